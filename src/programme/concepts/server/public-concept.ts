import { and, eq, inArray, isNull } from 'drizzle-orm';
import { Fault } from '#shared/fault.ts';
import type { LocalizedText } from '#shared/text.ts';
import { institution, isPublicInstitution } from '#programme/institutions/server/api.ts';
import type { Tx } from '#platform/server/database/client.ts';
import { publicStates } from '../concept.ts';
import { dayOf } from './concept-facts.ts';
import type { ConceptRow } from './find-concept.ts';
import { concept } from './tables.ts';

/** In a state that everybody may read, of a house that is shown: the one condition of everything public about concepts. */
export const isPublicConcept = and(
	inArray(concept.state, [...publicStates]),
	isNull(concept.deletedAt),
	isPublicInstitution,
);

type House = { readonly name: LocalizedText; readonly slug: string };

/** A concept with its house as everybody may read it; `missing` where it is not public. */
export async function findPublicConcept(
	tx: Tx,
	id: string,
): Promise<{ readonly concept: ConceptRow; readonly house: House }> {
	const [found] = await tx
		.select({ concept, name: institution.name, slug: institution.slug })
		.from(concept)
		.innerJoin(institution, eq(institution.id, concept.institutionId))
		.where(and(eq(concept.id, id), isPublicConcept));
	if (!found) throw new Fault('missing', 'not_found');
	return { concept: found.concept, house: { name: found.name, slug: found.slug } };
}

/** Whether the public may say something now: the draft is out, and its last day is not over. */
export function isConsulted({ state, consultationEndsOn }: ConceptRow, now: Date): boolean {
	return state === 'consultation' && (consultationEndsOn === null || dayOf(now) <= consultationEndsOn);
}
