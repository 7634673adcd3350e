import * as v from 'valibot';
import { choice } from '#shared/form.ts';
import { readListing } from '#shared/listing.ts';
import { localizedText } from '#shared/text.ts';
import {
	bodyOf,
	idOf,
	listParameters,
	only,
	operation,
	pageOf,
	resource,
	type Api,
} from '#platform/server/http/api.ts';
import { eventFields, eventStates } from '../event.ts';
import { eventListing, registrationListing } from '../listing.ts';
import { addRegistrationInput, registrationStates } from '../registration.ts';
import { roomFields } from '../room.ts';
import { sessionFields } from '../session.ts';
import { addRegistration } from './add-registration.ts';
import { changeEvent } from './change-event.ts';
import { moveRegistration } from './change-registration.ts';
import { createEvent } from './create-event.ts';
import { getEvent } from './get-event.ts';
import { listEvents } from './list-events.ts';
import { listRegistrations } from './list-registrations.ts';
import { listSessions } from './list-sessions.ts';
import { moveEvent } from './move-event.ts';
import { shownInPublic } from './public-sessions.ts';
import { removeEvent } from './remove-event.ts';
import { addRoom } from './rooms.ts';
import { addSession } from './write-session.ts';

const text = v.nullable(localizedText);
const maybe = v.nullable(v.string());

const eventRow = v.object({
	id: v.string(),
	slug: v.string(),
	title: localizedText,
	kind: v.string(),
	state: v.string(),
	startsLocal: v.string(),
	endsLocal: v.string(),
	mode: v.string(),
	place: maybe,
	country: maybe,
	confidentiality: v.string(),
	isExample: v.boolean(),
});
const eventRecord = v.object({
	...eventRow.entries,
	version: v.number(),
	summary: text,
	description: text,
	projectId: maybe,
	actionField: v.nullable(v.number()),
	partnershipId: maybe,
	series: maybe,
	zone: v.string(),
	/** `startsLocal` and `endsLocal` as instants. */
	startsAt: v.string(),
	endsAt: v.string(),
	venue: maybe,
	languages: v.array(v.string()),
	themes: v.array(v.string()),
	hosts: v.array(v.object({ institutionId: v.string(), name: localizedText, part: v.string() })),
	steps: v.array(v.string()),
});

/** Events. Without a token the public ones. */
export const eventsApi: Api = resource({
	name: 'events',
	shape: eventListing,
	list: listEvents,
	get: async (deps, actor, id) => {
		const { event, hosts, steps } = await getEvent(deps, actor, { id });
		return { ...event, hosts, steps };
	},
	create: async (deps, actor, fields) => (await createEvent(deps, actor, fields)).id,
	update: (deps, actor, { id, version, values }) => changeEvent(deps, actor, { id, version, fields: values }),
	remove: (deps, actor, id) => removeEvent(deps, actor, { id }),
	input: eventFields,
	row: eventRow,
	record: eventRecord,
});

const step = v.object({ to: choice(eventStates) });
eventsApi.post(
	'/:id/steps',
	operation('events', 'Take an event one step on', { input: step, codes: [401, 403, 404, 409, 422] }),
	async (c) => {
		await moveEvent(c.var.deps, c.var.actor, { id: idOf(c), ...(await bodyOf(c, step)) });
		return c.body(null, 204);
	},
);

const room = v.object({
	id: v.string(),
	name: v.string(),
	seats: v.nullable(v.number()),
	accessibility: text,
});
const session = v.object({
	id: v.string(),
	version: v.number(),
	type: v.string(),
	title: localizedText,
	description: text,
	startsLocal: v.string(),
	endsLocal: v.string(),
	roomId: maybe,
	/** The name of its room. */
	room: maybe,
	languages: v.array(v.string()),
	interpretation: v.array(v.object({ from: v.string(), to: v.string(), mode: v.string() })),
	signUp: v.string(),
	isNotRecorded: v.boolean(),
	confidentiality: v.string(),
	/** Those alone who may be named in public. */
	people: v.array(v.object({ part: v.string(), name: v.string(), institution: maybe })),
});
const agenda = v.object({
	days: v.array(v.object({ day: v.string(), sessions: v.array(session) })),
	rooms: v.array(room),
});
eventsApi.get(
	'/:id/sessions',
	operation('events', 'Read the agenda by day, with rooms and the people who may be named', {
		output: agenda,
		codes: [401, 403, 404],
	}),
	async (c) => {
		const { days, rooms } = await listSessions(c.var.deps, c.var.actor, { eventId: idOf(c) });
		const named = days.map(({ day, sessions }) => ({
			day,
			sessions: sessions.map((one) => ({ ...one, people: shownInPublic(one).people })),
		}));
		return c.json(only(agenda, { days: named, rooms }) as object);
	},
);
const added = v.object({ id: v.string() });
eventsApi.post(
	'/:id/sessions',
	operation(
		'events',
		'Add a session to the agenda',
		{ input: sessionFields, output: added, codes: [401, 403, 404, 422] },
		201,
	),
	async (c) => {
		const input = { eventId: idOf(c), fields: await bodyOf(c, sessionFields) };
		return c.json(await addSession(c.var.deps, c.var.actor, input), 201);
	},
);
eventsApi.post(
	'/:id/rooms',
	operation('events', 'Add a room', { input: roomFields, output: added, codes: [401, 403, 404, 422] }, 201),
	async (c) => {
		const input = { eventId: idOf(c), fields: await bodyOf(c, roomFields) };
		return c.json(await addRoom(c.var.deps, c.var.actor, input), 201);
	},
);

const registration = v.object({
	id: v.string(),
	personId: v.string(),
	givenName: v.string(),
	familyName: v.string(),
	email: maybe,
	institutionId: maybe,
	part: v.string(),
	state: v.string(),
	locale: v.string(),
	note: maybe,
	createdAt: v.string(),
	attendedAt: maybe,
});
const registrations = pageOf(registration);
eventsApi.get(
	'/:id/registrations',
	operation('events', 'List the registrations one may see', {
		output: registrations,
		codes: [401, 403, 404],
		parameters: listParameters(registrationListing),
	}),
	async (c) => {
		const listing = readListing(registrationListing, new URL(c.req.url).searchParams);
		return c.json(
			only(
				registrations,
				await listRegistrations(c.var.deps, c.var.actor, { eventId: idOf(c), listing }),
			) as object,
		);
	},
);
eventsApi.post(
	'/:id/registrations',
	operation(
		'events',
		'Register somebody',
		{ input: addRegistrationInput, output: added, codes: [401, 403, 404, 409, 422] },
		201,
	),
	async (c) => {
		// The event in the path is the one that counts, whatever the body says.
		const input = { ...(await bodyOf(c, addRegistrationInput)), eventId: idOf(c) };
		return c.json(only(added, await addRegistration(c.var.deps, c.var.actor, input)) as object, 201);
	},
);
const move = v.object({ to: choice(registrationStates) });
eventsApi.post(
	'/:id/registrations/:registration/steps',
	operation('events', 'Take a registration one step on', { input: move, codes: [401, 403, 404, 409, 422] }),
	async (c) => {
		const input = { eventId: idOf(c), id: idOf(c, 'registration'), ...(await bodyOf(c, move)) };
		await moveRegistration(c.var.deps, c.var.actor, input);
		return c.body(null, 204);
	},
);
