import type { Locale } from '#shared/locale.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { Brochure } from '../brochure.ts';
import { composeBrochure } from '../compose-brochure.ts';
import { readBrochureFigures } from './read-brochure-figures.ts';
import { readBrochureRecords } from './read-brochure-records.ts';

/**
 * The programme brochure for readers of a language, with the moment of the latest change to what it is made from. Made as
 * a visitor sees the programme, whoever asks: what is not public is in no brochure.
 */
export async function makeBrochure(
	deps: Deps,
	{ locale }: { locale: Locale },
): Promise<{ brochure: Brochure; changedAt: Date }> {
	const { records, results } = await deps.db.as({ kind: 'visitor', locale }, async (tx) => ({
		records: await readBrochureRecords(tx),
		results: await readBrochureFigures(tx, locale),
	}));
	const changedAt = new Date(Math.max(records.changedAt.getTime(), results.publishedAt?.getTime() ?? 0));
	const dated = { ...records, changedOn: changedAt.toISOString().slice(0, 10) };
	return { brochure: composeBrochure(dated, results.figures, locale), changedAt };
}
