import { and, eq, inArray, isNull, lt, or, sql, type SQL } from 'drizzle-orm';
import { reach, type Actor } from '#shared/actor.ts';
import { Fault, type Issue } from '#shared/fault.ts';
import type { Page, SortKey } from '#shared/listing.ts';
import { abilities, demand, programmeWide } from '#shared/policy.ts';
import { readPlain, type LocalizedText } from '#shared/text.ts';
import { localDateAt } from '#shared/time.ts';
import { event } from '#programme/events/server/api.ts';
import { institution } from '#programme/institutions/server/api.ts';
import { personName } from '#programme/people/person.ts';
import { person } from '#programme/people/server/tables.ts';
import { historyOf, type Change } from '#platform/server/audit/history.ts';
import type { Tx } from '#platform/server/database/client.ts';
import { chosen, contains, listPage } from '#platform/server/database/listing.ts';
import type { Deps } from '#platform/server/deps.ts';
import { practiceMoves, practicePolicy, type PracticeSubject } from '../practice-policy.ts';
import {
	gapsOf,
	leastMonths,
	monthsOf,
	monthsUntilReview,
	practiceListing,
	practiceStates,
	practiceTransitions,
	type PracticeListing,
	type PracticeState,
} from '../practice.ts';
import { findPractice, practiceSubject, type PracticeRow } from './find-practice.ts';
import { practice } from './practice-tables.ts';

export type ListedPractice = Pick<
	PracticeRow,
	'id' | 'title' | 'state' | 'updatedAt' | 'confirmedAt' | 'isExample' | 'institutionId'
> & { readonly institutionName: LocalizedText };

function select(tx: Tx, where: SQL | undefined): Promise<ListedPractice[]> {
	return tx
		.select({
			id: practice.id,
			title: practice.title,
			state: practice.state,
			updatedAt: practice.updatedAt,
			confirmedAt: practice.confirmedAt,
			isExample: practice.isExample,
			institutionId: practice.institutionId,
			institutionName: institution.name,
		})
		.from(practice)
		.innerJoin(institution, eq(institution.id, practice.institutionId))
		.where(where);
}

/** The same as `practicePolicy.read`, asked of the rows. */
function readable(actor: Actor): SQL | undefined {
	if (programmeWide('team', 'reader')(actor, undefined)) return undefined;
	const own = reach(actor, 'institution', 'coordinator', 'organiser', 'trainer', 'counsellor', 'reader');
	const personId = actor.kind === 'account' ? actor.personId : null;
	return or(
		eq(practice.state, 'published'),
		own.length > 0 ? inArray(practice.institutionId, own) : undefined,
		personId ? and(eq(practice.state, 'expert_review'), eq(practice.reviewerId, personId)) : undefined,
	);
}

/** Last confirmed before this moment, a published practice waits for somebody to say that it is still right. */
export function dueBefore(now: Date): Date {
	const before = new Date(now);
	before.setUTCMonth(before.getUTCMonth() - monthsUntilReview);
	return before;
}

/** Practices the actor may read, in the work area. */
export async function listPractices(
	deps: Deps,
	actor: Actor,
	listing: PracticeListing,
): Promise<Page<ListedPractice>> {
	demand(practicePolicy, 'list', actor, none);
	const { q, filters } = listing;
	const wanted = and(
		isNull(practice.deletedAt),
		readable(actor),
		contains(sql`(${practice.search} || ' ' || ${institution.search})`, q),
		chosen(practice.state, filters.state),
		chosen(practice.institutionId, filters.institution),
		filters.due
			? and(eq(practice.state, 'published'), lt(practice.confirmedAt, dueBefore(deps.now())))
			: undefined,
	);
	const key: Readonly<Record<PracticeListing['sort'], (one: ListedPractice) => SortKey>> = {
		title: ({ title }) => readPlain(title, actor.locale),
		updated: ({ updatedAt }) => updatedAt.getTime(),
	};
	return deps.db.as(actor, (tx) =>
		listPage(
			listing,
			practiceListing.size,
			actor.locale,
			() => select(tx, wanted),
			key[listing.sort],
			(ids) => select(tx, inArray(practice.id, [...ids])),
		),
	);
}

export type PracticeDetail = {
	readonly practice: PracticeRow;
	readonly institution: { readonly id: string; readonly name: LocalizedText };
	readonly event: { readonly id: string; readonly title: LocalizedText } | null;
	/** Null where there is none any more, or the actor does not see them. */
	readonly author: string | null;
	readonly reviewer: string | null;
	/** What keeps it from being submitted. */
	readonly gaps: readonly Issue[];
	/** Whether it has lasted under a year, which is little to go by. */
	readonly isYoung: boolean;
	readonly isDue: boolean;
	readonly steps: readonly PracticeState[];
	readonly history: readonly Change[];
	readonly can: Readonly<Record<keyof typeof practicePolicy, boolean>>;
};

const none: PracticeSubject = { institutionId: null, state: 'draft', reviewerId: null, isDeleted: false };

export async function getPractice(
	deps: Deps,
	actor: Actor,
	{ id }: { readonly id: string },
): Promise<PracticeDetail> {
	const now = deps.now();
	return deps.db.as(actor, async (tx) => {
		const row = await findPractice(tx, id);
		const subject = practiceSubject(row);
		if (!practicePolicy.read(actor, subject)) throw new Fault('missing', 'not_found');
		const can = abilities(practicePolicy, actor, subject);
		const [house] = await tx
			.select({ id: institution.id, name: institution.name })
			.from(institution)
			.where(eq(institution.id, row.institutionId));
		const [held] = row.eventId
			? await tx.select({ id: event.id, title: event.title }).from(event).where(eq(event.id, row.eventId))
			: [];
		const months = monthsOf(row, localDateAt(now, 'Europe/Berlin'));
		return {
			practice: row,
			institution: house ?? { id: row.institutionId, name: { original: 'en', texts: {} } },
			event: held ?? null,
			author: can.history ? await nameOf(tx, row.authorId) : null,
			reviewer: can.history ? await nameOf(tx, row.reviewerId) : null,
			gaps: row.state === 'draft' ? gapsOf(row) : [],
			isYoung: months !== null && months < leastMonths,
			isDue: row.state === 'published' && row.confirmedAt !== null && row.confirmedAt < dueBefore(now),
			steps: practiceStates.filter(
				(to) => practiceTransitions[row.state].includes(to) && practiceMoves[to](actor, subject),
			),
			history: can.history ? await historyOf(tx, 'practice', id) : [],
			can,
		};
	});
}

async function nameOf(tx: Tx, personId: string | null): Promise<string | null> {
	if (!personId) return null;
	const [found] = await tx.select().from(person).where(eq(person.id, personId));
	return found && !found.erasedAt ? personName(found) : null;
}

/** A practice as its form takes it; for those who may change it. */
export async function practiceToChange(
	deps: Deps,
	actor: Actor,
	{ id }: { readonly id: string },
): Promise<PracticeRow> {
	return deps.db.as(actor, async (tx) => {
		const row = await findPractice(tx, id);
		demand(practicePolicy, 'change', actor, practiceSubject(row));
		return row;
	});
}
