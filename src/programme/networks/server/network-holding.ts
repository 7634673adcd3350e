import { sql } from 'drizzle-orm';
import type { Tx } from '#platform/server/database/client.ts';
import type { PersonHolding } from '#programme/people/server/api.ts';
import { networkMember } from './tables.ts';

type Texts = Readonly<Record<'network_member' | 'network_question' | 'network_answer', readonly unknown[]>>;

async function textsOf(tx: Tx, personId: string): Promise<Texts> {
	const { rows } = await tx.execute<{ texts: Texts }>(
		sql`select koprue.texts_of_member(${personId}) as texts`,
	);
	return rows[0]!.texts;
}

/**
 * Memberships, and what somebody asked and answered: it stays for the others, and nobody can tell any more who wrote it. Who
 * discloses, joins or erases a person need not belong to the network: functions of the database do that one thing for them.
 */
export const networkHolding: PersonHolding = {
	tables: [networkMember],
	disclose: (tx, { id }) => textsOf(tx, id),
	move: async (tx, fromId, toId) => {
		await tx.execute(sql`select koprue.move_member(${fromId}, ${toId})`);
	},
	erase: async (tx, { id }) => {
		await tx.execute(sql`select koprue.forget_member(${id})`);
	},
};
