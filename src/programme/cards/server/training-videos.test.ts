import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '#shared/actor.ts';
import { isFault } from '#shared/fault.ts';
import { locales } from '#shared/locale.ts';
import { textIn } from '#shared/text.ts';
import { sweepFiles } from '#platform/server/files/documents.ts';
import { hashOf } from '#platform/server/files/store.ts';
import { administrator, reader, team, visitor } from '#world/actors.ts';
import { houseOf } from '#world/counselling.ts';
import { testDatabase } from '#world/database.ts';
import { smallFilm } from '#world/film.ts';
import { refusal } from '#world/refusal.ts';
import { mostVideoBytes } from '../video.ts';
import * as counselling from './api.ts';

const { deps, owner } = await testDatabase();
const { centre, otherCentre, ayse, cem, dila } = await houseOf({ deps, owner });
const { captions } = smallFilm('');
const film = (words: string) => smallFilm(words).bytes;
beforeEach(() => owner.query('delete from training_video'));

const titled = (title: string, place: string) => ({ title: textIn('tr', title), place });
const add = (
	who: Actor,
	title: string,
	place: string,
	more: Partial<Parameters<typeof counselling.addTrainingVideo>[2]> = {},
) =>
	counselling.addTrainingVideo(deps, who, {
		fields: titled(title, place),
		bytes: film(title),
		captions,
		...more,
	});
const titlesFor = async (who: Actor) =>
	(await counselling.listTrainingVideos(deps, who)).videos
		.map(({ title }) => title.texts.tr!.text)
		.toSorted();

test('the team adds films for all who counsel, a coordinator for their own house, and nobody sees those of another', async () => {
	await add(team, 'Herkese', 'all');
	const { id } = await add(cem, 'Bizimki', centre);
	expect([await titlesFor(ayse), await titlesFor(cem)]).toEqual([
		['Bizimki', 'Herkese'],
		['Bizimki', 'Herkese'],
	]);
	for (const who of [dila, team, administrator]) expect(await titlesFor(who)).toEqual(['Herkese']);
	for (const who of [reader, visitor])
		expect(await refusal(titlesFor(who))).toMatch(/not_allowed|sign_in_first/);
	expect((await counselling.readTrainingVideo(deps, ayse, { id })).bytes).toEqual(film('Bizimki'));
	expect(await counselling.readTrainingCaptions(deps, ayse, { id, locale: 'tr' })).toBe(
		'WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nMerhaba\n',
	);
	for (const who of [dila, team])
		expect([
			await refusal(counselling.readTrainingVideo(deps, who, { id })),
			await refusal(counselling.readTrainingCaptions(deps, who, { id, locale: 'tr' })),
			await refusal(counselling.removeTrainingVideo(deps, who, { id })),
		]).toEqual(['missing not_found', 'missing not_found', 'missing not_found']);
	expect(await refusal(counselling.removeTrainingVideo(deps, ayse, { id }))).toBe('forbidden not_allowed');
});

test('places are offered to those who may add there, and nobody else gets past the form', async () => {
	const places = async (who: Actor) =>
		(await counselling.listTrainingVideos(deps, who)).places.map(({ value }) => value);
	expect([await places(team), await places(cem), await places(ayse)]).toEqual([['all'], [centre], []]);
	expect([
		await refusal(add(cem, 'x', 'all')),
		await refusal(add(ayse, 'x', centre)),
		await refusal(add(team, 'x', centre)),
		await refusal(add(cem, 'x', otherCentre)),
	]).toEqual([
		'forbidden not_allowed',
		'forbidden not_allowed',
		'forbidden not_allowed',
		'missing not_found',
	]);
});

test('everything that is wrong is said at its field, and nothing is kept', async () => {
	const issuesOf = async (more: Parameters<typeof add>[3]) => {
		try {
			await add(team, 'wrong', 'all', more);
		} catch (error) {
			if (isFault(error)) return error.issues.map(({ field, reason }) => `${field} ${reason}`);
			throw error;
		}
		return [];
	};
	const none = Object.fromEntries(locales.map((locale) => [locale, Buffer.alloc(0)])) as typeof captions;
	expect(await issuesOf({ bytes: Buffer.alloc(0), captions: none })).toEqual([
		'file file_missing',
		...locales.map((locale) => `captions.${locale} captions_missing`),
	]);
	expect(await issuesOf({ captions: { ...captions, ar: Buffer.from([0x57, 0x45, 0xff, 0xfe]) } })).toEqual([
		'captions.ar no_captions',
	]);
	expect(
		await issuesOf({
			bytes: Buffer.from('<html>'),
			captions: { ...captions, en: Buffer.alloc(300_000, 'a') },
		}),
	).toEqual(['file no_video', 'captions.en no_captions']);
	expect(await issuesOf({ bytes: Buffer.alloc(mostVideoBytes + 1) })).toEqual(['file file_too_large']);
	expect(await titlesFor(team)).toEqual([]);
});

test('a film that was taken away is gone, and its bytes go by night; those of others stay', async () => {
	const { id: kept } = await add(team, 'Kalıyor', 'all');
	const { id } = await add(cem, 'Yanlışlıkla', centre);
	await counselling.removeTrainingVideo(deps, cem, { id });
	expect(await titlesFor(cem)).toEqual(['Kalıyor']);
	await sweepFiles({ ...deps, now: () => new Date(Date.now() + 3 * 86_400_000) });
	expect(await deps.files.read(hashOf(film('Yanlışlıkla')))).toBeNull();
	expect((await counselling.readTrainingVideo(deps, ayse, { id: kept })).bytes).toEqual(film('Kalıyor'));
});
