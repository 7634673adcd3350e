/** A side's yes to one version. */
export type Agreement = {
	readonly institutionId: string;
	readonly number: number;
	readonly hash: string;
	readonly agreedAt: Date;
};
export type VersionMark = { readonly number: number; readonly hash: string };

export type SideStanding = {
	readonly institutionId: string;
	/** The side's latest yes; null where it has said none, or taken it back. */
	readonly agreement: Agreement | null;
	/** Whether that yes is for the version that stands now. A text that came back word for word is a new version. */
	readonly isCurrent: boolean;
};

export type Standing = {
	readonly sides: readonly [SideStanding, SideStanding];
	/** Both sides, to the version that stands now. */
	readonly isAgreed: boolean;
	/** Both have said yes, but not to the same version. */
	readonly isApart: boolean;
};

/** Where the two sides stand, from the latest yes of each. */
export function standingOf(
	sides: readonly [string, string],
	agreements: readonly Agreement[],
	current: VersionMark,
): Standing {
	const of = (institutionId: string): SideStanding => {
		const agreement = agreements.find((one) => one.institutionId === institutionId) ?? null;
		const isCurrent =
			agreement !== null && agreement.number === current.number && agreement.hash === current.hash;
		return { institutionId, agreement, isCurrent };
	};
	const [first, second] = [of(sides[0]), of(sides[1])];
	const isApart =
		first.agreement !== null &&
		second.agreement !== null &&
		(first.agreement.number !== second.agreement.number || first.agreement.hash !== second.agreement.hash);
	return { sides: [first, second], isAgreed: first.isCurrent && second.isCurrent, isApart };
}
