import { fold } from '#shared/fold.ts';
import { allTexts } from '#shared/text.ts';
import { instantOf } from '#shared/time.ts';
import type {
	event,
	eventHost,
	eventRoom,
	eventSession,
	registration,
	sessionPerson,
} from '#programme/events/server/api.ts';
import { institutionSearch } from '#programme/institutions/institution.ts';
import type {
	affiliation,
	institution,
	partnership,
	partnershipStep,
} from '#programme/institutions/server/api.ts';
import type { voice } from '#programme/outcomes/server/api.ts';
import { emailKey, personSearch } from '#programme/people/identity.ts';
import { personName } from '#programme/people/person.ts';
import type { person } from '#programme/people/server/api.ts';
import type {
	actionField,
	programmeText,
	project,
	projectInstitution,
} from '#programme/projects/server/api.ts';
import type { ProgrammeTextKey } from '#programme/projects/programme.ts';
import type { Example } from '../example.ts';
import { spread } from '../example-speakers.ts';
import { localize, type ExampleSource, type Words } from '../example-source.ts';
import type { indicator } from '#programme/results/server/tables.ts';
import { keyedId } from './keyed-id.ts';

const isExample = true;
const millisecondsOfDay = 86_400_000;

/** Ids by key, of the records that others refer to; an unknown key is a mistake in the files. */
function idsOf(table: string, keys: readonly string[]): (key: string) => string {
	const ids = new Map(keys.map((key) => [key, keyedId(table, key)]));
	return (key) => {
		const id = ids.get(key);
		if (!id) throw new Error(`no ${table} "${key}" in the example`);
		return id;
	};
}

const keysOf = (records: readonly { readonly key: string }[]) => records.map(({ key }) => key);

