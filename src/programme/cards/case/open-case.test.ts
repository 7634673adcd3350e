import { expect, test, vi } from 'vitest';
import { emptyCase, mergeCases, type CaseFile } from './case-file.ts';
import { holdCase, memoryCase } from './open-case.ts';

test('a case holds fields, lists them by what they begin with, and forgets what is taken away', async () => {
	const open = memoryCase();
	await open.set('answer/71-02', 'often');
	await open.set('answer/71-01', 'never');
	await open.set('language/tr', { level: 'B1' });
	await open.set('answer/71-02', null);
	expect(open.get('answer/71-02')).toBeNull();
	expect(open.get('answer/99-99')).toBeNull();
	expect(open.entries('answer/')).toEqual([['answer/71-01', 'never']]);
	expect(open.entries('')).toEqual([
		['answer/71-01', 'never'],
		['language/tr', { level: 'B1' }],
	]);
	await expect(open.set('no path', 1)).rejects.toThrow();
});

test('another device’s value stays beside ours until somebody settles it', async () => {
	const ours = memoryCase();
	await ours.set('note/n1', 'asked twice');
	let tick = 10;
	const theirs = holdCase(ours.file(), { keep: async () => undefined, writer: 'bbbb', now: () => tick++ });
	await ours.set('note/n1', 'wants to cook');
	await theirs.set('note/n1', 'wants to bake');
	const told = vi.fn();
	ours.subscribe(told);
	await ours.take(theirs.file());
	expect(told).toHaveBeenCalledTimes(1);
	expect(ours.get('note/n1')).toBe('wants to bake');
	// Writing on over what is shown does not swallow the other side.
	await ours.set('note/n1', 'wants to bake bread');
	expect(ours.conflicts().map(({ versions }) => versions.map(({ value }) => value))).toEqual([
		['wants to bake bread', 'wants to cook'],
	]);
	await ours.settle('note/n1', 'wants to cook and bake bread');
	expect(ours.conflicts()).toEqual([]);
	expect(mergeCases(theirs.file(), ours.file())).toEqual(ours.file());
});

test('what came from another device while somebody typed over an older value stays beside what they typed', async () => {
	const ours = memoryCase();
	await ours.set('note/n1', 'asked');
	const theirs = holdCase(ours.file(), { keep: async () => undefined, writer: 'bbbb', now: () => 10 });
	await theirs.set('note/n1', 'wants to bake');
	await ours.take(theirs.file());
	await ours.set('note/n1', 'wants to cook', 'asked');
	expect(ours.conflicts().map(({ versions }) => versions.map(({ value }) => value))).toEqual([
		['wants to cook', 'wants to bake'],
	]);
	// Where nothing came meanwhile, it is a writing like any other.
	await ours.settle('note/n1', 'both');
	await ours.set('note/n1', 'both, and soon', 'both');
	expect([ours.get('note/n1'), ours.conflicts()]).toEqual(['both, and soon', []]);
});

test('what was typed last is shown first, also on a device whose clock is a year behind', async () => {
	const clock = (writer: string, now: number, start = emptyCase) =>
		holdCase(start, { keep: async () => undefined, writer, now: () => now });
	const [one, two] = [clock('bbbb', 9_000), clock('cccc', 8_000)];
	await one.set('note/n1', 'on one side');
	await two.set('note/n1', 'on the other');
	const behind = clock('dddd', 1, mergeCases(one.file(), two.file()));
	expect(behind.conflicts()).toHaveLength(1);
	// The one that is shown is replaced; the other stands beside it, and was written later by its clock.
	await behind.set('note/n1', 'typed now');
	expect(behind.get('note/n1')).toBe('typed now');
	expect(behind.conflicts()).toHaveLength(1);
});

test('a writing is done when it is kept, and what came meanwhile is kept once', async () => {
	const keeping: { file: CaseFile; done: PromiseWithResolvers<void> }[] = [];
	const keep = (file: CaseFile) => {
		const done = Promise.withResolvers<void>();
		keeping.push({ file, done });
		return done.promise;
	};
	const open = holdCase(emptyCase, { keep, writer: 'aaaa', now: () => 1 });
	const states: string[] = [];
	const first = open.set('answer/71-01', 'often').then(() => states.push('first'));
	const others = ['71-02', '71-03'].map((code) =>
		open.set(`answer/${code}`, 'never').then(() => states.push(code)),
	);
	expect(keeping).toHaveLength(1);
	keeping[0]!.done.resolve();
	await first;
	expect(states).toEqual(['first']);
	await vi.waitFor(() => expect(keeping).toHaveLength(2));
	expect(Object.keys(keeping[1]!.file.fields)).toEqual(['answer/71-01', 'answer/71-02', 'answer/71-03']);
	keeping[1]!.done.resolve();
	await Promise.all(others);
	expect(states).toEqual(['first', '71-02', '71-03']);
});

test('where the device is full the writing says so, stays, and is kept by the next', async () => {
	let isFull = true;
	let kept: CaseFile = emptyCase;
	const open = holdCase(emptyCase, {
		keep: async (file) => {
			if (isFull) throw new Error('full');
			kept = file;
		},
		writer: 'aaaa',
		now: () => 1,
	});
	await expect(open.set('answer/71-01', 'often')).rejects.toThrow('full');
	expect(open.get('answer/71-01')).toBe('often');
	isFull = false;
	await open.set('answer/71-02', 'never');
	expect(Object.keys(kept.fields)).toEqual(['answer/71-01', 'answer/71-02']);
});
