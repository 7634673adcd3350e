import { base, fewest } from '#shared/small-numbers.ts';
import type { Unit } from './count-rule.ts';
import type { Dimension } from './dimension.ts';
import type { Partition } from './partition.ts';

/** Whom a release is for, the fewest people a cell of it may stand for, and what figures are rounded to. */
export type Level = {
	readonly audience: 'public' | 'inside';
	readonly threshold: number;
	readonly base: number;
};

export const levels = {
	public: { audience: 'public', threshold: fewest, base },
	inside: { audience: 'inside', threshold: 5, base },
} as const satisfies Record<string, Level>;

export type TablePlan = {
	readonly id: string;
	readonly unit: Unit;
	readonly by: readonly Dimension[];
	/** Another declared table splits these cells further: then even one of a single class must hold twice the threshold. */
	readonly isSplitFurther?: true;
	/** Classes a dimension starts from where even the finest are not to be crossed. */
	readonly start?: { readonly [D in Dimension]?: Partition };
	/** Tables that name the same dimension here have the same classes of it where they can: one drawing shows them side by side. */
	readonly alike?: Dimension;
	/** Its years must not be told apart within a class of the quarters in which people came first: the one would bound the other. */
	readonly isAlongQuarters?: true;
	/** Figures run up from class to class; the last one is the total. */
	readonly isCumulative?: true;
};

// Few people answer "diverse" or nothing; crossed with anything else they would be pointed at.
const sexesToCross: Partition = [['female'], ['male', 'diverse', 'not_stated']];

/**
 * Every table that may ever leave the gate, coarse ones before those that cross them. It is declared here and nowhere else:
 * a new table is a change of this plan, to be audited together with all the others.
 */
export const plan = [
	{ id: 'person', unit: 'person', by: [], isSplitFurther: true },
	{ id: 'person_sex', unit: 'person', by: ['sex'], isSplitFurther: true },
	{ id: 'person_institution_kind', unit: 'person', by: ['institution_kind'], isSplitFurther: true },
	{ id: 'person_country', unit: 'person', by: ['country'], isSplitFurther: true },
	{ id: 'person_event_kind', unit: 'person', by: ['event_kind'], isSplitFurther: true },
	{ id: 'person_action_field', unit: 'person', by: ['action_field'], isSplitFurther: true },
	{
		id: 'person_first_quarter',
		unit: 'person',
		by: ['first_quarter'],
		isSplitFurther: true,
		isCumulative: true,
	},
	{
		id: 'person_sex_institution_kind',
		unit: 'person',
		by: ['institution_kind', 'sex'],
		start: { sex: sexesToCross },
	},
	{ id: 'person_sex_country', unit: 'person', by: ['country', 'sex'], start: { sex: sexesToCross } },
	{
		id: 'person_institution_kind_event_kind',
		unit: 'person',
		by: ['institution_kind', 'event_kind'],
		alike: 'event_kind',
	},
	{ id: 'person_event_kind_country', unit: 'person', by: ['event_kind', 'country'], alike: 'event_kind' },
	{ id: 'trained_person', unit: 'trained_person', by: [], isSplitFurther: true },
	{ id: 'trained_person_sex', unit: 'trained_person', by: ['sex'], start: { sex: sexesToCross } },
	{ id: 'attendance', unit: 'attendance', by: [], isSplitFurther: true },
	{
		id: 'attendance_year',
		unit: 'attendance',
		by: ['year'],
		isSplitFurther: true,
		isAlongQuarters: true,
	},
	{ id: 'attendance_event_kind', unit: 'attendance', by: ['event_kind'], isSplitFurther: true },
	{ id: 'attendance_action_field', unit: 'attendance', by: ['action_field'], isSplitFurther: true },
	{ id: 'event', unit: 'event', by: [] },
	{ id: 'event_event_kind', unit: 'event', by: ['event_kind'] },
	{ id: 'event_action_field', unit: 'event', by: ['action_field'] },
	{ id: 'event_year', unit: 'event', by: ['year'] },
	{ id: 'event_country', unit: 'event', by: ['country'] },
	{ id: 'institution', unit: 'institution', by: [] },
	{ id: 'institution_institution_kind', unit: 'institution', by: ['institution_kind'] },
	{ id: 'institution_country', unit: 'institution', by: ['country'] },
	{ id: 'partnership', unit: 'partnership', by: [] },
] as const satisfies readonly TablePlan[];

export type TableId = (typeof plan)[number]['id'];

export function planOf(id: TableId): TablePlan {
	return plan.find((table) => table.id === id)!;
}
