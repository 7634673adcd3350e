import { fold } from '#shared/fold.ts';
import { locales, type Locale } from '#shared/locale.ts';
import type { LocalizedText } from '#shared/text.ts';
import type { InstitutionKind, SizeClass } from '#programme/institutions/institution.ts';
import { FileKeys, judge, RowReading, type Existing, type PlannedRow } from './plan.ts';
import type { Sheet } from '#shared/sheet.ts';
import { readCountry, readInstitutionKind, readSizeClass } from './values.ts';

export type InstitutionRecord = {
	readonly name: LocalizedText;
	readonly acronym: string | null;
	readonly kind: InstitutionKind;
	readonly country: string;
	readonly place: string | null;
	readonly region: string | null;
	readonly latitude: number | null;
	readonly longitude: number | null;
	readonly website: string | null;
	readonly sizeClass: SizeClass | null;
};

/**
 * Judges every row. A row means an institution that is there when acronym and country agree, or one of its names and the
 * country do, in any language and however written. `locale` is the language of a name column that does not say its own.
 */
export function planInstitutions(
	sheet: Sheet,
	fields: readonly string[],
	existing: readonly Existing<InstitutionRecord>[],
	locale: Locale,
): PlannedRow<InstitutionRecord>[] {
	const known = new Map(existing.flatMap((one) => keysOf(one.current).map((key) => [key, one] as const)));
	const inFile = new FileKeys();
	return sheet.rows.map((row) => {
		const reading = new RowReading(fields, row);
		const typed = readName(reading, fields, locale);
		const base = {
			acronym: reading.text('acronym', 30) || null,
			kind: reading.value('kind', readInstitutionKind, 'unknown_kind') ?? missing(reading, 'kind'),
			country: reading.value('country', readCountry, 'unknown_country') ?? missing(reading, 'country'),
			place: reading.text('place') || null,
			region: reading.text('region') || null,
			latitude: reading.value('latitude', degrees(90), 'not_degrees'),
			longitude: reading.value('longitude', degrees(180), 'not_degrees'),
			website: reading.value('website', webAddress, 'not_url'),
			sizeClass: reading.value('sizeClass', readSizeClass, 'choose_one'),
		} as Omit<InstitutionRecord, 'name'>;
		if ((base.latitude === null) !== (base.longitude === null))
			reading.refuse(base.latitude === null ? 'latitude' : 'longitude', 'half_a_place');
		const keys = keysOf({ ...base, name: typed ?? undefined });
		if (reading.issues.length === 0) inFile.claim(reading, 'name', ...keys);
		const found = keys.map((key) => known.get(key)).find((one) => one !== undefined);
		const name = merged(typed, found?.current.name, locale);
		return judge(row, reading, { name, ...base }, found);
	});
}

function missing(reading: RowReading, field: string): null {
	reading.refuse(field, 'required');
	return null;
}

function readName(reading: RowReading, fields: readonly string[], locale: Locale): LocalizedText | null {
	const texts = Object.fromEntries(
		locales
			.map(
				(one) => [one, reading.text(`name_${one}`) || (one === locale ? reading.text('name') : '')] as const,
			)
			.filter(([, text]) => text !== '')
			.map(([one, text]) => [one, { text, state: 'human' as const }]),
	) as LocalizedText['texts'];
	const first = [locale, ...locales].find((one) => texts[one]);
	if (!first) {
		reading.refuse(fields.find((field) => field.startsWith('name')) ?? 'name', 'required');
		return null;
	}
	return { original: first, texts };
}

/** Names that are there stay; those of the file are added or replace their language. */
function merged(
	typed: LocalizedText | null,
	before: LocalizedText | undefined,
	locale: Locale,
): LocalizedText {
	if (!typed) return { original: locale, texts: {} };
	if (!before) return typed;
	const texts = { ...before.texts };
	for (const one of locales) {
		const text = typed.texts[one];
		if (text && text.text !== before.texts[one]?.text) texts[one] = text;
	}
	return { original: before.original, texts };
}

function keysOf({ name, acronym, country }: Partial<InstitutionRecord>): string[] {
	const words = [acronym, ...locales.map((locale) => name?.texts[locale]?.text)];
	return [...new Set(words.filter(Boolean).map((word) => `${country} ${fold(word!)}`))];
}

function degrees(most: number): (cell: string) => number | undefined {
	return (cell) => {
		const text = cell.replace(',', '.').replace(/°/g, '').trim();
		if (!/^-?\d{1,3}(\.\d+)?$/.test(text)) return undefined;
		const value = Number(text);
		return Math.abs(value) <= most ? Math.round(value * 1e4) / 1e4 : undefined;
	};
}

function webAddress(cell: string): string | undefined {
	const text = /^[\w-]+(\.[\w-]+)+/.test(cell) ? `https://${cell}` : cell;
	try {
		const { protocol, hostname } = new URL(text);
		return ['http:', 'https:'].includes(protocol) && hostname.includes('.') ? text : undefined;
	} catch {
		return undefined;
	}
}
