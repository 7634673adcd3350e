/** What somebody brings to an event for others to talk about. */
export const contributionKinds = ['practice', 'challenge', 'theme'] as const;
export type ContributionKind = (typeof contributionKinds)[number];

export type Contribution = { readonly brings: ContributionKind; readonly text: string };

export function isContributionKind(given: unknown): given is ContributionKind {
	return (contributionKinds as readonly unknown[]).includes(given);
}
