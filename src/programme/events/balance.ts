import { sexes, type Sex } from '#programme/people/person.ts';

export type BalanceRow = {
	readonly key: string;
	readonly counts: Readonly<Record<Sex, number>>;
	readonly total: number;
	/** Women among those who stated their sex; null where nobody did. */
	readonly women: number | null;
};

/** Counts by sex for each value of `key`, the largest first, and all together at the end under the key `total`. */
export function balance<T extends { readonly sex: Sex }>(
	people: readonly T[],
	key: (one: T) => string,
): BalanceRow[] {
	const groups = [...Map.groupBy(people, key)].map(([name, its]) => row(name, its));
	return [...groups.toSorted((a, b) => b.total - a.total), row('total', people)];
}

function row(key: string, people: readonly { readonly sex: Sex }[]): BalanceRow {
	const count = (sex: Sex) => people.filter((one) => one.sex === sex).length;
	const counts = Object.fromEntries(sexes.map((sex) => [sex, count(sex)])) as Record<Sex, number>;
	const stated = people.length - counts.not_stated;
	return { key, counts, total: people.length, women: stated > 0 ? counts.female / stated : null };
}
