import * as v from 'valibot';
import { expect, test } from 'vitest';
import { readListing } from '#shared/listing.ts';
import { textIn } from '#shared/text.ts';
import { account, coordinatorOf, reader, team, visitor } from '../../../../tests/world/actors.ts';
import { testDatabase } from '../../../../tests/world/database.ts';
import { makeEvent } from '../../../../tests/world/events.ts';
import { makeInstitution } from '../../../../tests/world/institutions.ts';
import { refusal } from '../../../../tests/world/refusal.ts';
import { voiceFields, voiceListing, type ConsentScope, type VoiceFields } from '../voice.ts';
import {
	changeVoice,
	createVoice,
	getVoice,
	listVoices,
	removeVoice,
	restoreVoice,
	voiceToChange,
	withdrawVoice,
	voice,
} from './api.ts';

const { deps, owner } = await testDatabase();
type Who = Parameters<typeof listVoices>[1];
const values = (
	text: string,
	consent: ConsentScope = 'public',
	changes: Partial<VoiceFields> = {},
): VoiceFields => ({
	...v.parse(voiceFields, {
		form: 'summary',
		text: textIn('en', text),
		speaker: textIn('en', 'Somebody'),
		consent,
		consentLocale: 'tr',
		consentedOn: '2022-06-30',
	}),
	...changes,
});
const texts = async (actor: Who, query = '') =>
	(await listVoices(deps, actor, readListing(voiceListing, new URLSearchParams(query)))).items
		.map(({ text }) => text?.texts.en?.text ?? null)
		.sort((a, b) => String(a).localeCompare(String(b)));
const onThePublicPages = () =>
	deps.db.as(visitor, async (tx) => (await tx.select({ id: voice.id }).from(voice)).map(({ id }) => id));

test('a voice is seen as far as its consent reaches, and nowhere once it was withdrawn; the proof stays', async () => {
	const [mine, other] = [await makeInstitution(deps), await makeInstitution(deps)];
	const ids: Partial<Record<ConsentScope, string>> = {};
	for (const consent of ['none', 'internal', 'public'] as const)
		ids[consent] = (await createVoice(deps, team, values(consent, consent, { institutionId: mine }))).id;
	const everywhere = async () => ({
		team: await texts(team),
		reader: await texts(reader),
		coordinator: await texts(coordinatorOf(mine)),
		elsewhere: await texts(coordinatorOf(other)),
		nobody: await texts(account([])),
		public: await onThePublicPages(),
	});
	expect(await everywhere()).toEqual({
		team: ['internal', 'none', 'public'],
		reader: ['internal', 'public'],
		coordinator: ['internal', 'public'],
		elsewhere: ['public'],
		nobody: ['public'],
		public: [ids.public],
	});
	expect(await refusal(getVoice(deps, reader, { id: ids.none! }))).toBe('missing not_found');
	expect(await refusal(getVoice(deps, coordinatorOf(other), { id: ids.internal! }))).toBe(
		'missing not_found',
	);

	for (const id of Object.values(ids)) await withdrawVoice(deps, team, { id });
	expect(await everywhere()).toEqual({
		team: [],
		reader: [],
		coordinator: [],
		elsewhere: [],
		nobody: [],
		public: [],
	});
	expect(await texts(team, 'consent=withdrawn')).toEqual([null, null, null]);
	expect(await texts(reader, 'consent=withdrawn')).toEqual([]);
	const { voice: proof, can } = await getVoice(deps, team, { id: ids.public! });
	expect(proof).toMatchObject({
		text: null,
		speaker: null,
		institutionName: null,
		consent: 'public',
		consentWording: '1',
		consentLocale: 'tr',
		consentedAt: new Date('2022-06-30T12:00:00Z'),
		withdrawnAt: expect.any(Date),
	});
	expect(can).toMatchObject({ change: false, withdraw: false, remove: true });
	expect(
		await refusal(changeVoice(deps, team, { id: ids.public!, version: 2, fields: values('again') })),
	).toBe('forbidden not_allowed');
	expect(await refusal(withdrawVoice(deps, team, { id: ids.public! }))).toBe('forbidden not_allowed');
	expect(await refusal(voiceToChange(deps, team, { id: ids.public! }))).toBe('forbidden not_allowed');
});

test('what was agreed to keeps its wording; a new consent is to the present words', async () => {
	const { id } = await createVoice(deps, team, values('kept'));
	await owner.query(`update voice set consent_wording = '0' where id = $1`, [id]);
	const wording = async () => (await getVoice(deps, team, { id })).voice.consentWording;
	await changeVoice(deps, team, { id, version: 1, fields: values('kept, put better') });
	expect(await wording()).toBe('0');
	await changeVoice(deps, team, {
		id,
		version: 2,
		fields: values('kept', 'public', { consentedOn: '2023-01-01' }),
	});
	expect(await wording()).toBe('1');
	await changeVoice(deps, team, {
		id,
		version: 3,
		fields: values('kept', 'none', { consentLocale: null, consentedOn: null }),
	});
	expect(await wording()).toBe(null);
	expect(await refusal(changeVoice(deps, team, { id, version: 3, fields: values('late') }))).toBe(
		'conflict conflict',
	);
});

test('under the Chatham House rule a voice names no institution', async () => {
	const institutionId = await makeInstitution(deps);
	const { id: eventId } = await makeEvent(deps, { confidentiality: 'chatham_house' });
	expect(await refusal(createVoice(deps, team, values('x', 'public', { eventId, institutionId })))).toBe(
		'invalid check_fields institutionId:chatham_names_nobody',
	);
	expect(await refusal(createVoice(deps, team, values('x', 'public', { eventId })))).toBe('done');
});

test('voices are written by the team alone, lie in the bin and come back', async () => {
	const institutionId = await makeInstitution(deps);
	const { id } = await createVoice(deps, team, values('written', 'public', { institutionId }));
	for (const actor of [
		reader,
		coordinatorOf(institutionId),
		account([{ role: 'organiser', scope: 'event', id }]),
	]) {
		expect(await refusal(createVoice(deps, actor, values('x')))).toBe('forbidden not_allowed');
		expect(await refusal(changeVoice(deps, actor, { id, version: 1, fields: values('x') }))).toBe(
			'forbidden not_allowed',
		);
		expect(await refusal(withdrawVoice(deps, actor, { id }))).toBe('forbidden not_allowed');
		expect(await refusal(removeVoice(deps, actor, { id }))).toBe('forbidden not_allowed');
	}
	await removeVoice(deps, team, { id });
	expect(await texts(team)).not.toContain('written');
	expect(await onThePublicPages()).not.toContain(id);
	await restoreVoice(deps, team, { id });
	expect(await texts(team)).toContain('written');
});
