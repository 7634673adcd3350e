import type { Translate } from '#shared/messages.ts';
import type { Format } from '#ui/format.ts';
import type { Option } from '#ui/option.ts';
import type { messages } from '../../messages/index.ts';
import type { words } from '../../messages/words/index.ts';

type Say = Translate<(typeof messages)['de']>;
type Word = Translate<(typeof words)['de']>;

export function voiceLabels(t: Say): Readonly<Record<string, string>> {
	return {
		form: t('form'),
		text: t('text'),
		speaker: t('speaker'),
		institutionId: t('institution'),
		eventId: t('event'),
		registrationId: t('spoken_by'),
		position: t('position'),
		consent: t('consent'),
		consentLocale: t('consent_locale'),
		consentedOn: t('consented_on'),
		consentedAt: t('consented_on'),
	};
}

/** The reader's words for what is kept as a code, where two versions of a voice are compared. */
export function shownValue(
	t: Say,
	w: Word,
	format: Format,
	others: readonly Option[],
): (field: string, value: string) => string {
	return (field, value) => {
		if (field === 'form') return w(`form_${value}` as Parameters<Word>[0]);
		if (field === 'consent') return t(`consent_${value}` as Parameters<Say>[0]);
		if (field === 'consentLocale') return format.language(value);
		if (field === 'consentedOn') return format.date(value);
		return others.find((one) => one.value === value)?.label ?? value;
	};
}

export const consentTones = { none: 'warn', internal: 'primary', public: 'good' } as const;
