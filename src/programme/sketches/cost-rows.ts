import type { Locale } from '#shared/locale.ts';
import { cents, sumsOf } from './cost-frame.ts';
import { expenseKinds, fundingKinds, type AmountName, type SketchFields } from './sketch.ts';
import { moneyText, percentText, type Say } from './sketch-words.ts';

export type CostTable = {
	readonly caption: string;
	readonly head: readonly string[];
	readonly rows: readonly { readonly cells: readonly string[]; readonly isSum: boolean }[];
};

/** The cost frame as two tables, what it costs and who pays, the same on the page and on paper. */
export function costRows(
	fields: SketchFields,
	{ currency, locale, t }: { readonly currency: string; readonly locale: Locale; readonly t: Say },
): readonly [CostTable, CostTable] {
	const sums = sumsOf(fields);
	const money = (value: number) => moneyText(value, currency, locale);
	const share = (value: number) => (sums.total === 0 ? '' : percentText((value / sums.total) * 100, locale));
	const row = (name: AmountName) => ({ cells: [t(name), money(cents(fields[name]))], isSum: false });
	const paid = (label: string, value: number, isSum = false) => ({
		cells: [label, money(value), share(value)],
		isSum,
	});
	return [
		{
			caption: t('costs'),
			head: [t('costs'), t('amount')],
			rows: [
				...expenseKinds.map(row),
				{ cells: [t('expenses'), money(sums.expenses)], isSum: true },
				row('reserve'),
				row('lumpSum'),
				{ cells: [t('total'), money(sums.total)], isSum: true },
			],
		},
		{
			caption: t('funding'),
			head: [t('funding'), t('amount'), t('in_all')],
			rows: [
				...fundingKinds.map((name) => paid(t(name), sums[name])),
				paid(t('funding_total'), sums.funding, true),
				{ cells: [`${t('inKind')} (${t('in_kind_note')})`, money(sums.inKind), ''], isSum: false },
			],
		},
	];
}
