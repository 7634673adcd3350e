import { expect, test } from 'vitest';
import type { OwnKey } from '../standing.ts';
import { makeKeyPair } from './key-pair.ts';
import { keepKeys, keysToTry, openOne } from './keys-kept.ts';
import { wrapByPassphrase, type Stretch } from './wrap.ts';

const key = (id: string, who: string, centreId: string, more: Partial<OwnKey> = {}): OwnKey => ({
	id,
	who,
	centreId,
	publicKey: id,
	state: 'active',
	byPassphrase: '',
	trusted: null,
	...more,
});
const [north, south] = [key('n', 'ayse', 'north'), key('s', 'ayse', 'south')];
const colleague = key('c', 'bora', 'north');

test('what a device keeps of a colleague stays; an ended key goes, unless something with it was never handed in', () => {
	const changed = { ...north, byPassphrase: 'new' };
	expect(keepKeys([colleague, north, south], 'ayse', [changed], new Set())).toEqual([colleague, changed]);
	expect(keepKeys([south], 'ayse', [], new Set(['s']))).toEqual([south]);
	expect(keepKeys([colleague], 'ayse', [north, south], new Set())).toEqual([colleague, north, south]);
});

test('a public half that the server puts in the place of the one kept is not taken over, nor tried', () => {
	const forged = { ...north, publicKey: 'forged', byPassphrase: 'forged' };
	expect(keepKeys([north], 'ayse', [forged], new Set())).toEqual([north]);
	expect(keysToTry([north], { keys: [forged] }, null)).toEqual([north]);
});

test('who is signed in unlocks their own key, of the centre they turned to or worked for last', () => {
	const standing = { keys: [north, south] };
	expect(keysToTry([], standing, null)).toEqual([north]);
	expect(keysToTry([south, colleague, north], standing, null)).toEqual([south]);
	expect(keysToTry([colleague], standing, null)).toEqual([north]);
	expect(keysToTry([south], standing, 'north')).toEqual([north]);
	expect(keysToTry([south], { keys: [south] }, 'north')).toEqual([]);
});

test('without a network a passphrase may be of anybody who works on the device, the last one first', () => {
	expect(keysToTry([colleague, south, north], null, null)).toEqual([colleague, south, north]);
	expect(keysToTry([colleague, south, north], null, 'north')).toEqual([colleague, north, south]);
});

test('a passphrase is tried with every key that comes to be known, and once with each', async () => {
	let tries = 0;
	const stretch: Stretch = async (passphrase, salt) => {
		tries += 1;
		const bytes = new Uint8Array([...new TextEncoder().encode(passphrase), ...salt]);
		return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
	};
	async function wrapped(id: string, passphrase: string): Promise<[key: OwnKey, privateKey: string]> {
		const { publicKey, privateKey } = await makeKeyPair();
		const byPassphrase = await wrapByPassphrase({ publicKey, privateKey }, passphrase, stretch);
		return [key(id, id, 'north', { publicKey, byPassphrase }), privateKey];
	}
	const [ayse] = await wrapped('ayse', 'of Ayşe');
	const [bora, privateKey] = await wrapped('bora', 'of Bora');
	const tried = new Set<string>();
	const open = (keys: readonly OwnKey[], typed: string) => openOne(keys, tried, typed, stretch);
	tries = 0;
	expect(await open([ayse], 'of Bora')).toBeNull();
	expect(await open([ayse, bora], 'of Bora')).toEqual({ key: bora, privateKey });
	expect(tries).toBe(2);
	// What the server has spoilt keeps nobody else from opening, and no device busy.
	const costly = JSON.parse(bora.byPassphrase) as Record<string, unknown>;
	const spoilt = [
		'',
		'{',
		'null',
		JSON.stringify({ ...costly, memoryKib: 1024 * 1024 }),
		JSON.stringify({ ...costly, salt: '*' }),
	];
	const keys = spoilt.map((byPassphrase) => ({ ...ayse, byPassphrase }));
	expect(await openOne([...keys, bora], new Set(), 'of Bora', stretch)).toEqual({ key: bora, privateKey });
	expect(tries).toBe(3);
});
