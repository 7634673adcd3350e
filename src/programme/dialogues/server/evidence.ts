import { and, asc, eq, inArray, type SQL } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import type { Issue } from '#shared/fault.ts';
import { newId } from '#shared/id.ts';
import { sortForReader } from '#shared/listing.ts';
import { readPlain, type LocalizedText } from '#shared/text.ts';
import { event, isPublicEvent } from '#programme/events/server/api.ts';
import { institution } from '#programme/institutions/server/api.ts';
import { isPublicPractice, minutes, practice } from '#programme/outcomes/server/api.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { RecommendationFields } from '../recommendation.ts';
import { recommendationEvidence, recommendationSource } from './recommendation-tables.ts';
import { statement } from './statement-tables.ts';
import type { ResultsMap } from './read-results.ts';

/** What a recommendation rests on, by ids. */
export type Evidence = Pick<RecommendationFields, 'statements' | 'practices' | 'events'>;
type Of = { readonly id: string; readonly dialogueId: string };

/** In the order it was chosen in. */
export async function evidenceOf(tx: Tx, id: string): Promise<Evidence> {
	const said = await tx
		.select({ statementId: recommendationEvidence.statementId })
		.from(recommendationEvidence)
		.where(eq(recommendationEvidence.recommendationId, id))
		.orderBy(asc(recommendationEvidence.position), asc(recommendationEvidence.statementId));
	const sources = await tx
		.select({ practiceId: recommendationSource.practiceId, eventId: recommendationSource.eventId })
		.from(recommendationSource)
		.where(eq(recommendationSource.recommendationId, id))
		.orderBy(asc(recommendationSource.practiceId), asc(recommendationSource.eventId));
	return {
		statements: said.map(({ statementId }) => statementId),
		practices: sources.flatMap(({ practiceId }) => practiceId ?? []),
		events: sources.flatMap(({ eventId }) => eventId ?? []),
	};
}

/** Keeps it in place of what was chosen before. */
export async function keepEvidence(
	tx: Tx,
	now: Date,
	{ id, dialogueId }: Of,
	{ statements, practices, events }: Evidence,
): Promise<void> {
	await tx.delete(recommendationEvidence).where(eq(recommendationEvidence.recommendationId, id));
	await tx.delete(recommendationSource).where(eq(recommendationSource.recommendationId, id));
	const of = { recommendationId: id, dialogueId };
	if (statements.length > 0)
		await tx
			.insert(recommendationEvidence)
			.values(statements.map((statementId, position) => ({ ...of, statementId, position })));
	const sources = [
		...practices.map((practiceId) => ({ practiceId, eventId: null })),
		...events.map((eventId) => ({ practiceId: null, eventId })),
	];
	if (sources.length > 0)
		await tx
			.insert(recommendationSource)
			.values(sources.map((one) => ({ id: newId(now.getTime()), ...of, ...one })));
}

/**
 * What of it nobody could check: a statement that is not accepted or of which the map shows no figure, a practice that is not public, minutes of
 * an event that is not public, or that are not agreed as far as the actor knows. Minutes that were chosen `before` are known to whoever chose them.
 */
export async function evidenceIssues(
	tx: Tx,
	dialogueId: string,
	{ statements, practices, events }: Evidence,
	map: ResultsMap | null,
	before: readonly string[] = [],
): Promise<Issue[]> {
	const issues: Issue[] = [];
	const refuse = (field: keyof Evidence, reason: string) => issues.push({ field, reason });
	if (statements.length > 0) {
		const accepted = await tx
			.select({ id: statement.id })
			.from(statement)
			.where(
				and(
					eq(statement.dialogueId, dialogueId),
					eq(statement.state, 'accepted'),
					inArray(statement.id, [...statements]),
				),
			);
		if (accepted.length < statements.length) refuse('statements', 'not_accepted');
		else if (map && !statements.every((id) => map.statements.some((one) => one.id === id && one.all)))
			refuse('statements', 'without_figures');
	}
	if ((await publicPractices(tx, practices)).length < practices.length)
		refuse('practices', 'not_found_choice');
	const held = await publicEvents(tx, events);
	const agreed = await agreedMinutes(
		tx,
		events.filter((id) => !before.includes(id)),
	);
	const known = new Set([...before, ...agreed.map(({ id }) => id)]);
	if (held.length < events.length || !events.every((id) => known.has(id)))
		refuse('events', 'not_found_choice');
	return issues;
}

type ToldSource = { readonly id: string; readonly slug: string; readonly title: LocalizedText };
export type ToldPractice = ToldSource & { readonly houseName: LocalizedText };
export type ToldEvent = ToldSource & { readonly startsLocal: string };

const eventLine = { id: event.id, slug: event.slug, title: event.title, startsLocal: event.startsLocal };
const inOrder = <T extends ToldSource>(ids: readonly string[], rows: readonly T[]) =>
	ids.flatMap((id) => rows.find((one) => one.id === id) ?? []);

/** Those of these practices that everybody may read, in the order of the ids. */
export async function publicPractices(tx: Tx, ids: readonly string[]): Promise<ToldPractice[]> {
	return inOrder(ids, ids.length === 0 ? [] : await practicesIn(tx, inArray(practice.id, [...ids])));
}

function practicesIn(tx: Tx, where?: SQL): Promise<ToldPractice[]> {
	const { id, slug, title } = practice;
	return tx
		.select({ id, slug, title, houseName: institution.name })
		.from(practice)
		.innerJoin(institution, eq(institution.id, practice.institutionId))
		.where(and(isPublicPractice, where));
}

/** Those of these events that everybody may know of. What stands in their minutes is for those who took part. */
export async function publicEvents(tx: Tx, ids: readonly string[]): Promise<ToldEvent[]> {
	if (ids.length === 0) return [];
	const rows = await tx
		.select(eventLine)
		.from(event)
		.where(and(isPublicEvent, inArray(event.id, [...ids])));
	return inOrder(ids, rows);
}

/** Public events with agreed minutes, as far as the actor may read those: of these, or all. */
async function agreedMinutes(tx: Tx, ids?: readonly string[]): Promise<ToldEvent[]> {
	if (ids?.length === 0) return [];
	return tx
		.select(eventLine)
		.from(event)
		.innerJoin(minutes, eq(minutes.eventId, event.id))
		.where(and(isPublicEvent, eq(minutes.state, 'agreed'), ids && inArray(event.id, [...ids])));
}

export type EvidenceChoices = {
	readonly practices: readonly ToldPractice[];
	readonly events: readonly ToldEvent[];
};

/** What a recommendation can rest on beside statements; `chosen` are those it rests on already. */
export async function evidenceChoices(
	deps: Deps,
	actor: Actor,
	chosen: readonly string[] = [],
): Promise<EvidenceChoices> {
	return deps.db.as(actor, async (tx) => {
		const practices = await practicesIn(tx);
		const known = await agreedMinutes(tx);
		const others = await publicEvents(
			tx,
			chosen.filter((id) => !known.some((one) => one.id === id)),
		);
		const sorted = <T extends ToldSource>(rows: readonly T[]) =>
			sortForReader(rows, ({ title }) => readPlain(title, actor.locale), actor.locale);
		return { practices: sorted(practices), events: sorted([...known, ...others]) };
	});
}
