import * as v from 'valibot';
import { localizedLine, localizedLines, optionalLocalizedLines, recordId } from '#shared/fields.ts';
import { fold } from '#shared/fold.ts';
import { choice, choices, optionalDay, optionalLine, type Typed } from '#shared/form.ts';
import { isId } from '#shared/id.ts';
import type { Listing, ListingShape } from '#shared/listing.ts';
import { localizedFields } from '#shared/merge.ts';
import { allTexts, type LocalizedText } from '#shared/text.ts';
import type { Transitions } from '#shared/transition.ts';
import { targetGroups } from '#programme/outcomes/practice.ts';

export const conceptStates = [
	'mandate',
	'drafting',
	'consultation',
	'presented',
	'adopted',
	'in_revision',
	'superseded',
] as const;
export type ConceptState = (typeof conceptStates)[number];

/**
 * What may follow what. What people comment on or a committee reads does not change under their eyes: to be changed, a concept goes
 * back to drafting. `in_revision` means that a successor is being written, `superseded` that it was adopted; nobody chooses either.
 */
export const conceptTransitions: Transitions<ConceptState> = {
	mandate: ['drafting'],
	drafting: ['consultation', 'presented'],
	consultation: ['drafting', 'presented'],
	presented: ['drafting', 'adopted'],
	adopted: ['in_revision'],
	in_revision: ['adopted', 'superseded'],
	superseded: [],
};

/** In these the words are written; in all others they stand still, and the database holds to it. */
export const openStates = ['mandate', 'drafting'] as const satisfies readonly ConceptState[];
export const isOpen = (state: ConceptState) => (openStates as readonly ConceptState[]).includes(state);

/** In these everybody may read it. */
export const publicStates = [
	'consultation',
	'presented',
	'adopted',
	'in_revision',
	'superseded',
] as const satisfies readonly ConceptState[];
export const isPublic = (state: ConceptState) => (publicStates as readonly ConceptState[]).includes(state);

/** Once it was adopted it stays as it was adopted. */
export const keptStates = ['adopted', 'in_revision', 'superseded'] as const satisfies readonly ConceptState[];
export const isKept = (state: ConceptState) => (keptStates as readonly ConceptState[]).includes(state);

/** The steps somebody takes by a button of its own; adopting and revising have forms. */
export const conceptMoves = ['drafting', 'consultation', 'presented'] as const;
export type ConceptMove = (typeof conceptMoves)[number];
export const conceptMoveInput = v.object({ to: choice(conceptMoves) });

/** What the concept says of itself. With the mandate it begins; the rest may come later. */
export const conceptFields = v.pipe(
	v.object({
		title: localizedLine(200),
		/** What such a paper is called there: integration concept, uyum stratejisi, plan for living together. */
		term: localizedLine(120),
		mandate: localizedLines(5_000),
		mandateOn: optionalDay,
		definition: optionalLocalizedLines(5_000),
		targetGroups: choices(targetGroups),
		startsOn: optionalDay,
		endsOn: optionalDay,
		consultationEndsOn: optionalDay,
	}),
	v.forward(
		v.check(({ startsOn, endsOn }) => !startsOn || !endsOn || startsOn <= endsOn, 'ends_before_start'),
		['endsOn'],
	),
);
export type ConceptFields = v.InferOutput<typeof conceptFields>;

export const conceptBeginning = v.object({
	institutionId: recordId,
	title: localizedLine(200),
	term: localizedLine(120),
	mandate: localizedLines(5_000),
	mandateOn: optionalDay,
});
export type ConceptBeginning = v.InferOutput<typeof conceptBeginning>;

/** Which dialogues of the house a concept tells of. */
export const conceptDialogues = v.object({
	dialogues: v.pipe(
		v.nullish(v.union([v.string(), v.array(v.string())]), []),
		v.transform((given) => [...new Set([given].flat().filter(isId))]),
	),
});
export type ConceptDialogues = v.InferOutput<typeof conceptDialogues>;

/** What the council resolved: with it a concept is adopted. */
export const adoptionFields = v.object({
	resolution: v.pipe(
		optionalLine(200),
		v.check((text) => text !== null, 'required'),
		v.transform((text) => text!),
	),
	resolvedOn: v.pipe(
		optionalDay,
		v.check((day) => day !== null, 'required'),
		v.transform((day) => day!),
	),
});
export type AdoptionFields = v.InferOutput<typeof adoptionFields>;

export const localizedConceptNames = ['title', 'term', 'mandate', 'definition'] as const;

export function conceptTyped(fields: ConceptFields): Typed {
	const result: Record<string, string | string[]> = {};
	for (const name of localizedConceptNames) Object.assign(result, localizedFields(name, fields[name]));
	for (const name of ['mandateOn', 'startsOn', 'endsOn', 'consultationEndsOn'] as const)
		result[name] = fields[name] ?? '';
	return { ...result, 'targetGroups[]': [...fields.targetGroups] };
}

/** What a concept is found by. */
export function conceptSearch({ title, term }: Pick<ConceptFields, 'title' | 'term'>): string {
	return fold([title, term].map((text: LocalizedText) => allTexts(text)).join(' '));
}

export const conceptListing = {
	sorts: ['updated', 'title'],
	downwards: ['updated'],
	filters: { state: conceptStates, institution: isId },
	size: 25,
} as const satisfies ListingShape;
export type ConceptListing = Listing<
	(typeof conceptListing)['sorts'][number],
	keyof (typeof conceptListing)['filters']
>;
