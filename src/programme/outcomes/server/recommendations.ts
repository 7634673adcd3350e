import { and, eq, inArray, isNull, sql, type SQL } from 'drizzle-orm';
import { asVisitor, reach, type Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { newId } from '#shared/id.ts';
import type { Page, SortKey } from '#shared/listing.ts';
import { abilities, demand, isTeam } from '#shared/policy.ts';
import type { LocalizedText } from '#shared/text.ts';
import { localDateAt } from '#shared/time.ts';
import { demandStep } from '#shared/transition.ts';
import { event, eventSession, isPublicEvent, isPublicSession } from '#programme/events/server/api.ts';
import { institution, isPublicInstitution } from '#programme/institutions/server/api.ts';
import { audit, changedFields } from '#platform/server/audit/audit.ts';
import { fromBin, toBin } from '#platform/server/database/bin.ts';
import type { Tx } from '#platform/server/database/client.ts';
import { chosen, listPage } from '#platform/server/database/listing.ts';
import type { Deps } from '#platform/server/deps.ts';
import { recommendationPolicy, type RecommendationSubject } from '../follow-up-policy.ts';
import {
	recommendationListing,
	recommendationTransitions,
	type AnswerFields,
	type RecommendationFields,
	type RecommendationListing,
} from '../recommendation.ts';
import { recommendation } from './follow-up-tables.ts';
import { practice } from './practice-tables.ts';
import { demandSources, sourceSubject } from './sources.ts';

export type RecommendationRow = typeof recommendation.$inferSelect;
export type ToldRecommendation = RecommendationRow & {
	readonly institutionName: LocalizedText | null;
	readonly eventTitle: LocalizedText | null;
	readonly eventSlug: string | null;
	readonly sessionTitle: LocalizedText | null;
	readonly practiceTitle: LocalizedText | null;
	readonly practiceSlug: string | null;
};

export async function selectRecommendations(tx: Tx, where: SQL | undefined): Promise<ToldRecommendation[]> {
	const rows = await tx
		.select({
			row: recommendation,
			institutionName: institution.name,
			eventTitle: event.title,
			eventSlug: event.slug,
			sessionTitle: eventSession.title,
			practiceTitle: practice.title,
			practiceSlug: practice.slug,
		})
		.from(recommendation)
		.leftJoin(institution, eq(institution.id, recommendation.institutionId))
		.leftJoin(event, eq(event.id, recommendation.eventId))
		.leftJoin(eventSession, eq(eventSession.id, recommendation.sessionId))
		.leftJoin(practice, eq(practice.id, recommendation.practiceId))
		.where(where)
		.orderBy(recommendation.createdAt, recommendation.id);
	return rows.map(({ row, ...names }) => ({ ...row, ...names }));
}

const subjectOf = async (tx: Tx, row: RecommendationRow): Promise<RecommendationSubject> => ({
	...(await sourceSubject(tx, row)),
	institutionId: row.institutionId,
	state: row.state,
});

async function find(tx: Tx, id: string): Promise<RecommendationRow> {
	const [found] = await tx.select().from(recommendation).where(eq(recommendation.id, id));
	if (!found) throw new Fault('missing', 'not_found');
	return found;
}

/** Recommendations the actor keeps, reads or is to answer; for those without a part in them the published ones. */
export async function listRecommendations(
	deps: Deps,
	actor: Actor,
	listing: RecommendationListing,
): Promise<Page<ToldRecommendation>> {
	const { filters } = listing;
	const wanted = and(
		isNull(recommendation.deletedAt),
		chosen(recommendation.state, filters.state),
		chosen(recommendation.eventId, filters.event),
		chosen(recommendation.institutionId, filters.addressee),
	);
	const key: Readonly<Record<RecommendationListing['sort'], (one: ToldRecommendation) => SortKey>> = {
		due: ({ dueOn }) => dueOn,
		newest: ({ createdAt }) => createdAt.getTime(),
	};
	return deps.db.as(actor, (tx) =>
		listPage(
			listing,
			recommendationListing.size,
			actor.locale,
			() => selectRecommendations(tx, wanted),
			key[listing.sort],
			(ids) => selectRecommendations(tx, inArray(recommendation.id, [...ids])),
		),
	);
}

export async function getRecommendation(deps: Deps, actor: Actor, { id }: { readonly id: string }) {
	return deps.db.as(actor, async (tx) => {
		const row = await find(tx, id);
		const subject = await subjectOf(tx, row);
		// What is published is in everybody's sight already: the row policy let it through.
		if (!recommendationPolicy.read(actor, subject) && !(row.isPublished && row.state !== 'draft'))
			throw new Fault('missing', 'not_found');
		const [told] = await selectRecommendations(tx, eq(recommendation.id, id));
		return { recommendation: told!, can: abilities(recommendationPolicy, actor, subject) };
	});
}

/** Whether it is shown in public is for the team alone to say. */
const shownAs = (actor: Actor, fields: RecommendationFields, before: boolean) =>
	isTeam(actor, undefined) ? fields.isPublished : before;

/** Writes down a recommendation, as a draft. */
export async function createRecommendation(
	deps: Deps,
	actor: Actor,
	fields: RecommendationFields,
): Promise<{ id: string }> {
	const now = deps.now();
	const id = newId(now.getTime());
	return deps.db.as(actor, async (tx) => {
		await demandSources(tx, fields, fields.institutionId);
		demand(recommendationPolicy, 'keep', actor, {
			...(await sourceSubject(tx, fields)),
			institutionId: fields.institutionId,
			state: 'draft',
		});
		await tx.insert(recommendation).values({
			id,
			...fields,
			isPublished: shownAs(actor, fields, false),
			createdAt: now,
			updatedAt: now,
		});
		await audit(tx, actor, now, { noun: 'recommendation', recordId: id, action: 'create' });
		return { id };
	});
}

/** Changes a recommendation until it is answered; another version by now is a `conflict`. */
export async function changeRecommendation(
	deps: Deps,
	actor: Actor,
	input: { readonly id: string; readonly version: number; readonly fields: RecommendationFields },
): Promise<{ version: number }> {
	const { id, version, fields } = input;
	return deps.db.as(actor, async (tx) => {
		const before = await find(tx, id);
		demand(recommendationPolicy, 'change', actor, await subjectOf(tx, before));
		if (before.version !== version) throw new Fault('conflict', 'conflict');
		await demandSources(tx, fields, fields.institutionId);
		demand(recommendationPolicy, 'keep', actor, {
			...(await sourceSubject(tx, fields)),
			institutionId: fields.institutionId,
			state: before.state,
		});
		const after = { ...fields, isPublished: shownAs(actor, fields, before.isPublished) };
		const changed = changedFields(before, after);
		if (changed.length === 0) return { version };
		const now = deps.now();
		await write(tx, before, after, now);
		await audit(tx, actor, now, { noun: 'recommendation', recordId: id, action: 'change', fields: changed });
		return { version: version + 1 };
	});
}

async function write(
	tx: Tx,
	before: RecommendationRow,
	values: Partial<RecommendationRow>,
	now: Date,
): Promise<void> {
	const { rowCount } = await tx
		.update(recommendation)
		.set({ ...values, version: before.version + 1, updatedAt: now })
		.where(and(eq(recommendation.id, before.id), eq(recommendation.version, before.version)));
	if (rowCount === 0) throw new Fault('conflict', 'conflict');
}

/** Hands it to its addressee, who sees it from now on. */
export async function addressRecommendation(
	deps: Deps,
	actor: Actor,
	{ id }: { readonly id: string },
): Promise<void> {
	await deps.db.as(actor, async (tx) => {
		const before = await find(tx, id);
		demand(recommendationPolicy, 'address', actor, await subjectOf(tx, before));
		demandStep(recommendationTransitions, before.state, 'addressed');
		const now = deps.now();
		await write(tx, before, { state: 'addressed' }, now);
		await audit(tx, actor, now, { noun: 'recommendation', recordId: id, action: 'move.addressed' });
	});
}

/** The addressee's answer, or the team's for an addressee outside the programme. */
export async function answerRecommendation(
	deps: Deps,
	actor: Actor,
	{ id, fields }: { readonly id: string; readonly fields: AnswerFields },
): Promise<void> {
	await deps.db.as(actor, async (tx) => {
		const before = await find(tx, id);
		demand(recommendationPolicy, 'answer', actor, await subjectOf(tx, before));
		if (before.state !== fields.to) demandStep(recommendationTransitions, before.state, fields.to);
		if (fields.to === 'declined' && !fields.answer)
			throw new Fault('invalid', 'check_fields', { issues: [{ field: 'answer', reason: 'declined_why' }] });
		const now = deps.now();
		const answeredOn = localDateAt(now, 'Europe/Berlin');
		await write(tx, before, { state: fields.to, answer: fields.answer, answeredOn }, now);
		await audit(tx, actor, now, { noun: 'recommendation', recordId: id, action: `move.${fields.to}` });
	});
}

export async function setRecommendationBin(
	deps: Deps,
	actor: Actor,
	{ id, isInBin }: { readonly id: string; readonly isInBin: boolean },
): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		demand(recommendationPolicy, 'keep', actor, await subjectOf(tx, await find(tx, id)));
		await (isInBin ? toBin : fromBin)(tx, recommendation, id, now);
		const action = isInBin ? 'remove' : 'restore';
		await audit(tx, actor, now, { noun: 'recommendation', recordId: id, action });
	});
}

