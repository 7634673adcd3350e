import { expect, test } from 'vitest';
import { Fault } from '#shared/fault.ts';
import { houseOf } from '#world/counselling.ts';
import { testDatabase } from '#world/database.ts';
import type { Card } from '../card.ts';
import { readStanding, takeStep } from './api.ts';
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
const lay = (who: typeof ayse, code: string, kind: 'hidden' | 'replaced' | 'added', card: Card | null) =>
	takeStep(deps, who, { step: 'lay_card', centreId: centre, code, kind, card });
const overlayOf = async (who: typeof ayse) =>
	(await readStanding(deps, who)).centres.flatMap(({ overlay }) => overlay);

test('what one counsellor lays over the deck reaches every device of the centre, and none of another', async () => {
	await lay(ayse, own.code, 'replaced', own);
	await lay(ayse, second.code, 'hidden', null);
	const laid = [
		{ code: own.code, kind: 'replaced', card: own },
		{ code: second.code, kind: 'hidden', card: null },
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
	expect(await overlayOf(ayse)).toEqual([{ code: own.code, kind: 'replaced', card: own }]);
});
