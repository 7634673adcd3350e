import { fold } from '#shared/fold.ts';
import { locales, type Locale } from '#shared/locale.ts';
import type { LocalizedText } from '#shared/text.ts';
import { isZone } from '#shared/time.ts';
import type { EventKind, EventMode, EventState } from '#programme/events/event.ts';
import { dayOrder, readDate, readTime } from './dates.ts';
import { FileKeys, judge, RowReading, type Existing, type PlannedRow } from './plan.ts';
import { institutionKey, type InstitutionIndex } from './plan-people.ts';
import type { Sheet } from '#shared/sheet.ts';
import { readCountry, readEventKind, readEventMode, readEventState, readLanguages } from './values.ts';

export type EventRecord = {
	readonly title: LocalizedText;
	readonly kind: EventKind;
	readonly state: EventState | null;
	/** Wall-clock times at the place. */
	readonly startsLocal: string;
	readonly endsLocal: string;
	readonly zone: string;
	readonly place: string | null;
	readonly country: string | null;
	readonly venue: string | null;
	readonly mode: EventMode | null;
	readonly hostId: string | null;
	readonly projectId: string | null;
	readonly actionField: number | null;
	readonly languages: readonly Locale[];
};

export type EventWorld = {
	readonly institutions: InstitutionIndex;
	/** Ids of projects by folded code. */
	readonly projects: ReadonlyMap<string, string>;
	readonly actionFields: readonly number[];
	readonly today: string;
};

/** The zone of a place in a country with a single one; others must say theirs. */
const zones: Readonly<Record<string, string>> = {
	DE: 'Europe/Berlin',
	TR: 'Europe/Istanbul',
	SY: 'Asia/Damascus',
	JO: 'Asia/Amman',
	LB: 'Asia/Beirut',
	AT: 'Europe/Vienna',
	CH: 'Europe/Zurich',
	NL: 'Europe/Amsterdam',
	BE: 'Europe/Brussels',
	FR: 'Europe/Paris',
	GB: 'Europe/London',
	GR: 'Europe/Athens',
};
const roman: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, v: 5, vi: 6 };

/**
 * Judges every row. A row means an event that is there when the first day and one of the titles agree. Days in figures
 * are read by the order the column itself shows; a column where no day decides it says so once, at its first row.
 */
export function planEvents(
	sheet: Sheet,
	fields: readonly string[],
	existing: readonly Existing<EventRecord>[],
	world: EventWorld,
	locale: Locale,
): PlannedRow<EventRecord>[] {
	const known = new Map(existing.flatMap((one) => keysOf(one.current).map((key) => [key, one] as const)));
	const inFile = new FileKeys();
	const dateCells = sheet.rows.flatMap(({ cells }) =>
		['startDate', 'endDate'].map((field) => cells[fields.indexOf(field)] ?? ''),
	);
	const { order, isMixed } = dayOrder(dateCells);
	return sheet.rows.map((row) => {
		const reading = new RowReading(fields, row);
		const readDay = (cell: string) =>
			isMixed && cell.includes('/') ? undefined : readDate(cell.replace(/[T ]\d{1,2}:.*$/, ''), order);
		const record = readEvent(reading, world, locale, readDay, isMixed ? 'mixed_dates' : 'not_date');
		const keys = keysOf(record);
		if (reading.issues.length === 0) inFile.claim(reading, 'title', ...keys);
		const found = keys.map((key) => known.get(key)).find((one) => one !== undefined);
		return judge(row, reading, found ? keepWhatIsUnsaid(record, found.current) : record, found);
	});
}