/** The files and what was made from them, as rows of the tables; parents stand before their children. */
export function exampleRows(source: ExampleSource, example: Example, now: Date) {
	const institutionId = idsOf('institution', keysOf(source.institutions.institutions));
	const projectId = idsOf('project', keysOf(source.projects.projects));
	const eventId = idsOf('event', keysOf(source.events.events));
	const personId = idsOf('person', keysOf(example.people));
	const roomId = (event: string, room: string) => keyedId('event_room', `${event}/${room}`);
	const names = new Map(example.people.map((one) => [one.key, personName(one)]));
	const starts = new Map(
		example.events.map((one) => [one.given.key, instantOf(one.startsLocal, one.zone)] as const),
	);

	return {
		programmeTexts: Object.entries(source.programme.texts).map(([key, body]) => ({
			key: key as ProgrammeTextKey,
			body: localize(body, source.programme.original),
			isExample,
		})) satisfies (typeof programmeText.$inferInsert)[],

		actionFields: source.programme.actionFields.map(({ number, name, description }) => ({
			number,
			name: localize(name, source.programme.original),
			description: localize(description, source.programme.original),
			isExample,
		})) satisfies (typeof actionField.$inferInsert)[],

		institutions: parentsFirst(source.institutions.institutions).map((given) => {
			const { key, parent, name, description, ...rest } = given;
			const names = localize(name, source.institutions.original);
			const { acronym = null, place = null, region = null } = rest;
			return {
				...rest,
				id: institutionId(key),
				slug: key,
				name: names,
				description: localize(description, source.institutions.original),
				parentId: parent ? institutionId(parent) : null,
				search: institutionSearch({ name: names, acronym, place, region }),
				isExample,
			};
		}) satisfies (typeof institution.$inferInsert)[],

		partnerships: source.partnerships.partnerships.map(({ key, first, second, title, steps, ...rest }) => ({
			...rest,
			id: keyedId('partnership', key),
			firstId: institutionId(first),
			secondId: institutionId(second),
			title: localize(title, source.partnerships.original),
			phase: steps.at(-1)![0],
			startedOn: steps[0]![1],
			endedOn: steps.at(-1)![0] === 'ended' ? steps.at(-1)![1] : null,
			isExample,
		})) satisfies (typeof partnership.$inferInsert)[],

		partnershipSteps: source.partnerships.partnerships.flatMap(({ key, steps }) =>
			steps.map(([phase, takenOn], index) => ({
				id: keyedId('partnership_step', `${key}/${index}`),
				partnershipId: keyedId('partnership', key),
				phase,
				takenOn,
				createdAt: new Date(`${takenOn}T12:00:00Z`),
			})),
		) satisfies (typeof partnershipStep.$inferInsert)[],

		projects: source.projects.projects.map(({ key, institutions: _, title, summary, ...rest }) => ({
			...rest,
			id: projectId(key),
			title: localize(title, source.projects.original),
			summary: localize(summary, source.projects.original),
			search: searchIn(rest.code, title, summary),
			isExample,
		})) satisfies (typeof project.$inferInsert)[],

		projectInstitutions: source.projects.projects.flatMap(({ key, institutions }) =>
			(Object.entries(institutions) as [keyof typeof institutions, string[]][]).flatMap(([part, keys]) =>
				keys.map((one) => ({ projectId: projectId(key), institutionId: institutionId(one), part })),
			),
		) satisfies (typeof projectInstitution.$inferInsert)[],

		people: example.people.map(({ key, languages, ...rest }) => ({
			...rest,
			id: personId(key),
			languages: [...languages],
			emailKey: rest.email && emailKey(rest.email),
			search: personSearch(rest),
			isExample,
		})) satisfies (typeof person.$inferInsert)[],

		affiliations: example.posts.map(({ key, person: who, institution: where, ...rest }) => ({
			...rest,
			id: keyedId('affiliation', key),
			personId: personId(who),
			institutionId: institutionId(where),
			isExample,
		})) satisfies (typeof affiliation.$inferInsert)[],

		events: example.events.map((one) => {
			const { given, zone, startsLocal, endsLocal, registrationClosesLocal } = one;
			const { key, kind, state, mode, venue, place, country, languages, confidentiality, series, themes } =
				given;
			const text = (words: Words | undefined) => (words ? localize(words, source.events.original) : null);
			return {
				id: eventId(key),
				slug: key,
				kind,
				state,
				mode,
				venue,
				place,
				country,
				languages,
				confidentiality,
				series,
				themes,
				title: localize(given.title, source.events.original),
				summary: text(given.summary),
				description: text(given.description),
				projectId: projectId(given.project),
				actionField: given.actionField,
				startsLocal,
				endsLocal,
				zone,
				startsAt: instantOf(startsLocal, zone),
				endsAt: instantOf(endsLocal, zone),
				hasPublicRegistration: given.hasPublicRegistration,
				registrationClosesLocal,
				storyOrder: given.storyOrder ?? null,
				storyTitle: text(given.storyTitle),
				story: text(given.story),
				search: searchIn(place ?? '', given.title),
				isExample,
			};
		}) satisfies (typeof event.$inferInsert)[],

		eventHosts: source.events.events.flatMap(({ key, hosts }) =>
			(Object.entries(hosts) as [keyof typeof hosts, string[]][]).flatMap(([part, keys]) =>
				keys.map((one) => ({ eventId: eventId(key), institutionId: institutionId(one), part })),
			),
		) satisfies (typeof eventHost.$inferInsert)[],

		eventRooms: example.events.flatMap(({ given, rooms }) =>
			rooms.map(({ key, name, seats, accessibility }) => ({
				id: roomId(given.key, key),
				eventId: eventId(given.key),
				name,
				seats: seats ?? null,
				accessibility: accessibility ? localize(accessibility, source.events.original) : null,
			})),
		) satisfies (typeof eventRoom.$inferInsert)[],

		eventSessions: example.events.flatMap(({ given, sessions }) =>
			sessions.map(({ key, room, people: _, ...rest }) => ({
				...rest,
				roomId: room === null ? null : roomId(given.key, room),
				id: keyedId('event_session', key),
				eventId: eventId(given.key),
				isExample,
			})),
		) satisfies (typeof eventSession.$inferInsert)[],

		sessionPeople: example.events.flatMap((one) => {
			const open = new Set(
				one.sessions.flatMap(({ key, confidentiality }) => (confidentiality === 'public' ? [key] : [])),
			);
			return spread(one, example.registrations).map((speaker, position) => ({
				id: keyedId('session_person', `${speaker.session}/${position}`),
				eventId: eventId(one.given.key),
				sessionId: keyedId('event_session', speaker.session),
				part: speaker.part,
				personId: speaker.person && personId(speaker.person),
				name: speaker.name ?? names.get(speaker.person ?? '') ?? '',
				institution: speaker.institution,
				isNamedInPublic: speaker.part !== 'interpreter' && open.has(speaker.session),
				position,
			}));
		}) satisfies (typeof sessionPerson.$inferInsert)[],

		registrations: example.registrations.map(({ key, event: where, person: who, ...rest }) => {
			const startsAt = starts.get(where)!;
			const made = new Date(
				Math.min(startsAt.getTime() - rest.daysBefore * millisecondsOfDay, now.getTime()),
			);
			return {
				id: keyedId('registration', key),
				eventId: eventId(where),
				personId: personId(who),
				institutionId: institutionId(rest.institution),
				part: rest.part,
				state: rest.state,
				locale: rest.locale,
				attendedAt: rest.state === 'attended' ? startsAt : null,
				createdAt: made,
				updatedAt: made,
				isExample,
			};
		}) satisfies (typeof registration.$inferInsert)[],

		voices: source.voices.voices.map((given, position) => ({
			id: keyedId('voice', given.key),
			form: 'summary' as const,
			text: localize(given.text, source.voices.original),
			speaker: localize(given.speaker, source.voices.original),
			institutionId: institutionId(given.institution),
			eventId: eventId(given.event),
			position,
			consent: 'public' as const,
			consentWording: source.voices.consentWording,
			consentLocale: given.consentLocale,
			consentedAt: new Date(`${given.consentedOn}T12:00:00Z`),
			isExample,
		})) satisfies (typeof voice.$inferInsert)[],

		indicators: source.indicators.indicators.map(({ key, title, ...given }, position) => ({
			...given,
			id: keyedId('indicator', key),
			title: localize(title, source.indicators.original),
			position,
			isExample,
		})) satisfies (typeof indicator.$inferInsert)[],
	};
}

function parentsFirst<T extends { parent?: string | undefined }>(records: readonly T[]): T[] {
	return [...records.filter(({ parent }) => !parent), ...records.filter(({ parent }) => parent)];
}

function searchIn(plain: string, ...texts: readonly Words[]): string {
	return fold([...texts.map((words) => allTexts(localize(words, 'de'))), plain].join(' '));
}
