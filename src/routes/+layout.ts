// Pages need no script. One that does switches it on for itself and says why.
export const csr = false;
export const prerender = false;
