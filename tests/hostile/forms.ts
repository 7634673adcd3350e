import { createHash } from 'node:crypto';
import type { Actor } from '#shared/actor.ts';
import { parseForm } from '#shared/form.ts';
import { newId } from '#shared/id.ts';
import { parseEvent } from '#programme/events/event-form.ts';
import { parseAddition, parseRegistration } from '#programme/events/registration-form.ts';
import { publicRegistrationFields } from '#programme/events/registration.ts';
import * as events from '#programme/events/server/api.ts';
import { parseAffiliation } from '#programme/institutions/affiliation.ts';
import { parseInstitution } from '#programme/institutions/institution.ts';
import { parsePartnership } from '#programme/institutions/partnership.ts';
import { parseProposal } from '#programme/institutions/partnership-step.ts';
import * as institutions from '#programme/institutions/server/api.ts';
import { invitationForm } from '#programme/people/access.ts';
import { profileForm } from '#programme/people/account.ts';
import { parsePerson } from '#programme/people/person.ts';
import { invite } from '#programme/people/server/access/invite.ts';
import { createToken } from '#programme/people/server/access/tokens.ts';
import { changeProfile } from '#programme/people/server/account/profile.ts';
import { tokenForm } from '#programme/people/token.ts';
import { parseActionField, parseProgrammeText } from '#programme/projects/programme.ts';
import { parseProject } from '#programme/projects/project.ts';
import * as projects from '#programme/projects/server/api.ts';
import { account, team } from '#world/actors.ts';
import type { TestDatabase } from '#world/database.ts';
import { conceptForms } from './forms-of-concepts.ts';
import { invitationForms } from './forms-of-invitations.ts';
import { planForms } from './forms-of-events.ts';
import { noticeForms } from './forms-of-notices.ts';
import { dialogueForms } from './forms-of-dialogues.ts';
import { recommendationForms } from './forms-of-recommendations.ts';
import { roomForms } from './forms-of-rooms.ts';
import { networkForms } from './forms-of-networks.ts';
import { outcomeForms } from './forms-of-outcomes.ts';
import { questionForms } from './forms-of-questions.ts';
import { sketchForms } from './forms-of-sketches.ts';
import { trainingForms } from './forms-of-trainings.ts';
import type { Ground, Row, TextForm } from './ground.ts';
import { keeping } from './keeping.ts';

