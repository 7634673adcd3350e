import { asc, gt } from 'drizzle-orm';
import type { Deps } from '../deps.ts';
import { chainHash } from './audit.ts';
import { auditEntry } from './tables.ts';

export type Verdict =
	| { readonly isWhole: true; readonly entries: number; readonly head: string }
	/** The first entry that was altered, or behind which entries were taken out or put in. */
	| { readonly isWhole: false; readonly number: number };

const batch = 5_000;

/**
 * Recomputes the whole chain. It finds any entry that was altered, removed or put in, except that the latest ones were
 * cut off: compare `head` with one written down elsewhere for that.
 */
export async function verifyChain(deps: Pick<Deps, 'db'>): Promise<Verdict> {
	let previous = '';
	let entries = 0;
	for (let last = 0; ;) {
		const rows = await deps.db.as({ kind: 'system', name: 'audit', locale: 'en' }, (tx) =>
			tx
				.select()
				.from(auditEntry)
				.where(gt(auditEntry.number, last))
				.orderBy(asc(auditEntry.number))
				.limit(batch),
		);
		for (const row of rows) {
			const { at, accountId, actor, noun, recordId, action, fields } = row;
			const parts = [at.toISOString(), accountId, actor, noun, recordId, action, ...fields];
			if (row.previous !== previous || row.hash !== chainHash(previous, parts))
				return { isWhole: false, number: row.number };
			previous = row.hash;
		}
		entries += rows.length;
		if (rows.length < batch) return { isWhole: true, entries, head: previous };
		last = rows.at(-1)!.number;
	}
}
