import { words as eventWords } from '#programme/events/messages/words/index.ts';
import { words as institutionWords } from '#programme/institutions/messages/words/index.ts';
import { institutionKinds, type ProgrammePart } from '#programme/institutions/institution.ts';
import type { ProgrammeTextKey } from '#programme/projects/programme.ts';
import { roman } from '#programme/projects/roman.ts';
import { countryName } from '#shared/country.ts';
import { direction, intlTags, type Locale } from '#shared/locale.ts';
import { translator } from '#shared/messages.ts';
import type { Passage } from '#shared/paper.ts';
import { blocksOf } from '#shared/prose.ts';
import { read, type LocalizedText, type ReadableText } from '#shared/text.ts';
import { formatDate, formatDates } from '#shared/time-text.ts';
import { joined, placed } from '#shared/joined.ts';
import type {
	Brochure,
	BrochureFigures,
	BrochureRecords,
	InstitutionRecord,
	Partner,
	Picture,
	Reading,
	Story,
} from './brochure.ts';
import { partnerMapDrawing } from './brochure-map.ts';
import { messages } from './messages/brochure/index.ts';

/** Who bears the programme, in the order a cover names them. */
const bearing = ['commissioner', 'funder', 'implementer', 'main_partner'] as const satisfies ProgrammePart[];

/**
 * The brochure for readers of a language. Pure: the same records and figures make the same brochure. Whatever has no text
 * is left out; a text without translation stands in its original language and says so.
 */
export function composeBrochure(
	records: BrochureRecords,
	figures: BrochureFigures,
	locale: Locale,
): Brochure {
	const say = wording(records, locale);
	const { t, text } = say;
	const title = text('title') ?? { text: t('brochure'), locale, isFallback: false };
	const shortTitle = text('short_title')?.text ?? title.text;
	const part = (
		key: 'frame' | 'context' | 'aim' | 'approach' | 'target_group' | 'contact' | 'privacy_contact',
	) => {
		const passage = say.passage(records.texts[key]);
		return passage ? [{ heading: t(key), text: passage }] : [];
	};
	return {
		locale,
		direction: direction(locale),
		documentTitle: `${shortTitle} · ${t('brochure')}`,
		title,
		shortTitle,
		motto: text('motto'),
		years: years(records),
		isExample: records.isExample,
		bearers: bearersOf(records, say),
		notes: notesOf(records, say),
		programme: (['frame', 'context', 'aim', 'approach', 'target_group'] as const).flatMap(part),
		partners: {
			intro: say.passage(records.texts.partners_intro),
			map: mapOf(records, say),
			countries: countriesOf(records, say),
		},
		results: {
			intro: say.passage(records.texts.results_intro),
			basis: figures.basis,
			headline: figures.headline,
			charts: figures.charts,
			tables: figures.tables,
		},
		fields: records.actionFields.map(({ number, name, description }) => ({
			numeral: roman(number),
			name: say.reading(name),
			text: say.passage(description),
			figures: figures.byField.find((field) => field.number === number)?.figures ?? [],
		})),
		stories: records.stories.map((story) => storyOf(story, records, say)),
		voices: records.voices.map((voice) => ({
			form: t(`voice_${voice.form}`),
			isQuote: voice.form === 'quote',
			text: say.passage(voice.text),
			speaker: say.reading(voice.speaker),
			institution: say.institution(records.institutions.find(({ id }) => id === voice.institutionId)),
		})),
		imprint: {
			text: say.passage(records.texts.imprint),
			parts: (['contact', 'privacy_contact'] as const).flatMap(part),
		},
	};
}

type Wording = ReturnType<typeof wording>;

function wording(records: BrochureRecords, locale: Locale) {
	const t = translator(messages, locale);
	const collator = new Intl.Collator(intlTags[locale], { numeric: true });
	const language = new Intl.DisplayNames(intlTags[locale], { type: 'language' });
	const isAllMachine = shown(records).every((value) => read(value, locale).state === 'machine');
	const reading = (value: LocalizedText): Reading => {
		const { text, locale: own, isFallback } = read(value, locale);
		return { text, locale: own, isFallback };
	};
	const mark = ({ isFallback, locale: own, state }: ReadableText) => {
		const marks = [
			isFallback ? t('mark_language', { language: language.of(own) ?? own }) : null,
			// Said once for all where it is true of every text.
			state === 'machine' && !isAllMachine ? t('mark_machine') : null,
		];
		return marks.filter(Boolean).join(' · ') || null;
	};
	return {
		t,
		locale,
		reading,
		isAllMachine,
		passage(value: LocalizedText | null | undefined): Passage | null {
			const found = read(value, locale);
			if (!found.text) return null;
			return {
				locale: found.locale,
				isFallback: found.isFallback,
				blocks: blocksOf(found.text),
				mark: mark(found),
			};
		},
		text: (key: ProgrammeTextKey): Reading | null => {
			const value = records.texts[key];
			return value ? reading(value) : null;
		},
		institution: (record: InstitutionRecord | undefined): Reading | null =>
			record ? reading(record.name) : null,
		institutionWord: translator(institutionWords, locale),
		eventWord: translator(eventWords, locale),
		country: (code: string) => countryName(code, locale),
		compare: (a: string, b: string) => collator.compare(a, b),
	};
}

