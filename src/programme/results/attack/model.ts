/** A linear expression over columns: column and factor. */
export type Expression = readonly (readonly [column: number, factor: number])[];

export type LinearModel = {
	readonly lower: readonly number[];
	readonly upper: readonly number[];
	readonly rows: readonly { readonly lower: number; readonly upper: number; readonly terms: Expression }[];
};

/** Collects columns and rows of a linear programme. */
export function startModel() {
	const lower: number[] = [];
	const upper: number[] = [];
	const rows: { lower: number; upper: number; terms: Expression }[] = [];
	const row = (terms: Expression, from: number, to: number) => {
		const merged = new Map<number, number>();
		for (const [column, factor] of terms) merged.set(column, (merged.get(column) ?? 0) + factor);
		rows.push({ lower: from, upper: to, terms: [...merged].filter(([, factor]) => factor !== 0) });
	};
	return {
		model: { lower, upper, rows } satisfies LinearModel,
		/** A new unknown, by default a number of people: nothing below zero. */
		unknown(from = 0, to = Infinity): number {
			lower.push(from);
			return upper.push(to) - 1;
		},
		between: row,
		equal: (one: Expression, other: Expression) => row(minus(one, other), 0, 0),
		atMost: (one: Expression, other: Expression) => row(minus(one, other), -Infinity, 0),
	};
}
export type ModelInWork = ReturnType<typeof startModel>;

export function plus(...all: readonly Expression[]): Expression {
	return all.flat();
}

export function minus(one: Expression, other: Expression): Expression {
	return [...one, ...other.map(([column, factor]) => [column, -factor] as const)];
}
