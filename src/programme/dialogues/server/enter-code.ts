import { and, eq } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import type { Deps } from '#platform/server/deps.ts';
import { spendEach } from '#platform/server/limits/spend.ts';
import { readAccessCode } from '../access-code.ts';
import { ballotOfCode, hashOfCode, type Ballot } from './ballot.ts';
import { accessCode } from './ballot-tables.ts';
import { findPublicDialogue } from './find-dialogue.ts';

const system: Actor = { kind: 'system', name: 'ballot', locale: 'en' };

const wrong = (reason: string) =>
	new Fault('invalid', 'check_fields', { issues: [{ field: 'code', reason }] });

export type EnterCode = { readonly dialogueId: string; readonly code: string; readonly network: string };

/**
 * The ballot a printed code leads to. Whoever used it before comes back to their own votes. Issues at `code`: `required`,
 * `code_incomplete`, `code_mistyped`, `code_unknown`, `code_revoked`; a slip of the pen costs no try. `limit` / `too_many_codes` for
 * whoever guesses.
 */
export async function enterCode(
	deps: Deps,
	{ dialogueId, code: typed, network }: EnterCode,
): Promise<Ballot> {
	await deps.db.as(system, (tx) => findPublicDialogue(tx, dialogueId));
	const read = readAccessCode(typed);
	if ('reason' in read) throw wrong(read.reason);
	const [guesses] = await spendEach(deps, [
		[{ purpose: 'access-code', subject: network, most: 200, seconds: 600 }],
	]);
	if (guesses) throw new Fault('limit', 'too_many_codes');
	return deps.db.as(system, async (tx) => {
		const [found] = await tx
			.select({ id: accessCode.id, state: accessCode.state })
			.from(accessCode)
			.where(
				and(
					eq(accessCode.dialogueId, dialogueId),
					eq(accessCode.codeHash, hashOfCode(deps, dialogueId, read.code)),
				),
			)
			.for('update');
		if (!found) throw wrong('code_unknown');
		if (found.state === 'revoked') throw wrong('code_revoked');
		if (found.state === 'printed')
			await tx.update(accessCode).set({ state: 'used' }).where(eq(accessCode.id, found.id));
		return ballotOfCode(deps, dialogueId, read.code);
	});
}
