import { expect, test } from 'vitest';
import * as v from 'valibot';
import { Fault } from '#shared/fault.ts';
import { team } from '#world/actors.ts';
import { houseOf } from '#world/counselling.ts';
import { testDatabase } from '#world/database.ts';
import { mp4Sound, oggSound, webmSound, webmThatTells } from '#world/sound.ts';
import type { Card } from '../card.ts';
import { counsellingStep } from '../handing.ts';
import { bareVoice, digestOf, mostVoiceBytes, mostVoiceBytesOfCentre, spokenOf } from '../media/voice.ts';
import { closeCentre, forgetCases, readCardMedium, readStanding, takeStep } from './api.ts';
import { readDeck } from './read-deck.ts';

const { deps, owner } = await testDatabase();
const { centre, ayse, bora, cem, dila } = await houseOf({ deps, owner });
const [card, other] = readDeck().filter(({ kind }) => kind === 'task') as [Card, Card];
const webm = bareVoice(webmSound())!;
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const step = async (sound: Uint8Array, at: { code?: string; locale?: 'tr' | 'ar' } = {}) => ({
	step: 'put_voice' as const,
	centreId: centre,
	code: card.code,
	locale: 'ar' as const,
	digest: await digestOf(spokenOf(card, 'ar')),
	bytes: base64(sound),
	isAgreed: true as const,
	...at,
});
const say = async (who: typeof ayse, ...given: Parameters<typeof step>) =>
	takeStep(deps, who, await step(...given));
type Told = { readonly id: string; readonly code: string; readonly locale: string };
const voicesOf = async (who: typeof ayse) =>
	(await readStanding(deps, who)).centres.flatMap(({ voices }) => (voices ?? []) as Told[]);
const kept = async () =>
	(await owner.query<{ code: string }>('select code from card_voice order by code')).rows.map(
		({ code }) => code,
	);

test('a card that is read aloud is heard on every device of the centre, in no other, until it is deleted', async () => {
	await say(ayse, webm);
	const [voice, ...more] = await voicesOf(bora);
	expect([voice, more]).toEqual([
		{
			id: expect.any(String) as string,
			code: card.code,
			locale: 'ar',
			digest: await digestOf(spokenOf(card, 'ar')),
			size: webm.length,
		},
		[],
	]);
	expect(await readCardMedium(deps, bora, 'voice', voice!.id)).toEqual(Buffer.from(webm));
	for (const who of [cem, dila]) {
		expect(await voicesOf(who)).toEqual([]);
		await expect(readCardMedium(deps, who, 'voice', voice!.id)).rejects.toMatchObject({
			reason: 'not_found',
		});
		await expect(say(who, webm)).rejects.toThrow(Fault);
		await expect(
			takeStep(deps, who, { step: 'drop_voice', centreId: centre, id: voice!.id }),
		).rejects.toThrow(Fault);
	}
	// Another take is another one, and the first is gone; another language stands beside it.
	await say(bora, bareVoice(oggSound())!);
	await say(bora, bareVoice(mp4Sound())!, { locale: 'tr' });
	const now = await voicesOf(ayse);
	expect(now.map(({ code, locale }) => [code, locale])).toEqual([
		[card.code, 'ar'],
		[card.code, 'tr'],
	]);
	await expect(readCardMedium(deps, ayse, 'voice', voice!.id)).rejects.toMatchObject({ reason: 'not_found' });
	for (const { id } of now) await takeStep(deps, bora, { step: 'drop_voice', centreId: centre, id });
	expect(await kept()).toEqual([]);
});

test('it names nobody, and the log says that a recording changed and nothing of whose', async () => {
	await say(ayse, webm);
	const { rows } = await owner.query<Record<string, unknown>>('select * from card_voice');
	expect(JSON.stringify(rows)).not.toContain(ayse.personId!);
	const { rows: log } = await owner.query<{ changed: unknown }>(
		`select fields as changed from audit_entry where noun = 'counselling_centre' order by at desc limit 1`,
	);
	expect(log).toEqual([{ changed: ['card_voice'] }]);
});

test('what tells more than is heard, is no recording or of no card is refused, and so is a voice nobody agreed to', async () => {
	const refused = { kind: 'invalid', reason: 'voice_faulty' };
	for (const sound of [
		webmSound(),
		webmThatTells(),
		webm.subarray(0, -1),
		new Uint8Array(9),
		new Uint8Array(),
	])
		await expect(say(ayse, sound)).rejects.toMatchObject(refused);
	// Neither of a number that a centre may give, nor of one that the deck may have and has not.
	for (const code of ['99-99', '99-01', 'S99', '00-00'])
		await expect(say(ayse, webm, { code }), code).rejects.toMatchObject({
			kind: 'missing',
			reason: 'card_gone',
		});
	const good = await step(webm);
	expect(v.is(counsellingStep, good)).toBe(true);
	const { isAgreed: _, ...unsaid } = good;
	for (const wrong of [
		unsaid,
		{ ...good, isAgreed: false },
		{ ...good, locale: 'ku' },
		{ ...good, digest: 'what it says' },
		{ ...good, speaker: 'Ayşe' },
		{ ...good, bytes: base64(new Uint8Array(mostVoiceBytes + 8)) },
	])
		expect(v.is(counsellingStep, wrong), JSON.stringify(wrong).slice(-80)).toBe(false);
	expect(await kept()).toEqual([card.code]);
});

