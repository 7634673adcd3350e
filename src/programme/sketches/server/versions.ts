import { desc, eq } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import type { Typed } from '#shared/form.ts';
import { demand } from '#shared/policy.ts';
import type { LocalizedText } from '#shared/text.ts';
import { institution } from '#programme/institutions/server/api.ts';
import type { Deps } from '#platform/server/deps.ts';
import { sketchPolicy } from '../policy.ts';
import { sketchTyped } from '../sketch-form.ts';
import type { SketchFields } from '../sketch.ts';
import { peopleOfSketch } from './contacts.ts';
import { findSketch, findVersion, sketchSubject, versionIfAny } from './find-sketch.ts';
import { sketchVersion } from './tables.ts';

/** The words of a sketch as they stand; for those who may change it. */
export async function sketchToChange(
	deps: Deps,
	actor: Actor,
	{ id }: { readonly id: string },
): Promise<SketchFields> {
	return deps.db.as(actor, async (tx) => {
		const row = await findSketch(tx, id);
		demand(sketchPolicy, 'change', actor, sketchSubject(row));
		return (await findVersion(tx, id, row.number)).content;
	});
}

/** A version as its form carried it; for those who may change the sketch. Of a number that never was nothing is known. */
export async function sketchVersionTyped(
	deps: Deps,
	actor: Actor,
	{ id, number }: { readonly id: string; readonly number: number },
): Promise<Typed> {
	return deps.db.as(actor, async (tx) => {
		demand(sketchPolicy, 'change', actor, sketchSubject(await findSketch(tx, id)));
		const found = await versionIfAny(tx, id, number);
		return found ? sketchTyped(found.content) : {};
	});
}

export type FieldChange = {
	readonly field: string;
	readonly before: string | readonly string[];
	readonly after: string | readonly string[];
};
export type ToldVersion = {
	readonly number: number;
	readonly hash: string;
	readonly writtenAt: Date;
	/** Null where the author is no longer known. */
	readonly author: string | null;
	readonly side: LocalizedText | null;
	readonly changes: readonly FieldChange[];
};

const mostVersions = 50;

/** What was changed field by field, by whom and when, the latest version first; the latest fifty. */
export async function sketchHistory(
	deps: Deps,
	actor: Actor,
	{ id }: { readonly id: string },
): Promise<readonly ToldVersion[]> {
	const rows = await deps.db.as(actor, async (tx) => {
		const row = await findSketch(tx, id);
		if (!sketchPolicy.history(actor, sketchSubject(row))) throw new Fault('missing', 'not_found');
		return tx
			.select({ version: sketchVersion, side: institution.name })
			.from(sketchVersion)
			.leftJoin(institution, eq(institution.id, sketchVersion.institutionId))
			.where(eq(sketchVersion.sketchId, id))
			.orderBy(desc(sketchVersion.number))
			.limit(mostVersions + 1);
	});
	const names = await peopleOfSketch(
		deps,
		rows.map(({ version }) => version.authorId),
	);
	return rows.slice(0, mostVersions).map(({ version, side }, at) => {
		const before = rows[at + 1] ? sketchTyped(rows[at + 1]!.version.content) : {};
		const after = sketchTyped(version.content);
		const value = (of: Typed, field: string) => of[field] ?? of[`${field}[]`] ?? '';
		return {
			number: version.number,
			hash: version.hash,
			writtenAt: version.writtenAt,
			author: version.authorId ? (names.get(version.authorId)?.name ?? null) : null,
			side,
			changes: version.changed.map((field) => ({
				field,
				before: value(before, field),
				after: value(after, field),
			})),
		};
	});
}
