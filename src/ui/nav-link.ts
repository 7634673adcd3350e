/** A link of a navigation. */
export type NavLink = { readonly href: string; readonly label: string; readonly isCurrent?: boolean };
