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
	const { records, figures } = await deps.db.as({ kind: 'visitor', locale }, async (tx) => ({
		records: await readBrochureRecords(tx),
		figures: await readBrochureFigures(tx, locale),
	}));
	return { brochure: composeBrochure(records, figures, locale), changedAt: records.changedAt };
}
