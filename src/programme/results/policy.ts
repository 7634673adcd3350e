import { anyone, isTeam, programmeWide, type Policy } from '#shared/policy.ts';

export const resultPolicy = {
	/** The protected figures. */
	read: anyone,
	/** The exact ones. */
	exact: programmeWide('team', 'reader'),
	/** The records behind a number. */
	records: programmeWide('team', 'reader'),
	count: isTeam,
	publish: isTeam,
} as const satisfies Policy<unknown, string>;
