import { sql } from 'drizzle-orm';
import { boolean, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { locales, type Locale } from '#shared/locale.ts';
import { person } from '#programme/people/server/tables.ts';
import {
	instant,
	localized,
	oneOf,
	primaryId,
	recordColumns,
	writesAll,
} from '#platform/server/database/columns.ts';
import { rowPolicies } from '#platform/server/database/policies.ts';
import { consultationStates, rejections, type ConsultationState, type Rejection } from '../consultation.ts';
import type { SectionFields } from '../section.ts';
import { ofConcept, partColumns, partRules, readsInside, seesConcept, writesInside } from './columns.ts';

/** A chapter of free text, as its latest version has it. */
export const conceptSection = pgTable(
	'concept_section',
	{
		...partColumns(),
		body: localized(),
		/** The latest of its versions. */
		number: integer().notNull(),
	},
	(table) => [index('concept_section_of').on(table.conceptId), ...rowPolicies(partRules(table))],
);

const ofSection = () =>
	uuid()
		.notNull()
		.references(() => conceptSection.id, { onDelete: 'cascade' });

/** One version of a section's words. Versions are added and never changed, except that an author is forgotten. */
export const conceptSectionVersion = pgTable(
	'concept_section_version',
	{
		id: primaryId(),
		...ofConcept(),
		sectionId: ofSection(),
		number: integer().notNull(),
		content: jsonb().$type<SectionFields>().notNull(),
		/** Names of the fields of the form that differ from the version before. */
		changed: text()
			.array()
			.notNull()
			.default(sql`'{}'`),
		authorId: uuid().references(() => person.id, { onDelete: 'set null' }),
		writtenAt: instant().notNull(),
		isExample: boolean().notNull().default(false),
	},
	(table) => [
		index('concept_section_version_of').on(table.conceptId),
		uniqueIndex('concept_section_version_number').on(table.sectionId, table.number),
		...rowPolicies({
			read: readsInside(table.conceptId),
			add: writesInside(table.conceptId),
			change: writesAll,
		}),
	],
);

/** What colleagues say to each other about a section; nobody outside reads it. */
export const conceptComment = pgTable(
	'concept_comment',
	{
		id: primaryId(),
		...ofConcept(),
		sectionId: ofSection(),
		authorId: uuid().references(() => person.id, { onDelete: 'set null' }),
		text: text().notNull(),
		/** What it is written in. */
		language: text().$type<Locale>().notNull(),
		settledAt: instant(),
		...recordColumns(),
	},
	(table) => [
		oneOf('concept_comment_language', table.language, locales),
		index('concept_comment_of').on(table.conceptId),
		index('concept_comment_section').on(table.sectionId),
		...rowPolicies({
			read: readsInside(table.conceptId),
			add: writesInside(table.conceptId),
			change: writesInside(table.conceptId),
		}),
	],
);

const isConsulted = (conceptId: Parameters<typeof seesConcept>[0]) =>
	sql`exists (select 1 from concept c where c.id = ${conceptId} and c.state = 'consultation' and c.deleted_at is null)`;

/** What somebody said to a consultation draft. Nothing is kept of who it was. */
export const consultationComment = pgTable(
	'consultation_comment',
	{
		id: primaryId(),
		...ofConcept(),
		sectionId: uuid().references(() => conceptSection.id, { onDelete: 'set null' }),
		text: text().notNull(),
		language: text().$type<Locale>().notNull(),
		state: text().$type<ConsultationState>().notNull().default('pending'),
		rejection: text().$type<Rejection>(),
		/** What became of it. */
		reply: localized(),
		...recordColumns(),
	},
	(table) => [
		oneOf('consultation_comment_language', table.language, locales),
		oneOf('consultation_comment_state', table.state, consultationStates),
		oneOf('consultation_comment_rejection', table.rejection, rejections),
		index('consultation_comment_of').on(table.conceptId),
		index('consultation_comment_section').on(table.sectionId),
		...rowPolicies({
			read: sql`${readsInside(table.conceptId)}
				or (${table.state} = 'shown' and ${table.deletedAt} is null and ${seesConcept(table.conceptId)})`,
			// Everybody may say something, and nobody shows their own.
			add: sql`${writesAll} or (${table.state} = 'pending' and ${table.reply} is null and ${isConsulted(table.conceptId)})`,
			change: writesInside(table.conceptId),
		}),
	],
);
