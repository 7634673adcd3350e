import type { Actor } from '#shared/actor.ts';
import { csv } from '#shared/csv.ts';
import { Fault } from '#shared/fault.ts';
import { demand } from '#shared/policy.ts';
import type { Deps } from '#platform/server/deps.ts';
import { resultPolicy } from '../policy.ts';
import { classLabel } from '../present-table.ts';
import { demandPublished } from '../protection.ts';
import { readLatestRelease } from './release.ts';
import { readResultWords } from './result-words.ts';

/** One published table as CSV in the reader's language, a line per cell: the same figures as everywhere. `missing` for others. */
export async function publishedCsv(deps: Deps, actor: Actor, id: string): Promise<string> {
	demand(resultPolicy, 'read', actor, undefined);
	return deps.db.as(actor, async (tx) => {
		const release = await readLatestRelease(tx);
		const table = release?.tables.find((one) => one.id === id);
		if (!table) throw new Fault('missing', 'not_found');
		demandPublished(table);
		const words = await readResultWords(tx, actor.locale);
		const places = table.axes.reduce<number[][]>(
			(all, { classes }) => all.flatMap((place) => classes.map((_, at) => [...place, at])),
			[[]],
		);
		const lines = places.map((place, cell) => [
			...place.map((at, axis) =>
				classLabel(table.axes[axis]!.dimension, table.axes[axis]!.classes[at]!, words),
			),
			table.values[cell],
		]);
		return csv(
			[
				...table.axes.map(({ dimension }) => words.t(`dimension_${dimension}`)),
				words.t(`unit_${table.unit}`),
			],
			lines,
		);
	});
}
