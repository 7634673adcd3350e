import type { Locale } from '#shared/locale.ts';
import { readPlain, type LocalizedText } from '#shared/text.ts';
import type { Translate, Translation } from '#shared/messages.ts';
import type { Format } from '#ui/format.ts';
import type seatDe from '../../messages/seats/de.ts';
import type { QuotaTarget } from '../../quota.ts';
import type { RegistrationPart } from '../../registration.ts';

type Words = {
	readonly t: Translate<Translation<typeof seatDe>>;
	readonly part: (part: RegistrationPart) => string;
	readonly format: Format;
	readonly locale: Locale;
};

type Named = Omit<QuotaTarget, 'sessionId' | 'delegationId'> & {
	readonly name: LocalizedText | null;
	readonly about: LocalizedText | null;
};

/** What a quota is called: by the name it was given, else by what it is about. */
export function quotaLabel({ name, scope, part, country, about }: Named, words: Words): string {
	if (name) return readPlain(name, words.locale);
	const { t, format } = words;
	const title = about ? readPlain(about, words.locale) : '';
	if (scope === 'part') return t('for_part', { part: part ? words.part(part) : '' });
	if (scope === 'country') return t('for_country', { country: country ? format.country(country) : '' });
	if (scope === 'session') return t('for_session', { title });
	return scope === 'delegation' ? t('for_delegation', { title }) : t('for_event');
}
