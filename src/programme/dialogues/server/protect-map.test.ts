import { expect, test } from 'vitest';
import { twoCamps, type Voter } from '#world/voters.ts';
import type { Earlier } from '../opinion/earlier.ts';
import { opinionMap, type OpinionMap } from '../opinion/opinion-map.ts';
import type { Votes } from '../opinion/votes.ts';
import { fewest, type Memory, type Said } from '../figure.ts';
import { seenBy, type ShownMap } from '../shown-map.ts';
import { protectMap } from './protect-map.ts';

function votesOf(voters: readonly Voter[]): Votes {
	const cells = voters.flatMap(({ says }, by) =>
		says.flatMap((one, on) => (one === null ? [] : [[by, on, one] as const])),
	);
	const width = Math.max(...voters.map(({ says }) => says.length));
	return {
		participants: voters.map(({ category }, id) => ({ id: String(id), firstVote: id, category })),
		statements: Array.from({ length: width }, (_, id) => ({ id: `s${id}` })),
		by: Uint32Array.from(cells, ([by]) => by),
		on: Uint32Array.from(cells, ([, on]) => on),
		says: Int8Array.from(cells, ([, , says]) => says),
	};
}

const straight = () => 0;
const release = (voters: readonly Voter[], last?: { readonly memory: Memory; readonly earlier: Earlier }) => {
	const votes = votesOf(voters);
	const map = opinionMap(votes, { samples: 10 }, last?.earlier);
	const earlier: Earlier = {
		groups: new Map(map.participants.flatMap(({ id, group }) => (group === null ? [] : [[id, group]]))),
		loadings: new Map(map.statements.map(({ id, loadings }) => [id, loadings])),
	};
	return { ...protectMap(votes, map, last?.memory ?? {}, straight), earlier };
};
const silent = (width: number) => Array.from({ length: width }, () => null);

/** What a gate that only rounds would let out: here, the counts themselves. */
const counted = (map: OpinionMap, at: number): Said => {
	const { agrees, passes, disagrees } = map.statements[at]!;
	return { agree: agrees, pass: passes, disagree: disagrees };
};

test('two camps are shown as groups, with what each says and what both share', () => {
	const { shown } = release(twoCamps(60));
	expect(shown.hidden).toBeNull();
	expect(shown.groups.map(({ size }) => size)).toEqual([30, 30]);
	expect(shown.categories).toEqual([
		{ id: 'host_community', size: 30 },
		{ id: 'refugee_or_migrant', size: 30 },
	]);
	expect(shown.statements.every(({ all, byGroup }) => all && byGroup.every((said) => said))).toBe(true);
	const figures = shown.statements.flatMap(({ all, byGroup, byCategory }) => [
		all,
		...byGroup,
		...byCategory,
	]);
	expect(figures.every((said) => Object.values(said!).every((figure) => figure % 5 === 0))).toBe(true);
});

test('nothing in it tells who: no ids, no order, no place finer than the grid', () => {
	const voters = twoCamps(60);
	const { shown } = release(voters);
	expect(Object.keys(shown.points[0]!)).toEqual(['x', 'y', 'group']);
	expect(shown.points.every(({ x, y }) => Number.isInteger(x) && Number.isInteger(y))).toBe(true);
	expect(shown.points.length).toBeLessThanOrEqual(voters.length);
	const sorted = shown.points.toSorted((a, b) => a.x - b.x || a.y - b.y);
	expect(shown.points.map(({ x, y }) => [x, y])).toEqual(sorted.map(({ x, y }) => [x, y]));
	expect(JSON.stringify(shown)).not.toMatch(/"id":"\d+"/);
});

