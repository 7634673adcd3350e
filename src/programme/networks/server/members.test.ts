import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#shared/actor.ts';
import { disclosePerson, erasePerson, mergePeople } from '#programme/people/server/api.ts';
import { administrator, team } from '#world/actors.ts';
import { steadyClock } from '#world/clock.ts';
import { testDatabase } from '#world/database.ts';
import { asMember, colleaguesOf } from '#world/networks.ts';
import { countQueries } from '#world/queries.ts';
import { refusal } from '#world/refusal.ts';
import { holdings } from '../../../holdings.ts';
import { memberStates, memberTransitions } from '../network.ts';
import * as networks from './api.ts';

const { deps, owner } = await testDatabase({ now: steadyClock() });
const { made, founder, ayse, omar, outside, join, ask, answer, page, found, begin } = await colleaguesOf({
	deps,
	owner,
});

let id: string;
beforeEach(async () => {
	id = await begin();
});

describe('joining', () => {
	test('is asked for and answered by a moderator, and by nobody else', async () => {
		await networks.requestToJoin(deps, outside, { id, fields: asMember('Outside') });
		const { members } = await networks.getNetwork(deps, founder, { id });
		const memberId = members!.find((one) => one.name === 'Outside')!.id;
		const at = { id, memberId, isAccepted: true };
		for (const who of [outside, ayse, team, administrator])
			expect(await refusal(networks.answerRequest(deps, who, at))).toMatch(/^(missing|forbidden)/);
		// Those who belong do not learn who asks to.
		expect((await networks.getNetwork(deps, ayse, { id })).members!.map((one) => one.name).sort()).toEqual([
			'Ayşe',
			'Omar',
			'founder Kaya',
		]);
		await networks.answerRequest(deps, founder, at);
		expect(await found('', outside)).toEqual([]);
	});

	test('nobody lets themselves in or makes themselves a moderator, not even past the use cases', async () => {
		await networks.requestToJoin(deps, outside, { id, fields: asMember('Outside') });
		for (const [who, change] of [
			[outside, sql`state = 'active'`],
			[ayse, sql`role = 'moderator'`],
		] as const) {
			const attempt = deps.db.as(who, (tx) =>
				tx.execute(sql`update network_member set ${change} where person_id = ${who.personId}`),
			);
			await expect(attempt).rejects.toThrow();
		}
	});

	test('an invitation tells nobody whether an address has an account', async () => {
		const invite = (email: string, who: Actor = founder) =>
			refusal(networks.inviteColleague(deps, who, { id, email }));
		const asked: number[] = [];
		const answered: string[] = [];
		for (const email of ['OUTSIDE@example.org', 'nobody@example.org'])
			asked.push(
				await countQueries(deps, async () => {
					answered.push(await invite(email));
				}),
			);
		// The same answer, for the same work: the address is looked for afterwards, and stands nowhere until then.
		expect(answered).toEqual(['done', 'done']);
		expect(asked[0]).toBe(asked[1]);
		const { rows: jobs } = await owner.query<{ payload: Record<string, unknown> }>(
			'select payload from job where kind = $1',
			[networks.inviteJob.kind],
		);
		expect(jobs.length).toBe(2);
		expect(JSON.stringify(jobs)).not.toMatch(/outside@|nobody@/i);
		for (const { payload } of jobs) await networks.inviteJob.run(deps, payload, {} as never);
		for (const who of [founder, ayse])
			expect(JSON.stringify(await networks.getNetwork(deps, who, { id }))).not.toContain('outside Kaya');
		expect((await networks.getNetwork(deps, outside, { id })).ownName).toBe('outside Kaya');
		expect(await invite('outside@example.org', ayse)).toBe('forbidden not_allowed');
		await networks.acceptInvitation(deps, outside, { id, fields: asMember('Out') });
		expect(await found('', outside)).toEqual([]);
		for (let count = 0; count < 18; count++) await invite(`nobody.${count}@example.org`);
		expect(await invite('one.more@example.org')).toBe('limit too_many_attempts');
	});

	test('the last moderator stays, and names another before leaving', async () => {
		expect(await refusal(networks.leaveNetwork(deps, founder, { id }))).toBe('conflict last_moderator');
		const { members } = await networks.getNetwork(deps, founder, { id });
		const memberId = members!.find((one) => one.name === 'Ayşe')!.id;
		await networks.setRole(deps, founder, { id, memberId, role: 'moderator' });
		await networks.leaveNetwork(deps, founder, { id });
		expect(await refusal(networks.listQuestions(deps, founder, { networkId: id, q: '' }))).toBe(
			'missing not_found',
		);
	});

	test('what may follow what is the list and nothing else', () => {
		expect(memberStates.filter((state) => memberTransitions[state].includes('active'))).toEqual([
			'requested',
			'invited',
		]);
	});
});

describe('a person who goes', () => {
	test('leaves what they wrote behind without a name, when they leave and when they are erased', async () => {
		const writer = await made('writer');
		await join(writer, 'Wanda Writer');
		const question = (await ask(writer)).id;
		await answer(writer, question);
		expect((await page(ayse, question)).question.author).toBe('Wanda Writer');
		await networks.leaveNetwork(deps, writer, { id });
		expect((await page(ayse, question)).question.author).toBeNull();
		await erasePerson(deps, administrator, writer.personId!, holdings);
		const left = await page(ayse, question);
		expect([left.question.author, left.answers[0]!.author, left.answers[0]!.text]).toEqual([
			null,
			null,
			'Annelerle birlikte.',
		]);
		const { rows } = await owner.query(
			`select count(*)::int as n from network_member where name like 'Wanda%'`,
		);
		expect(rows).toEqual([{ n: 0 }]);
	});

	test('is told everything the networks keep of them, and nothing others wrote', async () => {
		const question = (await ask(ayse, 'Kendi sorum')).id;
		await answer(omar, question, 'Başkasının yanıtı');
		const told = JSON.stringify(await disclosePerson(deps, administrator, ayse.personId!, holdings));
		expect(told).toContain('Kendi sorum');
		expect(told).not.toContain('Başkasının yanıtı');
	});

	test('kept twice and made one keeps one membership and all texts', async () => {
		const twin = await made('twin');
		await join(twin, 'Twin');
		const question = (await ask(twin)).id;
		await owner.query('delete from access_grant where person_id = $1', [twin.personId]);
		await mergePeople(deps, administrator, { keepId: ayse.personId!, mergeId: twin.personId! }, holdings);
		expect((await page(ayse, question)).question.author).toBe('Ayşe');
	});
});
