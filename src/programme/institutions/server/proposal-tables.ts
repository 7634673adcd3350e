import { sql, type SQL } from 'drizzle-orm';
import { check, date, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { Locale } from '#shared/locale.ts';
import {
	inReach,
	instant,
	oneOf,
	primaryId,
	reachesAll,
	writesAll,
} from '#platform/server/database/columns.ts';
import { rowPolicies } from '#platform/server/database/policies.ts';
import { document } from '#platform/server/files/tables.ts';
import {
	partnershipBases,
	partnershipPhases,
	type PartnershipBasis,
	type PartnershipPhase,
} from '../partnership.ts';
import { proposalStates, voicesOfSide, type ProposalState, type VoiceOfSide } from '../partnership-step.ts';
import { institution, partnership } from './tables.ts';

const proposers = ['first', 'second', 'programme'] as const;

/** A step that waits for the other side, or how it was answered; both sides and the programme alone see it. */
export const partnershipProposal = pgTable(
	'partnership_proposal',
	{
		id: primaryId(),
		partnershipId: uuid()
			.notNull()
			.references(() => partnership.id, { onDelete: 'cascade' }),
		state: text().$type<ProposalState>().notNull().default('open'),
		phase: text().$type<PartnershipPhase>().notNull(),
		takenOn: date().notNull(),
		note: text(),
		document: text(),
		documentId: uuid().references(() => document.id, { onDelete: 'set null' }),
		basis: text().$type<PartnershipBasis>(),
		basisOn: date(),
		validUntil: date(),
		basisLanguages: text()
			.array()
			.$type<Locale[]>()
			.notNull()
			.default(sql`'{}'`),
		proposer: text().$type<(typeof proposers)[number]>().notNull(),
		/** Who has said yes for each side: its coordinator, or the programme on its behalf. */
		first: text().$type<VoiceOfSide>(),
		second: text().$type<VoiceOfSide>(),
		proposedBy: text(),
		answeredBy: text(),
		answeredAt: instant(),
		/** Why it was declined or taken back. */
		reason: text(),
		createdAt: instant().notNull().defaultNow(),
	},
	(table) => {
		const ofSide = (ids: SQL) => sql`exists (select 1 from partnership p where p.id = ${table.partnershipId}
			and (p.first_id = any(${ids}::uuid[]) or p.second_id = any(${ids}::uuid[])))`;
		const written = sql`${writesAll} or ${ofSide(sql`(select koprue.ids('coordinates'))`)}`;
		return [
			oneOf('partnership_proposal_state', table.state, proposalStates),
			oneOf('partnership_proposal_phase', table.phase, partnershipPhases),
			oneOf('partnership_proposal_basis', table.basis, partnershipBases),
			oneOf('partnership_proposal_proposer', table.proposer, proposers),
			oneOf('partnership_proposal_first', table.first, voicesOfSide),
			oneOf('partnership_proposal_second', table.second, voicesOfSide),
			check(
				'partnership_proposal_taken_by_both',
				sql`${table.state} <> 'taken' or (${table.first} is not null and ${table.second} is not null)`,
			),
			// One step at a time waits: two that were proposed at once would be about two different partnerships.
			uniqueIndex('partnership_proposal_open')
				.on(table.partnershipId)
				.where(sql`state = 'open'`),
			index('partnership_proposal_of').on(table.partnershipId),
			...rowPolicies({
				read: sql`${reachesAll} or ${ofSide(sql`(select koprue.ids('institutions'))`)}`,
				add: written,
				change: written,
			}),
		];
	},
);

/** An institution that another does not want proposed to it for a while; only its own people know. */
export const partnerDismissal = pgTable(
	'partner_dismissal',
	{
		id: primaryId(),
		institutionId: uuid()
			.notNull()
			.references(() => institution.id, { onDelete: 'cascade' }),
		otherId: uuid()
			.notNull()
			.references(() => institution.id, { onDelete: 'cascade' }),
		until: date().notNull(),
	},
	(table) => [
		uniqueIndex('partner_dismissal_once').on(table.institutionId, table.otherId),
		...rowPolicies({
			read: sql`${writesAll} or ${inReach(table.institutionId, 'coordinates')}`,
			add: sql`${writesAll} or ${inReach(table.institutionId, 'coordinates')}`,
			change: sql`${writesAll} or ${inReach(table.institutionId, 'coordinates')}`,
		}),
	],
);
