import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '#shared/actor.ts';
import { administrator, team, visitor } from '#world/actors.ts';
import { houseOf, plantIdentity } from '#world/counselling.ts';
import { testDatabase } from '#world/database.ts';
import { refusal } from '#world/refusal.ts';
import type { CountedProfiles } from '../counted.ts';
import { profilesMade, takeStep } from './api.ts';

const { deps: real, owner } = await testDatabase();
const deps = { ...real, now: () => new Date('2026-11-28T09:00:00Z') };
const { centre, otherCentre, ayse, bora, cem, dila } = await houseOf({ deps, owner });
const keyOf = (who: Actor, state = 'active', at = centre) =>
	plantIdentity(owner, at, who.kind === 'account' ? who.personId! : '', { state });
const mine = await keyOf(ayse);
const waiting = await keyOf(bora, 'new');
const theirs = await keyOf(dila, 'active', otherCentre);

const row = (figure: number, ...classes: string[]) => ({ classes, figure });
const counts: CountedProfiles = {
	total: 25,
	by: { age: [], sex: [], field: [row(15, '71'), row(10, '51', '93')] },
};
const nothing: CountedProfiles = { total: null, by: { age: [], sex: [], field: [] } };
const send = (
	who: Actor,
	more: { centreId?: string; identityId?: string; period?: string; counts?: CountedProfiles } = {},
) =>
	takeStep(deps, who, {
		step: 'send_counts',
		centreId: centre,
		identityId: mine,
		period: '2026-Q3',
		counts,
		...more,
	});
const kept = async () =>
	(await owner.query('select identity_id, period, counts from counselling_count order by period')).rows;
beforeEach(() => owner.query('delete from counselling_count'));

test('protected figures of a quarter that is over are kept as they were sent, and once', async () => {
	await send(ayse);
	expect(await refusal(send(ayse, { counts: { ...counts, total: 30 } }))).toBe('conflict counts_are_there');
	await send(ayse, { period: '2026-Q2', counts: nothing });
	expect(await kept()).toEqual([
		{ identity_id: mine, period: '2026-Q2', counts: nothing },
		{ identity_id: mine, period: '2026-Q3', counts },
	]);
});

test('a figure that stands for fewer than ten, or is exact, never comes in', async () => {
	const field = (...rows: ReturnType<typeof row>[]) => ({ ...counts, by: { ...counts.by, field: rows } });
	const telling: CountedProfiles[] = [
		{ ...nothing, total: 5 },
		{ ...nothing, total: 0 },
		{ ...nothing, total: 13 },
		field(row(20, '71'), row(5, '51')),
		field(row(20, '71'), row(0, '51')),
		field(row(21, '71'), row(10, '51')),
		// Too few to say anything, and yet something is said.
		{ ...counts, total: null },
	];
	for (const one of telling) expect(await refusal(send(ayse, { counts: one }))).toBe('invalid not_protected');
	expect(await kept()).toEqual([]);
});

test('a quarter that is not over is not sent: its figures would grow before everybody’s eyes', async () => {
	for (const period of ['2026-Q4', '2027-Q1'])
		expect(await refusal(send(ayse, { period }))).toBe('invalid quarter_not_over');
	expect(await kept()).toEqual([]);
});

test('nobody sends for another, without a confirmed key, or who does not counsel there', async () => {
	expect(await refusal(send(ayse, { identityId: waiting }))).toBe('forbidden not_allowed');
	expect(await refusal(send(bora, { identityId: waiting }))).toBe('conflict key_not_confirmed');
	expect(await refusal(send(cem))).toBe('forbidden not_allowed');
	expect(await refusal(send(dila, { identityId: theirs }))).toBe('missing not_found');
	for (const who of [team, administrator]) expect(await refusal(send(who))).toBe('forbidden not_allowed');
	expect(await kept()).toEqual([]);
});

test('results have the sum of what all centres sent, and of nobody’s quarter that was too small', async () => {
	const made = () => profilesMade(deps, visitor);
	expect(await made()).toBeNull();
	await send(ayse, { period: '2026-Q1', counts: nothing });
	expect(await made()).toBeNull();
	await send(ayse, { period: '2026-Q2' });
	await send(ayse);
	await send(dila, { centreId: otherCentre, identityId: theirs, counts: { ...counts, total: 40 } });
	await send(dila, { centreId: otherCentre, identityId: theirs, period: '2026-Q2', counts: nothing });
	expect(await made()).toEqual({
		total: 90,
		quarters: [
			{ period: '2026-Q3', figure: 65 },
			{ period: '2026-Q2', figure: 25 },
		],
	});
});
