import * as v from 'valibot';
import {
	localizedLine,
	optionalLocalizedLine,
	optionalLocalizedLines,
	optionalRecordId,
	optionalWhole,
	recordId,
} from '#shared/fields.ts';
import type { Issue } from '#shared/fault.ts';
import { fold } from '#shared/fold.ts';
import {
	choices,
	optionalChoice,
	optionalDay,
	optionalLine,
	parseForm,
	typedLocalized,
	type Parsed,
	type Typed,
} from '#shared/form.ts';
import { isId } from '#shared/id.ts';
import type { Listing, ListingShape } from '#shared/listing.ts';
import { localizedFields } from '#shared/merge.ts';
import { allTexts } from '#shared/text.ts';
import type { Transitions } from '#shared/transition.ts';
import { wordCounts } from '#shared/word-count.ts';
import { themes } from '#programme/institutions/theme.ts';

export const practiceStates = [
	'draft',
	'submitted',
	'formal_check',
	'expert_review',
	'published',
	'outdated',
] as const;
export type PracticeState = (typeof practiceStates)[number];

/** What may follow what. Every review can send a practice back; what is outdated is told anew from a draft. */
export const practiceTransitions: Transitions<PracticeState> = {
	draft: ['submitted'],
	submitted: ['formal_check', 'draft'],
	formal_check: ['expert_review', 'draft'],
	expert_review: ['published', 'draft'],
	published: ['outdated'],
	outdated: ['draft'],
};

/** How well the results are known: told, from one's own figures, or evaluated by somebody else. */
export const evidenceLevels = ['claim', 'internal_data', 'external_evaluation'] as const;
export type EvidenceLevel = (typeof evidenceLevels)[number];

/** Cost of the whole period: to 10,000 euros, to 50,000, to 250,000, above. */
export const costClasses = ['low', 'moderate', 'high', 'very_high'] as const;
export type CostClass = (typeof costClasses)[number];

export const targetGroups = [
	'refugees',
	'host_community',
	'women',
	'children',
	'youth',
	'older_people',
	'people_with_disabilities',
	'job_seekers',
	'municipal_staff',
	'civil_society',
] as const;
export type TargetGroup = (typeof targetGroups)[number];

/** What was thought of so that nobody is left out. */
export const inclusionPoints = [
	'users_took_part',
	'women_reached',
	'barrier_free',
	'several_languages',
	'childcare',
	'free_of_charge',
	'both_communities',
	'data_protected',
] as const;
export type InclusionPoint = (typeof inclusionPoints)[number];

export const mostWords = { title: 15, summary: 100 } as const;
/** Under this many months a practice can hardly tell what lasts: it may be told, with a warning. */
export const leastMonths = 12;
/** After this many months the coordinator is asked whether it is still right. */
export const monthsUntilReview = 24;

/** The long texts, in the order in which they are told. */
export const practiceTexts = [
	'context',
	'goals',
	'actions',
	'staff',
	'funding',
	'results',
	'opinion',
	'obstacles',
	'preconditions',
	'core',
	'notToCopy',
] as const;
export type PracticeText = (typeof practiceTexts)[number];

const long = () => optionalLocalizedLines(5_000);

/** A practice as it may be kept at any time: a draft has gaps, but a name and somebody who tells it. */
export const practiceFields = v.pipe(
	v.object({
		title: localizedLine(300),
		summary: optionalLocalizedLines(2_000),
		institutionId: recordId,
		place: optionalLine(120),
		startsOn: optionalDay,
		endsOn: optionalDay,
		themes: choices(themes),
		targetGroups: choices(targetGroups),
		reachPlanned: optionalWhole(0, 10_000_000),
		reachActual: optionalWhole(0, 10_000_000),
		context: long(),
		goals: long(),
		actions: long(),
		staff: optionalLocalizedLine(500),
		costClass: optionalChoice(costClasses),
		funding: optionalLocalizedLine(500),
		results: long(),
		evidence: optionalChoice(evidenceLevels),
		opinion: long(),
		obstacles: long(),
		inclusion: choices(inclusionPoints),
		preconditions: long(),
		core: long(),
		notToCopy: long(),
		eventId: optionalRecordId,
		partnershipId: optionalRecordId,
	}),
	v.forward(
		v.check(({ startsOn, endsOn }) => !startsOn || !endsOn || startsOn <= endsOn, 'ends_before_start'),
		['endsOn'],
	),
);
export type PracticeFields = v.InferOutput<typeof practiceFields>;

