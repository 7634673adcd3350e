import { sql, type SQL } from 'drizzle-orm';
import { integer, text, uuid, type AnyPgColumn } from 'drizzle-orm/pg-core';
import {
	localized,
	primaryId,
	reachesAll,
	recordColumns,
	writesAll,
} from '#platform/server/database/columns.ts';
import { concept } from './tables.ts';

export const list = <T extends string>() =>
	text()
		.array()
		.$type<T[]>()
		.notNull()
		.default(sql`'{}'`);

const ofMyHouse = (conceptId: AnyPgColumn) => sql`exists (select 1 from concept c where c.id = ${conceptId}
	and c.institution_id = any((select koprue.ids('coordinates'))::uuid[]))`;

/** That the actor sees the concept a row belongs to: the row policies of the concept decide. */
export const seesConcept = (conceptId: AnyPgColumn): SQL =>
	sql`exists (select 1 from concept c where c.id = ${conceptId})`;
/** Those who write the concept, and those who oversee the programme. */
export const readsInside = (conceptId: AnyPgColumn): SQL => sql`${reachesAll} or ${ofMyHouse(conceptId)}`;
export const writesInside = (conceptId: AnyPgColumn): SQL => sql`${writesAll} or ${ofMyHouse(conceptId)}`;

type Part = { readonly conceptId: AnyPgColumn; readonly deletedAt: AnyPgColumn };
/** Parts are read by whoever reads the concept; what lies in the bin, inside alone. */
export const partRules = ({ conceptId, deletedAt }: Part) => ({
	read: sql`${readsInside(conceptId)} or (${deletedAt} is null and ${seesConcept(conceptId)})`,
	add: writesInside(conceptId),
	change: writesInside(conceptId),
});

/** Which concept a row belongs to; it goes with it. */
export const ofConcept = () => ({
	conceptId: uuid()
		.notNull()
		.references(() => concept.id, { onDelete: 'cascade' }),
});

/** What every part of a concept carries. */
export const partColumns = () => ({
	id: primaryId(),
	...ofConcept(),
	position: integer().notNull(),
	title: localized().notNull(),
	...recordColumns(),
});
