import { sql } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '#shared/actor.ts';
import { listBin } from '#platform/server/database/bin.ts';
import { disclosePerson } from '#programme/people/server/api.ts';
import { administrator, reader, team } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { makeEvent } from '#world/events.ts';
import { colleaguesOf } from '#world/networks.ts';
import { refusal } from '#world/refusal.ts';
import { emptyBins } from '../../../bin.ts';
import { holdings } from '../../../holdings.ts';
import * as networks from './api.ts';

const context = { id: '', progress: async () => {}, signal: AbortSignal.any([]), finish: async () => {} };
const { deps, owner } = await testDatabase();
const { founder, ayse, omar, outside, ask, answer, page, found, begin } = await colleaguesOf({ deps, owner });
const later = (days: number) => ({
	...deps,
	now: () => new Date(deps.now().getTime() + days * 86_400_000),
});

let id: string;
let question: string;
let eventId: string;
beforeEach(async () => {
	id = await begin();
	question = (await ask(ayse)).id;
	await answer(omar, question);
	({ id: eventId } = await makeEvent(deps, { kind: 'peer_network_meeting' }));
	await networks.setMeeting(deps, founder, { id, eventId, isLinked: true });
	await owner.query('delete from job');
});

const tables = [
	'network',
	'network_member',
	'network_question',
	'network_answer',
	'network_meeting',
] as const;
async function kept(): Promise<number[]> {
	const counts: number[] = [];
	for (const table of tables)
		counts.push((await owner.query<{ n: number }>(`select count(*)::int as n from ${table}`)).rows[0]!.n);
	return counts;
}
/** What the actor reaches of the tables themselves, past the use cases. */
const reached = (who: Actor) =>
	deps.db.as(who, async (tx) => {
		const counts: unknown[] = [];
		for (const table of tables.slice(1))
			counts.push((await tx.execute(sql.raw(`select count(*)::int as n from ${table}`))).rows[0]?.n);
		return counts;
	});
const seenBy = async (who: Actor) => [
	(await networks.listNetworks(deps, who)).length,
	await refusal(networks.getNetwork(deps, who, { id })),
	await refusal(page(who, question)),
	await refusal(found('', who)),
	await reached(who),
];

test('a network in the bin shows its members nothing any more, and comes back as it was', async () => {
	const [before, asMember] = [await kept(), await seenBy(ayse)];
	expect(asMember).toEqual([1, 'done', 'done', 'done', [3, 1, 1, 1]]);
	await networks.removeNetwork(deps, team, { id });
	expect(await kept()).toEqual(before);
	for (const who of [ayse, omar, outside])
		expect(await seenBy(who)).toEqual([
			0,
			'missing not_found',
			'missing not_found',
			'missing not_found',
			[who === outside ? 0 : 1, 0, 0, 0],
		]);
	expect(await listBin(deps, team, [networks.networkShelf])).toMatchObject([{ noun: 'network', id }]);
	await networks.restoreNetwork(deps, team, { id });
	expect([await kept(), await seenBy(ayse)]).toEqual([before, asMember]);
	expect((await networks.getNetwork(deps, founder, { id })).meetings).toMatchObject([{ id: eventId }]);
	const { rows } = await owner.query(
		`select action from audit_entry where noun = 'network' and record_id = $1 order by number desc limit 2`,
		[id],
	);
	expect(rows).toEqual([{ action: 'restore' }, { action: 'remove' }]);
});

test('only the team takes a network from its members, and only they find it in the bin', async () => {
	for (const who of [ayse, outside, reader])
		expect(await refusal(networks.removeNetwork(deps, who, { id }))).toBe('forbidden not_allowed');
	await networks.removeNetwork(deps, founder, { id });
	expect(await refusal(networks.removeNetwork(deps, founder, { id }))).toBe('missing not_found');
	expect(await listBin(deps, ayse, [networks.networkShelf])).toEqual([]);
	for (const who of [ayse, reader])
		expect(await refusal(networks.restoreNetwork(deps, who, { id }))).toBe('forbidden not_allowed');
});

test('no news are sent of a network in the bin', async () => {
	await owner.query(`update network_member set mail = 'daily', told_until = null`);
	const sent = async () =>
		(await owner.query('select recipient from mail order by recipient')).rows.map(
			({ recipient }) => recipient,
		);
	await networks.removeNetwork(deps, team, { id });
	await networks.tellDaily.run(deps, {}, context);
	expect(await sent()).toEqual([]);
	await networks.restoreNetwork(deps, team, { id });
	await networks.tellDaily.run(deps, {}, context);
	expect((await sent()).length).toBeGreaterThan(0);
});

test('after thirty days it is gone with what belongs to it, while its meetings stay events', async () => {
	await networks.removeNetwork(deps, team, { id });
	await emptyBins.run(later(29), {}, context);
	expect(await kept()).toEqual([1, 3, 1, 1, 1]);
	// Until then its members are told that it is still kept.
	expect(JSON.stringify(await disclosePerson(deps, administrator, ayse.personId!, holdings))).toContain(
		'Kaynaştırma',
	);
	await emptyBins.run(later(31), {}, context);
	expect(await kept()).toEqual([0, 0, 0, 0, 0]);
	expect((await owner.query('select id from event where id = $1', [eventId])).rows).toEqual([
		{ id: eventId },
	]);
});
