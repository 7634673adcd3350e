// Everything about a client happens in the browser: cases are opened, changed and sealed there, also without a network.
export const csr = true;
