import { isTeam, type Policy } from '#shared/policy.ts';

/** A file may touch any record of the programme, so only who may change them all brings one in. */
export const importPolicy = {
	list: isTeam,
	read: isTeam,
	create: isTeam,
	confirm: isTeam,
	discard: isTeam,
} as const satisfies Policy<unknown, string>;
