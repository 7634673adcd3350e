import { asc, eq, inArray } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { abilities, isTeam } from '#shared/policy.ts';
import { historyOf, type Change } from '#platform/server/audit/history.ts';
import type { Deps } from '#platform/server/deps.ts';
import { partnershipTransitions, type PartnershipPhase } from '../partnership.ts';
import { answerable, unsigned, type Side, type Signatures } from '../partnership-step.ts';
import { partnershipPolicy } from '../policy.ts';
import { findPartnership, partnershipSubject, type PartnershipRecord } from './find-partnership.ts';
import type { NamedInstitution } from './get-institution.ts';
import { proposalsOf, type Proposal } from './read-proposals.ts';
import { speaksFor } from './sides.ts';
import { institution, partnershipStep } from './tables.ts';

export type Step = typeof partnershipStep.$inferSelect;
export type PartnershipPage = {
	readonly record: PartnershipRecord;
	readonly first: NamedInstitution & { readonly country: string };
	readonly second: NamedInstitution & { readonly country: string };
	/** The earliest first. */
	readonly steps: readonly Step[];
	readonly next: readonly PartnershipPhase[];
	/** The step that waits for an answer, the sides the actor may answer for, and whether it is theirs to take back. */
	readonly waiting:
		| (Proposal & { readonly answerable: readonly Side[]; readonly mayWithdraw: boolean })
		| null;
	/** What was declined or taken back, the latest first; for the two sides and the programme. */
	readonly refused: readonly Proposal[];
	/** For which sides the actor speaks. */
	readonly speaks: Signatures;
	readonly history: readonly Change[];
	readonly can: Record<keyof typeof partnershipPolicy, boolean>;
};

/** A partnership with its steps; `missing` for those who do not see it or one of its sides. */
export async function getPartnership(deps: Deps, actor: Actor, id: string): Promise<PartnershipPage> {
	return deps.db.as(actor, async (tx) => {
		const record = await findPartnership(tx, id);
		const can = abilities(partnershipPolicy, actor, partnershipSubject(record));
		if (!can.read || (record.deletedAt && !can.remove)) throw new Fault('missing', 'not_found');
		const sides = await tx
			.select({ id: institution.id, name: institution.name, country: institution.country })
			.from(institution)
			.where(inArray(institution.id, [record.firstId, record.secondId]));
		const first = sides.find((side) => side.id === record.firstId);
		const second = sides.find((side) => side.id === record.secondId);
		if (!first || !second) throw new Fault('missing', 'not_found');
		const steps = await tx
			.select()
			.from(partnershipStep)
			.where(eq(partnershipStep.partnershipId, id))
			.orderBy(asc(partnershipStep.takenOn), asc(partnershipStep.createdAt));
		const seesNotes = can.change || can.history;
		const proposals = seesNotes ? await proposalsOf(tx, id) : [];
		const speaks = can.move ? await speaksFor(tx, deps, actor, record) : unsigned;
		const open = record.deletedAt ? undefined : proposals.find(({ state }) => state === 'open');
		return {
			record,
			first,
			second,
			steps: seesNotes
				? steps
				: steps.map((step) => ({ ...step, note: null, document: null, documentId: null })),
			next: can.move && !record.deletedAt ? partnershipTransitions[record.phase] : [],
			waiting: open
				? {
						...open,
						answerable: answerable(open, speaks),
						mayWithdraw:
							open.proposer === 'programme' ? isTeam(actor, undefined) : speaks[open.proposer] !== null,
					}
				: null,
			refused: proposals.filter(({ state }) => state === 'declined' || state === 'withdrawn'),
			speaks,
			history: can.history ? await historyOf(tx, 'partnership', id) : [],
			can,
		};
	});
}
