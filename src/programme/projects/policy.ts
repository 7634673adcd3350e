import {
	any,
	anyone,
	isSignedIn,
	isTeam,
	onProject,
	programmeWide,
	type Policy,
	type Predicate,
} from '#shared/policy.ts';

export type ProjectSubject = { readonly projectId: string | null; readonly isDeleted: boolean };

const isThere: Predicate<ProjectSubject> = (_, { isDeleted }) => !isDeleted;
const runs = onProject('team', 'organiser');

export const projectPolicy = {
	list: isSignedIn,
	read: any<ProjectSubject>(isTeam, runs, isThere),
	create: isTeam,
	change: any<ProjectSubject>(isTeam, runs),
	remove: isTeam,
	history: any<ProjectSubject>(isTeam, runs),
	/** What a funder pays: for those who run the project and those who read the whole programme. */
	readAmounts: any<ProjectSubject>(programmeWide('team', 'reader'), runs),
} as const satisfies Policy<ProjectSubject, string>;

/** The programme's own texts and its action fields: everybody reads them, the team writes them. */
export const programmePolicy = { read: anyone, list: isSignedIn, change: isTeam } as const satisfies Policy<
	unknown,
	string
>;
