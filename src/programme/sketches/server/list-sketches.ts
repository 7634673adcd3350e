import { and, eq, inArray, isNull, or, sql, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { reach, type Actor } from '#shared/actor.ts';
import type { Page, SortKey } from '#shared/listing.ts';
import { demand, programmeWide } from '#shared/policy.ts';
import { readPlain, type LocalizedText } from '#shared/text.ts';
import { institution } from '#programme/institutions/server/api.ts';
import type { Tx } from '#platform/server/database/client.ts';
import { chosen, contains, listPage } from '#platform/server/database/listing.ts';
import type { Deps } from '#platform/server/deps.ts';
import { sketchPolicy, type SketchSubject } from '../policy.ts';
import { sketchListing, type SketchListing } from '../sketch.ts';
import type { SketchRow } from './find-sketch.ts';
import { sketch } from './tables.ts';

const other = alias(institution, 'other');

const nothing = { firstId: '', secondId: '', state: 'draft', isDeleted: false } as const;

export type ListedSketch = Pick<SketchRow, 'id' | 'title' | 'state' | 'updatedAt' | 'isExample'> & {
	readonly first: LocalizedText;
	readonly second: LocalizedText;
};

function select(tx: Tx, where: SQL | undefined): Promise<ListedSketch[]> {
	return tx
		.select({
			id: sketch.id,
			title: sketch.title,
			state: sketch.state,
			updatedAt: sketch.updatedAt,
			isExample: sketch.isExample,
			first: institution.name,
			second: other.name,
		})
		.from(sketch)
		.innerJoin(institution, eq(institution.id, sketch.firstId))
		.innerJoin(other, eq(other.id, sketch.secondId))
		.where(where);
}

/** The same as `sketchPolicy.read`, asked of the rows. */
function readable(actor: Actor): SQL | undefined {
	if (programmeWide('team', 'reader')(actor, undefined)) return undefined;
	const own = reach(actor, 'institution', 'coordinator');
	return own.length === 0 ? sql`false` : or(inArray(sketch.firstId, own), inArray(sketch.secondId, own));
}

/** Sketches the actor may read. */
export async function listSketches(
	deps: Deps,
	actor: Actor,
	listing: SketchListing,
): Promise<Page<ListedSketch>> {
	demand(sketchPolicy, 'list', actor, nothing);
	const { q, filters } = listing;
	const wanted = and(
		isNull(sketch.deletedAt),
		readable(actor),
		contains(sql`(${sketch.search} || ' ' || ${institution.search} || ' ' || ${other.search})`, q),
		chosen(sketch.state, filters.state),
		chosen(sketch.callId, filters.call),
		chosen(sketch.partnershipId, filters.partnership),
	);
	const key: Readonly<Record<SketchListing['sort'], (one: ListedSketch) => SortKey>> = {
		title: ({ title }) => readPlain(title, actor.locale),
		updated: ({ updatedAt }) => updatedAt.getTime(),
	};
	return deps.db.as(actor, (tx) =>
		listPage(
			listing,
			sketchListing.size,
			actor.locale,
			() => select(tx, wanted),
			key[listing.sort],
			(ids) => select(tx, inArray(sketch.id, [...ids])),
		),
	);
}

export type SketchesBetween = { readonly sketches: readonly ListedSketch[]; readonly mayBegin: boolean };

/** The sketches of a partnership, the latest first; null for those who may read none of them. */
export async function sketchesOfPartnership(
	deps: Deps,
	actor: Actor,
	{ id, firstId, secondId, isDeleted }: Omit<SketchSubject, 'state'> & { readonly id: string },
): Promise<SketchesBetween | null> {
	const asked: SketchSubject = { firstId, secondId, isDeleted, state: 'draft' };
	if (!sketchPolicy.read(actor, asked)) return null;
	const wanted = and(eq(sketch.partnershipId, id), isNull(sketch.deletedAt), readable(actor));
	const sketches = await deps.db.as(actor, (tx) => select(tx, wanted));
	return {
		sketches: sketches.toSorted((a, b) => b.updatedAt.getTime() - a.updatedAt.getTime()),
		mayBegin: sketchPolicy.create(actor, asked),
	};
}
