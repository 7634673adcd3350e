import type { Light } from './monitoring.ts';

type Entry = { readonly measureId: string; readonly light: Light; readonly percent: number | null };
type Report<E extends Entry> = { readonly id: string; readonly entries: readonly E[] };
type Measure = { readonly id: string; readonly fieldId: string | null };

export type Progress<M extends Measure, E extends Entry> = {
	readonly measure: M;
	/** Its place among all measures, which names it. */
	readonly at: number;
	/** How it stood in each report, in the order of the reports; null where a report says nothing of it. */
	readonly standings: readonly (E | null)[];
};

export type ProgressFilter = { readonly field?: string | undefined; readonly light?: Light | undefined };

/** How each measure stood over the reports, narrowed to a field and to a light of the first report. */
export function progressOf<M extends Measure, E extends Entry>(
	measures: readonly M[],
	reports: readonly Report<E>[],
	{ field, light }: ProgressFilter = {},
): Progress<M, E>[] {
	return measures
		.map((measure, at) => ({
			measure,
			at,
			standings: reports.map(
				({ entries }) => entries.find(({ measureId }) => measureId === measure.id) ?? null,
			),
		}))
		.filter(({ measure }) => !field || measure.fieldId === field)
		.filter(({ standings }) => !light || standings[0]?.light === light);
}

const order: readonly Light[] = ['red', 'amber', 'green'];
/** Whether something stands better or worse than before; null where it is the same, or one of them says nothing. */
export function changeOf(now: Entry | null, before: Entry | null): 'better' | 'worse' | null {
	if (!now || !before || now.light === 'grey' || before.light === 'grey') return null;
	const step = order.indexOf(now.light) - order.indexOf(before.light);
	return step === 0 ? null : step > 0 ? 'better' : 'worse';
}

/** How many measures have each light in a report. */
export function countLights(entries: readonly Entry[]): Readonly<Record<Light, number>> {
	const count = (light: Light) => entries.filter((one) => one.light === light).length;
	return { green: count('green'), amber: count('amber'), red: count('red'), grey: count('grey') };
}