test('what one more vote says cannot be had by subtracting the map before it', () => {
	const voters = twoCamps(60);
	const before = release(voters);
	const plain = opinionMap(votesOf(voters), { samples: 10 });
	for (const says of [1, 0, -1] as const) {
		const more = [...voters, { says: Array.from({ length: 12 }, () => says) }];
		const after = release(more, before);
		// The attack, on counts that are let out as they are: it finds the vote on every statement.
		const naive = opinionMap(votesOf(more), { samples: 10 });
		expect(differences(counted(plain, 3), counted(naive, 3))).toEqual(
			says === 1 ? [1, 0, 0] : says === 0 ? [0, 1, 0] : [0, 0, 1],
		);
		expect(after.shown.statements.map(({ all }) => all)).toEqual(
			before.shown.statements.map(({ all }) => all),
		);
		expect(after.shown.participants).toBe(before.shown.participants);
	}
});

test('nor what somebody said who is erased', () => {
	const voters = twoCamps(61);
	const before = release(voters);
	for (const gone of [0, 1, 60]) {
		const after = release(voters.with(gone, { says: silent(12) }), before);
		expect(figuresOf(after.shown)).toEqual(figuresOf(before.shown));
	}
	// Ten who go change what they had said.
	const later = release(voters.slice(0, 40), before);
	expect(figuresOf(later.shown)).not.toEqual(figuresOf(before.shown));
});

test('nor what those few say who are in no group, from all and the groups', () => {
	const few = Array.from({ length: fewest - 1 }, (): Voter => ({ says: [-1, ...silent(11)] }));
	const camps = twoCamps(60).map((voter, at): Voter => ({
		...voter,
		says: [at % 2 === 0 ? 1 : -1, ...voter.says.slice(1)],
	}));
	const { shown } = release([...camps, ...few]);
	expect(shown.hidden).toBeNull();
	const [first] = shown.statements;
	expect(leftOver(first!.all!, first!.byGroup)).toBe(0);
	const enough = release([...camps, ...few, few[0]!]);
	expect(leftOver(enough.shown.statements[0]!.all!, enough.shown.statements[0]!.byGroup)).toBe(10);
});

test('nor what the few of a category say, from all and the other categories', () => {
	const camps = twoCamps(60).map((voter, at): Voter => (at < 4 ? { ...voter, category: 'research' } : voter));
	const { shown } = release(camps);
	expect(shown.categories.map(({ id }) => id)).toEqual(['host_community', 'refugee_or_migrant']);
	// Four are left over, so one of the others gives way and the rest stands for many.
	expect(shown.statements.every(({ byCategory }) => byCategory.includes(null))).toBe(true);
	const undivided = release(twoCamps(60));
	expect(undivided.shown.statements.every(({ byCategory }) => !byCategory.includes(null))).toBe(true);
});

test('a statement that few have seen has no figures', () => {
	const voters = twoCamps(60).map(({ says, ...one }, at): Voter => ({
		...one,
		says: [at < 9 ? 1 : null, ...says.slice(1)],
	}));
	expect(release(voters).shown.statements[0]).toMatchObject({
		all: null,
		byGroup: [null, null],
		byCategory: [null, null],
		consensus: null,
	});
});

test('groups that may not be shown leave no trace: no sizes, no figures, no marks on points', () => {
	const voters = twoCamps(60)
		.slice(0, 60)
		.map((voter, at): Voter =>
			at % 2 === 1 && at > 8 ? { ...voter, says: twoCamps(2, 12, at)[0]!.says } : voter,
		);
	const votes = votesOf(voters);
	const map = opinionMap(votes, { samples: 10 });
	expect(map.groups.length).toBeGreaterThan(1);
	expect(map.hidden).toBe('small_group');
	const { shown } = protectMap(votes, map, {}, straight);
	expect(shown.groups).toEqual([]);
	expect(shown.points.every(({ group }) => group === null)).toBe(true);
	expect(shown.statements.every(({ byGroup }) => byGroup.length === 0)).toBe(true);
});

const differences = (a: Said, b: Said) => [b.agree - a.agree, b.pass - a.pass, b.disagree - a.disagree];
const leftOver = (all: Said, parts: readonly (Said | null)[]) =>
	seenBy(all) - parts.reduce((sum, part) => sum + (part ? seenBy(part) : 0), 0);
const figuresOf = ({ participants, votes, statements }: ShownMap) => ({
	participants,
	votes,
	statements: statements.map(({ all, byGroup, byCategory }) => [all, byGroup, byCategory]),
});
