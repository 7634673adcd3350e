import { and, asc, isNull } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { demand } from '#shared/policy.ts';
import type { Deps } from '#platform/server/deps.ts';
import { project } from '#programme/projects/server/tables.ts';
import { resultPolicy } from '../policy.ts';
import { exactTables, type ExactTable } from '../exact.ts';
import { latestSnapshot } from './take-snapshot.ts';
import { readResultWords } from './result-words.ts';

/** The name of every value that stands in the exact tables, by dimension, in the reader's language. */
export async function resultNames(deps: Deps, actor: Actor): Promise<Readonly<Record<string, string>>> {
	demand(resultPolicy, 'exact', actor, undefined);
	return deps.db.as(actor, async (tx) => {
		const found = await latestSnapshot(tx, { kind: 'programme' });
		const tables: ExactTable[] = found ? exactTables(found.counts) : [];
		const words = await readResultWords(tx, actor.locale);
		return Object.fromEntries(
			tables.flatMap(({ dimension, rows }) =>
				dimension ? rows.map(({ value }) => [`${dimension} ${value}`, words.value(dimension, value)]) : [],
			),
		);
	});
}

export async function projectChoices(deps: Deps, actor: Actor) {
	demand(resultPolicy, 'exact', actor, undefined);
	return deps.db.as(actor, (tx) =>
		tx
			.select({ id: project.id, code: project.code, title: project.title })
			.from(project)
			.where(and(isNull(project.deletedAt)))
			.orderBy(asc(project.code)),
	);
}