function readEvent(
	reading: RowReading,
	world: EventWorld,
	locale: Locale,
	readDay: (cell: string) => string | undefined,
	dateReason: string,
): EventRecord {
	const country = reading.value('country', readCountry, 'unknown_country');
	const startDate = reading.value('startDate', readDay, dateReason);
	if (!startDate) reading.refuse('startDate', 'required');
	const endDate = reading.value('endDate', readDay, dateReason) ?? startDate;
	// A date cell may carry its time with it.
	const startTime =
		reading.value('startTime', readTime, 'not_time') ?? readTime(reading.text('startDate')) ?? '09:00';
	const endTime =
		reading.value('endTime', readTime, 'not_time') ?? readTime(reading.text('endDate')) ?? '17:00';
	const startsLocal = `${startDate}T${startTime}:00`;
	const endsLocal = `${endDate}T${endTime}:00`;
	if (startDate && endsLocal < startsLocal) reading.refuse('endDate', 'ends_before_start');
	const zone = reading.value('zone', (cell) => (isZone(cell) ? cell : undefined), 'unknown_zone');
	const kind = reading.value('kind', readEventKind, 'unknown_kind');
	if (!kind) reading.refuse('kind', 'required');
	const isPast = endDate !== null && endDate < world.today;
	const state = reading.value('state', readEventState, 'choose_one');
	if (!isPast && state === 'done') reading.refuse('state', 'not_over_yet');
	return {
		title: readTitle(reading, locale),
		kind: kind ?? 'workshop',
		state,
		startsLocal,
		endsLocal,
		zone: zone ?? zones[country ?? ''] ?? refuseZone(reading),
		place: reading.text('place') || null,
		country,
		venue: reading.text('venue', 300) || null,
		mode: reading.value('mode', readEventMode, 'choose_one'),
		hostId: reading.value(
			'host',
			(cell) => only(world.institutions.get(institutionKey(cell))),
			'institution_unknown',
		),
		projectId: reading.value('project', (cell) => world.projects.get(fold(cell)), 'project_unknown'),
		actionField: reading.value('actionField', (cell) => readField(cell, world.actionFields), 'choose_one'),
		languages: reading.value('languages', readLanguages, 'choose_one') ?? [],
	};
}

function refuseZone(reading: RowReading): string {
	reading.refuse(reading.text('country') ? 'zone' : 'country', 'zone_needed');
	return 'UTC';
}

function readTitle(reading: RowReading, locale: Locale): LocalizedText {
	const texts = Object.fromEntries(
		locales
			.map(
				(one) =>
					[one, reading.text(`title_${one}`) || (one === locale ? reading.text('title') : '')] as const,
			)
			.filter(([, text]) => text !== '')
			.map(([one, text]) => [one, { text, state: 'human' as const }]),
	) as LocalizedText['texts'];
	const original = [locale, ...locales].find((one) => texts[one]);
	if (!original) reading.refuse('title', 'required');
	return { original: original ?? locale, texts };
}

/** Times and zone a file leaves open are filled with usual ones only for new events. */
function keepWhatIsUnsaid(record: EventRecord, current: Partial<EventRecord>): EventRecord {
	const texts = { ...current.title?.texts, ...changedTexts(record.title, current.title) };
	return { ...record, title: { original: current.title?.original ?? record.title.original, texts } };
}

function changedTexts(title: LocalizedText, before: LocalizedText | undefined): LocalizedText['texts'] {
	return Object.fromEntries(
		locales
			.filter((one) => title.texts[one] && title.texts[one].text !== before?.texts[one]?.text)
			.map((one) => [one, title.texts[one]]),
	);
}

function keysOf({ title, startsLocal }: Partial<EventRecord>): string[] {
	const titles = locales.map((locale) => title?.texts[locale]?.text).filter(Boolean);
	return [...new Set(titles.map((text) => `${startsLocal?.slice(0, 10)} ${fold(text!)}`))];
}

function only(found: readonly string[] | undefined): string | undefined {
	return found?.length === 1 ? found[0] : undefined;
}

function readField(cell: string, numbers: readonly number[]): number | undefined {
	const word = fold(cell).split(' ').at(-1) ?? '';
	const number = roman[word] ?? Number(word);
	return numbers.includes(number) ? number : undefined;
}
