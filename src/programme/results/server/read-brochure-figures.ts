import type { Locale } from '#shared/locale.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { BrochureFigures } from '../brochure.ts';
import type { TableId } from '../plan.ts';
import { printPaint } from '#shared/chart/print-paint.ts';
import { readPublicResults } from './public-results.ts';

/** The tables a reader on paper wants; all others stand on the results page. */
const printed: readonly TableId[] = [
	'person_sex_institution_kind',
	'person_event_kind_country',
	'attendance_year',
];

const none: BrochureFigures = { basis: '', headline: [], charts: [], tables: [], byField: [] };

/** What the brochure shows of the results: of the latest release, and when that was; nothing before the first. */
export async function readBrochureFigures(
	tx: Tx,
	locale: Locale,
): Promise<{ figures: BrochureFigures; publishedAt: Date | null }> {
	const results = await readPublicResults(tx, locale, printPaint);
	if (!results) return { figures: none, publishedAt: null };
	const tables = printed.flatMap((id) => results.tables.filter((table) => table.id === id));
	return { figures: { ...results, tables }, publishedAt: results.publishedAt };
}
