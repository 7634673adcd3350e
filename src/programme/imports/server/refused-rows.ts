import { and, asc, eq } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { csv } from '#shared/csv.ts';
import { fill } from '#shared/messages.ts';
import { demand } from '#shared/policy.ts';
import type { Deps } from '#platform/server/deps.ts';
import { fieldLabel } from '../columns.ts';
import { messages } from '../messages/index.ts';
import { importPolicy } from '../policy.ts';
import { findRun } from './get-import.ts';
import { importRow } from './tables.ts';

/** The rows that could not be taken, as CSV with the file's own headings and the reasons in the reader's language. */
export async function refusedRows(deps: Deps, actor: Actor, id: string): Promise<string> {
	demand(importPolicy, 'read', actor, undefined);
	return deps.db.as(actor, async (tx) => {
		const run = await findRun(tx, id);
		const rows = await tx
			.select()
			.from(importRow)
			.where(and(eq(importRow.importId, id), eq(importRow.verdict, 'refuse')))
			.orderBy(asc(importRow.number));
		const words: Readonly<Record<string, Parameters<typeof fill>[0]>> = messages[actor.locale];
		const why = rows.map(({ issues }) =>
			issues
				.map(({ field, reason, params }) => {
					const sentence = fill(words[reason] ?? reason, actor.locale, params);
					return `${fieldLabel(run.kind, field, actor.locale)}: ${sentence}`;
				})
				.join(' '),
		);
		return csv(
			[...run.headers, messages[actor.locale].reason],
			rows.map(({ cells }, at) => [...cells, why[at]]),
		);
	});
}
