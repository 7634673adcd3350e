import { clean } from '#shared/form.ts';
import { durationText, type Schedule, type ScheduleDay, type Talk } from './schedule.ts';

/**
 * The agenda as schedule.xml, which apps of conference visitors read (https://c3voc.de/schedule/schema.xsd). Nobody is named in it
 * and nothing tells of recordings: the schema wants neither.
 */
export function scheduleXml(schedule: Schedule): string {
	const conference = element('conference', [
		element('title', schedule.title),
		element('acronym', schedule.acronym),
		element('start', schedule.firstDay),
		element('end', schedule.lastDay),
		element('days', String(schedule.days.length)),
		element('timeslot_duration', '00:05'),
		element('url', schedule.url),
		element('time_zone_name', schedule.zone),
	]);
	const lines = element('schedule', [
		element('generator', '', { name: 'Köprü' }),
		element('url', `${schedule.url}/schedule.xml`),
		element('version', schedule.version),
		conference,
		...schedule.days.map(dayElement),
	]);
	return `<?xml version="1.0" encoding="UTF-8"?>\n${lines}\n`;
}

function dayElement({ index, date, startsAt, endsAt, rooms }: ScheduleDay): string {
	return element(
		'day',
		[...rooms].map(([name, talks]) => element('room', talks.map(talkElement), { name })),
		{ index: String(index), date, start: startsAt, end: endsAt },
	);
}

function talkElement(talk: Talk): string {
	return element(
		'event',
		[
			element('room', talk.room),
			element('title', talk.title),
			element('subtitle', ''),
			element('type', talk.type),
			element('date', talk.startsAt),
			element('start', talk.clock),
			element('duration', xmlDuration(talk.minutes)),
			element('abstract', talk.abstract),
			element('slug', talk.slug),
			element('track', ''),
			element('language', talk.language),
		],
		{ id: String(talk.id), guid: talk.guid },
	);
}

/** Two digits of hours are all the schema has; beyond, days stand before them. */
function xmlDuration(minutes: number): string {
	if (minutes < 100 * 60) return durationText(minutes);
	return `${String(Math.min(99, Math.floor(minutes / 1440))).padStart(2, '0')}:${durationText(minutes % 1440)}`;
}

function element(
	name: string,
	content: string | readonly string[],
	attributes: Readonly<Record<string, string>> = {},
): string {
	const told = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
	const inner = typeof content === 'string' ? escaped(content) : content.join('');
	return `<${name}${told.join('')}>${inner}</${name}>`;
}

const entities: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	'\n': '&#10;',
	'\t': '&#9;',
};

/** What XML 1.0 cannot hold at all is left out. */
function escaped(text: string): string {
	return clean(text).replace(/[&<>"\n\t]/g, (character) => entities[character]!);
}
