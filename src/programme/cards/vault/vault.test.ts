import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as path } from 'node:path';
import fc from 'fast-check';
import { argon2id } from 'hash-wasm';
import { describe, expect, test } from 'vitest';
import { age } from '#world/age.ts';
import { publicKey as publicKeyForm, caseCode } from '../centre.ts';
import { emptyCase } from '../case/case-file.ts';
import { memoryCase } from '../case/open-case.ts';
import { keyPairOf, keyPairOfWords, makeKeyPair } from './key-pair.ts';
import { join, open, seal, type Content } from './seal.ts';
import { lockTrusted, readTrusted } from './trust.ts';
import { fingerprint, makeCaseCode, seedOf, wordsOfSeed, bytesOf, wordsOf } from './words.ts';
import { cost, isStrongEnough, unwrapByPassphrase, wrapByPassphrase, type Stretch } from './wrap.ts';
import * as v from 'valibot';

const stretch: Stretch = (password, salt, { memoryKib, iterations, parallelism }) =>
	argon2id({
		password,
		salt,
		memorySize: memoryKib,
		iterations,
		parallelism,
		hashLength: 32,
		outputType: 'binary',
	});
const passphrase = 'yedi sakin köprü';
const content: Content = { caseId: 'c1', code: 'bado-12', token: 't', sealedTo: [], file: emptyCase };

describe('words', () => {
	test('bring back what they stand for, however they are typed', async () => {
		await fc.assert(
			fc.asyncProperty(fc.uint8Array({ minLength: 16, maxLength: 16 }), async (seed) => {
				const words = await wordsOfSeed(seed);
				expect(words).toHaveLength(12);
				expect(await seedOf(` ${words.join(', ').toUpperCase()}\n`)).toEqual(seed);
				expect(bytesOf(wordsOf(seed.subarray(0, 15)).join(''))).toBeNull();
			}),
		);
	});

	test('say when one was copied badly', async () => {
		const words = await wordsOfSeed(new Uint8Array(16).fill(7));
		const swapped = [words[1], words[0], ...words.slice(2)].join(' ');
		const wrong = ['zizi', ...words.slice(1)].join(' ');
		for (const text of [swapped, wrong, words.slice(1).join(' '), `${words.join(' ')} bada`, '', 'Brücke'])
			expect(await seedOf(text)).toBeNull();
	});

	test('of a key are six and always the same; of a case one, with two digits', async () => {
		const { publicKey } = await keyPairOf(new Uint8Array(16).fill(1));
		expect(publicKey).toBe('age16lq2qu5knjkakullaukhdcuhgrm9ae57kgaldngnsa4xe9pmfa3quyjn2k');
		expect((await fingerprint(publicKey)).join(' ')).toBe('pide haga bopo pivo vahe sita');
		for (let times = 0; times < 50; times++) expect(v.is(caseCode, makeCaseCode())).toBe(true);
	});
});

describe('a private key', () => {
	test('is wrapped by a passphrase at 64 MiB, and opened by that alone', async () => {
		const pair = await makeKeyPair();
		expect(v.is(publicKeyForm, pair.publicKey)).toBe(true);
		const wrapped = await wrapByPassphrase(pair, passphrase, stretch);
		expect(JSON.parse(wrapped)).toMatchObject({ kdf: 'argon2id', memoryKib: 65_536, iterations: 3 });
		expect(wrapped).not.toContain(pair.privateKey.slice(20, 40));
		expect(await unwrapByPassphrase(pair.publicKey, wrapped, passphrase, stretch)).toBe(pair.privateKey);
		// The same letters from a keyboard that composes them otherwise.
		const decomposed = `${passphrase.normalize('NFD')} `;
		expect(await unwrapByPassphrase(pair.publicKey, wrapped, decomposed, stretch)).toBe(pair.privateKey);
		expect(await unwrapByPassphrase(pair.publicKey, wrapped, `${passphrase}.`, stretch)).toBeNull();
		const other = await makeKeyPair();
		expect(await unwrapByPassphrase(other.publicKey, wrapped, passphrase, stretch)).toBeNull();
		expect(cost.memoryKib).toBe(64 * 1024);
	});

	test('is brought back by the words of its sheet, and by no others', async () => {
		const { words, ...pair } = await makeKeyPair();
		expect(await keyPairOfWords(words.join('-'))).toEqual(pair);
		expect(await keyPairOfWords('not words')).toBeNull();
	});

	test('wants a passphrase that is not guessed at once', () => {
		expect(['kisa', '111111111111', 'abababababab', passphrase].map(isStrongEnough)).toEqual([
			false,
			false,
			false,
			true,
		]);
	});

	test('keeps which keys were compared, and takes no list of another’s making', async () => {
		const [mine, other] = [await makeKeyPair(), await makeKeyPair()];
		const locked = await lockTrusted(mine.privateKey, ['b', 'a']);
		expect(await readTrusted(mine.privateKey, locked)).toEqual(['a', 'b']);
		expect(await readTrusted(mine.privateKey, await lockTrusted(other.privateKey, ['evil']))).toEqual([]);
		expect(await readTrusted(mine.privateKey, null)).toEqual([]);
	});
});

