import { translator } from '#shared/messages.ts';
import type { Locale } from '#shared/locale.ts';
import { slugOf } from '#shared/slug.ts';
import type { Deps } from '#platform/server/deps.ts';
import { messages } from '../messages/brochure/index.ts';
import { makeBrochure } from './make-brochure.ts';

const labels = [
	'brochure',
	'contents',
	'example',
	'chapter_programme',
	'chapter_partners',
	'chapter_results',
	'chapter_fields',
	'chapter_action',
	'chapter_voices',
	'chapter_imprint',
	'about_document',
] as const;

/**
 * The brochure as tagged PDF, with a name for the file. Made anew only when something in it has changed; `hash` is that
 * of the bytes; `isEmpty` says that there is no programme yet. Throws as `Press.print` does.
 */
export async function printBrochure(
	deps: Deps,
	{ locale }: { locale: Locale },
): Promise<{ pdf: Buffer; hash: string; name: string; isEmpty: boolean }> {
	const { brochure, changedAt } = await makeBrochure(deps, { locale });
	const t = translator(messages, locale);
	const print = await deps.press.print({
		template: '#programme/results/brochure/brochure.typ',
		data: {
			...brochure,
			author: brochure.shortTitle,
			labels: Object.fromEntries(labels.map((key) => [key, t(key)])),
		},
		dated: changedAt,
	});
	return {
		...print,
		name: `${slugOf(brochure.shortTitle) || 'programme'}-${locale}.pdf`,
		isEmpty: brochure.programme.length === 0 && brochure.partners.countries.length === 0,
	};
}