const localizedNames = ['title', 'summary', ...practiceTexts] as const;

export function parsePractice(
	form: FormData,
	previous: PracticeFields | null = null,
): Parsed<PracticeFields> {
	return parseForm(practiceFields, form, (given) =>
		Object.fromEntries(localizedNames.map((name) => [name, typedLocalized(given, name, previous?.[name])])),
	);
}

/** A practice as its form carries it, field by field. */
export function practiceTyped(practice: PracticeFields): Typed {
	const texts = localizedNames.map((name) => localizedFields(name, practice[name]));
	return Object.assign({}, ...texts, {
		institutionId: practice.institutionId,
		place: practice.place ?? '',
		startsOn: practice.startsOn ?? '',
		endsOn: practice.endsOn ?? '',
		'themes[]': [...practice.themes],
		'targetGroups[]': [...practice.targetGroups],
		reachPlanned: String(practice.reachPlanned ?? ''),
		reachActual: String(practice.reachActual ?? ''),
		costClass: practice.costClass ?? '',
		evidence: practice.evidence ?? '',
		'inclusion[]': [...practice.inclusion],
		eventId: practice.eventId ?? '',
		partnershipId: practice.partnershipId ?? '',
	}) as Typed;
}

const neededTexts = ['summary', 'context', 'goals', 'actions', 'results', 'core'] as const;

/** What keeps a practice from being submitted, each at its field; nothing where it is complete. */
export function gapsOf(practice: PracticeFields): Issue[] {
	const issues: Issue[] = neededTexts
		.filter((name) => practice[name] === null)
		.map((field) => ({ field, reason: 'required' }));
	if (practice.obstacles === null) issues.push({ field: 'obstacles', reason: 'obstacles_missing' });
	if (!practice.startsOn) issues.push({ field: 'startsOn', reason: 'required' });
	if (!practice.evidence) issues.push({ field: 'evidence', reason: 'choose_one' });
	if (!practice.costClass) issues.push({ field: 'costClass', reason: 'choose_one' });
	for (const field of ['themes', 'targetGroups'] as const)
		if (practice[field].length === 0) issues.push({ field, reason: 'choose_one_at_least' });
	for (const field of ['title', 'summary'] as const) {
		const limit = mostWords[field];
		for (const { locale, count } of wordCounts(practice[field]))
			if (count > limit)
				issues.push({ field: `${field}.${locale}`, reason: 'too_many_words', params: { limit, count } });
	}
	return issues;
}

/** Whole months a practice has lasted, until `today` where it goes on; null without a beginning. */
export function monthsOf(
	{ startsOn, endsOn }: Pick<PracticeFields, 'startsOn' | 'endsOn'>,
	today: string,
): number | null {
	if (!startsOn) return null;
	const [from, to] = [startsOn, endsOn ?? today].map((day) => day.split('-').map(Number));
	const [fromYear, fromMonth, fromDay] = from as [number, number, number];
	const [toYear, toMonth, toDay] = to as [number, number, number];
	return Math.max(0, (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0));
}

/** What a practice is found by: what readers of its page read, and nothing else; the institution's own search stands beside it. */
export function practiceSearch(practice: PracticeFields): string {
	const texts = localizedNames.map((name) => allTexts(practice[name]));
	return fold([...texts, practice.place].filter(Boolean).join(' '));
}

/** What the work area's list can be narrowed by; `due` are those whose last word is older than two years. */
export const practiceListing = {
	sorts: ['title', 'updated'],
	downwards: ['updated'],
	filters: { state: practiceStates, institution: isId, due: ['yes'] },
	size: 25,
} as const satisfies ListingShape;
export type PracticeListing = Listing<
	(typeof practiceListing)['sorts'][number],
	keyof (typeof practiceListing)['filters']
>;
