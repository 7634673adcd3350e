// Everything about a client happens in the browser: the cards are turned, matched and printed there, also without a network.
export const csr = true;
