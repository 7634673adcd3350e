import type { Locale } from '#shared/locale.ts';
import type { Translate } from '#shared/messages.ts';
import type { Format } from '#ui/format.ts';
import type { messages } from '../messages/index.ts';
import type { words } from '../messages/words/index.ts';

export type Say = Translate<(typeof messages)['de']>;
export type Word = Translate<(typeof words)['de']>;

/** Names of the institution form's fields. */
export function institutionLabels(t: Say): Readonly<Record<string, string>> {
	return {
		name: t('name'),
		acronym: t('acronym'),
		kind: t('kind'),
		parts: t('parts'),
		country: t('country'),
		place: t('place'),
		region: t('region'),
		latitude: t('latitude'),
		longitude: t('longitude'),
		parentId: t('parent'),
		website: t('website'),
		description: t('description'),
		themes: t('themes'),
		offers: t('offers'),
		seeks: t('seeks'),
		sizeClass: t('size'),
		languages: t('working_languages'),
		isPublished: t('is_published'),
	};
}

/** Names of the partnership form's fields. */
export function partnershipLabels(t: Say): Readonly<Record<string, string>> {
	return {
		firstId: t('first_side'),
		secondId: t('second_side'),
		title: t('title'),
		kind: t('partnership_kind'),
		phase: t('phase'),
		takenOn: t('taken_on'),
		document: t('document'),
		note: t('note'),
		basis: t('basis'),
		basisOn: t('basis_on'),
		validUntil: t('valid_until'),
		basisLanguages: t('basis_languages'),
		documentId: t('step_document'),
		reason: t('reason'),
		themes: t('themes'),
		startedOn: t('started_on'),
		endedOn: t('ended_on'),
		isPublished: t('is_published'),
	};
}

/** Names of the post form's fields. */
export function postLabels(t: Say): Readonly<Record<string, string>> {
	return {
		institutionId: t('institution'),
		kind: t('post_kind'),
		title: t('post_title'),
		startsOn: t('starts_on'),
		endsOn: t('ends_on'),
	};
}

const prefixes: Readonly<Record<string, string>> = {
	parts: 'part_',
	themes: 'theme_',
	offers: 'theme_',
	seeks: 'theme_',
	sizeClass: 'size_',
	basis: 'basis_',
};

/** The reader's words for what is kept as a code, where two versions of a record are compared. */
export function shownValue(
	w: Word,
	format: Format,
	{
		kind,
		others,
	}: { kind: 'kind_' | 'partnership_kind_'; others: readonly { value: string; label: string }[] },
): (field: string, value: string) => string {
	return (field, value) => {
		if (field === 'country') return format.country(value);
		if (field.endsWith('Id')) return others.find((other) => other.value === value)?.label ?? value;
		if (field.endsWith('On') || field === 'validUntil') return format.date(value);
		if (field === 'languages' || field === 'basisLanguages') return format.language(value as Locale);
		const prefix = field === 'kind' ? kind : prefixes[field];
		return prefix ? w(`${prefix}${value}` as Parameters<Word>[0]) : value;
	};
}

/** The same for posts. */
export function shownPost(t: Say, format: Format): (field: string, value: string) => string {
	return (field, value) => {
		if (field === 'kind') return t(`post_kind_${value}` as Parameters<Say>[0]);
		return field.endsWith('On') ? format.date(value) : value;
	};
}

/** When a post was held: "since May 2020", "until today" said by leaving out. */
export function heldFrom(
	t: Say,
	format: Format,
	{ startsOn, endsOn }: { startsOn: string | null; endsOn: string | null },
): string {
	if (startsOn && endsOn) return t('from_to', { from: format.date(startsOn), to: format.date(endsOn) });
	if (startsOn) return t('since', { from: format.date(startsOn) });
	return endsOn ? t('until', { to: format.date(endsOn) }) : '';
}