/** Every text the brochure shows at length. */
function shown(records: BrochureRecords): LocalizedText[] {
	return [
		...Object.values(records.texts),
		...records.actionFields.flatMap(({ name, description }) => [name, description]),
		...records.stories.map(({ story }) => story),
		...records.voices.map(({ text }) => text),
	];
}

function notesOf(records: BrochureRecords, { t, locale, isAllMachine }: Wording): string[] {
	const found = shown(records).map((value) => read(value, locale));
	const hasMachine = found.some(({ state }) => state === 'machine');
	return [
		t('note_made', { date: formatDate(records.changedOn, locale) }),
		...(records.isExample ? [t('note_example')] : []),
		...(!hasMachine
			? []
			: [isAllMachine ? t('note_machine_all') : t('note_machine_some', { mark: t('mark_machine') })]),
		...(found.some(({ isFallback }) => isFallback) ? [t('note_original')] : []),
	];
}

function years({ firstYear, lastYear }: BrochureRecords): string | null {
	if (firstYear === null || lastYear === null) return null;
	return firstYear === lastYear ? `${firstYear}` : `${firstYear}–${lastYear}`;
}

function bearersOf(
	{ institutions }: BrochureRecords,
	{ institutionWord, reading }: Wording,
): Brochure['bearers'] {
	const named = new Set<string>();
	return bearing.flatMap((role) => {
		// Who commissions a programme usually pays for it too; a cover names nobody twice.
		const holders = institutions.filter(({ id, parts }) => parts.includes(role) && !named.has(id));
		for (const { id } of holders) named.add(id);
		if (holders.length === 0) return [];
		return [{ label: institutionWord(`part_${role}`), names: holders.map(({ name }) => reading(name)) }];
	});
}

function isPartner({ parts }: InstitutionRecord): boolean {
	return parts.length === 0 || parts.includes('partner') || parts.includes('main_partner');
}

function mapOf({ institutions, partnerships }: BrochureRecords, { t, locale }: Wording): Picture | null {
	const drawing = partnerMapDrawing(institutions.filter(isPartner), partnerships);
	if (!drawing) return null;
	const { svg, places } = drawing;
	const list = new Intl.ListFormat(intlTags[locale], { type: 'conjunction' }).format(places);
	return {
		title: t('map_title'),
		svg,
		alt: t('map_alt', { count: places.length, places: list }),
		caption: t('map_caption'),
	};
}

function countriesOf({ institutions }: BrochureRecords, say: Wording): Brochure['partners']['countries'] {
	const partners = institutions.filter(isPartner);
	return [...Map.groupBy(partners, ({ country }) => country)]
		.map(([code, there]) => ({
			name: say.country(code),
			count: say.t('institutions_count', { count: there.length }),
			groups: institutionKinds.flatMap((kind) => {
				const ofKind = there.filter((one) => one.kind === kind);
				if (ofKind.length === 0) return [];
				const sorted = ofKind
					.map((one) => partnerOf(one, say))
					.sort((a, b) => say.compare(a.name.text, b.name.text));
				return [{ name: say.t(`group_${kind}`), institutions: sorted }];
			}),
		}))
		.sort((a, b) => say.compare(a.name, b.name));
}

function partnerOf(record: InstitutionRecord, { t, reading, locale }: Wording): Partner {
	const name = reading(record.name);
	const own = reading({
		...record.name,
		texts: { [record.name.original]: record.name.texts[record.name.original] },
	});
	const roles = bearing.filter((role) => record.parts.includes(role)).map((role) => t(`role_${role}`));
	return {
		name,
		ownName: own.locale === locale || own.text === name.text ? null : { ...own, isFallback: true },
		acronym: record.acronym,
		place: record.place,
		roles: joined(roles, locale) || null,
	};
}

function storyOf(record: BrochureRecords['stories'][number], records: BrochureRecords, say: Wording): Story {
	const { t, locale } = say;
	const here = (text: string): Reading => ({ text, locale, isFallback: false });
	const named = (isPartner: boolean) =>
		record.hosts
			.filter((host) => host.isPartner === isPartner)
			.flatMap(({ institutionId }) => {
				const found = records.institutions.find(({ id }) => id === institutionId);
				return found ? [found.acronym ? here(found.acronym) : say.reading(found.name)] : [];
			});
	const place = placed([record.place, record.country && say.country(record.country)], locale);
	const facts = [
		{ label: t('fact_kind'), values: [here(say.eventWord(`kind_${record.kind}`))] },
		{ label: t('fact_when'), values: [here(formatDates(record.startsLocal, record.endsLocal, locale))] },
		{ label: t('fact_where'), values: [here(place || t('online'))] },
		{ label: t('fact_hosts'), values: named(false) },
		{ label: t('fact_partners'), values: named(true) },
	];
	return {
		slug: record.slug,
		kicker: record.actionField === null ? null : t('field', { numeral: roman(record.actionField) }),
		heading: say.reading(record.storyTitle ?? record.title),
		facts: facts.filter(({ values }) => values.length > 0),
		text: say.passage(record.story),
	};
}
