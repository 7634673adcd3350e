import type { Locale } from '#shared/locale.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { BrochureFigures } from '../brochure.ts';

/** What the brochure shows of the results; nothing before a first release. */
export function readBrochureFigures(_tx: Tx, _locale: Locale): Promise<BrochureFigures> {
	return Promise.resolve({ basis: '', headline: [], charts: [], tables: [], byField: [] });
}
