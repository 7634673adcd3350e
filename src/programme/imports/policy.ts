import { isAdministrator, isTeam, type Policy } from '#shared/policy.ts';

/** A file may touch any record of the programme, so only who may change them all brings one in. */
export const importPolicy = {
	list: isTeam,
	read: isTeam,
	create: isTeam,
	confirm: isTeam,
	discard: isTeam,
} as const satisfies Policy<unknown, string>;

/** The example programme comes and goes as a whole; only who may do everything touches everything at once. */
export const examplePolicy = {
	load: isAdministrator,
	preview: isAdministrator,
	remove: isAdministrator,
} as const satisfies Policy<unknown, string>;
