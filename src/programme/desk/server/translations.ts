import { and, isNull, or, sql, type SQL } from 'drizzle-orm';
import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core';
import { lacksLanguage } from '#platform/server/database/listing.ts';
import type { Tx } from '#platform/server/database/client.ts';
import { event } from '#programme/events/server/api.ts';
import { institution } from '#programme/institutions/server/api.ts';
import { voice } from '#programme/outcomes/server/api.ts';
import { programmeText, project } from '#programme/projects/server/api.ts';

/** Records of one noun with texts that wait for somebody. */
export type TextsWaiting = {
	readonly noun: 'institution' | 'event' | 'project' | 'voice' | 'programme';
	/** A language is missing. */
	readonly missing: number;
	/** A machine translated, and nobody has reviewed it. */
	readonly machine: number;
};

type Source = {
	readonly noun: TextsWaiting['noun'];
	readonly table: PgTable;
	readonly columns: readonly AnyPgColumn[];
	readonly present?: SQL;
};

const sources: readonly Source[] = [
	{ noun: 'programme', table: programmeText, columns: [programmeText.body] },
	{
		noun: 'institution',
		table: institution,
		columns: [institution.name, institution.description],
		present: isNull(institution.deletedAt),
	},
	{
		noun: 'event',
		table: event,
		columns: [event.title, event.summary, event.description],
		present: isNull(event.deletedAt),
	},
	{
		noun: 'project',
		table: project,
		columns: [project.title, project.summary],
		present: isNull(project.deletedAt),
	},
	{
		noun: 'voice',
		table: voice,
		columns: [voice.text, voice.speaker],
		present: and(isNull(voice.deletedAt), isNull(voice.withdrawnAt)),
	},
];

const isMachine = (column: AnyPgColumn) =>
	sql`jsonb_path_exists(${column}, '$.texts.*.state ? (@ == "machine")')`;

/** Texts that wait for a translation or a review, by noun; one query each. */
export async function textsWaiting(tx: Tx): Promise<TextsWaiting[]> {
	const waiting: TextsWaiting[] = [];
	for (const { noun, table, columns, present } of sources) {
		const [row] = await tx
			.select({
				missing: sql<number>`count(*) filter (where ${or(...columns.map(lacksLanguage))})::int`,
				machine: sql<number>`count(*) filter (where ${or(...columns.map(isMachine))})::int`,
			})
			.from(table)
			.where(and(present));
		if (row && row.missing + row.machine > 0) waiting.push({ noun, ...row });
	}
	return waiting;
}
