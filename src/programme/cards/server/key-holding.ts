import { sql } from 'drizzle-orm';
import type { Tx } from '#platform/server/database/client.ts';
import type { PersonHolding } from '#programme/people/server/api.ts';
import { counsellorIdentity, wrappedKey } from './tables.ts';

type Keys = Readonly<Record<'counsellor_identity' | 'wrapped_key', readonly Record<string, unknown>[]>>;

const camel = (name: string) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
const named = (rows: readonly Record<string, unknown>[]) =>
	rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [camel(name), value])));

async function keysOf(tx: Tx, personId: string): Promise<Keys> {
	const { rows } = await tx.execute<{ keys: Keys }>(sql`select koprue.keys_of_person(${personId}) as keys`);
	const { counsellor_identity, wrapped_key } = rows[0]!.keys;
	return { counsellor_identity: named(counsellor_identity), wrapped_key: named(wrapped_key) };
}

/**
 * A counsellor's keys. The cases sealed to them are their clients', and no part of this. Who discloses, joins or erases a person does
 * not reach the keys: functions of the database do that one thing for them.
 */
export const keyHolding: PersonHolding = {
	tables: [counsellorIdentity, wrappedKey],
	disclose: (tx, { id }) => keysOf(tx, id),
	move: async (tx, fromId, toId) => {
		await tx.execute(sql`select koprue.move_keys(${fromId}, ${toId})`);
	},
	erase: async (tx, { id }) => {
		await tx.execute(sql`select koprue.forget_keys(${id})`);
	},
};
