import { beforeEach, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/world/database.ts';
import { newId } from '#shared/id.ts';
import type { Actor } from '#shared/actor.ts';
import { audit } from './audit.ts';
import { verifyChain } from './verify.ts';

const { deps, owner } = await testDatabase();
const actor: Actor = { kind: 'account', accountId: 'a', personId: null, grants: [], locale: 'en' };

async function write(times: number): Promise<void> {
	for (let i = 0; i < times; i++)
		await deps.db.as(actor, (tx) =>
			audit(
				tx,
				actor,
				new Date(),
				{ noun: 'person', recordId: newId(), action: 'change', fields: ['email', 'phone'] },
				{ noun: 'person', recordId: null, action: 'list' },
			),
		);
}

describe('the audit chain', () => {
	beforeEach(async () => {
		await owner.query('truncate audit_entry restart identity');
		await write(3);
	});

	test('is whole as it was written, also by many at once', async () => {
		await Promise.all([write(3), write(3), write(3)]);
		expect(await verifyChain(deps)).toMatchObject({ isWhole: true, entries: 24 });
	});

	test.each([
		['alters an action', `update audit_entry set action = 'read' where number = 4`, 4],
		['alters who it was', `update audit_entry set account_id = 'b' where number = 2`, 2],
		['alters when it was', `update audit_entry set at = at - interval '1 second' where number = 3`, 3],
		['hides a field', `update audit_entry set fields = '{email}' where number = 5`, 5],
		['removes an entry', `delete from audit_entry where number = 3`, 4],
		['removes the first', `delete from audit_entry where number = 1`, 2],
		[
			'swaps two',
			`update audit_entry set noun = case number when 5 then 'x' else noun end where number in (5, 6)`,
			5,
		],
	])('tells when somebody %s', async (_, statement, number) => {
		await owner.query(statement);
		expect(await verifyChain(deps)).toEqual({ isWhole: false, number });
	});

	test('cannot be altered by the application itself', async () => {
		for (const statement of [
			'update audit_entry set action = action',
			'delete from audit_entry',
			'truncate audit_entry',
		])
			await expect(deps.db.pool.query(statement), statement).rejects.toMatchObject({ code: '42501' });
	});

	test('holds no entry of a transaction that was rolled back', async () => {
		const undone = deps.db.as(actor, async (tx) => {
			await audit(tx, actor, new Date(), { noun: 'person', recordId: null, action: 'delete' });
			throw new Error('undone');
		});
		await expect(undone).rejects.toThrow('undone');
		expect(await verifyChain(deps)).toMatchObject({ isWhole: true, entries: 6 });
	});
});
