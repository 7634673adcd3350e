// A passkey is asked for by script; there is no other way in browsers.
export const csr = true;
