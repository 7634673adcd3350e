import { randomInt } from 'node:crypto';
import { and, eq, inArray, ne, sql } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { newId } from '#shared/id.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Deps } from '#platform/server/deps.ts';
import { makeAccessCode, readAccessCode, type AccessCodeState } from '../access-code.ts';
import { mostCodes, type CodeFields } from '../code-form.ts';
import { hashOfCode } from './ballot.ts';
import { accessCode } from './ballot-tables.ts';
import { findToAssist } from './sheet-shelf.ts';

type Of = { readonly id: string };
export type CodeBatch = { readonly batch: string; readonly printedAt: Date } & Readonly<
	Record<AccessCodeState, number>
>;

const wrong = (field: string, reason: string, limit = 0) =>
	new Fault('invalid', 'check_fields', { issues: [{ field, reason, params: limit ? { limit } : {} }] });

/** Makes codes. They are told this once: what is kept is a keyed hash of each. Issue: `too_many_codes` at the count. */
export async function makeCodes(
	deps: Deps,
	actor: Actor,
	{ id, fields }: Of & { readonly fields: CodeFields },
): Promise<string[]> {
	return deps.db.as(actor, async (tx) => {
		await findToAssist(tx, actor, id);
		const there = await tx.$count(accessCode, eq(accessCode.dialogueId, id));
		if (there + fields.count > mostCodes) throw wrong('count', 'too_many_codes', mostCodes);
		const now = deps.now();
		const codes = new Set<string>();
		while (codes.size < fields.count) codes.add(makeAccessCode(randomInt));
		await tx.insert(accessCode).values(
			Array.from(codes, (code) => ({
				id: newId(now.getTime()),
				dialogueId: id,
				codeHash: hashOfCode(deps, id, code),
				batch: fields.batch,
				printedAt: now,
			})),
		);
		await audit(tx, actor, now, { noun: 'dialogue', recordId: id, action: 'make_codes' });
		return [...codes];
	});
}

/** The batches of codes, the latest first: how many are used, and by whom is known to nobody. */
export async function listCodes(deps: Deps, actor: Actor, { id }: Of): Promise<CodeBatch[]> {
	return deps.db.as(actor, async (tx) => {
		await findToAssist(tx, actor, id);
		const counted = (state: AccessCodeState) =>
			sql<number>`count(*) filter (where ${accessCode.state} = ${state})::int`;
		const last = sql<Date>`max(${accessCode.printedAt})`.mapWith(accessCode.printedAt);
		return tx
			.select({
				batch: accessCode.batch,
				printedAt: last,
				printed: counted('printed'),
				used: counted('used'),
				revoked: counted('revoked'),
			})
			.from(accessCode)
			.where(eq(accessCode.dialogueId, id))
			.groupBy(accessCode.batch)
			.orderBy(sql`max(${accessCode.printedAt}) desc`, accessCode.batch);
	});
}

/** Makes all codes of a batch worthless, the used ones too; votes stay. Says how many were. */
export async function revokeBatch(
	deps: Deps,
	actor: Actor,
	{ id, batch }: Of & { readonly batch: string },
): Promise<number> {
	return revoke(deps, actor, id, () => eq(accessCode.batch, batch));
}

/** Makes one code worthless. Issues at `code`: `required`, `code_incomplete`, `code_mistyped`, `code_unknown`. */
export async function revokeCode(
	deps: Deps,
	actor: Actor,
	{ id, code }: Of & { readonly code: string },
): Promise<number> {
	const read = readAccessCode(code);
	if ('reason' in read) throw wrong('code', read.reason);
	const count = await revoke(deps, actor, id, () => eq(accessCode.codeHash, hashOfCode(deps, id, read.code)));
	if (count === 0) throw wrong('code', 'code_unknown');
	return count;
}

async function revoke(
	deps: Deps,
	actor: Actor,
	id: string,
	which: () => ReturnType<typeof eq>,
): Promise<number> {
	return deps.db.as(actor, async (tx) => {
		await findToAssist(tx, actor, id);
		const revoked = await tx
			.update(accessCode)
			.set({ state: 'revoked' })
			.where(and(eq(accessCode.dialogueId, id), ne(accessCode.state, 'revoked'), which()))
			.returning({ id: accessCode.id });
		if (revoked.length > 0)
			await audit(tx, actor, deps.now(), { noun: 'dialogue', recordId: id, action: 'revoke_codes' });
		return revoked.length;
	});
}

/** Of codes that are handed back for printing, those that are this dialogue's and still good: nobody prints cards of their own making. */
export async function knownCodes(
	deps: Deps,
	actor: Actor,
	{ id, codes }: Of & { readonly codes: readonly string[] },
) {
	const byHash = new Map(
		codes.flatMap((typed) => {
			const read = readAccessCode(typed);
			return 'code' in read ? [[hashOfCode(deps, id, read.code), read.code] as const] : [];
		}),
	);
	return deps.db.as(actor, async (tx) => {
		const dialogue = await findToAssist(tx, actor, id);
		const rows =
			byHash.size === 0
				? []
				: await tx
						.select({ hash: accessCode.codeHash, printedAt: accessCode.printedAt })
						.from(accessCode)
						.where(
							and(
								eq(accessCode.dialogueId, id),
								ne(accessCode.state, 'revoked'),
								inArray(accessCode.codeHash, [...byHash.keys()]),
							),
						);
		const known = new Set(rows.map(({ hash }) => hash));
		return {
			dialogue,
			codes: [...byHash].filter(([hash]) => known.has(hash)).map(([, code]) => code),
			printedAt: rows[0]?.printedAt ?? deps.now(),
		};
	});
}
