import { and, eq, isNull } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { PublicInstitution, PublicPartnership } from '../public-institution.ts';
import { institution, partnership } from './tables.ts';

/** What the public sees of institutions, whoever asks: the team finds its unpublished ones in the workspace. */
export const isPublicInstitution = and(eq(institution.isPublished, true), isNull(institution.deletedAt));
export const isPublicPartnership = and(eq(partnership.isPublished, true), isNull(partnership.deletedAt));

/**
 * All published institutions, in no order, and the published partnerships between them. A partnership with an institution
 * that is not published is left out.
 */
export async function listPublicInstitutions(
	deps: Deps,
	actor: Actor,
): Promise<{ institutions: PublicInstitution[]; partnerships: PublicPartnership[] }> {
	return deps.db.as(actor, async (tx) => {
		const institutions = await tx
			.select({
				id: institution.id,
				slug: institution.slug,
				name: institution.name,
				acronym: institution.acronym,
				kind: institution.kind,
				parts: institution.parts,
				country: institution.country,
				place: institution.place,
				latitude: institution.latitude,
				longitude: institution.longitude,
				isExample: institution.isExample,
			})
			.from(institution)
			.where(isPublicInstitution);
		const partnerships = await tx
			.select({
				id: partnership.id,
				firstId: partnership.firstId,
				secondId: partnership.secondId,
				kind: partnership.kind,
				phase: partnership.phase,
			})
			.from(partnership)
			.where(isPublicPartnership);
		const shown = new Set(institutions.map(({ id }) => id));
		return {
			institutions,
			partnerships: partnerships.filter(({ firstId, secondId }) => shown.has(firstId) && shown.has(secondId)),
		};
	});
}
