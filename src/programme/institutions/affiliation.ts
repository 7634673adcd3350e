/** What a person is at an institution. The deputy keeps things going when the coordinator is away. */
export const affiliationKinds = ['head', 'coordinator', 'deputy', 'staff'] as const;
export type AffiliationKind = (typeof affiliationKinds)[number];
