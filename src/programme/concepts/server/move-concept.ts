import { eq } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { newId } from '#shared/id.ts';
import { demand } from '#shared/policy.ts';
import { isSame } from '#shared/same.ts';
import { demandStep } from '#shared/transition.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { conceptTransitions, type ConceptMove, type ConceptState } from '../concept.ts';
import type { PresentationFields } from '../monitoring.ts';
import { conceptMovePolicy } from '../policy.ts';
import { gapsFor, whoseTurn } from '../readiness.ts';
import { dialoguesOf } from './concept-dialogues.ts';
import { dayOf, factsOf } from './concept-facts.ts';
import {
	conceptInside,
	conceptSubject,
	conceptToWrite,
	findConcept,
	heardOf,
	type ConceptRow,
} from './find-concept.ts';
import { participationToday } from './keep-participation.ts';
import { conceptPresentation } from './monitoring-tables.ts';
import { allParts, type ConceptParts } from './read-parts.ts';
import { concept } from './tables.ts';
import { refused } from './refused.ts';

/** Refuses a state for which something is missing, naming every gap. */
export async function demandReady(
	tx: Tx,
	row: ConceptRow,
	to: ConceptState,
	now: Date,
): Promise<ConceptParts> {
	const parts = await allParts(tx, row.id);
	const gaps = gapsFor(to, factsOf(row, parts, await heardOf(tx, row)), dayOf(now));
	if (gaps.length > 0)
		throw new Fault('conflict', 'gaps', {
			issues: gaps.map(({ name, count }) => ({ field: '', reason: `gap_${name}`, params: { count } })),
		});
	return parts;
}

/** Brings a concept into another state. Presented anew, it is heard anew, with what its dialogues have come to until then. */
export async function moveConcept(
	deps: Deps,
	actor: Actor,
	{ id, to }: { readonly id: string; readonly to: ConceptMove },
): Promise<void> {
	const now = deps.now();
	const told = to === 'presented' ? await participationToday(deps, actor, id) : null;
	await deps.db.as(actor, async (tx) => {
		await conceptInside(tx, actor, id);
		const row = await findConcept(tx, id, { lock: true });
		// What may not follow is refused as such: a button may be older than the concept.
		demandStep(conceptTransitions, row.state, to);
		demand(conceptMovePolicy, to, actor, conceptSubject(row));
		await demandReady(tx, row, to, now);
		if (told && !isSame(told.ids, await dialoguesOf(tx, id))) throw new Fault('conflict', 'concept_changed');
		await tx
			.update(concept)
			.set({
				state: to,
				consultedAt: to === 'consultation' ? now : row.consultedAt,
				participation: told?.participation ?? null,
				round: to === 'presented' ? row.round + 1 : row.round,
				version: row.version + 1,
				updatedAt: now,
			})
			.where(eq(concept.id, id));
		await audit(tx, actor, now, { noun: 'concept', recordId: id, action: `move.${to}` });
	});
}

/**
 * Notes that a body heard of a concept. They hear in their order, and a later one not before an earlier one did; once a body sent it
 * back, it goes back to be written.
 */
export async function presentConcept(
	deps: Deps,
	actor: Actor,
	{ id, fields }: { readonly id: string; readonly fields: PresentationFields },
): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		const row = await conceptToWrite(tx, actor, id, 'present');
		const heard = await heardOf(tx, row);
		if (whoseTurn(heard) !== fields.body) throw new Fault('conflict', 'not_their_turn');
		const last = heard.at(-1)?.heldOn;
		if (last && fields.heldOn < last) throw refused('heldOn', 'before_the_last');
		if (fields.heldOn > dayOf(now)) throw refused('heldOn', 'not_yet');
		await tx
			.insert(conceptPresentation)
			.values({ id: newId(now.getTime()), conceptId: id, round: row.round, ...fields });
		await audit(tx, actor, now, { noun: 'concept', recordId: id, action: 'present' });
	});
}
