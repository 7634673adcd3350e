import * as v from 'valibot';
import { localizedLine, optionalLocalizedLines, optionalRecordId } from '#shared/fields.ts';
import { choice, optionalChoice, optionalLine, optionalUrl } from '#shared/form.ts';
import { figureValue, figureYear, units } from './figure.ts';

/** Figures, what is there, what people need, and what is missing. */
export const baselineKinds = ['figure', 'structure', 'need', 'gap'] as const;
export type BaselineKind = (typeof baselineKinds)[number];

const isFigure = ({ kind }: { kind: BaselineKind }) => kind === 'figure';
const needed = <const K extends 'value' | 'unit' | 'year' | 'source'>(name: K) =>
	v.forward(
		v.check(
			(entry: v.InferOutput<typeof entry_>) => !isFigure(entry) || entry[name] !== null,
			'figure_needs_it',
		),
		[name],
	);

const entry_ = v.object({
	kind: choice(baselineKinds),
	title: localizedLine(200),
	text: optionalLocalizedLines(3_000),
	fieldId: optionalRecordId,
	value: figureValue,
	unit: optionalChoice(units),
	year: figureYear,
	source: optionalLine(300),
	sourceUrl: optionalUrl,
});

/** One line of the baseline. A figure without value, unit, year and source is none. */
export const baselineFields = v.pipe(
	entry_,
	needed('value'),
	needed('unit'),
	needed('year'),
	needed('source'),
);
export type BaselineFields = v.InferOutput<typeof baselineFields>;
