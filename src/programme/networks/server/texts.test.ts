import { sql } from 'drizzle-orm';
import * as v from 'valibot';
import { beforeEach, describe, expect, test } from 'vitest';
import { textIn } from '#shared/text.ts';
import { account, administrator, reader, team, visitor } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { said, colleaguesOf } from '#world/networks.ts';
import { refusal } from '#world/refusal.ts';
import { networkFields } from '../network.ts';
import * as networks from './api.ts';

const { deps, owner } = await testDatabase();
const { made, founder, ayse, omar, outside, join, ask, answer, page, found, begin } = await colleaguesOf({
	deps,
	owner,
});

let id: string;
beforeEach(async () => {
	id = await begin();
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
		// Nor is it taken away, changed or deleted there by whoever moderates that one.
		const there = { kind: 'question', networkId: other.id, id: question } as const;
		for (const work of [
			() => networks.takeAway(deps, founder, { ...there, reason: 'Not ours' }),
			() => networks.setTextBin(deps, founder, { ...there, isInBin: true }),
			() => networks.changeText(deps, founder, { ...there, version: 1, fields: said }),
		])
			expect(await refusal(work())).toBe('missing not_found');
		expect((await page(ayse, question)).answers.length).toBe(1);
	});

	test('is paged fifty at a time, the latest first, as it was searched for', async () => {
		await owner.query(
			`insert into network_question (id, network_id, text, language, title, search, created_at)
			select gen_random_uuid(), $1, 'x', 'en', 'Question ' || n, 'question ' || n, now() - n * interval '1 hour'
			from generate_series(1, 51) n`,
			[id],
		);
		const titles = async (given: number, q = '') =>
			(await networks.listQuestions(deps, ayse, { networkId: id, q, page: given })).map(({ title }) => title);
		expect(await networks.questionPages(deps, ayse, { networkId: id, q: '' })).toBe(2);
		expect((await titles(1)).length).toBe(50);
		expect((await titles(1))[0]).toBe('Question 1');
		expect(await titles(2)).toEqual(['Question 51']);
		expect(await titles(3)).toEqual([]);
		expect(await networks.questionPages(deps, ayse, { networkId: id, q: 'question 51' })).toBe(1);
		expect(await refusal(networks.questionPages(deps, outside, { networkId: id, q: '' }))).toBe(
			'missing not_found',
		);
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
