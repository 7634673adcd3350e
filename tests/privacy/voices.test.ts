import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import type { Actor } from '#shared/actor.ts';
import { readListing } from '#shared/listing.ts';
import { textIn } from '#shared/text.ts';
import { listBin } from '#platform/server/database/bin.ts';
import { textsWaiting } from '#programme/desk/server/translations.ts';
import {
	changeVoice,
	createVoice,
	getVoice,
	listVoices,
	removeVoice,
	restoreVoice,
	voice,
	voiceRegistrations,
	voiceShelf,
	voiceToChange,
} from '#programme/outcomes/server/api.ts';
import { voiceFields, voiceListing, type VoiceFields } from '#programme/outcomes/voice.ts';
import { disclosePerson, eraseAgain, erasePerson, mergePeople } from '#programme/people/server/api.ts';
import { changeMyConsents } from '#programme/questions/server/api.ts';
import { makeBrochure } from '#programme/results/server/make-brochure.ts';
import { listTranslationWork } from '#programme/translations/server/list-work.ts';
import { coordinatorOf, reader, system, team, visitor } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { makeEvent } from '#world/events.ts';
import { makeInstitution } from '#world/institutions.ts';
import { questionsOf } from '#world/questions.ts';
import { refusal } from '#world/refusal.ts';
import { holdings } from '../../src/holdings.ts';

const { deps, owner } = await testDatabase({ now: () => new Date('2022-05-01T10:00:00Z') });
const { askConsents, register } = questionsOf({ deps, owner });

const said = 'Der Austausch hat uns verändert';
const who = 'Leiterin der Beratungsstelle';
const values = (changes: Partial<VoiceFields> = {}): VoiceFields => ({
	...v.parse(voiceFields, {
		form: 'quote',
		text: textIn('de', said),
		speaker: textIn('de', who),
		consent: 'public',
		consentLocale: 'de',
		consentedOn: '2022-05-01',
	}),
	...changes,
});

/** Two people who let themselves be quoted, and one who does not. */
async function quoted() {
	const { id: eventId, slug } = await makeEvent(deps, { hasPublicRegistration: true }, 'open');
	await askConsents(eventId, 'photo', 'voice');
	return {
		eventId,
		slug,
		speaks: await register(slug, {}, ['voice', 'photo'], { familyName: 'Spricht' }),
		other: await register(slug, {}, ['voice'], { familyName: 'Andere' }),
		silent: await register(slug, {}, ['photo'], { familyName: 'Schweigt' }),
	};
}
async function takeBack(secret: string): Promise<void> {
	const form = new FormData();
	form.append('consents[]', 'photo');
	await changeMyConsents(deps, visitor, { secret, form });
}

/** Every place that shows what somebody said, as the one place it was found in. */
async function places(institutionId: string): Promise<string[]> {
	const listed = async (actor: Actor, query = '') =>
		listVoices(deps, actor, readListing(voiceListing, new URLSearchParams(query)));
	const found = {
		visitor: await deps.db.as(visitor, (tx) => tx.select().from(voice)),
		brochure: await makeBrochure(deps, visitor),
		team: await listed(team),
		'withdrawn ones': await listed(team, 'consent=withdrawn'),
		reader: await listed(reader),
		coordinator: await listed(coordinatorOf(institutionId)),
		translations: await listTranslationWork(deps, team, {}),
		bin: await listBin(deps, team, [voiceShelf]),
	};
	return Object.entries(found)
		.filter(([, shown]) => new RegExp(`${said}|${who}`).test(JSON.stringify(shown)))
		.map(([place]) => place);
}

