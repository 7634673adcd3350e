import { describe, expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/world/database.ts';
import { network } from './network.ts';
import { spend, spendEach } from './spend.ts';

const { deps, owner } = await testDatabase();
const at = (time: string) => ({ ...deps, now: () => new Date(`2022-05-16T${time}Z`) });
const limit = (subject: string, most = 3) => ({ purpose: 'test', subject, most, seconds: 600 });

describe('attempts', () => {
	test('are let through up to the limit, and again in the next window', async () => {
		for (let i = 0; i < 3; i++) await spend(at('10:01:00'), limit('a'));
		await expect(spend(at('10:04:00'), limit('a'))).rejects.toMatchObject({
			kind: 'limit',
			reason: 'too_many_attempts',
			params: { count: 6 },
		});
		await spend(at('10:04:00'), limit('b'));
		await spend(at('10:10:00'), limit('a'));
	});

	test('that come at once are all counted', async () => {
		const results = await Promise.allSettled(
			Array.from({ length: 20 }, () => spend(at('11:00:00'), limit('c', 5), limit('d', 50))),
		);
		expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
	});

	test('of one statement are let through in their order, up to what is left', async () => {
		await spend(at('13:01:00'), limit('f'));
		const [mine, other] = [limit('f'), limit('g')];
		const refused = await spendEach(at('13:02:00'), [[mine], [mine, other], [mine], [other], [mine]]);
		expect(refused.map((one) => one?.reason ?? 'done')).toEqual([
			'done',
			'done',
			'too_many_attempts',
			'done',
			'too_many_attempts',
		]);
		expect(await spendEach(at('13:02:00'), [])).toEqual([]);
	});

	test('leave no address behind, and nothing at all later', async () => {
		await spend(at('12:00:00'), limit('minister@example.org'));
		const { rows } = await owner.query<{ key: string }>('select * from attempt');
		expect(JSON.stringify(rows)).not.toContain('minister');
		await spend(at('23:00:00'), limit('e'));
		expect((await owner.query('select * from attempt')).rows).toHaveLength(1);
	});
});

test.each([
	['192.0.2.7', '192.0.2.7'],
	['::ffff:192.0.2.7', '192.0.2.7'],
	['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
	['2001:db8:1:2::9', '2001:db8:1:2'],
	['2001:db8::9', '2001:db8:0:0'],
	['::1', '0:0:0:0'],
	['fe80::1%eth0', 'fe80:0:0:0'],
])('%s belongs to the network %s', (address, expected) => expect(network(address)).toBe(expected));
