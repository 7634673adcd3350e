import * as v from 'valibot';
import {
	localizedLine,
	optionalLocalizedLine,
	optionalLocalizedLines,
	optionalRecordId,
} from '#shared/fields.ts';
import { optionalDay, parseForm, typedLocalized, type Parsed, type Typed } from '#shared/form.ts';
import { isId } from '#shared/id.ts';
import { localizedFields } from '#shared/merge.ts';
import { localDateAt } from '#shared/time.ts';
import type { Transitions } from '#shared/transition.ts';
import type { ShownMap } from './shown-map.ts';

export const recommendationStates = ['draft', 'published', 'deferred', 'answered'] as const;
export type RecommendationState = (typeof recommendationStates)[number];

/**
 * What was published is answered: it goes back to being a draft only as long as nobody has. An answer that puts it off names a new day, and one
 * may be thought over; all of them stay readable.
 */
export const recommendationSteps: Transitions<RecommendationState> = {
	draft: ['published'],
	published: ['draft', 'deferred', 'answered'],
	deferred: ['deferred', 'answered'],
	answered: ['answered'],
};

/** Whose view a minority report is: an opinion group or a stakeholder category of the run it rests on, never somebody. */
export const partOfGroup = (id: number) => `group-${id}`;

/** The parts of a map by which support is told: those that the run itself shows. */
export const partsOf = ({ groups, categories }: Pick<ShownMap, 'groups' | 'categories'>): string[] => [
	...groups.map(({ id }) => partOfGroup(id)),
	...categories.map(({ id }) => id),
];

const recordIds = v.pipe(
	v.nullish(v.union([v.string(), v.array(v.string())]), []),
	v.transform((given) => [...new Set([given].flat().filter(isId))]),
	v.maxLength(12, 'too_many'),
);

/** Where the order says nothing. */
const sortedIds = v.pipe(
	recordIds,
	v.transform((ids) => ids.toSorted()),
);

export const dialogueRecommendationFields = v.pipe(
	v.object({
		/** What should be done, in one or two sentences. */
		text: localizedLine(400),
		rationale: optionalLocalizedLines(4_000),
		/** What speaks against it. */
		counter: optionalLocalizedLines(4_000),
		/** What those say who do not share it. */
		minority: optionalLocalizedLines(4_000),
		minorityParts: v.pipe(
			v.nullish(v.union([v.string(), v.array(v.string())]), []),
			v.transform((given) => [...new Set([given].flat().filter((part) => /^[a-z0-9_-]{1,40}$/.test(part)))]),
		),
		statements: recordIds,
		/** Practices of municipalities. */
		practices: sortedIds,
		/** Events whose minutes say so. */
		events: sortedIds,
		/** Whatever else, a line each. */
		sources: optionalLocalizedLines(4_000),
		runId: optionalRecordId,
		institutionId: optionalRecordId,
		/** The office there, or an addressee that is no institution of the programme. */
		office: optionalLocalizedLine(200),
		dueOn: optionalDay,
	}),
	v.forward(
		v.check(({ institutionId, office }) => institutionId !== null || office !== null, 'no_addressee'),
		['institutionId'],
	),
	v.forward(
		v.check(
			({ minority, minorityParts }) => minority !== null || minorityParts.length === 0,
			'minority_missing',
		),
		['minority'],
	),
);
export type RecommendationFields = v.InferOutput<typeof dialogueRecommendationFields>;

const texts = ['text', 'rationale', 'sources', 'counter', 'minority', 'office'] as const;

export function parseRecommendation(
	form: FormData,
	previous: RecommendationFields | null = null,
): Parsed<RecommendationFields> {
	return parseForm(dialogueRecommendationFields, form, (given) =>
		Object.fromEntries(texts.map((name) => [name, typedLocalized(given, name, previous?.[name])])),
	);
}

export function recommendationTyped(fields: RecommendationFields): Typed {
	const result: Record<string, string | string[]> = {
		'statements[]': [...fields.statements],
		'practices[]': [...fields.practices],
		'events[]': [...fields.events],
		'minorityParts[]': [...fields.minorityParts],
		runId: fields.runId ?? '',
		institutionId: fields.institutionId ?? '',
		dueOn: fields.dueOn ?? '',
	};
	for (const name of texts) Object.assign(result, localizedFields(name, fields[name]));
	return result;
}

/** The day it is for the municipality: until it is over nothing is overdue. */
export const dialogueDay = (now: Date): string => localDateAt(now, 'Europe/Istanbul');

export type Owed = { readonly state: RecommendationState; readonly dueOn: string | null };

/** Whether its addressee owes an answer since before `today`. */
export const isOverdue = ({ state, dueOn }: Owed, today: string): boolean =>
	(state === 'published' || state === 'deferred') && dueOn !== null && dueOn < today;

/** What a draft lacks to be published, by its field. It rests on something; on statements only with the figures of a map. */
export function lacking(
	{
		statements,
		practices,
		events,
		sources,
		runId,
		dueOn,
	}: Pick<RecommendationFields, 'statements' | 'practices' | 'events' | 'sources' | 'runId' | 'dueOn'>,
	today: string,
): ('statements' | 'runId' | 'dueOn')[] {
	return [
		...(statements.length + practices.length + events.length === 0 && sources === null
			? (['statements'] as const)
			: []),
		...(statements.length > 0 && runId === null ? (['runId'] as const) : []),
		...(dueOn === null || dueOn <= today ? (['dueOn'] as const) : []),
	];
}
