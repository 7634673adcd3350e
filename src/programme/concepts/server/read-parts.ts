import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Tx } from '#platform/server/database/client.ts';
import type { PartFields } from '../part-form.ts';
import type { PartKind } from '../parts.ts';
import {
	conceptBaseline,
	conceptField,
	conceptGoal,
	conceptIndicator,
	conceptMeasure,
	conceptMeasureOrigin,
	conceptPrinciple,
} from './part-tables.ts';
import { conceptSection } from './section-tables.ts';

export const partTables = {
	principle: conceptPrinciple,
	baseline: conceptBaseline,
	field: conceptField,
	goal: conceptGoal,
	measure: conceptMeasure,
	indicator: conceptIndicator,
	section: conceptSection,
} as const satisfies Record<PartKind, unknown>;

/** Seven tables alike, for whoever handles any of them: what they all have. */
export type AnyPartTable = typeof conceptPrinciple;
export const partTable = (kind: PartKind): AnyPartTable => partTables[kind] as unknown as AnyPartTable;

export type PartRows = {
	readonly [K in PartKind]: (typeof partTables)[K]['$inferSelect'];
};
export type OriginRow = typeof conceptMeasureOrigin.$inferSelect;
export type MeasureRow = PartRows['measure'] & {
	/** Of an event, or of a dialogue. */
	readonly recommendations: readonly string[];
	readonly practices: readonly string[];
};

/** All parts of one kind that are not in the bin, in their order. */
export async function partsOf<K extends PartKind>(
	tx: Tx,
	conceptId: string,
	kind: K,
): Promise<PartRows[K][]> {
	const table = partTable(kind);
	const rows = await tx
		.select()
		.from(table)
		.where(and(eq(table.conceptId, conceptId), isNull(table.deletedAt)))
		.orderBy(asc(table.position), asc(table.id));
	return rows as unknown as PartRows[K][];
}

export function originsOfMeasures(tx: Tx, conceptId: string): Promise<OriginRow[]> {
	return tx
		.select()
		.from(conceptMeasureOrigin)
		.where(eq(conceptMeasureOrigin.conceptId, conceptId))
		.orderBy(asc(conceptMeasureOrigin.id));
}

/** A measure with the ids of what it comes from. */
export function withOrigins(row: PartRows['measure'], origins: readonly OriginRow[]): MeasureRow {
	const own = origins.filter(({ measureId }) => measureId === row.id);
	return {
		...row,
		recommendations: own.flatMap(({ recommendationId, askedId }) => recommendationId ?? askedId ?? []),
		practices: own.flatMap(({ practiceId }) => practiceId ?? []),
	};
}

export async function measuresOf(tx: Tx, conceptId: string): Promise<MeasureRow[]> {
	const rows = await partsOf(tx, conceptId, 'measure');
	const origins = await originsOfMeasures(tx, conceptId);
	return rows.map((row) => withOrigins(row, origins));
}

/** A concept with everything that is in it: what the paper, the public page and the checksum are made from. */
export type ConceptParts = {
	readonly [K in Exclude<PartKind, 'measure'>]: readonly PartRows[K][];
} & { readonly measure: readonly MeasureRow[] };

export async function allParts(tx: Tx, conceptId: string): Promise<ConceptParts> {
	const principle = await partsOf(tx, conceptId, 'principle');
	const baseline = await partsOf(tx, conceptId, 'baseline');
	const field = await partsOf(tx, conceptId, 'field');
	const goal = await partsOf(tx, conceptId, 'goal');
	const measure = await measuresOf(tx, conceptId);
	const indicator = await partsOf(tx, conceptId, 'indicator');
	const section = await partsOf(tx, conceptId, 'section');
	return { principle, baseline, field, goal, measure, indicator, section };
}

/** A kept row as its form's schema has it. */
export const fieldsOfPart = <K extends keyof PartFields>(row: PartRows[K] | MeasureRow): PartFields[K] =>
	row as unknown as PartFields[K];
