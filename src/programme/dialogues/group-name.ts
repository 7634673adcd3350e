/** What a group is called, in every language alike: A, B, C. */
export const groupName = (id: number) => String.fromCodePoint(65 + id);
