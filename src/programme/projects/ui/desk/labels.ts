import type { Translate } from '#shared/messages.ts';
import type { Format } from '#ui/format.ts';
import type { Option } from '#ui/option.ts';
import type { messages } from '../../messages/index.ts';
import type { words } from '../../messages/words/index.ts';

export type Say = Translate<(typeof messages)['de']>;
export type Word = Translate<(typeof words)['de']>;

export function projectLabels(t: Say): Readonly<Record<string, string>> {
	return {
		code: t('code'),
		title: t('title'),
		summary: t('summary'),
		state: t('state'),
		startsOn: t('starts_on'),
		endsOn: t('ends_on'),
		themes: t('themes'),
		institutions: t('institutions'),
	};
}

/** The reader's words for what is kept as a code, where two versions of a project are compared. */
export function shownValue(
	w: Word,
	format: Format,
	theme: (value: string) => string,
	institutions: readonly Option[],
): (field: string, value: string) => string {
	return (field, value) => {
		if (field === 'state') return w(`state_${value}` as Parameters<Word>[0]);
		if (field === 'themes') return theme(value);
		if (field.endsWith('On')) return format.date(value);
		if (field.endsWith('.part')) return w(`part_${value}` as Parameters<Word>[0]);
		if (field.endsWith('.institutionId'))
			return institutions.find((one) => one.value === value)?.label ?? value;
		return value;
	};
}

/** From when to when: both ends, one, or nothing. */
export function spanOf(
	t: Say,
	format: Format,
	{ startsOn, endsOn }: { readonly startsOn: string | null; readonly endsOn: string | null },
): string {
	if (startsOn && endsOn) return format.dates(startsOn, endsOn);
	if (startsOn) return t('since', { date: format.date(startsOn) });
	return endsOn ? t('until', { date: format.date(endsOn) }) : '';
}

export const projectTones = {
	planned: 'primary',
	running: 'good',
	completed: 'plain',
	cancelled: 'bad',
} as const;
