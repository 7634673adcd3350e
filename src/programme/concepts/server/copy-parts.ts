import type { Actor } from '#shared/actor.ts';
import { newId } from '#shared/id.ts';
import type { Tx } from '#platform/server/database/client.ts';
import { partKinds, type PartKind } from '../parts.ts';
import { conceptDialogue } from './answer-tables.ts';
import { dialoguesOf } from './concept-dialogues.ts';
import { conceptMeasureOrigin } from './part-tables.ts';
import { originsOfMeasures, partTable, partsOf } from './read-parts.ts';
import { conceptSectionVersion } from './section-tables.ts';

/** The columns of a part that name another part. */
const links = ['fieldId', 'goalId', 'parentId', 'measureId'] as const;
/** What is named stands before what names it. */
const order: readonly PartKind[] = ['field', ...partKinds.filter((kind) => kind !== 'field')];

/** Copies all parts of one concept into another, with ids of their own that refer to each other as the old ones did. */
export async function copyParts(
	tx: Tx,
	actor: Actor,
	now: Date,
	{ from, to }: { readonly from: string; readonly to: string },
): Promise<void> {
	const ids = new Map<string, string>();
	for (const kind of order) {
		const rows = (await partsOf(tx, from, kind)) as unknown as (Record<string, unknown> & { id: string })[];
		for (const { id } of rows) ids.set(id, newId(now.getTime()));
		const copies = rows.map((row) => ({
			...row,
			...Object.fromEntries(
				links.filter((name) => name in row).map((name) => [name, ids.get(String(row[name])) ?? null]),
			),
			id: ids.get(row.id)!,
			conceptId: to,
			version: 1,
			isExample: false,
			createdAt: now,
			updatedAt: now,
			...(kind === 'section' ? { number: 1 } : {}),
		}));
		if (copies.length === 0) continue;
		await tx.insert(partTable(kind)).values(copies as never);
		if (kind === 'section') await beginVersions(tx, actor, now, copies as never);
	}
	const dialogues = await dialoguesOf(tx, from);
	if (dialogues.length > 0)
		await tx.insert(conceptDialogue).values(dialogues.map((dialogueId) => ({ conceptId: to, dialogueId })));
	const origins = await originsOfMeasures(tx, from);
	const copied = origins.flatMap((one) => {
		const measureId = ids.get(one.measureId);
		return measureId
			? [{ ...one, id: newId(now.getTime()), conceptId: to, measureId, isExample: false }]
			: [];
	});
	if (copied.length > 0) await tx.insert(conceptMeasureOrigin).values(copied);
}

type Section = Pick<(typeof conceptSectionVersion)['$inferInsert'], 'conceptId'> & {
	readonly id: string;
	readonly title: never;
	readonly body: never;
};

async function beginVersions(tx: Tx, actor: Actor, now: Date, sections: readonly Section[]): Promise<void> {
	await tx.insert(conceptSectionVersion).values(
		sections.map(({ id, conceptId, title, body }) => ({
			id: newId(now.getTime()),
			conceptId,
			sectionId: id,
			number: 1,
			content: { title, body },
			authorId: actor.kind === 'account' ? actor.personId : null,
			writtenAt: now,
		})),
	);
}
