import { inArray } from 'drizzle-orm';
import type { Locale } from '#shared/locale.ts';
import { readPlain } from '#shared/text.ts';
import { programmeText } from '#programme/projects/server/api.ts';
import type { Tx } from '#platform/server/database/client.ts';

/** What the programme calls itself, as in the head of every page. */
export async function siteName(tx: Tx, locale: Locale): Promise<string> {
	const rows = await tx
		.select({ key: programmeText.key, body: programmeText.body })
		.from(programmeText)
		.where(inArray(programmeText.key, ['short_title', 'title']));
	const text = rows.find(({ key }) => key === 'short_title') ?? rows[0];
	return readPlain(text?.body, locale) || 'Köprü';
}
