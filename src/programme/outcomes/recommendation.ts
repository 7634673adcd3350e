import * as v from 'valibot';
import {
	localizedLines,
	optionalLocalizedLine,
	optionalLocalizedLines,
	optionalRecordId,
} from '#shared/fields.ts';
import {
	checkbox,
	choice,
	optionalDay,
	parseForm,
	typedLocalized,
	type Parsed,
	type Typed,
} from '#shared/form.ts';
import { isId } from '#shared/id.ts';
import type { Listing, ListingShape } from '#shared/listing.ts';
import { localizedFields } from '#shared/merge.ts';
import type { Transitions } from '#shared/transition.ts';

export const recommendationStates = ['draft', 'addressed', 'accepted', 'partly', 'declined', 'done'] as const;
export type RecommendationState = (typeof recommendationStates)[number];

/** An answer may be thought over until what was promised is done. */
export const recommendationTransitions: Transitions<RecommendationState> = {
	draft: ['addressed'],
	addressed: ['accepted', 'partly', 'declined', 'draft'],
	accepted: ['done', 'partly', 'declined'],
	partly: ['done', 'accepted', 'declined'],
	declined: ['accepted', 'partly'],
	done: [],
};

/** What the addressee can say. */
export const answers = ['accepted', 'partly', 'declined', 'done'] as const;
export type Answer = (typeof answers)[number];

/** Where a lesson or a recommendation was drawn from; one of them at least. */
const source = {
	eventId: optionalRecordId,
	sessionId: optionalRecordId,
	practiceId: optionalRecordId,
};
export const recommendationFields = v.pipe(
	v.object({
		...source,
		text: localizedLines(2_000),
		institutionId: optionalRecordId,
		/** To whom, where it is no institution of the programme. */
		addressee: optionalLocalizedLine(200),
		dueOn: optionalDay,
		isPublished: checkbox,
	}),
	v.forward(
		v.check(({ eventId, practiceId }) => eventId !== null || practiceId !== null, 'source_missing'),
		['eventId'],
	),
	v.forward(
		v.check(
			({ institutionId, addressee }) => (institutionId === null) !== (addressee === null),
			'one_addressee',
		),
		['institutionId'],
	),
);
export type RecommendationFields = v.InferOutput<typeof recommendationFields>;

export function parseRecommendation(
	form: FormData,
	previous: RecommendationFields | null = null,
): Parsed<RecommendationFields> {
	return parseForm(recommendationFields, form, (given) => ({
		text: typedLocalized(given, 'text', previous?.text),
		addressee: typedLocalized(given, 'addressee', previous?.addressee),
	}));
}

export function recommendationTyped(one: RecommendationFields): Typed {
	return {
		...localizedFields('text', one.text),
		...localizedFields('addressee', one.addressee),
		eventId: one.eventId ?? '',
		sessionId: one.sessionId ?? '',
		practiceId: one.practiceId ?? '',
		institutionId: one.institutionId ?? '',
		dueOn: one.dueOn ?? '',
		isPublished: one.isPublished ? 'on' : '',
	};
}

/** What the addressee answers: how far they follow it, in their own words. */
export const answerFields = v.object({ to: choice(answers), answer: optionalLocalizedLines(2_000) });
export type AnswerFields = v.InferOutput<typeof answerFields>;

export function parseAnswer(form: FormData, previous: AnswerFields['answer'] = null): Parsed<AnswerFields> {
	return parseForm(answerFields, form, (given) => ({ answer: typedLocalized(given, 'answer', previous) }));
}

export const lessonFields = v.pipe(
	v.object({ ...source, text: localizedLines(2_000), isPublished: checkbox }),
	v.forward(
		v.check(({ eventId, practiceId }) => eventId !== null || practiceId !== null, 'source_missing'),
		['eventId'],
	),
);
export type LessonFields = v.InferOutput<typeof lessonFields>;

export function parseLesson(form: FormData, previous: LessonFields | null = null): Parsed<LessonFields> {
	return parseForm(lessonFields, form, (given) => ({ text: typedLocalized(given, 'text', previous?.text) }));
}

export function lessonTyped({ text, sessionId, isPublished }: LessonFields): Typed {
	return {
		...localizedFields('text', text),
		sessionId: sessionId ?? '',
		isPublished: isPublished ? 'on' : '',
	};
}

export const recommendationListing = {
	sorts: ['due', 'newest'],
	filters: { state: recommendationStates, event: isId, addressee: isId },
	size: 25,
} as const satisfies ListingShape;
export type RecommendationListing = Listing<
	(typeof recommendationListing)['sorts'][number],
	keyof (typeof recommendationListing)['filters']
>;

type Owed = { readonly state: RecommendationState; readonly dueOn: string | null };

/** Whether its addressee owes an answer since before `today`. */
export const isOverdue = ({ state, dueOn }: Owed, today: string) =>
	state === 'addressed' && dueOn !== null && dueOn < today;

/** Those whose answer is overdue, the longest first, and all others as they came. */
export function byAnswer<One extends Owed>(
	all: readonly One[],
	today: string,
): { readonly overdue: One[]; readonly recommendations: One[] } {
	return {
		overdue: all
			.filter((one) => isOverdue(one, today))
			.toSorted((a, b) => (a.dueOn! < b.dueOn! ? -1 : a.dueOn! > b.dueOn! ? 1 : 0)),
		recommendations: all.filter((one) => !isOverdue(one, today)),
	};
}
