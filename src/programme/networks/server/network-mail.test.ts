import { beforeEach, describe, expect, test } from 'vitest';
import { testDatabase } from '#world/database.ts';
import { asMember, colleaguesOf } from '#world/networks.ts';
import * as networks from './api.ts';

const context = { id: '', progress: async () => {}, signal: AbortSignal.any([]), finish: async () => {} };
const { deps, owner } = await testDatabase();
const { ayse, omar, ask, begin } = await colleaguesOf({ deps, owner });

let id: string;
beforeEach(async () => {
	id = await begin();
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
