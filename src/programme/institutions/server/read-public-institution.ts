import { aliasedTable, and, eq, getTableColumns, isNull, or } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import type { LocalizedText } from '#shared/text.ts';
import type { Deps } from '#platform/server/deps.ts';
import { isPublicInstitution, isPublicPartnership } from './list-public-institutions.ts';
import { institution, partnership } from './tables.ts';

type Named = { readonly slug: string; readonly name: LocalizedText };

/**
 * A published institution by the name in its address, what it belongs to, and its published partnerships with other
 * published institutions. Throws `missing` where there is none, or it is not published.
 */
export async function readPublicInstitution(deps: Deps, actor: Actor, slug: string) {
	return deps.db.as(actor, async (tx) => {
		const [found] = await tx
			.select(getTableColumns(institution))
			.from(institution)
			.where(and(isPublicInstitution, eq(institution.slug, slug)));
		if (!found) throw new Fault('missing', 'not_found');
		const other = aliasedTable(institution, 'other');
		const partnerships = await tx
			.select({
				id: partnership.id,
				title: partnership.title,
				kind: partnership.kind,
				phase: partnership.phase,
				basis: partnership.basis,
				startedOn: partnership.startedOn,
				partner: { slug: other.slug, name: other.name, country: other.country },
			})
			.from(partnership)
			.innerJoin(
				other,
				or(
					and(eq(partnership.firstId, found.id), eq(partnership.secondId, other.id)),
					and(eq(partnership.secondId, found.id), eq(partnership.firstId, other.id)),
				),
			)
			.where(and(isPublicPartnership, eq(other.isPublished, true), isNull(other.deletedAt)))
			.orderBy(partnership.startedOn);
		const [parent]: Named[] = found.parentId
			? await tx
					.select({ slug: institution.slug, name: institution.name })
					.from(institution)
					.where(and(isPublicInstitution, eq(institution.id, found.parentId)))
			: [];
		const {
			id,
			name,
			acronym,
			kind,
			parts,
			country,
			place,
			region,
			website,
			description,
			themes,
			isExample,
		} = found;
		return {
			institution: {
				id,
				slug,
				name,
				acronym,
				kind,
				parts,
				country,
				place,
				region,
				website,
				description,
				themes,
				isExample,
			},
			parent: parent ?? null,
			partnerships,
		};
	});
}
