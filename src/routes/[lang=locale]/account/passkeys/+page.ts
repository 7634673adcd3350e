// Browsers make passkeys only for scripts.
export const csr = true;
