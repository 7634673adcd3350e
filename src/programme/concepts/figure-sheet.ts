import type { Issue } from '#shared/fault.ts';
import { unguarded } from '#shared/csv.ts';
import { westernNumber } from '#shared/digits.ts';
import { fold } from '#shared/fold.ts';
import { locales, type Locale } from '#shared/locale.ts';
import type { Sheet } from '#shared/sheet.ts';
import type { LocalizedText } from '#shared/text.ts';
import type { BaselineFields } from './baseline.ts';
import { units, type Unit } from './figure.ts';
import { conceptWords } from './messages/words/index.ts';
import { parsePart } from './part-form.ts';

/** What people write over a column, in our four languages and as tables have it; compared folded. The first stands in our own. */
const headings = {
	title:
		'Bezeichnung | Gösterge | البيان | Title | Titel | Name | Başlık | Ad | Figure | Indicator | Kennzahl | العنوان | المؤشر',
	value: 'Wert | Değer | القيمة | Value | Zahl | Sayı | Anzahl | Number | الرقم | العدد',
	unit: 'Einheit | Birim | الوحدة | Unit | Measure',
	year: 'Jahr | Yıl | السنة | Year | Stand | Tarih | العام',
	source: 'Quelle | Kaynak | المصدر | Source | Herkunft',
	sourceUrl: 'Adresse | Adres | الرابط | Link | URL | Web',
	text: 'Erläuterung | Açıklama | الشرح | Note | Notes | Bemerkung | Not | Comment | ملاحظة',
	field: 'Handlungsfeld | Eylem alanı | مجال العمل | Action field | Alan | Field | Bereich',
} as const;
export type FigureColumn = keyof typeof headings;
export const figureColumns = Object.keys(headings) as FigureColumn[];
export const neededColumns = ['title', 'value', 'unit', 'year', 'source'] as const;

/** What we call the columns ourselves, in the reader's language. */
export function figureHeadings(locale: Locale): string[] {
	return figureColumns.map((column) => headings[column].split(' | ')[locales.indexOf(locale)]!);
}

/** Which column of a table fills what; a column nobody knows fills nothing. */
export function columnsOf(headers: readonly string[]): Partial<Record<FigureColumn, number>> {
	const folded = headers.map((header) => fold(header));
	const found: Partial<Record<FigureColumn, number>> = {};
	for (const column of figureColumns) {
		const known = headings[column].split(' | ').map((name) => fold(name));
		const at = folded.findIndex((header) => known.includes(header));
		if (at >= 0) found[column] = at;
	}
	return found;
}

/** A unit by its code or by its word in any of our languages; `%` is per cent. */
function unitOf(text: string): Unit | '' {
	if (westernNumber(text).trim() === '%') return 'percent';
	const wanted = fold(text);
	const isNamed = (unit: Unit) =>
		unit === wanted || locales.some((locale) => fold(conceptWords[locale][`unit_${unit}`]) === wanted);
	return units.find(isNamed) ?? '';
}

/** A number as offices write it: a separator followed by exactly three digits groups thousands. */
export function plainNumber(text: string): string {
	const bare = westernNumber(text).replace(/[\s\u00a0\u202f'’%]/g, '');
	const grouped = /^(-?\d{1,3}(?:[.,]\d{3})+)(?:[.,](\d{1,2}))?$/.exec(bare);
	if (!grouped) return bare;
	const whole = grouped[1]!.replaceAll(/[.,]/g, '');
	return grouped[2] === undefined ? whole : `${whole}.${grouped[2]}`;
}

export type PlannedFigure = {
	/** As the person sees it in their spreadsheet. */
	readonly number: number;
	readonly title: string;
	readonly value: string;
	readonly outcome: 'added' | 'same' | 'refused';
	readonly issues: readonly Issue[];
	readonly fields: BaselineFields | null;
};

type Known = {
	readonly locale: Locale;
	readonly fields: readonly { readonly id: string; readonly titles: readonly string[] }[];
	/** Titles and years that are there already: they are not added twice. */
	readonly kept: readonly { readonly titles: readonly string[]; readonly year: number | null }[];
};

/** What a table of figures would add to the baseline, row by row; nothing is written. */
export function planFigures(
	{ headers, rows }: Pick<Sheet, 'headers' | 'rows'>,
	known: Known,
): PlannedFigure[] {
	const at = columnsOf(headers);
	const seen = new Set(
		known.kept.flatMap(({ titles, year }) => titles.map((title) => `${fold(title)} ${year}`)),
	);
	return rows.map(({ number, cells }) => {
		const cell = (column: FigureColumn) => unguarded(cells[at[column] ?? -1] ?? '').trim();
		const field = cell('field');
		const named = known.fields.find(({ titles }) => titles.some((title) => fold(title) === fold(field)));
		const given = {
			kind: 'figure',
			[`title.${known.locale}`]: cell('title'),
			[`text.${known.locale}`]: cell('text'),
			value: plainNumber(cell('value')),
			unit: unitOf(cell('unit')),
			year: cell('year'),
			source: cell('source'),
			sourceUrl: cell('sourceUrl'),
			fieldId: named?.id ?? '',
		};
		const row = {
			number,
			title: cell('title'),
			value: `${cell('value')} ${cell('unit')}`.trim(),
			fields: null,
		};
		const parsed = parsePart('baseline', given);
		const unknownUnit = cell('unit') !== '' && given.unit === '';
		const own: Issue[] = [
			...(unknownUnit ? [{ field: 'unit', reason: 'unit_unknown' }] : []),
			...(field !== '' && !named ? [{ field: 'fieldId', reason: 'field_unknown' }] : []),
		];
		const issues = [
			...own,
			...(parsed.ok ? [] : parsed.issues.filter((issue) => !own.some((one) => one.field === issue.field))),
		];
		if (!parsed.ok || issues.length > 0) return { ...row, outcome: 'refused', issues };
		const mark = `${fold(row.title)} ${parsed.value.year}`;
		if (seen.has(mark)) return { ...row, outcome: 'same', issues: [] };
		seen.add(mark);
		return { ...row, outcome: 'added', issues: [], fields: parsed.value };
	});
}

/** Of titles in several languages, those there are. */
export const titlesOf = (title: LocalizedText): string[] =>
	locales.flatMap((locale) => title.texts[locale]?.text ?? []);
