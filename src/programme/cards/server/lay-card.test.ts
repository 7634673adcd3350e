import { expect, test } from 'vitest';
import { Fault } from '#shared/fault.ts';
import { team } from '#world/actors.ts';
import { houseOf } from '#world/counselling.ts';
import { testDatabase } from '#world/database.ts';
import { asTaken, greyJpeg } from '#world/jpeg.ts';
import type { Card } from '../card.ts';
import type { LaidPhoto } from '../handing.ts';
import { mostLaid } from '../overlay.ts';
import { mostPhotos } from '../media/photo.ts';
import { closeCentre, forgetCases, readCardMedium, readStanding, takeStep } from './api.ts';
import { readDeck } from './read-deck.ts';

const { deps, owner } = await testDatabase();
const { centre, ayse, bora, cem, dila } = await houseOf({ deps, owner });
const [first, second] = readDeck().filter(({ kind }) => kind === 'task') as [Card, Card];
const own: Card = {
	...first,
	term: { ...first.term, tr: 'Pide', en: 'Flat bread' },
	text: { ...first.text, tr: 'Pide pişiririm.', en: 'I bake flat bread.' },
	state: { ...first.state, tr: 'human' },
};
const lay = (
	who: typeof ayse,
	code: string,
	kind: 'hidden' | 'replaced' | 'added',
	card: Card | null,
	photo?: LaidPhoto,
	over?: Card | null,
) => takeStep(deps, who, { step: 'lay_card', centreId: centre, code, kind, card, photo, over });
const overlayOf = async (who: typeof ayse) =>
	(await readStanding(deps, who)).centres.flatMap(({ overlay }) => overlay);

test('what one counsellor lays over the deck reaches every device of the centre, and none of another', async () => {
	await lay(ayse, own.code, 'replaced', own);
	await lay(ayse, second.code, 'hidden', null);
	const laid = [
		{ code: own.code, kind: 'replaced', card: own, photo: null },
		{ code: second.code, kind: 'hidden', card: null, photo: null },
	];
	const byCode = (all: readonly { readonly code: string }[]) =>
		all.toSorted((a, b) => (a.code < b.code ? -1 : 1));
	expect(byCode(await overlayOf(ayse))).toEqual(byCode(laid));
	expect(byCode(await overlayOf(bora))).toEqual(byCode(laid));
	for (const other of [cem, dila]) {
		expect(await overlayOf(other)).toEqual([]);
		await expect(lay(other, own.code, 'hidden', null)).rejects.toThrow(Fault);
	}
	await takeStep(deps, bora, { step: 'lift_card', centreId: centre, code: second.code });
	expect(await overlayOf(ayse)).toEqual([laid[0]]);
});

test('of two who change one card, or add one under one number, the second is told and nothing is written over', async () => {
	const there: Card = { ...second, text: own.text };
	await lay(ayse, second.code, 'replaced', there);
	const added: Card = { ...second, code: `${second.field}-80`, skills: [] };
	for (const { kind, card, over } of [
		{ kind: 'replaced' as const, card: second, over: there },
		{ kind: 'added' as const, card: added, over: null },
	]) {
		const versions = ['I bake thin bread.', 'I bake round bread.'].map((en) => ({
			...card,
			text: { ...card.text, en },
		})) as [Card, Card];
		const answers = await Promise.allSettled([
			lay(ayse, card.code, kind, versions[0], undefined, over),
			lay(bora, card.code, kind, versions[1], undefined, over),
		]);
		const taken = answers.findIndex(({ status }) => status === 'fulfilled');
		expect(answers.toSpliced(taken, 1)).toEqual([
			{ status: 'rejected', reason: expect.objectContaining({ reason: 'card_changed' }) as unknown },
		]);
		const laid = (await overlayOf(ayse)).find(({ code }) => code === card.code);
		expect(laid?.card).toEqual(versions[taken]);
	}
	for (const code of [second.code, added.code])
		await takeStep(deps, bora, { step: 'lift_card', centreId: centre, code });
});

