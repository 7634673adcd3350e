import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { coordinatorOf, reader, team, visitor } from '../../../../tests/world/actors.ts';
import { testDatabase } from '../../../../tests/world/database.ts';
import { makeEvent } from '../../../../tests/world/events.ts';
import { makeInstitution } from '../../../../tests/world/institutions.ts';
import { questionsOf } from '../../../../tests/world/questions.ts';
import { refusal } from '../../../../tests/world/refusal.ts';
import { moveRegistration } from '../../events/server/api.ts';
import type { ConsentKind } from '../consent.ts';
import {
	answersOfOne,
	changeMyConsents,
	consentOnBehalf,
	myAnswers,
	participantsFor,
	participantsInside,
	publicParticipants,
	setAsking,
} from './api.ts';

let now = new Date('2022-05-01T10:00:00Z');
const { deps, owner } = await testDatabase({ now: () => now });
const { ask, askConsents, register } = questionsOf({ deps, owner });

const ticked = (...kinds: readonly ConsentKind[]) => {
	const form = new FormData();
	for (const kind of kinds) form.append('consents[]', kind);
	return form;
};

/** An event with a list, and people with a seat by what they consent to. */
async function listed<Who extends string>(people: Readonly<Record<Who, readonly ConsentKind[]>>) {
	const { id, slug } = await makeEvent(deps, { hasPublicRegistration: true }, 'open');
	await askConsents(id, 'photo', 'list_inside', 'list_public', 'contact', 'voice');
	const made: Partial<Record<Who, Awaited<ReturnType<typeof register>>>> = {};
	for (const familyName of Object.keys(people) as Who[]) {
		const consents = people[familyName];
		const one = await register(slug, {}, consents, { familyName });
		made[familyName] = one;
		await moveRegistration(deps, team, { eventId: id, id: one.id, to: 'confirmed' });
	}
	return { id, slug, of: made as Record<Who, Awaited<ReturnType<typeof register>>> };
}
const names = (people: readonly { familyName: string }[]) => people.map(({ familyName }) => familyName);

describe('lists of participants', () => {
	test('show each audience those alone who consent to it, and addresses to participants alone where shared', async () => {
		const event = await listed({
			Alle: ['list_inside', 'list_public', 'contact'],
			Innen: ['list_inside'],
			Keine: [],
			Kontakt: ['contact'],
		});
		const inside = await participantsInside(deps, visitor, event.of.Keine);
		expect(names(inside.people)).toEqual(['Alle', 'Innen']);
		expect(inside.people.map(({ email }) => email)).toEqual([event.of.Alle.email, null]);
		const open = await publicParticipants(deps, visitor, { slug: event.slug });
		expect(names(open.people)).toEqual(['Alle']);
		expect(open.people[0]).toMatchObject({ email: null, consents: [] });
		const everybody = await participantsFor(deps, team, { eventId: event.id, audience: 'organisers' });
		expect(names(everybody)).toEqual(['Alle', 'Innen', 'Keine', 'Kontakt']);
		expect(await refusal(participantsFor(deps, reader, { eventId: event.id, audience: 'public' }))).toBe(
			'forbidden not_allowed',
		);
	});

	test('are empty of whoever takes a consent back, at once; the proof of both stays', async () => {
		const event = await listed({ Weg: ['list_inside', 'list_public', 'photo'], Bleibt: ['list_public'] });
		now = new Date('2022-05-02T08:00:00Z');
		await changeMyConsents(deps, visitor, { secret: event.of.Weg.secret, form: ticked('photo') });
		expect(names((await publicParticipants(deps, visitor, { slug: event.slug })).people)).toEqual(['Bleibt']);
		expect((await participantsInside(deps, visitor, event.of.Bleibt)).people).toEqual([]);
		const { consents, proof } = await myAnswers(deps, visitor, event.of.Weg);
		expect(consents).toEqual(['photo']);
		const step = { wording: '1', locale: 'en', isByOffice: false };
		const first = new Date('2022-05-01T10:00:00Z');
		expect(proof).toEqual([
			...(['photo', 'list_inside', 'list_public'] as const).map((kind) => ({
				kind,
				isGiven: true,
				at: first,
				...step,
			})),
			...(['list_inside', 'list_public'] as const).map((kind) => ({
				kind,
				isGiven: false,
				at: now,
				...step,
			})),
		]);
		// The same form again writes nothing.
		await changeMyConsents(deps, visitor, { secret: event.of.Weg.secret, form: ticked('photo') });
		expect((await myAnswers(deps, visitor, event.of.Weg)).proof).toHaveLength(5);
	});

	test('know nobody who has no seat, and are nowhere for an event that asks for none or is not public', async () => {
		const event = await listed({ Sitzt: ['list_public', 'list_inside'] });
		const waits = await register(event.slug, {}, ['list_public', 'list_inside']);
		expect(names((await publicParticipants(deps, visitor, { slug: event.slug })).people)).toEqual(['Sitzt']);
		expect(await refusal(participantsInside(deps, visitor, waits))).toBe('missing not_found');
		await setAsking(deps, team, {
			eventId: event.id,
			consents: ['photo'],
			offersLetters: false,
			letterDays: 1,
		});
		expect(await refusal(publicParticipants(deps, visitor, { slug: event.slug }))).toBe('missing not_found');
		const closed = await makeEvent(deps, { confidentiality: 'participants' }, 'announced');
		const asking = {
			eventId: closed.id,
			consents: ['list_public' as const],
			offersLetters: false,
			letterDays: 1,
		};
		expect(await refusal(setAsking(deps, team, asking))).toBe(
			'invalid check_fields consents:list_of_public_only',
		);
	});
});

