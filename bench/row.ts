export type Figure = {
	readonly figure: string;
	readonly measured: number;
	/** At most this much; null: a figure to set others beside, such as a peer or a control. */
	readonly limit: number | null;
	readonly unit: string;
	readonly beside?: string;
};

export const heading =
	'| figure | measured | limit | held | beside it, in the same run |\n|---|---|---|---|---|';

/** Prints a row of the table that `npm run bench` puts together. */
export function row({ figure, measured, limit, unit, beside = '' }: Figure): void {
	const held = limit === null ? '' : measured <= limit ? 'yes' : 'NO';
	const bound = limit === null ? '' : `${limit} ${unit}`;
	console.log(`| ${figure} | ${format(measured)} ${unit} | ${bound} | ${held} | ${beside} |`);
}

const format = (value: number) => (value < 10 ? value.toFixed(1) : Math.round(value).toString());

export function median(values: readonly number[]): number {
	return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
