// Sessions can be dragged in their plan; everything else here works without script, and so does moving them.
export const csr = true;