test('words that no card may have are refused, whatever the device has looked at', async () => {
	const refused = { kind: 'invalid', reason: 'card_faulty' };
	const saying = (tr: string): Card => ({ ...own, text: { ...own.text, tr } });
	for (const tr of [
		'Camiye giderim.',
		'Pide pişiririm. Satarım.',
		'Pide',
		'',
		'أخبز.',
		'Pide için 0532 111 22 33.',
	])
		await expect(lay(ayse, own.code, 'replaced', saying(tr))).rejects.toMatchObject(refused);
	const label = { ...own, term: { ...own.term, en: 'Bricklayers and related workers' } };
	await expect(lay(ayse, own.code, 'replaced', label)).rejects.toMatchObject(refused);
	await expect(lay(ayse, second.code, 'replaced', own)).rejects.toMatchObject(refused);
	await expect(lay(ayse, own.code, 'replaced', null)).rejects.toMatchObject(refused);
	const field = readDeck().find(({ kind }) => kind === 'field')!;
	await expect(lay(ayse, field.code, 'replaced', field)).rejects.toMatchObject(refused);
	expect(await overlayOf(ayse)).toEqual([{ code: own.code, kind: 'replaced', card: own, photo: null }]);
});

const grey = greyJpeg();
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const taken = { credit: 'Ayşe Usta', licence: 'own', bytes: base64(grey) } as const;
const photoOf = async (who: typeof ayse) =>
	(await overlayOf(who))[0]!.photo as { readonly id: string } | null;

test('a photo goes with its card to every device of the centre, until the card is as in the deck again', async () => {
	await lay(ayse, own.code, 'replaced', own, taken);
	const photo = await photoOf(bora);
	expect(photo).toEqual({ id: expect.any(String) as string, credit: 'Ayşe Usta', licence: 'own' });
	expect(await readCardMedium(deps, bora, 'photo', photo!.id)).toEqual(Buffer.from(grey));
	for (const other of [cem, dila])
		await expect(readCardMedium(deps, other, 'photo', photo!.id)).rejects.toMatchObject({
			reason: 'not_found',
		});
	// Left as it is where nothing is said of it, and named anew without being sent anew.
	await lay(bora, own.code, 'hidden', own);
	expect(await photoOf(ayse)).toEqual(photo);
	await lay(bora, own.code, 'replaced', own, { credit: 'Merkez', licence: 'CC BY 4.0' });
	expect(await photoOf(ayse)).toEqual({ id: photo!.id, credit: 'Merkez', licence: 'CC BY 4.0' });
	// Another one is another one; the first is gone.
	await lay(ayse, own.code, 'replaced', own, { ...taken, bytes: base64(greyJpeg(512)) });
	const next = await photoOf(ayse);
	expect(next!.id).not.toBe(photo!.id);
	await expect(readCardMedium(deps, ayse, 'photo', photo!.id)).rejects.toMatchObject({ reason: 'not_found' });
	await lay(ayse, own.code, 'replaced', own, null);
	expect(await photoOf(ayse)).toBeNull();
	await lay(ayse, own.code, 'replaced', own, taken);
	await takeStep(deps, bora, { step: 'lift_card', centreId: centre, code: own.code });
	expect((await owner.query('select id from card_photo')).rows).toEqual([]);
	await lay(ayse, own.code, 'replaced', own);
});

test('a photo that tells where it was taken, or is anything but a small square picture, is refused', async () => {
	const refused = { kind: 'invalid', reason: 'photo_faulty' };
	for (const bytes of [
		asTaken(grey),
		greyJpeg(120),
		greyJpeg(520),
		grey.subarray(0, -2),
		Uint8Array.from([...grey, ...grey]),
		new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'),
		new Uint8Array(),
	])
		await expect(
			lay(ayse, own.code, 'replaced', own, { ...taken, bytes: base64(bytes) }),
		).rejects.toMatchObject(refused);
	for (const credit of ['Tel. 0532 111 22 33', 'ayse@example.org', ' '])
		await expect(lay(ayse, own.code, 'replaced', own, { ...taken, credit })).rejects.toMatchObject(refused);
	const { bytes: _, ...source } = taken;
	await expect(lay(ayse, own.code, 'replaced', own, source)).rejects.toMatchObject(refused);
	await expect(lay(ayse, second.code, 'hidden', null, taken)).rejects.toMatchObject(refused);
	expect(await overlayOf(ayse)).toEqual([{ code: own.code, kind: 'replaced', card: own, photo: null }]);
	expect((await owner.query('select id from card_photo')).rows).toEqual([]);
});

