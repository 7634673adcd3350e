import { parseForm, typedLocalized } from '#shared/form.ts';
import { gateInput } from '#programme/checkin/gate.ts';
import { makeGate } from '#programme/checkin/server/api.ts';
import { delegateFields } from '#programme/events/delegation.ts';
import { quotaInput, quotaSizeInput } from '#programme/events/quota.ts';
import { parseRoom } from '#programme/events/room.ts';
import * as events from '#programme/events/server/api.ts';
import { parseSession } from '#programme/events/session-form.ts';
import { sessionPersonFields } from '#programme/events/session-person.ts';
import { emailKey } from '#programme/people/identity.ts';
import { team } from '#world/actors.ts';
import type { TestDatabase } from '#world/database.ts';
import type { Ground, TextForm } from './ground.ts';
import { keeping } from './keeping.ts';

/** The forms of how an event is planned: its sessions, rooms, seats, delegations and gates. */
export function planForms({ deps, owner }: TestDatabase, ground: Ground): readonly TextForm[] {
	const { kept, rowOf, versionOf } = keeping(owner);
	const eventId = ground.event.id;
	/** Nobody registers for this one: its seats are free. */
	const quiet = ground.quiet.id;
	return [
		{
			schema: 'sessionFields',
			usual: () => ({
				type: 'workshop',
				'title.tr': 'Oturum',
				startsLocal: '2022-06-06T09:00',
				endsLocal: '2022-06-10T17:00',
				confidentiality: 'public',
			}),
			keep: kept(
				parseSession,
				async (fields) => (await events.addSession(deps, team, { eventId, fields })).id,
				'event_session',
			),
		},
		{
			schema: 'sessionPersonFields',
			usual: () => ({ part: 'speaker', name: 'Ayşe Yılmaz' }),
			keep: kept(
				(form) => parseForm(sessionPersonFields, form),
				async (fields) =>
					(await events.addSessionPerson(deps, team, { eventId, sessionId: ground.session, fields })).id,
				'session_person',
			),
		},
		{
			schema: 'roomFields',
			usual: () => ({ name: 'Salon' }),
			keep: kept(
				parseRoom,
				async (fields) => {
					// Two rooms of one event never have the same name.
					await owner.query('delete from event_room where event_id = $1', [eventId]);
					return (await events.addRoom(deps, team, { eventId, fields })).id;
				},
				'event_room',
			),
		},
		{
			schema: 'quotaInput',
			usual: () => ({ target: 'event', size: '20' }),
			keep: kept(
				(form) => parseForm(quotaInput, form, (given) => ({ name: typedLocalized(given, 'name') })),
				async (fields) => {
					// One event has one quota for everybody.
					await owner.query(`delete from quota where event_id = $1 and scope = 'event'`, [quiet]);
					return (await events.addQuota(deps, team, { eventId: quiet, fields })).id;
				},
				'quota',
			),
		},
		{
			schema: 'quotaSizeInput',
			usual: () => ({ size: '20' }),
			keep: kept(
				(form) => parseForm(quotaSizeInput, form, (given) => ({ name: typedLocalized(given, 'name') })),
				async (fields) => {
					const id = ground.quota;
					const version = await versionOf('quota', id);
					await events.changeQuota(deps, team, { eventId: quiet, id, version, ...fields });
					return id;
				},
				'quota',
			),
		},
		{
			schema: 'delegateFields',
			usual: () => ({ givenName: 'Ayşe', familyName: 'Yılmaz', locale: 'tr' }),
			keep: async (form) => {
				const parsed = parseForm(delegateFields, form);
				if (!parsed.ok) return parsed;
				const fields = parsed.value;
				// Whoever has the address already would come under the name and address of the records.
				if (fields.email)
					await owner.query('update person set email = null, email_key = null where email_key = $1', [
						emailKey(fields.email),
					]);
				// The delegation is never full.
				await owner.query('delete from delegate where delegation_id = $1', [ground.delegation]);
				const one = { eventId: quiet, id: ground.delegation };
				const { id } = await events.nameDelegate(deps, team, { ...one, fields });
				return { row: await rowOf('person', String((await rowOf('registration', id)).person_id)) };
			},
		},
		{
			schema: 'gateInput',
			usual: () => ({ validUntilLocal: '2099-06-06T12:00' }),
			keep: kept(
				(form) => parseForm(gateInput, form, () => ({ eventId: quiet })),
				async (value) => (await makeGate(deps, team, value)).id,
				'gate',
			),
		},
	];
}
