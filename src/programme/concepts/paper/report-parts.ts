import type { PaperPart } from '#shared/paper.ts';
import { measureNumber } from '../numbering.ts';
import type { Light } from '../monitoring.ts';
import type { WatchedMeasure, ReportRecords } from './concept-records.ts';
import type { Voice } from './voice.ts';

/** A shape for each light, so that no colour is needed to tell them apart. */
export const lightShapes: Readonly<Record<Light, string>> = {
	green: '●',
	amber: '▲',
	red: '■',
	grey: '○',
};

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
		if (!entry) return t('not_told');
		return `${lightShapes[entry.light]} ${word('light', entry.light)}`;
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
					plain(standing(report, id)),
					...(before ? [plain(standing(before, id))] : []),
					plain(entry?.percent == null ? '–' : voice.figure(entry.percent, 'percent')),
				],
			};
		}),
	};
}
