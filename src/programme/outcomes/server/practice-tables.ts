import { sql } from 'drizzle-orm';
import {
	check,
	date,
	index,
	integer,
	pgTable,
	text,
	uniqueIndex,
	uuid,
	type AnyPgColumn,
} from 'drizzle-orm/pg-core';
import { event } from '#programme/events/server/tables.ts';
import { institution, partnership } from '#programme/institutions/server/tables.ts';
import type { Theme } from '#programme/institutions/theme.ts';
import { person } from '#programme/people/server/tables.ts';
import {
	inReach,
	instant,
	isSelf,
	localized,
	oneOf,
	primaryId,
	reachesAll,
	recordColumns,
	someone,
	writesAll,
} from '#platform/server/database/columns.ts';
import { rowPolicies } from '#platform/server/database/policies.ts';
import {
	costClasses,
	evidenceLevels,
	practiceStates,
	type CostClass,
	type EvidenceLevel,
	type InclusionPoint,
	type PracticeState,
	type TargetGroup,
} from '../practice.ts';

const list = <T extends string>() =>
	text()
		.array()
		.$type<T[]>()
		.notNull()
		.default(sql`'{}'`);

/** Something that worked somewhere, told so that others can adapt it. */
export const practice = pgTable(
	'practice',
	{
		id: primaryId(),
		slug: text().notNull(),
		state: text().$type<PracticeState>().notNull().default('draft'),
		institutionId: uuid()
			.notNull()
			.references(() => institution.id),
		title: localized().notNull(),
		summary: localized(),
		place: text(),
		startsOn: date(),
		endsOn: date(),
		themes: list<Theme>(),
		targetGroups: list<TargetGroup>(),
		reachPlanned: integer(),
		reachActual: integer(),
		context: localized(),
		goals: localized(),
		actions: localized(),
		staff: localized(),
		costClass: text().$type<CostClass>(),
		funding: localized(),
		results: localized(),
		evidence: text().$type<EvidenceLevel>(),
		opinion: localized(),
		obstacles: localized(),
		inclusion: list<InclusionPoint>(),
		preconditions: localized(),
		core: localized(),
		notToCopy: localized(),
		eventId: uuid().references(() => event.id),
		partnershipId: uuid().references(() => partnership.id),
		/** Who wrote it down first, for questions; gone with the person, and shown inside only. */
		authorId: uuid().references(() => person.id, { onDelete: 'set null' }),
		/** Who was named to review it. */
		reviewerId: uuid().references(() => person.id, { onDelete: 'set null' }),
		/** What the last review asked for. */
		remarks: text(),
		publishedAt: instant(),
		/** When somebody last said that it is still right. */
		confirmedAt: instant(),
		remindedAt: instant(),
		search: text().notNull().default(''),
		...recordColumns(),
	},
	(table) => [
		oneOf('practice_state', table.state, practiceStates),
		oneOf('practice_evidence', table.evidence, evidenceLevels),
		oneOf('practice_cost_class', table.costClass, costClasses),
		check('practice_ends_after_start', sql`${table.endsOn} >= ${table.startsOn}`),
		check(
			'practice_tells_obstacles',
			sql`${table.state} in ('draft', 'outdated') or ${table.obstacles} is not null`,
		),
		uniqueIndex('practice_slug').on(table.slug),
		index('practice_institution').on(table.institutionId),
		index('practice_event').on(table.eventId),
		index('practice_search').using('gin', sql`${table.search} gin_trgm_ops`),
		...rowPolicies({
			read: sql`${reachesAll} or (${someone} and ${table.state} = 'published' and ${table.deletedAt} is null)
				or ${inReach(table.institutionId, 'institutions')} or ${isSelf(table.reviewerId)}`,
			add: sql`${writesAll} or ${inReach(table.institutionId, 'coordinates')}`,
			// Whoever was named to review it writes down what came of it, whatever else they may do here; only while
			// it is under review, says the policy table: a row policy would refuse the very step that ends it.
			change: sql`${writesAll} or ${inReach(table.institutionId, 'coordinates')}
				or ${isSelf(table.reviewerId)}`,
		}),
	],
);

/** That the actor sees the practice a row belongs to: the row policies of the practice decide. */
const seesPractice = (practiceId: AnyPgColumn) =>
	sql`exists (select 1 from practice p where p.id = ${practiceId})`;

/** What another institution made of a practice; shown once the team has said yes. */
export const adaptation = pgTable(
	'adaptation',
	{
		id: primaryId(),
		practiceId: uuid()
			.notNull()
			.references(() => practice.id, { onDelete: 'cascade' }),
		institutionId: uuid()
			.notNull()
			.references(() => institution.id),
		place: text(),
		changed: localized().notNull(),
		outcome: localized().notNull(),
		approvedAt: instant(),
		...recordColumns(),
	},
	(table) => [
		index('adaptation_practice').on(table.practiceId),
		index('adaptation_institution').on(table.institutionId),
		...rowPolicies({
			read: sql`${reachesAll} or ${inReach(table.institutionId, 'institutions')}
				or (${table.approvedAt} is not null and ${table.deletedAt} is null and ${seesPractice(table.practiceId)})`,
			add: sql`${writesAll} or (${table.approvedAt} is null and ${inReach(table.institutionId, 'coordinates')})`,
			change: sql`${writesAll} or (${table.approvedAt} is null and ${inReach(table.institutionId, 'coordinates')})`,
		}),
	],
);