test('a centre has so many photos that a device can keep them all, and may exchange each', async () => {
	const tasks = readDeck().filter(({ kind }) => kind === 'task');
	for (const card of tasks.slice(0, mostPhotos)) await lay(ayse, card.code, 'replaced', card, taken);
	const further = tasks[mostPhotos]!;
	await expect(lay(ayse, further.code, 'replaced', further, taken)).rejects.toMatchObject({
		kind: 'conflict',
		reason: 'too_many_photos',
	});
	await lay(ayse, tasks[0]!.code, 'replaced', tasks[0]!, taken);
	expect((await overlayOf(ayse)).filter(({ photo }) => photo)).toHaveLength(mostPhotos);
	// Of a time when there might be more: each may be exchanged, and none comes to them.
	const [one, another] = tasks.slice(mostPhotos + 1) as [Card, Card];
	for (const { code } of [one, another]) {
		await lay(ayse, code, 'replaced', { ...one, code });
		await owner.query(
			`insert into card_photo (id, centre_id, code, bytes, credit, licence, added_at)
				values (gen_random_uuid(), $1, $2, 'x', 'Merkez', 'own', now())`,
			[centre, code],
		);
	}
	await lay(ayse, one.code, 'replaced', one, { ...taken, credit: 'Bora' });
	await lay(ayse, tasks[0]!.code, 'replaced', tasks[0]!, { ...taken, credit: 'Bora' });
	await expect(lay(ayse, further.code, 'replaced', further, taken)).rejects.toMatchObject({
		reason: 'too_many_photos',
	});
	const photos = (await overlayOf(ayse)).flatMap(({ photo }) => (photo as { credit: string } | null) ?? []);
	expect([photos.length, photos.filter(({ credit }) => credit === 'Bora').length]).toEqual([
		mostPhotos + 2,
		2,
	]);
	for (const { code } of [one, another])
		await takeStep(deps, bora, { step: 'lift_card', centreId: centre, code });
});

test('a centre that has laid more cards than it may today still changes each of them', async () => {
	const tasks = readDeck().filter(({ kind }) => kind === 'task');
	const before = (await overlayOf(ayse)).length;
	await owner.query(
		`insert into deck_overlay (centre_id, code, kind, updated_at) select $1, 'X' || at, 'hidden', now() from generate_series(1, $2) as at`,
		[centre, mostLaid + 2 - before],
	);
	await lay(ayse, tasks[0]!.code, 'hidden', null);
	await lay(ayse, tasks[0]!.code, 'replaced', tasks[0]!, taken);
	await expect(lay(ayse, tasks.at(-1)!.code, 'hidden', null)).rejects.toMatchObject({
		kind: 'conflict',
		reason: 'too_many_cards',
	});
	await owner.query(`delete from deck_overlay where code like 'X%'`);
	expect(await overlayOf(ayse)).toHaveLength(before);
});

test('photos of a centre that was closed stay as long as its cases may, and then go', async () => {
	const many = async () => (await owner.query('select id from card_photo')).rows.length;
	const nightly = (at: string) => forgetCases.run({ ...deps, now: () => new Date(at) }, {}, {} as never);
	await closeCentre({ ...deps, now: () => new Date('2026-12-01T10:00:00Z') }, team, { id: centre });
	await nightly('2027-11-30T03:00:00Z');
	expect(await many()).toBe(mostPhotos);
	await nightly('2027-12-02T03:00:00Z');
	expect(await many()).toBe(0);
	expect((await owner.query('select code from deck_overlay')).rows).toHaveLength(mostPhotos);
});