/** Every form of every slice that keeps free text. */
export function textForms(database: TestDatabase, ground: Ground): readonly TextForm[] {
	const { deps, owner } = database;
	const { first, second, event } = ground;
	let count = 0;
	/** Of the one partnership: it goes to and fro. */
	let phase = 'interest';
	const { rowOf, kept, versionOf } = keeping(owner);
	const self: Actor & { kind: 'account' } = account([{ role: 'team', scope: 'programme' }], ground.self);
	const administrator = () =>
		account([{ role: 'administrator', scope: 'programme' }], { accountId: newId() });
	const when = { startsLocal: '2022-06-06T09:00', endsLocal: '2022-06-10T17:00' };
	const somebody = { givenName: 'Ayşe', familyName: 'Yılmaz' };
	const fresh = () => `somebody.${++count}@example.org`;
	const registered = async (id: string): Promise<Row> => {
		const row = await rowOf('registration', id);
		return {
			...(await rowOf('person', String(row.person_id))),
			note: row.note,
			typed: row.institution_typed,
		};
	};
	return [
		...outcomeForms(database, ground),
		...conceptForms(database, ground),
		...networkForms(database, ground),
		...noticeForms(database, ground),
		...dialogueForms(database, ground),
		...recommendationForms(database, ground),
		...roomForms(database, ground),
		...trainingForms(database),
		{
			schema: 'institutionInput',
			usual: () => ({ 'name.tr': 'Belediye', kind: 'ngo', country: 'TR' }),
			keep: kept(
				parseInstitution,
				(value) => institutions.createInstitution(deps, team, value),
				'institution',
			),
		},
		{
			schema: 'partnershipInput',
			usual: () => ({
				firstId: first,
				secondId: second,
				kind: 'friendship',
				basis: 'none',
				isPublished: 'on',
			}),
			keep: kept(
				parsePartnership,
				async (values) => {
					const version = await versionOf('partnership', ground.partnership);
					await institutions.updatePartnership(deps, team, { id: ground.partnership, version, values });
					return ground.partnership;
				},
				'partnership',
			),
		},
		{
			schema: 'proposalInput',
			usual: () => ({ phase: phase === 'dormant' ? 'interest' : 'dormant', takenOn: '2022-01-01' }),
			keep: async (form) => {
				const parsed = parseProposal(form);
				if (!parsed.ok) return parsed;
				const id = ground.partnership;
				const version = await versionOf('partnership', id);
				await institutions.movePartnership(deps, team, { id, version, step: parsed.value });
				phase = parsed.value.phase;
				const { rows } = await owner.query<{ row: Row }>(
					'select to_jsonb(t) as row from partnership_step t order by id desc limit 1',
				);
				return { row: rows[0]!.row };
			},
		},
		{
			schema: 'affiliationInput',
			usual: () => ({ institutionId: first, kind: 'staff' }),
			keep: kept(
				parseAffiliation,
				(values) => institutions.addPost(deps, team, { personId: ground.person, values }),
				'affiliation',
			),
		},
		{
			schema: 'personInput',
			usual: () => somebody,
			keep: kept(
				parsePerson,
				(values) => institutions.registerPerson(deps, team, { values, isSomebodyElse: true, post: null }),
				'person',
			),
		},
		{
			schema: 'projectFields',
			usual: () => ({ code: `P${++count}`, 'title.tr': 'Proje', state: 'running' }),
			keep: kept(
				parseProject,
				async (value) => {
					await owner.query('delete from project where code = $1', [value.code]);
					return (await projects.createProject(deps, team, value)).id;
				},
				'project',
			),
		},
		{
			schema: 'actionFieldFields',
			usual: () => ({ number: '1', 'name.tr': 'Alan', 'description.tr': 'Açıklama' }),
			keep: async (form) => {
				const parsed = parseActionField(form);
				if (!parsed.ok) return parsed;
				const version = await versionOf('action_field', '1', 'number');
				await projects.changeActionField(deps, team, { version, fields: parsed.value });
				return { row: await rowOf('action_field', '1', 'number') };
			},
		},
		...(['aim', 'title'] as const).map((key): TextForm => ({
			schema: 'changeProgrammeTextInput',
			isShort: key === 'title',
			usual: () => ({ 'body.tr': 'Metin' }),
			keep: async (form) => {
				const parsed = parseProgrammeText(form, key, null);
				if (!parsed.ok) return parsed;
				const { version } = await projects.programmeTextToChange(deps, team, { key });
				await projects.changeProgrammeText(deps, team, { key, version, ...parsed.value });
				return { row: await rowOf('programme_text', key, 'key') };
			},
		})),
		{
			schema: 'eventFields',
			usual: () => ({
				...when,
				kind: 'workshop',
				'title.tr': 'Çalıştay',
				zone: 'Europe/Istanbul',
				mode: 'on_site',
				confidentiality: 'public',
			}),
			keep: kept(
				parseEvent,
				async (value) => {
					// A series takes the spelling that is in use: this one is the first of its series.
					await owner.query('update event set series = null');
					return (await events.createEvent(deps, team, value)).id;
				},
				'event',
			),
		},
		{
			schema: 'addRegistrationInput',
			at: {
				'newcomer.givenName': 'given_name',
				'newcomer.familyName': 'family_name',
				'newcomer.email': 'email',
			},
			usual: () => ({
				...somebody,
				part: 'participant',
				locale: 'tr',
				state: 'confirmed',
				isSomebodyElse: 'on',
			}),
			keep: async (form) => {
				const parsed = parseAddition(form, event.id);
				if (!parsed.ok) return parsed;
				return { row: await registered((await events.addRegistration(deps, team, parsed.value)).id) };
			},
		},
		{
			schema: 'changeRegistrationInput',
			usual: () => ({ part: 'participant', locale: 'tr' }),
			keep: kept(
				parseRegistration,
				async (value) => {
					const id = ground.registration;
					const version = await versionOf('registration', id);
					await events.changeRegistration(deps, team, { id, eventId: event.id, version, ...value });
					return id;
				},
				'registration',
			),
		},
		{
			schema: 'publicRegistrationFields',
			at: { institution: 'typed' },
			usual: () => ({ ...somebody, email: fresh(), locale: 'tr', agreed: 'on' }),
			keep: async (form) => {
				const parsed = parseForm(publicRegistrationFields, form);
				if (!parsed.ok) return parsed;
				const network = `192.0.2.${++count}`;
				const visitor: Actor = { kind: 'visitor', locale: 'tr' };
				await events.registerPublicly(deps, visitor, { slug: event.slug, network, fields: parsed.value });
				const { rows } = await owner.query<{ id: string }>(
					'select r.id from registration r join person p on p.id = r.person_id where p.email = $1',
					[parsed.value.email],
				);
				if (rows.length !== 1) throw new Error(`one registration of this address, not ${rows.length}`);
				return { row: await registered(rows[0]!.id) };
			},
		},
		{
			schema: 'invitationForm',
			usual: () => ({ ...somebody, email: fresh(), role: 'reader', scope: 'programme', locale: 'tr' }),
			keep: kept(
				(form) => parseForm(invitationForm, form),
				(value) => invite(deps, administrator(), value, 'Ada'),
				'person',
			),
		},
		{
			schema: 'profileForm',
			usual: () => ({ ...somebody, locale: 'tr' }),
			keep: kept(
				(form) => parseForm(profileForm, form),
				async (value) => {
					await changeProfile(deps, self, value);
					return ground.self.personId;
				},
				'person',
			),
		},
		{
			schema: 'tokenForm',
			usual: () => ({ name: 'Sayaç', role: 'reader', days: '30' }),
			keep: async (form) => {
				const parsed = parseForm(tokenForm, form);
				if (!parsed.ok) return parsed;
				const token = await createToken(deps, { ...administrator(), ...ground.self }, parsed.value);
				return { row: await rowOf('api_token', createHash('sha256').update(token).digest('hex'), 'hash') };
			},
		},
		...invitationForms(database, ground),
		...questionForms(database, ground),
		...sketchForms(database, ground),
		// Last: a delegate takes addresses over from whoever has them.
		...planForms(database, ground),
	];
}