test('what is read before consent is recorded sentence by sentence, and no sentence that there is not', async () => {
	const at = { code: 'C03', locale: 'tr' } as const;
	expect(v.is(counsellingStep, await step(webm, at))).toBe(true);
	await say(ayse, webm, at);
	expect((await voicesOf(bora)).map(({ code, locale }) => [code, locale])).toContainEqual(['C03', 'tr']);
	expect(v.is(counsellingStep, await step(webm, { code: 'C06' }))).toBe(false);
	await expect(say(ayse, webm, { code: 'C06' })).rejects.toMatchObject({ reason: 'card_gone' });
	const { id } = (await voicesOf(ayse)).find(({ code }) => code === 'C03')!;
	await takeStep(deps, bora, { step: 'drop_voice', centreId: centre, id });
});

test('what lasts longer than a sentence is refused, in whichever container, and in so few bytes', async () => {
	for (const make of [webmSound, oggSound, mp4Sound]) {
		// Of forty bytes and 70 milliseconds each: 15.96 and 16.03 seconds.
		await say(ayse, bareVoice(make({ packets: 228 }))!);
		const long = bareVoice(make({ packets: 229 }))!;
		await expect(say(ayse, long), make.name).rejects.toMatchObject({
			kind: 'invalid',
			reason: 'voice_too_long',
		});
	}
	expect(await kept()).toEqual([card.code]);
});

test('a centre keeps no more than its devices have room for, and may take again what it has', async () => {
	const full = Math.floor(mostVoiceBytesOfCentre / mostVoiceBytes);
	await owner.query(
		`insert into card_voice (id, centre_id, code, locale, digest, bytes, added_at)
			select gen_random_uuid(), $1, 'X' || at, 'de', 'x', decode(repeat('00', $2), 'hex'), now() from generate_series(1, $3) as at`,
		[centre, mostVoiceBytes, full],
	);
	const room = mostVoiceBytesOfCentre - full * mostVoiceBytes - webm.length;
	await owner.query(
		`insert into card_voice (id, centre_id, code, locale, digest, bytes, added_at)
			values (gen_random_uuid(), $1, 'X0', 'de', 'x', decode(repeat('00', $2), 'hex'), now())`,
		[centre, room - 1],
	);
	await say(ayse, webm);
	await expect(say(ayse, webm, { code: other.code })).rejects.toMatchObject({
		kind: 'conflict',
		reason: 'too_many_voices',
	});
	// More than fit today, and one in place of another that is no larger makes them no more.
	await owner.query(
		`insert into card_voice (id, centre_id, code, locale, digest, bytes, added_at)
			values (gen_random_uuid(), $1, 'XX', 'de', 'x', decode(repeat('00', 900), 'hex'), now())`,
		[centre],
	);
	await say(ayse, webm);
	await expect(say(ayse, bareVoice(webmSound({ packets: 3 }))!)).rejects.toMatchObject({
		reason: 'too_many_voices',
	});
	await owner.query(`delete from card_voice where code like 'X%'`);
	expect(await kept()).toEqual([card.code]);
});

test('it stays while the words of its card change and come back, and goes with a card of the centre’s own', async () => {
	const own = { ...card, code: `${card.field!}-80` };
	const lay = (code: string, laid: Card | null, kind: 'added' | 'hidden' | 'replaced') =>
		takeStep(deps, ayse, { step: 'lay_card', centreId: centre, code, kind, card: laid });
	await lay(own.code, own, 'added');
	await say(ayse, webm, { code: own.code });
	const reworded = { ...card, term: { ...card.term, tr: 'Başka' } };
	await lay(card.code, reworded, 'replaced');
	await takeStep(deps, ayse, { step: 'lift_card', centreId: centre, code: card.code });
	expect(await kept()).toEqual([card.code, own.code].toSorted());
	await takeStep(deps, ayse, { step: 'lift_card', centreId: centre, code: own.code });
	expect(await kept()).toEqual([card.code]);
});

test('recordings of a centre that was closed stay as long as its cases may, and then go', async () => {
	const nightly = (at: string) => forgetCases.run({ ...deps, now: () => new Date(at) }, {}, {} as never);
	await closeCentre({ ...deps, now: () => new Date('2026-12-01T10:00:00Z') }, team, { id: centre });
	await expect(say(ayse, webm)).rejects.toMatchObject({ reason: 'not_found' });
	await nightly('2027-11-30T03:00:00Z');
	expect(await kept()).toEqual([card.code]);
	await nightly('2027-12-02T03:00:00Z');
	expect(await kept()).toEqual([]);
});
