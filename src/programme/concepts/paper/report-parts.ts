import type { PaperPart, Reading, Sign } from '#shared/paper.ts';
import { measureNumber } from '../numbering.ts';
import type { Light } from '../monitoring.ts';
import type { WatchedMeasure, ReportRecords } from './concept-records.ts';
import type { Voice } from './voice.ts';

/** A shape for each light, so that no colour is needed to tell them apart. */
const signs: Readonly<Record<Light, Sign>> = {
	green: 'disc',
	amber: 'triangle',
	red: 'square',
	grey: 'ring',
};

/** Words behind the shape of a light. */
export const withSign = (light: Light, words: Reading): Reading => ({ ...words, sign: signs[light] });

/** How every measure stands, beside how it stood in the period before. */
export function lightsTable(
	report: ReportRecords,
	before: ReportRecords | null,
	measures: readonly WatchedMeasure[],
	voice: Voice,
): PaperPart {
	const { t, plain, word } = voice;
	const standing = (of: ReportRecords | null, measureId: string) => {
		const entry = of?.entries.find((one) => one.measureId === measureId);
		return entry ? withSign(entry.light, plain(word('light', entry.light))) : plain(t('not_told'));
	};
	return {
		kind: 'table',
		caption: null,
		head: [t('number'), t('measure'), t('light'), ...(before ? [t('light_before')] : []), t('percent')],
		figuresFrom: before ? 4 : 3,
		shares: before ? [9, 43, 18, 18, 12] : [9, 57, 20, 14],
		rows: measures.map(({ id, title }, at) => {
			const entry = report.entries.find((one) => one.measureId === id);
			return {
				isSum: false,
				cells: [
					plain(measureNumber(at)),
					voice.reading(title),
					standing(report, id),
					...(before ? [standing(before, id)] : []),
					plain(entry?.percent == null ? '–' : voice.figure(entry.percent, 'percent')),
				],
			};
		}),
	};
}
