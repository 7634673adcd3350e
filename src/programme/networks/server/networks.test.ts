import { sql } from 'drizzle-orm';
import * as v from 'valibot';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#shared/actor.ts';
import { textIn } from '#shared/text.ts';
import { disclosePerson, erasePerson, mergePeople } from '#programme/people/server/api.ts';
import { member } from '#world/accounts.ts';
import { account, administrator, reader, team, visitor } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { refusal } from '#world/refusal.ts';
import { holdings } from '../../../holdings.ts';
import {
	memberStates,
	memberTransitions,
	membershipFields,
	networkFields,
	type MailChoice,
} from '../network.ts';
import * as networks from './api.ts';

const context = { id: '', progress: async () => {}, signal: AbortSignal.any([]), finish: async () => {} };
const { deps, owner } = await testDatabase();
const made = async (name: string, locale = 'en', grants: Parameters<typeof member>[2] = []) => {
	const who = await member(owner, `${name}@example.org`, grants, {
		hasPassword: false,
		name: `${name} Kaya`,
	});
	await owner.query('update account set locale = $2 where id = $1', [who.accountId, locale]);
	return account(grants, who);
};
const founder = await made('founder', 'de', [{ role: 'team', scope: 'programme' }]);
const ayse = await made('ayse', 'tr');
const omar = await made('omar', 'ar');
const outside = await made('outside');
const asMember = (name: string, mail: MailChoice = 'none') =>
	v.parse(membershipFields, { name, institution: 'Buca', mail });
const said = { text: 'Kaynaştırma için ne yapıyorsunuz?', language: 'tr' as const };

let id: string;
async function join(who: Actor, name: string, mail?: MailChoice): Promise<void> {
	await networks.requestToJoin(deps, who, { id, fields: asMember(name, mail) });
	const { members } = await networks.getNetwork(deps, founder, { id });
	const asking = members!.find((one) => one.state === 'requested')!;
	await networks.answerRequest(deps, founder, { id, memberId: asking.id, isAccepted: true });
}
const ask = (who: Actor, title = 'Çocuklar için dil desteği') =>
	networks.ask(deps, who, { networkId: id, fields: { ...said, title } });
const answer = (who: Actor, question: string, text = 'Annelerle birlikte.') =>
	networks.answerQuestion(deps, who, { networkId: id, id: question, fields: { ...said, text } });
const page = (who: Actor, question: string) =>
	networks.getQuestion(deps, who, { networkId: id, id: question });
const found = async (q: string, who: Actor = ayse) =>
	(await networks.listQuestions(deps, who, { networkId: id, q })).map(({ title }) => title);

