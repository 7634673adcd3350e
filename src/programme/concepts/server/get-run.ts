import { and, desc, eq, inArray, isNotNull, isNull, ne, or } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import type { LocalizedText } from '#shared/text.ts';
import { institution, partnership } from '#programme/institutions/server/api.ts';
import { historyOf, type Change } from '#platform/server/audit/history.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { checklistItems, checklists, type Checklist } from '../checklist.ts';
import { checklistPolicy } from '../policy.ts';
import { dayOf } from './concept-facts.ts';
import { conceptInside, type ConceptRow } from './find-concept.ts';
import {
	runsOf,
	withAnswers,
	type AnswerRow,
	type OneRun,
	type RunRow,
	type RunWithAnswers,
} from './find-run.ts';
import { checklistRun } from './monitoring-tables.ts';

export type ChecklistOverview = {
	readonly concept: ConceptRow;
	readonly lists: readonly { readonly checklist: Checklist; readonly runs: readonly RunWithAnswers[] }[];
	/** Runs in the bin, the latest first. */
	readonly binned: readonly Pick<RunRow, 'id' | 'checklist' | 'heldOn'>[];
	/** The day it is for the municipality. */
	readonly today: string;
	readonly can: { readonly keep: boolean };
};

const mayKeep = (actor: Actor, { institutionId, deletedAt }: ConceptRow) =>
	checklistPolicy.keep(actor, { institutionId, isDeleted: deletedAt !== null });

/** How the house of a concept has looked at itself, list by list, for those who work in the concept or oversee it. */
export async function listRuns(
	deps: Deps,
	actor: Actor,
	{ id }: { readonly id: string },
): Promise<ChecklistOverview> {
	return deps.db.as(actor, async (tx) => {
		const concept = await conceptInside(tx, actor, id);
		const runs = await runsOf(tx, concept.institutionId);
		const can = { keep: mayKeep(actor, concept) };
		return {
			concept,
			can,
			today: dayOf(deps.now()),
			lists: checklists.map((checklist) => ({
				checklist,
				runs: runs.filter((run) => run.checklist === checklist),
			})),
			binned: can.keep ? await binnedRuns(tx, concept) : [],
		};
	});
}

function binnedRuns(tx: Tx, { institutionId }: ConceptRow) {
	return tx
		.select({ id: checklistRun.id, checklist: checklistRun.checklist, heldOn: checklistRun.heldOn })
		.from(checklistRun)
		.where(and(eq(checklistRun.institutionId, institutionId), isNotNull(checklistRun.deletedAt)))
		.orderBy(desc(checklistRun.deletedAt));
}

/** How a partner of the house stands by the same list, as far as it shares that. */
export type Beside = RunWithAnswers & { readonly name: LocalizedText };
export type Point = {
	readonly item: string;
	readonly number: number;
	readonly answer: AnswerRow | null;
	readonly before: AnswerRow | null;
	readonly beside: AnswerRow | null;
};
export type RunDetail = {
	readonly concept: ConceptRow;
	readonly run: RunWithAnswers;
	readonly points: readonly Point[];
	readonly before: RunWithAnswers | null;
	readonly beside: Beside | null;
	/** Of each partner that shares a run by this list, the latest; the first is shown where none was asked for. */
	readonly partners: readonly Pick<Beside, 'institutionId' | 'name' | 'heldOn'>[];
	/** That a later look at the same list was begun: this one stays as it is. */
	readonly stands: boolean;
	readonly history: readonly Change[];
	readonly can: { readonly keep: boolean };
};

/** One run point by point, beside the one before and a partner's: the one that is asked for, or whoever looked last. */
export async function getRun(
	deps: Deps,
	actor: Actor,
	{ conceptId, id, partnerId = null }: OneRun & { readonly partnerId?: string | null },
): Promise<RunDetail> {
	return deps.db.as(actor, async (tx) => {
		const concept = await conceptInside(tx, actor, conceptId);
		const all = await runsOf(tx, concept.institutionId);
		const found = all.find((one) => one.id === id);
		if (!found) throw new Fault('missing', 'not_found');
		const runs = all.filter(({ checklist }) => checklist === found.checklist);
		const at = runs.indexOf(found);
		const before = runs[at + 1] ?? null;
		const partners = await partnersRuns(tx, concept.institutionId, found.checklist);
		const asked = partners.find(({ institutionId }) => institutionId === partnerId) ?? partners[0];
		const [beside = null] = asked ? await withAnswers(tx, [asked]) : [];
		const answerTo = (run: RunWithAnswers | null, item: string) =>
			run?.answers.find((one) => one.item === item) ?? null;
		return {
			concept,
			run: found,
			before,
			beside,
			partners,
			points: checklistItems[found.checklist].map((item, index) => ({
				item,
				number: index + 1,
				answer: answerTo(found, item),
				before: answerTo(before, item),
				beside: answerTo(beside, item),
			})),
			stands: at > 0,
			history: await historyOf(tx, 'checklist_run', id),
			can: { keep: at === 0 && mayKeep(actor, concept) },
		};
	});
}

/** The latest run that each partner of the house shares. Which ones the actor may know of at all is decided by the row policies. */
async function partnersRuns(tx: Tx, ownId: string, checklist: Checklist) {
	const pairs = await tx
		.select({ firstId: partnership.firstId, secondId: partnership.secondId })
		.from(partnership)
		.where(
			and(
				or(eq(partnership.firstId, ownId), eq(partnership.secondId, ownId)),
				ne(partnership.phase, 'ended'),
				isNull(partnership.deletedAt),
			),
		);
	const partners = pairs.map(({ firstId, secondId }) => (firstId === ownId ? secondId : firstId));
	if (partners.length === 0) return [];
	const found = await tx
		.select({ run: checklistRun, name: institution.name })
		.from(checklistRun)
		.innerJoin(institution, eq(institution.id, checklistRun.institutionId))
		.where(
			and(
				inArray(checklistRun.institutionId, partners),
				eq(checklistRun.checklist, checklist),
				eq(checklistRun.isShared, true),
				isNull(checklistRun.deletedAt),
			),
		)
		.orderBy(desc(checklistRun.heldOn), desc(checklistRun.id));
	const runs = found.map(({ run, name }) => ({ ...run, name }));
	return runs.filter((run, at) => runs.findIndex((one) => one.institutionId === run.institutionId) === at);
}