describe('a sealed case', () => {
	test('opens for those it is sealed to, and for nobody else', async () => {
		const [ayse, bora, eve] = [await makeKeyPair(), await makeKeyPair(), await makeKeyPair()];
		const sealed = await seal(content, [ayse.publicKey, bora.publicKey]);
		expect(await open(sealed, ayse.privateKey)).toEqual(content);
		expect(await open(sealed, bora.privateKey)).toEqual(content);
		expect(await open(sealed, eve.privateKey)).toBe('closed');
		const changed = sealed.slice();
		changed[changed.length - 1]! ^= 1;
		expect(await open(changed, ayse.privateKey)).toBe('closed');
	});

	test('does not tell by its size how much is in it', async () => {
		const { publicKey } = await makeKeyPair();
		const full = memoryCase();
		for (let n = 0; n < 30; n++) await full.set(`answer/71-${n}`, 'often');
		const sizes = [content, { ...content, file: full.file() }].map(
			async (one) => (await seal(one, [publicKey])).length,
		);
		const [empty, answered] = await Promise.all(sizes);
		expect(answered).toBe(empty);
	});

	test('is not joined with one that the server has made up', () => {
		expect(join(content, { ...content, token: 'guessed' })).toBe('foreign');
		expect(join(content, { ...content, caseId: 'c2' })).toBe('foreign');
		expect(join(content, content)).toEqual(content);
		// Two versions of one case may be sealed to different circles, and whoever is in one of them is no stranger.
		const [ours, theirs] = [
			{ ...content, sealedTo: ['b'] },
			{ ...content, sealedTo: ['a', 'b'] },
		];
		expect([join(ours, theirs), join(theirs, ours)]).toEqual([theirs, theirs]);
	});

	test('of a newer application is left alone', async () => {
		const { publicKey, privateKey } = await makeKeyPair();
		const newer = await seal({ ...content, file: { format: 9, fields: {} } }, [publicKey]);
		expect(await open(newer, privateKey)).toBe('newer');
	});

	test('opens with the standard command and the key on the recovery sheet', async () => {
		const [counsellor, recovery] = [await makeKeyPair(), await makeKeyPair()];
		const held = memoryCase();
		await held.set('note/n1', 'fırında çalıştı, يريد العمل في مخبز');
		const sealed = await seal({ ...content, file: held.file() }, [counsellor.publicKey, recovery.publicKey]);
		const folder = mkdtempSync(path(tmpdir(), 'koprue-age-'));
		try {
			const keyFile = path(folder, 'key.txt');
			// What stands on the sheet: the words bring the same key back.
			const seed = await seedOf(recovery.words.join(' '));
			writeFileSync(keyFile, `${(await keyPairOf(seed!)).privateKey}\n`);
			const opened: unknown = JSON.parse(age(['--decrypt', '--identity', keyFile], sealed));
			expect(opened).toEqual({ ...content, file: held.file() });
			writeFileSync(keyFile, `${(await makeKeyPair()).privateKey}\n`);
			expect(() => age(['--decrypt', '--identity', keyFile], sealed)).toThrow('no identity matched');
		} finally {
			rmSync(folder, { recursive: true });
		}
	});
});