describe('consents', () => {
	test('that are not asked for are not given', async () => {
		const { id, slug } = await makeEvent(deps, { hasPublicRegistration: true }, 'open');
		await ask(id);
		const one = await register(slug, {}, ['photo']);
		expect((await myAnswers(deps, visitor, one)).proof).toEqual([]);
	});

	test('given and taken back by an office say so', async () => {
		const event = await listed({ Amt: [] });
		const house = await makeInstitution(deps);
		await owner.query('update registration set institution_id = $1 where id = $2', [house, event.of.Amt.id]);
		const one = { eventId: event.id, id: event.of.Amt.id };
		await consentOnBehalf(deps, coordinatorOf(house), { ...one, form: ticked('photo') });
		await consentOnBehalf(deps, team, { ...one, form: ticked() });
		const { proof } = await answersOfOne(deps, team, one);
		expect(proof.map(({ kind, isGiven, isByOffice }) => ({ kind, isGiven, isByOffice }))).toEqual([
			{ kind: 'photo', isGiven: true, isByOffice: true },
			{ kind: 'photo', isGiven: false, isByOffice: true },
		]);
		const elsewhere = coordinatorOf(await makeInstitution(deps));
		expect(await refusal(consentOnBehalf(deps, elsewhere, { ...one, form: ticked('photo') }))).toBe(
			'missing not_found',
		);
		expect(await refusal(consentOnBehalf(deps, reader, { ...one, form: ticked('photo') }))).toBe(
			'forbidden not_allowed',
		);
	});

	test('are a proof that the application can neither rewrite nor delete', async () => {
		const event = await listed({ Beweis: ['photo'] });
		for (const statement of [sql`update consent_step set is_given = false`, sql`delete from consent_step`])
			await expect(
				deps.db.as({ kind: 'system', name: 't', locale: 'en' }, (tx) => tx.execute(statement)),
			).rejects.toThrow();
		expect((await myAnswers(deps, visitor, event.of.Beweis)).consents).toEqual(['photo']);
	});

	test('to be quoted carry the voice that rests on them: taken back, it is withdrawn', async () => {
		const event = await listed({ Stimme: ['voice', 'photo'], Andere: ['voice'] });
		const voices = await owner.query<{ id: string }>(
			`insert into voice (id, form, text, speaker, consent, consented_at, registration_id)
				select gen_random_uuid(), 'quote', '{}', '{}', 'public', now(), id from registration where event_id = $1 returning id`,
			[event.id],
		);
		expect(voices.rows).toHaveLength(2);
		const shown = async () =>
			(
				await deps.db.as(
					{ kind: 'account', accountId: 'x', personId: null, grants: [], locale: 'en' },
					(tx) => tx.execute<{ registration_id: string }>(sql`select registration_id from voice`),
				)
			).rows.map((row) => row.registration_id);
		expect(await shown()).toHaveLength(2);
		await changeMyConsents(deps, visitor, { secret: event.of.Stimme.secret, form: ticked('photo') });
		expect(await shown()).toEqual([event.of.Andere.id]);
	});
});
