import { eventKinds } from '#programme/events/event.ts';
import { eventKindBit, type Counts } from '#programme/results/counts.ts';

/** Records as plain values, to be counted the slow and obvious way: the oracle of the SQL, and the ground of the audits. */
export type CountedEvent = {
	readonly kind: string;
	readonly field: string;
	readonly country: string;
	/** `2021-03-01`; the list is sorted by it. */
	readonly day: string;
};
export type CountedPerson = {
	readonly sex: string;
	readonly institution: { readonly id: string; readonly kind: string; readonly country: string } | null;
	/** Indexes of the events attended; ascending. */
	readonly attended: readonly number[];
};
export type CountedWorld = {
	readonly events: readonly CountedEvent[];
	readonly people: readonly CountedPerson[];
};

export function quarterOf(day: string): string {
	return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

function grouped<Row extends readonly (string | number)[]>(rows: Iterable<Row>): [...Row, number][] {
	const groups = new Map<string, [...Row, number]>();
	for (const row of rows) {
		const key = row.join('\n');
		const known = groups.get(key);
		if (known) known[known.length - 1] = (known.at(-1) as number) + 1;
		else groups.set(key, [...row, 1] as [...Row, number]);
	}
	return [...groups.keys()].sort().map((key) => groups.get(key)!);
}

/** Counts a world row by row, as the count rules say. */
export function countWorld({ events, people }: CountedWorld): Counts {
	const came = people.filter(({ attended }) => attended.length > 0);
	const years = events.map(({ day }) => Number(day.slice(0, 4)));
	const firstYear = Math.min(...years);
	const lastYear = Math.max(...years);
	const actionFields = [...new Set([...events.map(({ field }) => field), 'not_stated'])].sort();
	const institutions = new Map(
		came.flatMap((p) => (p.institution ? [[p.institution.id, p.institution]] : [])),
	);
	const bits = (person: CountedPerson, bit: (event: CountedEvent) => number) =>
		person.attended.reduce((all, at) => all | bit(events[at]!), 0);
	const kind = (person: CountedPerson) => person.institution?.kind ?? 'not_stated';
	const country = (person: CountedPerson) => person.institution?.country ?? 'not_stated';
	const formats = (person: CountedPerson) => bits(person, (event) => eventKindBit(event.kind));
	const attendances = came.flatMap((person) => person.attended.map((at) => ({ person, event: events[at]! })));
	return {
		people: grouped(came.map((p) => [p.sex, kind(p), country(p)] as const)),
		formats: grouped(came.map((p) => [kind(p), country(p), formats(p)] as const)),
		trained: grouped(came.filter((p) => formats(p) & eventKindBit('training')).map((p) => [p.sex] as const)),
		fields: grouped(came.map((p) => [bits(p, (event) => 1 << actionFields.indexOf(event.field))] as const)),
		years: grouped(
			came.map((p) => [bits(p, ({ day }) => 1 << (Number(day.slice(0, 4)) - firstYear))] as const),
		),
		starts: grouped(came.map((p) => [quarterOf(events[p.attended[0]!]!.day)] as const)),
		attendances: grouped(
			attendances.flatMap(({ person, event }) => [
				['sex', person.sex] as const,
				['institution_kind', kind(person)] as const,
				['country', country(person)] as const,
				['action_field', event.field] as const,
				['year', event.day.slice(0, 4)] as const,
				['event_kind', event.kind] as const,
			]),
		),
		institutions: grouped([...institutions.values()].map((i) => [i.kind, i.country] as const)),
		institutionsBy: [],
		events: grouped(events.map((e) => [e.kind, e.field, e.day.slice(0, 4), e.country] as const)),
		partnerships: 0,
		countries: [...new Set([...came.map(country), 'not_stated'])].sort(),
		actionFields,
		firstYear,
		lastYear,
	};
}

/** A pseudo-random stream (mulberry32), so that a world is the same wherever its seed is. */
export function randomOf(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = Math.imul(state ^ (state >>> 15), state | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
	};
}

export type WorldShape = {
	readonly seed: number;
	readonly people: number;
	readonly events: number;
	/** Weights of the kinds of institutions, of countries and sexes: skewed ones make rare classes. */
	readonly kinds: Readonly<Record<string, number>>;
	readonly countries: Readonly<Record<string, number>>;
	readonly sexes: Readonly<Record<string, number>>;
	/** How many of the event kinds occur. */
	readonly formats?: number;
};

/** A programme over five years in which people come to one to five events. */
export function makeWorld(shape: WorldShape): CountedWorld {
	const random = randomOf(shape.seed);
	const pick = (weights: Readonly<Record<string, number>>) => {
		const all = Object.entries(weights);
		let rest = random() * all.reduce((sum, [, weight]) => sum + weight, 0);
		for (const [value, weight] of all) if ((rest -= weight) < 0) return value;
		return all.at(-1)![0];
	};
	const kinds = eventKinds.slice(-(shape.formats ?? eventKinds.length));
	const events = Array.from({ length: shape.events }, () => {
		const month = Math.floor(random() * 60);
		return {
			kind: kinds[Math.floor(random() ** 1.5 * kinds.length)]!,
			field: ['1', '2', '3', 'not_stated'][Math.floor(random() ** 1.5 * 3.2)]!,
			country: random() < 0.7 ? 'TR' : 'DE',
			day: `${2018 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-10`,
		};
	}).sort((a, b) => a.day.localeCompare(b.day));
	const people = Array.from({ length: shape.people }, () => {
		const kind = pick(shape.kinds);
		const country = pick(shape.countries);
		const times = 1 + Math.floor(random() ** 3 * 5);
		const attended = new Set(Array.from({ length: times }, () => Math.floor(random() * events.length)));
		return {
			sex: pick(shape.sexes),
			institution:
				kind === 'not_stated'
					? null
					: { id: `${kind}-${country}-${Math.floor(random() * 4)}`, kind, country },
			attended: [...attended].sort((a, b) => a - b),
		};
	});
	return { events, people };
}

/** The world as it stood on a day: later events have not happened yet. */
export function asOf({ events, people }: CountedWorld, day: string): CountedWorld {
	const held = events.filter((event) => event.day <= day);
	return {
		events: held,
		people: people.map((person) => ({
			...person,
			attended: person.attended.filter((at) => at < held.length),
		})),
	};
}
