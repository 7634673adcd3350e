import { reach } from '#shared/actor.ts';
import { any, isTeam, onProject, programmeWide, type Policy, type Predicate } from '#shared/policy.ts';

export type IndicatorSubject = { readonly projectId: string | null };

/** Runs a project, whichever. */
const runsSome: Predicate<unknown> = (actor) => reach(actor, 'project', 'team', 'organiser').length > 0;
const runs = onProject('team', 'organiser');

/** Indicators of the whole programme belong to the team; those of a project to whoever runs it, too. */
export const indicatorPolicy = {
	list: any<unknown>(programmeWide('team', 'reader'), runsSome),
	read: any<IndicatorSubject>(programmeWide('team', 'reader'), runs),
	/** Whether there is anything for which one could be made. */
	begin: any<unknown>(isTeam, runsSome),
	create: any<IndicatorSubject>(isTeam, runs),
	change: any<IndicatorSubject>(isTeam, runs),
	remove: any<IndicatorSubject>(isTeam, runs),
	history: any<IndicatorSubject>(isTeam, runs),
} as const satisfies Policy<IndicatorSubject, string>;
