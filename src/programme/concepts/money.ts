import { currencies, rhythms, type Currency, type MeasureFields, type Rhythm } from './measure.ts';

export type MoneySum = {
	readonly currency: Currency;
	readonly rhythm: Rhythm;
	/** What the measures cost, what of it is secured, what is hoped for, and what nobody pays yet. */
	readonly cost: number;
	readonly secured: number;
	readonly hoped: number;
	readonly open: number;
};

type Costs = Pick<MeasureFields, 'currency' | 'costOnce' | 'costYearly' | 'funding' | 'status'>;

const cents = (amount: string | null) => Math.round(Number(amount ?? 0) * 100);

/**
 * What measures cost together and who pays: by currency, and once apart from every year, since nothing of it can be added. What was
 * dropped costs nothing. Each measure is counted for itself: money of one does not pay another, so that the parts add up to the cost.
 */
export function moneyOf(measures: readonly Costs[]): MoneySum[] {
	const going = measures.filter(({ status }) => status !== 'dropped');
	return currencies.flatMap((currency) =>
		rhythms.flatMap((rhythm) => {
			const rows = going
				.filter((one) => one.currency === currency)
				.map((one) => {
					const cost = cents(rhythm === 'once' ? one.costOnce : one.costYearly);
					const lines = one.funding.filter((line) => line.rhythm === rhythm);
					const sum = (isSecured: boolean) =>
						lines
							.filter((line) => line.isSecured === isSecured)
							.reduce((all, { amount }) => all + cents(amount), 0);
					const secured = Math.min(cost, sum(true));
					const hoped = Math.min(cost - secured, sum(false));
					return { cost, secured, hoped, open: cost - secured - hoped };
				});
			const total = (name: 'cost' | 'secured' | 'hoped' | 'open') =>
				rows.reduce((all, row) => all + row[name], 0) / 100;
			const found = {
				currency,
				rhythm,
				cost: total('cost'),
				secured: total('secured'),
				hoped: total('hoped'),
				open: total('open'),
			};
			return found.cost > 0 ? [found] : [];
		}),
	);
}
