import { targetGroups } from '#programme/outcomes/practice.ts';
import { baselineKinds } from './baseline.ts';
import { developmentGoals, interculturalAreas, oecdPoints } from './crosswalk.ts';
import { units } from './figure.ts';
import { currencies, measureStatuses } from './measure.ts';
import { goalLevels, indicatorKinds, type PartKind } from './parts.ts';

/** Other records of the concept, or of the outcomes, that a part can name. */
export type LinkName = 'fields' | 'goals' | 'measures' | 'recommendations' | 'practices';

/**
 * One field of a form: how it is typed, and how it is kept. The form, what is read from it and how two people's changes are compared
 * are all made from this. `label` is the key of its words; without it they are named as the field.
 */
export type FieldShape = { readonly name: string; readonly label?: string; readonly isNeeded?: true } & (
	| { readonly as: 'localized'; readonly max: number; readonly isLong?: true }
	| { readonly as: 'choice' | 'choices'; readonly values: readonly string[]; readonly words: string }
	| { readonly as: 'record' | 'records'; readonly of: LinkName }
	| { readonly as: 'day' | 'amount' | 'number' | 'year' | 'line' | 'url' }
	| { readonly as: 'rows' }
);

/** Parts that are rows; a section has a form and versions of its own. */
export type RowKind = Exclude<PartKind, 'section'>;

const title = (max = 200): FieldShape => ({ name: 'title', as: 'localized', max, isNeeded: true });
const text = (max = 3_000): FieldShape => ({ name: 'text', as: 'localized', max, isLong: true });
const field: FieldShape = { name: 'fieldId', as: 'record', of: 'fields' };
const unit = { name: 'unit', label: 'counted_in', as: 'choice', values: units, words: 'unit' } as const;

export const partShapes: Readonly<Record<RowKind, readonly FieldShape[]>> = {
	principle: [title(), text()],
	baseline: [
		{
			name: 'kind',
			label: 'baseline_kind',
			as: 'choice',
			values: baselineKinds,
			words: 'baseline',
			isNeeded: true,
		},
		title(),
		{ name: 'value', as: 'number' },
		unit,
		{ name: 'year', as: 'year' },
		{ name: 'source', as: 'line' },
		{ name: 'sourceUrl', as: 'url' },
		text(),
		field,
	],
	field: [
		title(),
		text(5_000),
		{ name: 'oecd', as: 'choices', values: oecdPoints, words: 'oecd' },
		{ name: 'intercultural', as: 'choices', values: interculturalAreas, words: 'icc' },
		{ name: 'goals', label: 'development_goals', as: 'choices', values: developmentGoals, words: 'sdg' },
	],
	goal: [
		{ name: 'level', as: 'choice', values: goalLevels, words: 'level', isNeeded: true },
		title(300),
		text(),
		{ name: 'parentId', as: 'record', of: 'goals' },
		field,
	],
	measure: [
		title(),
		text(5_000),
		field,
		{ name: 'goalId', as: 'record', of: 'goals' },
		{ name: 'unit', label: 'responsible_unit', as: 'localized', max: 200 },
		{ name: 'partners', as: 'localized', max: 500 },
		{ name: 'startsOn', as: 'day' },
		{ name: 'endsOn', as: 'day' },
		{ name: 'milestones', as: 'rows' },
		{ name: 'currency', as: 'choice', values: currencies, words: 'currency', isNeeded: true },
		{ name: 'costOnce', as: 'amount' },
		{ name: 'costYearly', as: 'amount' },
		{ name: 'funding', as: 'rows' },
		{ name: 'targetGroups', as: 'choices', values: targetGroups, words: 'group' },
		{ name: 'status', as: 'choice', values: measureStatuses, words: 'status', isNeeded: true },
		{ name: 'statusReason', as: 'localized', max: 500 },
		{ name: 'recommendations', as: 'records', of: 'recommendations' },
		{ name: 'practices', as: 'records', of: 'practices' },
	],
	indicator: [
		{
			name: 'kind',
			label: 'indicator_kind',
			as: 'choice',
			values: indicatorKinds,
			words: 'indicator',
			isNeeded: true,
		},
		title(300),
		{ name: 'measureId', as: 'record', of: 'measures' },
		{ name: 'goalId', as: 'record', of: 'goals' },
		{ ...unit, isNeeded: true },
		{ name: 'baselineValue', as: 'number' },
		{ name: 'baselineYear', as: 'year' },
		{ name: 'targetValue', as: 'number', isNeeded: true },
		{ name: 'targetYear', as: 'year', isNeeded: true },
		{ name: 'source', as: 'line' },
	],
};

export const isRowKind = (kind: string): kind is RowKind => Object.hasOwn(partShapes, kind);
