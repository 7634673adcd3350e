import * as v from 'valibot';
import {
	localizedLine,
	optionalAmount,
	optionalLocalizedLine,
	optionalLocalizedLines,
	optionalRecordId,
	optionalWhole,
	recordId,
} from '#shared/fields.ts';
import { fold } from '#shared/fold.ts';
import { choice, choices, optionalDay } from '#shared/form.ts';
import { isId } from '#shared/id.ts';
import type { Listing, ListingShape } from '#shared/listing.ts';
import { allTexts } from '#shared/text.ts';
import type { Transitions } from '#shared/transition.ts';
import { themes } from '#programme/institutions/theme.ts';
import { targetGroups } from '#programme/outcomes/practice.ts';

export const sketchStates = ['draft', 'agreed', 'submitted', 'granted', 'refused', 'withdrawn'] as const;
export type SketchState = (typeof sketchStates)[number];

/**
 * What may follow what. Nobody moves a sketch to `agreed`: it gets there when both sides agree to the same text, and every change
 * of the text, or a side that takes its yes back, brings it to `draft` again. What was refused or withdrawn can be worked on for the next call.
 */
export const sketchTransitions: Transitions<SketchState> = {
	draft: ['agreed', 'withdrawn'],
	agreed: ['draft', 'submitted', 'withdrawn'],
	submitted: ['granted', 'refused', 'withdrawn'],
	granted: [],
	refused: ['draft'],
	withdrawn: ['draft'],
};

/** The steps somebody takes; the other two follow from what the sides write and agree to. */
export const sketchMoves = ['submitted', 'granted', 'refused', 'withdrawn', 'draft'] as const;
export type SketchMove = (typeof sketchMoves)[number];
export const sketchMoveInput = v.object({ to: choice(sketchMoves) });

/** The long texts, in the order in which they are read. */
export const sketchTexts = [
	'situation',
	'groups',
	'learningFirst',
	'learningSecond',
	'participation',
	'gender',
	'sustainability',
	'risks',
] as const;
export type SketchText = (typeof sketchTexts)[number];

/** What the project itself costs; reserve and lump sum come on top. */
export const expenseKinds = ['personnel', 'travel', 'events', 'material', 'investment'] as const;
export const costKinds = [...expenseKinds, 'reserve', 'lumpSum'] as const;
/** Where the money comes from. What is given in kind is no money, and stands apart. */
export const fundingKinds = ['funder', 'own', 'thirdParty'] as const;
export const amountNames = [...costKinds, ...fundingKinds, 'inKind'] as const;
export type AmountName = (typeof amountNames)[number];

/** Which of the two sides does something. */
export const doers = ['both', 'first', 'second'] as const;
export type Doer = (typeof doers)[number];

/** Goals and measures have a number that stays with them: by it two versions of a sketch are compared, and it is never given again. */
export const mostRows = 30;
const rowNumber = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9_999));
const goal = v.object({ number: rowNumber, goal: localizedLine(500), indicator: optionalLocalizedLine(500) });
const measure = v.pipe(
	v.object({
		number: rowNumber,
		what: localizedLine(500),
		who: choice(doers),
		fromMonth: optionalWhole(1, 120),
		toMonth: optionalWhole(1, 120),
	}),
	v.forward(
		v.check(
			({ fromMonth, toMonth }) => fromMonth === null || toMonth === null || fromMonth <= toMonth,
			'ends_before_start',
		),
		['toMonth'],
	),
);

/** Where a sketch comes from: the links of the chain, each of which may be missing. */
export const originNames = ['sessionId', 'lessonId', 'recommendationId', 'practiceId'] as const;

const text = () => optionalLocalizedLines(5_000);

/** What both sides write together, and agree to. A draft has gaps; a working title it has from the beginning. */
export const sketchFields = v.pipe(
	v.object({
		title: localizedLine(200),
		callId: optionalRecordId,
		themes: choices(themes),
		targetGroups: choices(targetGroups),
		situation: text(),
		groups: text(),
		learningFirst: text(),
		learningSecond: text(),
		participation: text(),
		gender: text(),
		sustainability: text(),
		risks: text(),
		startsOn: optionalDay,
		endsOn: optionalDay,
		goals: v.pipe(v.array(goal), v.maxLength(mostRows, 'too_many')),
		measures: v.pipe(v.array(measure), v.maxLength(mostRows, 'too_many')),
		personnel: optionalAmount,
		travel: optionalAmount,
		events: optionalAmount,
		material: optionalAmount,
		investment: optionalAmount,
		reserve: optionalAmount,
		lumpSum: optionalAmount,
		funder: optionalAmount,
		own: optionalAmount,
		thirdParty: optionalAmount,
		inKind: optionalAmount,
		sessionId: optionalRecordId,
		lessonId: optionalRecordId,
		recommendationId: optionalRecordId,
		practiceId: optionalRecordId,
	}),
	v.forward(
		v.check(({ startsOn, endsOn }) => !startsOn || !endsOn || startsOn <= endsOn, 'ends_before_start'),
		['endsOn'],
	),
);
export type SketchFields = v.InferOutput<typeof sketchFields>;

/** With what a sketch begins: its partnership and a working title. */
export const sketchBeginning = v.object({ partnershipId: recordId, title: localizedLine(200) });
export type SketchBeginning = v.InferOutput<typeof sketchBeginning>;

/** A sketch of which nothing is known but its title. */
export function emptySketch(title: SketchFields['title']): SketchFields {
	return v.parse(sketchFields, { title, goals: [], measures: [] });
}

/** What a sketch is found by. */
export function sketchSearch(fields: SketchFields): string {
	const texts = (['title', ...sketchTexts] as const).map((name) => allTexts(fields[name]));
	const rows = [...fields.goals.map((one) => one.goal), ...fields.measures.map((one) => one.what)];
	return fold([...texts, ...rows.map((one) => allTexts(one))].join(' '));
}

export const sketchListing = {
	sorts: ['title', 'updated'],
	downwards: ['updated'],
	filters: { state: sketchStates, call: isId, partnership: isId },
	size: 25,
} as const satisfies ListingShape;
export type SketchListing = Listing<
	(typeof sketchListing)['sorts'][number],
	keyof (typeof sketchListing)['filters']
>;
