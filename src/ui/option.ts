/** One of the choices of a list. */
export type Option = { readonly value: string; readonly label: string; readonly hint?: string };
