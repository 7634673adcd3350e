import { barChart, barsHeight } from '#shared/chart/bars.ts';
import { direction } from '#shared/locale.ts';
import type { PaperPart } from '#shared/paper.ts';
import { baselineKinds } from '../baseline.ts';
import { units, type Unit } from '../figure.ts';
import type { ConceptRecords } from './concept-records.ts';
import type { Sources } from './opening-chapters.ts';
import type { Voice } from './voice.ts';

type Line = ConceptRecords['baseline'][number];
type Figure = Line & { readonly value: number; readonly unit: Unit; readonly year: number };

export const chartWidth = 720;
/** More bars than this nobody compares. */
const mostBars = 10;

const isFigure = (line: Line): line is Figure =>
	line.kind === 'figure' && line.value !== null && line.unit !== null && line.year !== null;

/** Where things stand: figures with their sources, as a drawing where several count the same, then what is there, needed and missing. */
export function baselineChapter({ baseline }: ConceptRecords, sources: Sources, voice: Voice): PaperPart[] {
	const { t, heading, plain, reading, passage, word } = voice;
	if (baseline.length === 0) return [];
	const figures = baseline.filter(isFigure);
	const table: PaperPart[] =
		figures.length === 0
			? []
			: [
					{
						kind: 'table',
						caption: t('figures'),
						head: [t('what'), t('figure'), t('year'), t('source')],
						figuresFrom: 1,
						shares: [50, 24, 12, 14],
						rows: figures.map(({ title, value, unit, year, source, sourceUrl }) => ({
							isSum: false,
							cells: [
								reading(title),
								plain(voice.figure(value, unit)),
								plain(String(year)),
								plain(sources.numberOf(source, sourceUrl)),
							],
						})),
					},
				];
	const others = baselineKinds
		.filter((kind) => kind !== 'figure')
		.flatMap((kind) => {
			const lines = baseline.filter((line) => line.kind === kind);
			return lines.length === 0
				? []
				: [
						heading(2, word('baseline', kind)),
						...lines.flatMap(({ title, text }) => [heading(3, reading(title)), ...passage(text)]),
					];
		});
	const told = figures.filter(({ text }) => text !== null);
	return [
		heading(1, t('baseline')),
		...drawingsOf(figures, voice),
		...table,
		...told.flatMap(({ title, text }) => [heading(2, reading(title)), ...passage(text)]),
		...others,
	];
}

function drawingsOf(figures: readonly Figure[], voice: Voice): PaperPart[] {
	const { t, locale, word } = voice;
	return units.flatMap((unit): PaperPart[] => {
		const rows = figures
			.filter((one) => one.unit === unit && one.value >= 0)
			.slice(0, mostBars)
			.map(({ title, value, year }) => ({
				label: `${voice.reading(title).text} (${year})`,
				value,
				shown: voice.figure(value, unit),
			}));
		if (rows.length < 2) return [];
		const title = t('figures_in', { unit: word('unit', unit) });
		const alt = `${title}: ${rows.map(({ label, shown }) => `${label}: ${shown}`).join('; ')}`;
		const frame = {
			id: `figures-${unit}`,
			title,
			description: alt,
			isRightToLeft: direction(locale) === 'rtl',
			paint: voice.paint,
			width: chartWidth,
		};
		return [
			{
				kind: 'figure',
				title,
				svg: barChart(frame, rows, unit === 'percent' ? 100 : 0),
				width: chartWidth,
				height: barsHeight(rows.length),
				alt,
				caption: null,
			},
		];
	});
}
