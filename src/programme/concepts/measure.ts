import * as v from 'valibot';
import {
	localizedLine,
	optionalAmount,
	optionalLocalizedLine,
	optionalLocalizedLines,
	optionalRecordId,
} from '#shared/fields.ts';
import { checkbox, choice, choices, optionalDay } from '#shared/form.ts';
import { isId } from '#shared/id.ts';
import { targetGroups } from '#programme/outcomes/practice.ts';

export const measureStatuses = [
	'idea',
	'proposed',
	'decided',
	'running',
	'done',
	'postponed',
	'dropped',
] as const;
export type MeasureStatus = (typeof measureStatuses)[number];

/** From `decided` on somebody has to do it: then there is a unit, a day and money. */
export const boundStatuses = ['decided', 'running', 'done'] as const satisfies readonly MeasureStatus[];
export const isBound = (status: MeasureStatus) =>
	(boundStatuses as readonly MeasureStatus[]).includes(status);
/** Whoever reads that something does not happen wants to know why. */
export const reasonedStatuses = ['postponed', 'dropped'] as const satisfies readonly MeasureStatus[];
export const needsReason = (status: MeasureStatus) =>
	(reasonedStatuses as readonly MeasureStatus[]).includes(status);

export const currencies = ['TRY', 'EUR'] as const;
export type Currency = (typeof currencies)[number];
export const rhythms = ['once', 'yearly'] as const;
export type Rhythm = (typeof rhythms)[number];

/** Rows of a group have a number that stays with them and is never given again. */
export const mostRows = 20;
const rowNumber = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9_999));

const milestone = v.object({ number: rowNumber, what: localizedLine(300), dueOn: optionalDay });
const fundingLine = v.object({
	number: rowNumber,
	source: localizedLine(200),
	amount: v.pipe(
		optionalAmount,
		v.check((amount) => amount !== null, 'required'),
		v.transform((amount) => amount!),
	),
	rhythm: choice(rhythms),
	isSecured: checkbox,
});
export type Milestone = v.InferOutput<typeof milestone>;
export type FundingLine = v.InferOutput<typeof fundingLine>;

const recordIds = v.pipe(
	v.nullish(v.union([v.string(), v.array(v.string())]), []),
	v.transform((given) => [
		...new Set((Array.isArray(given) ? given : [given]).filter((value) => value !== '')),
	]),
	v.check((ids) => ids.every((id) => isId(id)), 'choose_one'),
	v.maxLength(mostRows, 'too_many'),
);

const measureContent = v.object({
	title: localizedLine(200),
	text: optionalLocalizedLines(5_000),
	fieldId: optionalRecordId,
	goalId: optionalRecordId,
	/** The one who answers for it. Who joins in stands with the partners. */
	unit: optionalLocalizedLine(200),
	partners: optionalLocalizedLine(500),
	startsOn: optionalDay,
	endsOn: optionalDay,
	milestones: v.pipe(v.array(milestone), v.maxLength(mostRows, 'too_many')),
	currency: choice(currencies),
	costOnce: optionalAmount,
	costYearly: optionalAmount,
	funding: v.pipe(v.array(fundingLine), v.maxLength(mostRows, 'too_many')),
	targetGroups: choices(targetGroups),
	status: choice(measureStatuses),
	statusReason: optionalLocalizedLine(500),
	recommendations: recordIds,
	practices: recordIds,
});
type Content = v.InferOutput<typeof measureContent>;
type Needs = Pick<Content, 'unit' | 'endsOn' | 'funding'>;

/** What a measure lacks to be decided: nothing of it may be missing, here, in the database and in the form. */
export function missingForDecision({ unit, endsOn, funding }: Needs): ('unit' | 'endsOn' | 'funding')[] {
	return [
		...(unit ? [] : (['unit'] as const)),
		...(endsOn ? [] : (['endsOn'] as const)),
		...(funding.length > 0 ? [] : (['funding'] as const)),
	];
}

const decidable = (name: 'unit' | 'endsOn' | 'funding', reason: string) =>
	v.forward(
		v.check((given: Content) => !isBound(given.status) || !missingForDecision(given).includes(name), reason),
		[name],
	);

/** A measure of a concept. A draft has gaps; what is decided has a unit that answers for it, a day and a money line. */
export const measureFields = v.pipe(
	measureContent,
	v.forward(
		v.check(({ startsOn, endsOn }) => !startsOn || !endsOn || startsOn <= endsOn, 'ends_before_start'),
		['endsOn'],
	),
	decidable('unit', 'decided_needs_unit'),
	decidable('endsOn', 'decided_needs_day'),
	decidable('funding', 'decided_needs_money'),
	v.forward(
		v.check(({ status, statusReason }) => !needsReason(status) || statusReason !== null, 'reason_missing'),
		['statusReason'],
	),
);
export type MeasureFields = v.InferOutput<typeof measureFields>;

/** What may still be said of a measure once the concept is adopted: how it stands. */
export const measureStatusFields = v.pipe(
	v.object({ status: choice(measureStatuses), statusReason: optionalLocalizedLine(500) }),
	v.forward(
		v.check(({ status, statusReason }) => !needsReason(status) || statusReason !== null, 'reason_missing'),
		['statusReason'],
	),
);
export type MeasureStatusFields = v.InferOutput<typeof measureStatusFields>;
