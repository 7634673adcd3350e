import { and, asc, isNotNull, ne, type SQL } from 'drizzle-orm';
import { fold } from '#shared/fold.ts';
import type { LocalizedText } from '#shared/text.ts';
import type { Tx } from '#platform/server/database/client.ts';
import { event } from './tables.ts';

export type InSeries = {
	readonly id: string;
	readonly slug: string;
	readonly title: LocalizedText;
	readonly startsLocal: string;
	readonly endsLocal: string;
};

/** The names of series that are in use, as far as the actor sees the events. */
export async function seriesNames(tx: Tx): Promise<string[]> {
	const rows = await tx
		.selectDistinct({ series: event.series })
		.from(event)
		.where(isNotNull(event.series))
		.orderBy(asc(event.series));
	return rows.flatMap(({ series }) => series ?? []);
}

/** The name of a series as it is written already, where the same is in use in another spelling. */
export async function spelledAlike(tx: Tx, series: string | null): Promise<string | null> {
	if (series === null) return null;
	const known = await seriesNames(tx);
	return known.includes(series) ? series : (known.find((one) => fold(one) === fold(series)) ?? series);
}

/** The other events of a series, by time; which of them count is for `where` to say. */
export async function othersOfSeries(
	tx: Tx,
	{ id, series }: { readonly id: string; readonly series: string | null },
	where: SQL | undefined,
): Promise<InSeries[]> {
	if (series === null) return [];
	const rows = await tx
		.select({
			id: event.id,
			slug: event.slug,
			title: event.title,
			startsLocal: event.startsLocal,
			endsLocal: event.endsLocal,
			series: event.series,
		})
		.from(event)
		.where(and(isNotNull(event.series), ne(event.id, id), where))
		.orderBy(asc(event.startsAt), asc(event.id));
	return rows
		.filter((other) => fold(other.series ?? '') === fold(series))
		.map(({ series: _, ...other }) => other);
}