beforeEach(async () => {
	for (const table of ['network', 'job', 'mail', 'attempt']) await owner.query(`delete from ${table}`);
	const fields = { name: textIn('de', 'Sprache'), purpose: textIn('de', 'Fragen der Sprache') };
	({ id } = await networks.createNetwork(deps, founder, v.parse(networkFields, fields)));
	await join(ayse, 'Ayşe');
	await join(omar, 'Omar');
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
		expect([await invite('OUTSIDE@example.org'), await invite('nobody@example.org')]).toEqual([
			'done',
			'done',
		]);
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

describe('what is said', () => {
	test('leaks to nobody outside: not by list, search, count, address, nor past the use cases', async () => {
		const question = (await ask(ayse)).id;
		await answer(omar, question);
		const left = await made(`left-${Date.now()}`);
		await join(left, 'Left');
		await networks.leaveNetwork(deps, left, { id });
		const other = await networks.createNetwork(
			deps,
			founder,
			v.parse(networkFields, { name: textIn('de', 'Andere'), purpose: textIn('de', 'Anderes') }),
		);
		for (const who of [outside, left, team, administrator, reader, visitor, account([])]) {
			expect(await refusal(networks.listQuestions(deps, who, { networkId: id, q: 'dil' }))).toBe(
				'missing not_found',
			);
			expect(await refusal(page(who, question))).toBe('missing not_found');
			for (const table of ['network_question', 'network_answer', 'network_thanks', 'network_meeting']) {
				const seen = await deps.db.as(who, (tx) =>
					tx.execute(sql`select count(*)::int as n from ${sql.identifier(table)}`),
				);
				expect([table, seen.rows]).toEqual([table, [{ n: 0 }]]);
			}
			if (who.kind === 'visitor') continue;
			const { members, meetings } = await networks.getNetwork(deps, who, { id });
			expect([members, meetings]).toEqual([null, null]);
		}
		// Through another network of which one is a member, it is not there either.
		expect(await refusal(networks.getQuestion(deps, founder, { networkId: other.id, id: question }))).toBe(
			'missing not_found',
		);
		expect((await page(ayse, question)).answers.length).toBe(1);
	});

	test('is found as people type it', async () => {
		await ask(ayse, 'İŞ piyasası ve Şişli');
		expect(await found('is SISLI')).toEqual(['İŞ piyasası ve Şişli']);
		expect(await found('kaynastirma')).toEqual(['İŞ piyasası ve Şişli']);
		expect(await found('yok')).toEqual([]);
	});

	test('is changed and deleted by its author alone, and brought back', async () => {
		const question = (await ask(ayse)).id;
		const reply = (await answer(omar, question)).id;
		const at = { kind: 'answer', networkId: id, id: reply } as const;
		const change = { ...at, version: 1, fields: { ...said, text: 'Besser so' } };
		for (const who of [ayse, founder]) {
			expect(await refusal(networks.changeText(deps, who, change))).toBe('forbidden not_allowed');
			expect(await refusal(networks.setTextBin(deps, who, { ...at, isInBin: true }))).toBe(
				'forbidden not_allowed',
			);
		}
		await networks.changeText(deps, omar, change);
		expect(await refusal(networks.changeText(deps, omar, change))).toBe('conflict conflict');
		expect((await page(ayse, question)).answers.map(({ text }) => text)).toEqual(['Besser so']);
		await networks.setTextBin(deps, omar, { ...at, isInBin: true });
		expect((await page(ayse, question)).answers).toEqual([]);
		await networks.setTextBin(deps, omar, { ...at, isInBin: false });
		expect((await page(ayse, question)).answers.length).toBe(1);
	});

	test('is taken away by a moderator with a reason, and then read by nobody', async () => {
		const question = (await ask(ayse)).id;
		const reply = (await answer(omar, question, 'Something rude')).id;
		const take = { kind: 'answer', networkId: id, id: reply, reason: 'Please stay polite' } as const;
		expect(await refusal(networks.takeAway(deps, ayse, take))).toBe('forbidden not_allowed');
		await networks.takeAway(deps, founder, take);
		for (const who of [ayse, omar, founder])
			expect((await page(who, question)).answers).toMatchObject([
				{ text: null, removedReason: 'Please stay polite' },
			]);
		expect(JSON.stringify(await page(omar, question))).not.toContain('rude');
	});

	test('is solved by who asked, and helpful for others than its author', async () => {
		const question = (await ask(ayse)).id;
		const first = (await answer(omar, question)).id;
		const second = (await answer(founder, question, 'İkinci')).id;
		const solved = { networkId: id, id: question, isSolved: true };
		expect(await refusal(networks.setSolved(deps, omar, solved))).toBe('forbidden not_allowed');
		await networks.setSolved(deps, ayse, solved);
		expect(
			await refusal(networks.setThanked(deps, omar, { networkId: id, id: first, isThanked: true })),
		).toBe('forbidden not_allowed');
		for (const isThanked of [true, true])
			await networks.setThanked(deps, ayse, { networkId: id, id: second, isThanked });
		const { question: told, answers } = await page(ayse, question);
		expect(told.isSolved).toBe(true);
		expect(answers.map((one) => [one.id, one.thanks, one.isThanked])).toEqual([
			[second, 1, true],
			[first, 0, false],
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

describe('news', () => {
	const run = async () => {
		const { rows } = await owner.query<{ payload: Record<string, string> }>(
			`select payload from job where kind = 'network.tell' order by id`,
		);
		for (const { payload } of rows) await networks.tellOfNetwork.run(deps, payload, context);
		await owner.query('delete from job');
	};
	const mails = async () => {
		const { rows } = await owner.query<{ recipient: string; locale: string; text: string }>(
			'select recipient, locale, text from mail order by recipient',
		);
		await owner.query('delete from mail');
		return rows;
	};

	test('reach who wants them at once, in their language, not the author, and tell no more than the title', async () => {
		await run();
		await mails();
		await networks.changeMembership(deps, omar, { id, fields: asMember('Omar', 'once') });
		await networks.changeMembership(deps, ayse, { id, fields: asMember('Ayşe', 'once') });
		await ask(ayse, 'Dil desteği');
		await run();
		const sent = await mails();
		expect(sent.map(({ recipient, locale }) => [recipient, locale])).toEqual([['omar@example.org', 'ar']]);
		expect(sent[0]!.text).toContain('Dil desteği');
		expect(sent[0]!.text).not.toContain('Kaynaştırma');
	});

	test('come once a day to who wants that, only where there is something new, and never to who wants none', async () => {
		await run();
		await mails();
		await networks.changeMembership(deps, omar, { id, fields: asMember('Omar', 'daily') });
		const daily = (days: number) => {
			const now = new Date(deps.now().getTime() + days * 86_400_000);
			return networks.tellDaily.run({ ...deps, now: () => now }, {}, context);
		};
		await ask(ayse);
		await daily(0);
		expect((await mails()).map(({ recipient }) => recipient)).toEqual([
			'founder@example.org',
			'omar@example.org',
		]);
		await daily(1);
		expect(await mails()).toEqual([]);
	});
});
