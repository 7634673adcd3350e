import type { Counts } from '../counts.ts';
import type { Dimension } from '../dimension.ts';
import { className } from '../partition.ts';
import { valuesOf, type Selection } from '../tally.ts';
import type { Unit } from '../count-rule.ts';
import { isSelected, type Pool } from './pool.ts';
import { plus, type Expression, type ModelInWork } from './model.ts';

/**
 * What an attacker does not know about one moment, as unknowns at the finest classes of every declared table, with everything
 * that must hold between them whatever the figures are. The attacker knows the public list of events: how many there were of
 * each kind, action field and year.
 */
export type Unknowns = {
	/** The exact figure of a cell, as an expression; makes further unknowns for unions of overlapping classes. */
	figure(unit: Unit, where: Selection): Expression;
	readonly groups: readonly Group[];
};

/** People of one kind of institution in one country: by sex, those trained among them, and by the formats they came to. */
export type Group = {
	readonly kind: Pool;
	readonly country: Pool;
	readonly bySex: ReadonlyMap<string, { readonly all: number; readonly trained: number }>;
	readonly all: Expression;
	readonly inFormat: ReadonlyMap<string, number>;
	/** People in any of several formats, by the name of the class. */
	readonly unions: Map<string, number>;
};

const isIn = (values: readonly string[] | undefined, value: string) =>
	values === undefined || values.includes(value);