describe('a voice that rests on a registration', () => {
	test('is shown where it may be, and nowhere any more once its person takes the consent back there', async () => {
		const { eventId, speaks, other, silent } = await quoted();
		const institutionId = await makeInstitution(deps);
		const fields = values({
			registrationId: speaks.id,
			institutionId,
			consentLocale: null,
			consentedOn: null,
		});
		const { id } = await createVoice(deps, team, fields);
		const kept = await createVoice(
			deps,
			team,
			values({ registrationId: other.id, text: textIn('de', 'Bleibt'), speaker: textIn('de', 'Jemand') }),
		);
		expect(await voiceToChange(deps, team, { id })).toMatchObject({
			eventId,
			registrationId: speaks.id,
			consentLocale: 'en',
			consentedOn: '2022-05-01',
		});
		const waiting = async () =>
			(await deps.db.as(team, textsWaiting)).find(({ noun }) => noun === 'voice')?.missing;
		expect(await waiting()).toBe(2);
		const usual = ['visitor', 'brochure', 'team', 'reader', 'coordinator', 'translations'];
		expect(await places(institutionId)).toEqual(usual);
		await removeVoice(deps, team, { id });
		expect(await places(institutionId)).toEqual(['bin']);
		await restoreVoice(deps, team, { id });
		expect(await places(institutionId)).toEqual(usual);

		await takeBack(speaks.secret);
		expect(await places(institutionId)).toEqual([]);
		expect(await waiting()).toBe(1);
		const { voice: proof } = await getVoice(deps, team, { id });
		expect(proof).toMatchObject({
			text: null,
			speaker: null,
			registrationId: null,
			consent: 'public',
			withdrawnAt: new Date('2022-05-01T10:00:00Z'),
		});
		await removeVoice(deps, team, { id });
		expect(await places(institutionId)).toEqual([]);
		expect((await getVoice(deps, visitor, kept)).voice.text).toEqual(textIn('de', 'Bleibt'));
		expect(JSON.stringify(await voiceRegistrations(deps, team))).not.toContain('Spricht');
		expect(JSON.stringify(await voiceRegistrations(deps, team))).toContain('Andere');
		expect(JSON.stringify(await voiceRegistrations(deps, team))).not.toContain(silent.id);
	});

	test('rests on nobody who has not agreed, has taken it back, or was at another event', async () => {
		const { speaks, silent } = await quoted();
		const elsewhere = await makeEvent(deps);
		const refused = (changes: Partial<VoiceFields>) => refusal(createVoice(deps, team, values(changes)));
		expect(await refused({ registrationId: silent.id })).toBe(
			'invalid check_fields registrationId:not_quoted',
		);
		expect(await refused({ registrationId: speaks.id, eventId: elsewhere.id })).toBe(
			'invalid check_fields registrationId:of_other_event',
		);
		const { id } = await createVoice(deps, team, values());
		await takeBack(speaks.secret);
		const change = { id, version: 1, fields: values({ registrationId: speaks.id }) };
		expect(await refusal(changeVoice(deps, team, change))).toBe(
			'invalid check_fields registrationId:not_quoted',
		);
		for (const actor of [reader, visitor]) expect(await voiceRegistrations(deps, actor)).toEqual([]);
	});

	test('follows the registration that stays when two are one person, and ends with its last word', async () => {
		const personOf = async (id: string) =>
			(await owner.query('select person_id from registration where id = $1', [id])).rows[0]
				.person_id as string;
		for (const isTakenBack of [false, true]) {
			const { speaks, other } = await quoted();
			const { id } = await createVoice(deps, team, values({ registrationId: speaks.id }));
			await owner.query(`update registration set state = 'confirmed' where id = $1`, [other.id]);
			if (isTakenBack)
				await owner.query(
					`insert into consent_step (registration_id, kind, is_given, wording, locale, at)
						values ($1, 'voice', false, '1', 'en', '2022-05-02T10:00:00Z')`,
					[other.id],
				);
			const ids = { keepId: await personOf(speaks.id), mergeId: await personOf(other.id) };
			await mergePeople(deps, team, ids, holdings);
			const { rows } = await owner.query(
				'select registration_id, withdrawn_at is not null as gone from voice where id = $1',
				[id],
			);
			expect(rows).toEqual([{ registration_id: other.id, gone: isTakenBack }]);
		}
	});

	test('goes with its person, also after a restore: its words are kept nowhere, the proof is', async () => {
		const { speaks } = await quoted();
		const { id } = await createVoice(deps, team, values({ registrationId: speaks.id }));
		const { rows } = await owner.query('select person_id from registration where id = $1', [speaks.id]);
		const personId = rows[0].person_id as string;
		expect(JSON.stringify(await disclosePerson(deps, team, personId, holdings))).toContain(said);
		const before = await owner.query('select * from person where id = $1', [personId]);
		const standing = async () =>
			(
				await owner.query(
					'select text, speaker, consent, withdrawn_at is null as shown from voice where id = $1',
					[id],
				)
			).rows[0];
		const nothing = { original: 'en', texts: {} };
		const gone = { text: nothing, speaker: nothing, consent: 'public', shown: false };
		await erasePerson(deps, system, personId, holdings);
		expect(await standing()).toEqual(gone);
		// The backup brings person and voice back.
		await owner.query(
			'update person set erased_at = null, family_name = $2, given_name = $3, email = $4 where id = $1',
			[personId, before.rows[0].family_name, before.rows[0].given_name, before.rows[0].email],
		);
		await owner.query(`update voice set text = $2, withdrawn_at = null where id = $1`, [
			id,
			textIn('de', said),
		]);
		await eraseAgain(deps, holdings);
		expect(await standing()).toEqual(gone);
	});
});
