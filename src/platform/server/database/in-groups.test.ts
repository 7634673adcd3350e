import { expect, test } from 'vitest';
import { inGroups } from './in-groups.ts';

type Coming = { readonly to: string; readonly name: string };

/** A door behind which groups stand until they are let go. */
function door(most = 10) {
	const groups: { names: string[]; end: PromiseWithResolvers<void> }[] = [];
	const come = inGroups(
		async (group: readonly Coming[]) => {
			const names = group.map(({ name }) => name);
			const end = Promise.withResolvers<void>();
			groups.push({ names, end });
			await end.promise;
			return names.map((name) => name.toUpperCase());
		},
		{ line: ({ to }) => to, apart: ({ name }) => name[0]!, most },
	);
	return { groups, come };
}
const turn = () => new Promise((done) => setImmediate(() => setImmediate(done)));

test('whoever comes while a group is under way is in the next one, and all have their own answer', async () => {
	const { groups, come } = door();
	const first = [come({ to: 'x', name: 'a' }), come({ to: 'x', name: 'b' })];
	await turn();
	const second = [come({ to: 'x', name: 'c' }), come({ to: 'x', name: 'd' })];
	await turn();
	expect(groups.map(({ names }) => names)).toEqual([['a', 'b']]);
	groups[0]!.end.resolve();
	expect(await Promise.all(first)).toEqual(['A', 'B']);
	await turn();
	groups[1]!.end.resolve();
	expect(await Promise.all(second)).toEqual(['C', 'D']);
	expect(groups).toHaveLength(2);
});

test('lines do not wait for each other; two who are to be apart, and those past the most, come one after the other', async () => {
	const { groups, come } = door(2);
	const all = ['a', 'a2', 'b', 'c'].map((name) => come({ to: 'x', name }));
	all.push(come({ to: 'y', name: 'a3' }));
	await turn();
	expect(groups.map(({ names }) => names)).toEqual([['a', 'b'], ['a3']]);
	groups[0]!.end.resolve();
	groups[1]!.end.resolve();
	await all[0];
	await turn();
	expect(groups[2]!.names).toEqual(['a2', 'c']);
	groups[2]!.end.resolve();
	expect(await Promise.all(all)).toEqual(['A', 'A2', 'B', 'C', 'A3']);
});

test('what breaks a group, all of it are told, and the next one is served', async () => {
	const { groups, come } = door();
	const broken = Promise.allSettled([come({ to: 'x', name: 'a' }), come({ to: 'x', name: 'b' })]);
	await turn();
	const next = come({ to: 'x', name: 'c' });
	groups[0]!.end.reject(new Error('torn'));
	expect((await broken).map((one) => one.status === 'rejected' && String(one.reason))).toEqual([
		'Error: torn',
		'Error: torn',
	]);
	await turn();
	groups[1]!.end.resolve();
	expect(await next).toBe('C');
});
