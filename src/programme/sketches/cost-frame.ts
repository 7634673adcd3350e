import { costKinds, expenseKinds, fundingKinds, type AmountName, type SketchFields } from './sketch.ts';

export type Amounts = Pick<SketchFields, AmountName>;

/** An amount as it is kept, `1250.50`, in hundredths: money is added as whole numbers. Nothing written is nothing. */
export function cents(amount: string | null): number {
	return amount === null ? 0 : Math.round(Number(amount) * 100);
}

export type Sums = {
	/** What the project itself costs. */
	readonly expenses: number;
	readonly reserve: number;
	readonly lumpSum: number;
	/** Project expenses, reserve and lump sum. */
	readonly total: number;
	readonly funder: number;
	readonly own: number;
	readonly thirdParty: number;
	/** Funder, own money and third parties; never what is given in kind. */
	readonly funding: number;
	readonly inKind: number;
};

const add = (amounts: Amounts, names: readonly AmountName[]) =>
	names.reduce((sum, name) => sum + cents(amounts[name]), 0);

/** The sums of a cost frame, in hundredths of its currency. */
export function sumsOf(amounts: Amounts): Sums {
	return {
		expenses: add(amounts, expenseKinds),
		reserve: cents(amounts.reserve),
		lumpSum: cents(amounts.lumpSum),
		total: add(amounts, costKinds),
		funder: cents(amounts.funder),
		own: cents(amounts.own),
		thirdParty: cents(amounts.thirdParty),
		funding: add(amounts, fundingKinds),
		inKind: cents(amounts.inKind),
	};
}
