import { expect, test } from 'vitest';
import { memoryStore } from '#world/desk.ts';
import { emptyCase } from '../case/case-file.ts';
import { memoryCase } from '../case/open-case.ts';
import { takeCase } from './case-at-hand.ts';
import { makeKeyPair } from './key-pair.ts';
import { open, type Content } from './seal.ts';
import type { KeptCase } from './store.ts';

const { publicKey, privateKey } = await makeKeyPair();
const start: Content = { caseId: 'c1', code: 'bado-12', token: 't', sealedTo: [], file: emptyCase };

/** A case that lies open, and everything its device ever wrote: after any of it the browser may be killed. */
function atHand() {
	const store = memoryStore();
	const written: KeptCase[] = [];
	const { put } = store;
	store.put = (kept, revision) => {
		written.push(kept);
		return put(kept, revision);
	};
	const kept = { id: 'c1', holds: ['v1'], isUnsent: false, revision: 0 };
	const keeping = { store, ownKeys: () => [publicKey], privateKey: () => privateKey, now: Date.now };
	const states = () =>
		Promise.all(
			written.map(async ({ sealed, holds, isUnsent }) => {
				const content = (await open(sealed, privateKey)) as Content;
				return { holds, isUnsent, notes: Object.keys(content.file.fields) };
			}),
		);
	return { one: takeCase(start, kept, keeping), states };
}

test('what a device says to hold of the server is in what it wrote, also where something came while it was writing', async () => {
	const { one, states } = atHand();
	const theirs = memoryCase();
	await theirs.set('note/theirs', 'of another device');
	const typing = one.held.set('note/ours', 'typed');
	await Promise.all([typing, one.receive({ ...start, file: theirs.file() }, ['v2'])]);
	expect(await states()).toEqual([
		{ holds: ['v1'], isUnsent: true, notes: ['note/ours'] },
		{ holds: ['v2'], isUnsent: true, notes: ['note/ours', 'note/theirs'] },
	]);
});

test('what a device says to have handed in is in what it wrote, also where that was done while it was writing', async () => {
	const { one, states } = atHand();
	const typing = [one.held.set('note/first', 'typed'), one.held.set('note/second', 'typed')];
	await Promise.all([...typing, one.noteSent('v2', one.edits(), [publicKey])]);
	expect(await states()).toEqual([
		{ holds: ['v1'], isUnsent: true, notes: ['note/first'] },
		{ holds: ['v2'], isUnsent: false, notes: ['note/first', 'note/second'] },
	]);
});