/**
 * Recommendations that the team shows in public, of one event, to one institution, or all: addressed ones whose event and session are public and whose
 * practice is published. Read as a visitor, whoever asks.
 */
export async function publicRecommendations(
	deps: Deps,
	actor: Actor,
	{ eventId, institutionId }: { readonly eventId?: string; readonly institutionId?: string } = {},
): Promise<ToldRecommendation[]> {
	const shown = and(
		eq(recommendation.isPublished, true),
		sql`${recommendation.state} <> 'draft'`,
		isNull(recommendation.deletedAt),
		sql`(${recommendation.eventId} is null or ${isPublicEvent})`,
		sql`(${recommendation.sessionId} is null or ${isPublicSession})`,
		sql`(${recommendation.practiceId} is null or ${practice.state} = 'published')`,
		sql`(${recommendation.institutionId} is null or ${isPublicInstitution})`,
		eventId ? eq(recommendation.eventId, eventId) : undefined,
		institutionId ? eq(recommendation.institutionId, institutionId) : undefined,
	);
	return deps.db.as(asVisitor(actor), (tx) => selectRecommendations(tx, shown));
}

/** How many recommendations wait for an answer of the institutions the actor coordinates. */
export async function countUnanswered(tx: Tx, actor: Actor): Promise<number> {
	const own = reach(actor, 'institution', 'coordinator');
	if (own.length === 0) return 0;
	const rows = await tx
		.select({ id: recommendation.id })
		.from(recommendation)
		.where(
			and(
				eq(recommendation.state, 'addressed'),
				isNull(recommendation.deletedAt),
				inArray(recommendation.institutionId, own),
			),
		);
	return rows.length;
}

/** A recommendation as its form takes it; for those who may change it. */
export async function recommendationToChange(
	deps: Deps,
	actor: Actor,
	{ id }: { readonly id: string },
): Promise<RecommendationRow> {
	return deps.db.as(actor, async (tx) => {
		const row = await find(tx, id);
		demand(recommendationPolicy, 'change', actor, await subjectOf(tx, row));
		return row;
	});
}
