import { and, eq, inArray, isNull, ne } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault, type Issue } from '#shared/fault.ts';
import { sortForReader } from '#shared/listing.ts';
import { isSame } from '#shared/same.ts';
import { readPlain, type LocalizedText } from '#shared/text.ts';
import { dialogueRecommendation } from '#programme/dialogues/server/api.ts';
import { practice, recommendation } from '#programme/outcomes/server/api.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { PartFields } from '../part-form.ts';
import type { LinkName, RowKind } from '../part-shape.ts';
import { mayHangUnder, type GoalFields } from '../parts.ts';
import { conceptField, conceptGoal, conceptMeasure } from './part-tables.ts';
import { partsOf } from './read-parts.ts';

export type Choice = { readonly value: string; readonly label: string };
export type PartLinks = Readonly<Record<LinkName, readonly Choice[]>>;

const short = (text: LocalizedText, { locale }: Actor) => {
	const plain = readPlain(text, locale);
	return plain.length > 90 ? `${plain.slice(0, 89).trimEnd()}…` : plain;
};

/** All that a part of this concept can name, as far as the actor sees it. */
export async function partLinksOf(tx: Tx, actor: Actor, conceptId: string): Promise<PartLinks> {
	const named = (rows: readonly { readonly id: string; readonly title: LocalizedText }[]) =>
		rows.map(({ id, title }) => ({ value: id, label: short(title, actor) }));
	const sorted = (choices: readonly Choice[]) => sortForReader(choices, ({ label }) => label, actor.locale);
	const recommendations = await tx
		.select({ id: recommendation.id, title: recommendation.text })
		.from(recommendation)
		.where(and(isNull(recommendation.deletedAt), ne(recommendation.state, 'draft')));
	const asked = await tx
		.select({ id: dialogueRecommendation.id, title: dialogueRecommendation.text })
		.from(dialogueRecommendation)
		.where(publishedInDialogue);
	const practices = await tx
		.select({ id: practice.id, title: practice.title })
		.from(practice)
		.where(and(isNull(practice.deletedAt), eq(practice.state, 'published')));
	return {
		fields: named(await partsOf(tx, conceptId, 'field')),
		goals: named(await partsOf(tx, conceptId, 'goal')),
		measures: named(await partsOf(tx, conceptId, 'measure')),
		recommendations: sorted(named([...recommendations, ...asked])),
		practices: sorted(named(practices)),
	};
}

type Asked<K extends RowKind> = {
	readonly conceptId: string;
	readonly kind: K;
	readonly fields: PartFields[K];
	readonly before: PartFields[K] | null;
	/** Of the part itself, where there is one already. */
	readonly id?: string;
};

const own = {
	fieldId: conceptField,
	goalId: conceptGoal,
	parentId: conceptGoal,
	measureId: conceptMeasure,
} as const;
const publishedInDialogue = and(
	isNull(dialogueRecommendation.deletedAt),
	ne(dialogueRecommendation.state, 'draft'),
);

const others = { recommendations: recommendation, practices: practice } as const;

/** Refuses links to what is not there, is another concept's, or the actor does not see; what was linked before may stay. */
export async function demandPartLinks<K extends RowKind>(
	tx: Tx,
	{ conceptId, kind, fields, before, id }: Asked<K>,
): Promise<void> {
	const [given, was] = [fields, before] as [Record<string, unknown>, Record<string, unknown> | null];
	const issues: Issue[] = [];
	for (const field of Object.keys(own) as (keyof typeof own)[]) {
		const wanted = given[field] as string | null | undefined;
		if (!wanted || wanted === was?.[field]) continue;
		const table = own[field] as typeof conceptField;
		const found = await tx
			.select({ id: table.id })
			.from(table)
			.where(and(eq(table.id, wanted), eq(table.conceptId, conceptId), isNull(table.deletedAt)));
		if (found.length === 0) issues.push({ field, reason: 'not_found_choice' });
	}
	for (const field of Object.keys(others) as (keyof typeof others)[]) {
		const wanted = (given[field] as string[] | undefined) ?? [];
		if (wanted.length === 0 || isSame(wanted, was?.[field])) continue;
		const table = others[field] as typeof recommendation;
		const found = await tx
			.select({ id: table.id })
			.from(table)
			.where(and(inArray(table.id, wanted), isNull(table.deletedAt)));
		const asked =
			field === 'recommendations'
				? await tx
						.select({ id: dialogueRecommendation.id })
						.from(dialogueRecommendation)
						.where(and(inArray(dialogueRecommendation.id, wanted), publishedInDialogue))
				: [];
		const kept = (was?.[field] as string[] | undefined) ?? [];
		const seen = new Set([...kept, ...[...found, ...asked].map((one) => one.id)]);
		if (!wanted.every((one) => seen.has(one))) issues.push({ field, reason: 'not_found_choice' });
	}
	if (issues.length === 0 && kind === 'goal')
		issues.push(...(await treeIssues(tx, fields as GoalFields, id)));
	if (issues.length > 0) throw new Fault('invalid', 'check_fields', { issues });
}

/** A goal hangs under one of the level above, and those under it stay one level below. */
async function treeIssues(tx: Tx, { level, parentId }: GoalFields, id: string | undefined): Promise<Issue[]> {
	if (parentId) {
		const [parent] = await tx.select().from(conceptGoal).where(eq(conceptGoal.id, parentId));
		if (parent && !mayHangUnder(level, parent.level)) return [{ field: 'parentId', reason: 'wrong_level' }];
	}
	if (!id) return [];
	const below = await tx
		.select()
		.from(conceptGoal)
		.where(and(eq(conceptGoal.parentId, id), isNull(conceptGoal.deletedAt)));
	return below.every((one) => mayHangUnder(one.level, level))
		? []
		: [{ field: 'level', reason: 'goals_below' }];
}
