import { durationText, type Schedule, type Talk } from './schedule.ts';

/** What the schema takes for the name of a zone; others are left out, since every time tells its distance from UTC. */
const zonePattern = /^[A-Z][a-z]+\/[A-Z][a-z]+/;

/** The agenda as schedule.json, version 1 (https://c3voc.de/schedule/schema.json). */
export function scheduleJson(schedule: Schedule) {
	return {
		$schema: 'https://c3voc.de/schedule/schema.json',
		generator: { name: 'Köprü' },
		schedule: {
			version: schedule.version,
			base_url: `${schedule.url}/`,
			conference: {
				acronym: schedule.acronym,
				title: schedule.title,
				start: schedule.firstDay,
				end: schedule.lastDay,
				daysCount: schedule.days.length,
				timeslot_duration: '00:05',
				...(zonePattern.test(schedule.zone) ? { time_zone_name: schedule.zone } : {}),
				url: schedule.url,
				days: schedule.days.map(({ index, date, startsAt, endsAt, rooms }) => ({
					index,
					date,
					day_start: startsAt,
					day_end: endsAt,
					rooms: Object.fromEntries(
						[...rooms].map(([name, talks]) => [name, talks.map((talk) => talkJson(talk, schedule))]),
					),
				})),
			},
		},
	};
}

function talkJson(talk: Talk, { url }: Schedule) {
	return {
		id: talk.id,
		guid: talk.guid,
		date: talk.startsAt,
		start: talk.clock,
		end: talk.endsAt,
		duration: durationText(talk.minutes),
		room: talk.room,
		slug: talk.slug,
		url,
		title: talk.title,
		subtitle: null,
		track: null,
		type: talk.type,
		language: talk.language || null,
		abstract: talk.abstract || null,
		description: null,
		persons: [],
		links: [],
		attachments: [],
	};
}
