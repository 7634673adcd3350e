import { readPlain } from '#shared/text.ts';
import { isLocale, type Locale } from '#shared/locale.ts';
import { partOfField } from '#shared/merge.ts';
import type { Translate } from '#shared/messages.ts';
import type { words as institutionWords } from '#programme/institutions/messages/words/index.ts';
import type { practiceWords } from '#programme/outcomes/messages/practice-words/index.ts';
import type { Format } from '#ui/format.ts';
import { amountNames, doers, type Doer, type SketchFields } from '../sketch.ts';
import type { Say } from '../sketch-words.ts';
import type { SketchLinks } from '../server/api.ts';

type Named = { readonly name: Parameters<typeof readPlain>[0] };
type Sides = readonly [Named, Named];

/** What the fields of a sketch are called, its rows among them. */
export function sketchLabels(
	t: Say,
	sides: Sides,
	locale: Locale,
	rows: { readonly goals: readonly number[]; readonly measures: readonly number[] },
): Readonly<Record<string, string>> {
	const labels: Record<string, string> = {
		title: t('title'),
		callId: t('call'),
		themes: t('themes'),
		targetGroups: t('target_groups'),
		situation: t('situation'),
		groups: t('groups'),
		learningFirst: t('learning', { name: readPlain(sides[0].name, locale) }),
		learningSecond: t('learning', { name: readPlain(sides[1].name, locale) }),
		participation: t('participation'),
		gender: t('gender'),
		sustainability: t('sustainability'),
		risks: t('risks'),
		startsOn: t('starts_on'),
		endsOn: t('ends_on'),
		sessionId: t('session'),
		lessonId: t('lesson'),
		recommendationId: t('recommendation'),
		practiceId: t('practice'),
		projectId: t('project'),
		partnershipId: t('partnership'),
		personId: t('contact'),
	};
	for (const name of amountNames) labels[name] = t(name);
	// The number a reader sees is the place in the list; the one in the form stays with the row.
	for (const [at, number] of rows.goals.entries()) {
		const row = t('row_of', { label: t('goal'), number: at + 1 });
		labels[`goals.${number}.goal`] = row;
		labels[`goals.${number}.indicator`] = `${row}: ${t('indicator')}`;
	}
	for (const [at, number] of rows.measures.entries()) {
		const row = t('row_of', { label: t('measure'), number: at + 1 });
		labels[`measures.${number}.what`] = row;
		for (const [part, words] of [
			['who', t('who')],
			['fromMonth', t('from_month')],
			['toMonth', t('to_month')],
		] as const)
			labels[`measures.${number}.${part}`] = `${row}: ${words}`;
	}
	return labels;
}

export const doerName = (t: Say, sides: Sides, locale: Locale, who: Doer): string =>
	who === 'both' ? t('who_both') : readPlain(sides[who === 'first' ? 0 : 1].name, locale);

/** The reader's words for what is kept as a code, where two versions are compared. */
export function shownSketchValue(
	words: {
		readonly t: Say;
		readonly w: Translate<(typeof practiceWords)['de']>;
		readonly house: Translate<(typeof institutionWords)['de']>;
		readonly format: Format;
		readonly locale: Locale;
	},
	sides: Sides,
	links: SketchLinks | null,
): (field: string, value: string) => string {
	const { t, w, house, format, locale } = words;
	const linked = links ? Object.values(links).flat() : [];
	return (field, value) => {
		if (field === 'startsOn' || field === 'endsOn') return format.date(value);
		if (field === 'themes') return house(`theme_${value}` as Parameters<typeof house>[0]);
		if (field === 'targetGroups') return w(`group_${value}` as Parameters<typeof w>[0]);
		const doer = field.endsWith('.who') ? doers.find((one) => one === value) : undefined;
		if (doer) return doerName(t, sides, locale, doer);
		// What is no amount yet is shown as it was typed.
		if (amountNames.some((name) => name === field) && Number.isFinite(Number(value)))
			return format.number(Number(value), { minimumFractionDigits: 2 });
		return linked.find((one) => one.value === value)?.label ?? value;
	};
}

/** Fields that hold words of people: for these a third text can be written where two stand against each other. */
export const isFreeText = (field: string): boolean => isLocale(partOfField(field).part);

export const numbersOf = (fields: Pick<SketchFields, 'goals' | 'measures'>) => ({
	goals: fields.goals.map(({ number }) => number),
	measures: fields.measures.map(({ number }) => number),
});

export const sketchTones = {
	draft: 'plain',
	agreed: 'primary',
	submitted: 'primary',
	granted: 'good',
	refused: 'warn',
	withdrawn: 'warn',
} as const;