export function unknownsOf(
	work: ModelInWork,
	counts: Counts,
	kinds: readonly Pool[],
	countries: readonly Pool[],
): Unknowns {
	const sexes = valuesOf(counts, 'sex');
	const formats = valuesOf(counts, 'event_kind');
	const fields = valuesOf(counts, 'action_field');
	const quarters = valuesOf(counts, 'first_quarter');
	const one = (column: number): Expression => [[column, 1]];

	const groups: readonly Group[] = kinds.flatMap((kind) =>
		countries.map((country) => {
			const bySex = new Map(sexes.map((sex) => [sex, { all: work.unknown(), trained: work.unknown() }]));
			const all = plus(...[...bySex.values()].map(({ all }) => one(all)));
			const inFormat = new Map(formats.map((format) => [format, work.unknown()]));
			for (const { all, trained } of bySex.values()) work.atMost(one(trained), one(all));
			work.equal(
				plus(...[...bySex.values()].map(({ trained }) => one(trained))),
				one(inFormat.get('training')!),
			);
			for (const column of inFormat.values()) work.atMost(one(column), all);
			work.atMost(all, plus(...[...inFormat.values()].map(one)));
			return { kind, country, bySex, all, inFormat, unions: new Map<string, number>() };
		}),
	);
	const everybody = plus(...groups.map(({ all }) => all));

	/** People in any of several overlapping classes: at least as many as in the fullest, at most all of them together. */
	function union(parts: readonly Expression[], whole: Expression): number {
		const column = work.unknown();
		for (const part of parts) work.atMost(part, one(column));
		work.atMost(one(column), plus(...parts));
		work.atMost(one(column), whole);
		return column;
	}
	function unionInGroup(group: Group, wanted: readonly string[]): Expression {
		if (wanted.length === 1) return one(group.inFormat.get(wanted[0]!)!);
		const name = className(wanted);
		if (!group.unions.has(name))
			group.unions.set(
				name,
				union(
					wanted.map((format) => one(group.inFormat.get(format)!)),
					group.all,
				),
			);
		return one(group.unions.get(name)!);
	}

	const starts = new Map(quarters.map((quarter) => [quarter, work.unknown()]));
	work.equal(plus(...[...starts.values()].map(one)), everybody);
	const inField = new Map(fields.map((field) => [field, work.unknown()]));
	for (const column of inField.values()) work.atMost(one(column), everybody);
	work.atMost(everybody, plus(...[...inField.values()].map(one)));
	const fieldUnions = new Map<string, number>();

	const types = eventTypes(counts).map((type) => ({
		...type,
		people: work.unknown(),
		seats: work.unknown(),
	}));
	const typesOf = (isOf: (type: (typeof types)[number]) => boolean) => types.filter(isOf);
	for (const { people, seats, events } of types) {
		work.atMost(one(people), one(seats));
		work.between(
			[
				[seats, 1],
				[people, -events],
			],
			-Infinity,
			0,
		);
	}
	const attendedOnly = (people: Expression, own: typeof types) => {
		for (const type of own) work.atMost(one(type.people), people);
		work.atMost(people, plus(...own.map((type) => one(type.people))));
	};
	for (const format of formats)
		attendedOnly(
			plus(...groups.map(({ inFormat }) => one(inFormat.get(format)!))),
			typesOf((type) => type.format === format),
		);
	for (const [field, column] of inField)
		attendedOnly(
			one(column),
			typesOf((type) => type.field === field),
		);
	const began = (isOf: (quarter: string) => boolean) =>
		plus(...[...starts].filter(([quarter]) => isOf(quarter)).map(([, column]) => one(column)));
	for (const year of new Set(types.map((type) => type.year))) {
		const own = typesOf((type) => type.year === year);
		work.atMost(
			began((quarter) => quarter.startsWith(year)),
			plus(...own.map((type) => one(type.people))),
		);
		for (const type of own)
			work.atMost(
				one(type.people),
				began((quarter) => quarter.slice(0, 4) <= year),
			);
	}

	function figureOfPeople(where: Selection): Expression {
		if (where.first_quarter) return began((quarter) => isIn(where.first_quarter, quarter));
		if (where.action_field) {
			const wanted = where.action_field.filter((field) => inField.has(field));
			if (wanted.length === 1) return one(inField.get(wanted[0]!)!);
			const name = className(wanted);
			if (!fieldUnions.has(name))
				fieldUnions.set(
					name,
					union(
						wanted.map((field) => one(inField.get(field)!)),
						everybody,
					),
				);
			return one(fieldUnions.get(name)!);
		}
		const own = groups.filter(
			({ kind, country }) => isSelected(where.institution_kind, kind) && isSelected(where.country, country),
		);
		if (where.event_kind) return plus(...own.map((group) => unionInGroup(group, where.event_kind!)));
		return plus(
			...own.flatMap(({ bySex }) =>
				[...bySex].filter(([sex]) => isIn(where.sex, sex)).map(([, { all }]) => one(all)),
			),
		);
	}

	return {
		groups,
		figure(unit, where) {
			if (unit === 'person') return figureOfPeople(where);
			if (unit === 'trained_person')
				return plus(
					...groups.flatMap(({ bySex }) =>
						[...bySex].filter(([sex]) => isIn(where.sex, sex)).map(([, { trained }]) => one(trained)),
					),
				);
			return plus(
				...typesOf(
					(type) =>
						isIn(where.event_kind, type.format) &&
						isIn(where.action_field, type.field) &&
						isIn(where.year, type.year),
				).map(({ seats }) => one(seats)),
			);
		},
	};
}

/** How many events there were of each kind, action field and year. */
function eventTypes(counts: Counts) {
	const types = new Map<string, { format: string; field: string; year: string; events: number }>();
	for (const [format, field, year, , events] of counts.events) {
		const key = `${format}|${field}|${year}`;
		types.set(key, { format, field, year, events: (types.get(key)?.events ?? 0) + events });
	}
	return [...types.values()];
}

/** Whether something of this class can exist at all, as far as the public list of events tells. */
export function canExist(counts: Counts, dimension: Dimension, value: string): boolean {
	if (counts.events.length === 0) return false;
	const position = { event_kind: 0, action_field: 1, year: 2 }[dimension as string];
	if (position === undefined) return true;
	return counts.events.some((event) => event[position] === value);
}
