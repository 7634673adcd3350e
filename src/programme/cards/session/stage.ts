import type { Answer } from '../card.ts';

/** The stages of a meeting, in the order they are offered. Only consent must be given; any other may be left out. */
export const stages = [
	'consent',
	'former_work',
	'fields',
	'tasks',
	'competences',
	'evidence',
	'languages',
	'profile',
	'ideas',
] as const;
export type Stage = (typeof stages)[number];

/** How many task cards a meeting offers, in pages; after that another page is asked for, not shown. */
export const taskCards = 72;
/** Fewer answers than this say too little for ideas. */
const fewestAnswers = 12;
const fieldsWanted = 3;

/** As much of a profile as it needs to know where a meeting stands. */
export type Standing = {
	readonly hasConsent: boolean;
	readonly formerWork: number;
	readonly fields: readonly string[];
	readonly taskAnswers: Readonly<Record<string, Answer>>;
	readonly competences: number;
	readonly evidence: number;
	readonly languages: number;
};

/** How far each stage is, between 0 and 1; those that come of the others, `profile` and `ideas`, are there or not. */
export function progressOf(standing: Standing): Record<Stage, number> {
	const some = (count: number) => (count > 0 ? 1 : 0);
	const answered = Object.keys(standing.taskAnswers).length;
	return {
		consent: standing.hasConsent ? 1 : 0,
		former_work: some(standing.formerWork),
		fields: Math.min(1, standing.fields.length / fieldsWanted),
		tasks: Math.min(1, answered / taskCards),
		competences: some(standing.competences),
		evidence: some(standing.evidence),
		languages: some(standing.languages),
		profile: isOfUse(standing).profile ? 1 : 0,
		ideas: isOfUse(standing).ideas ? 1 : 0,
	};
}

/** What somebody could take home if the meeting stopped now. Without consent nothing is kept, so nothing is. */
export function isOfUse(standing: Standing): { readonly profile: boolean; readonly ideas: boolean } {
	const said = Object.values(standing.taskAnswers);
	const yes = said.filter((answer) => answer !== 'never').length;
	return {
		profile: standing.hasConsent && yes + standing.formerWork + standing.competences + standing.languages > 0,
		ideas: standing.hasConsent && said.length >= fewestAnswers && yes > 0,
	};
}

/** Where a meeting goes on: the first stage that is not full, or null when all are. */
export function nextStage(standing: Standing): Stage | null {
	const progress = progressOf(standing);
	return stages.find((stage) => progress[stage] < 1) ?? null;
}

/** Whether a stage may be opened: everything asks for consent first. */
export const mayOpen = (stage: Stage, standing: Standing) => stage === 'consent' || standing.hasConsent;
