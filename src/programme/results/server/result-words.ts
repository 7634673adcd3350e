import { asc } from 'drizzle-orm';
import { countryName } from '#shared/country.ts';
import type { Locale } from '#shared/locale.ts';
import { translator } from '#shared/messages.ts';
import { readPlain, type LocalizedText } from '#shared/text.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { EventKind } from '#programme/events/event.ts';
import { words as eventWords } from '#programme/events/messages/words/index.ts';
import type { InstitutionKind } from '#programme/institutions/institution.ts';
import { words as institutionWords } from '#programme/institutions/messages/words/index.ts';
import { actionField } from '#programme/projects/server/tables.ts';
import { notStated, type Dimension } from '../dimension.ts';
import { messages } from '../messages/figures/index.ts';
import type { ResultWords } from '../present-table.ts';

const numerals = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

/** The words figures are told with in one language; action fields have the names the programme gives them. */
export async function readResultWords(tx: Tx, locale: Locale): Promise<ResultWords> {
	const fields = await tx.select().from(actionField).orderBy(asc(actionField.number));
	return resultWords(locale, new Map(fields.map(({ number, name }) => [String(number), name])));
}

export function resultWords(locale: Locale, fields: ReadonlyMap<string, LocalizedText>): ResultWords {
	const t = translator(messages, locale);
	const institution = translator(institutionWords, locale);
	const event = translator(eventWords, locale);
	const value = (dimension: Dimension, own: string): string => {
		if (own === notStated) return t('not_stated');
		switch (dimension) {
			case 'sex':
				return t(`sex_${own as 'female'}`);
			case 'institution_kind':
				return institution(`kind_${own as InstitutionKind}`);
			case 'event_kind':
				return event(`kind_${own as EventKind}`);
			case 'country':
				return countryName(own, locale);
			case 'action_field': {
				const name = fields.get(own);
				return name
					? t('field_name', { numeral: numerals[Number(own)] ?? own, name: readPlain(name, locale) })
					: own;
			}
			case 'year':
				return own;
			case 'first_quarter':
				return t('quarter', { q: own.slice(-1), year: own.slice(0, 4) });
		}
	};
	return { locale, t, value };
}
