import { and, asc, desc, eq, inArray, isNull, or, sql, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { hasRole, reach, type Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { sortForReader, type Page, type SortKey } from '#shared/listing.ts';
import { abilities, demand, programmeWide } from '#shared/policy.ts';
import { readPlain, type LocalizedText } from '#shared/text.ts';
import { mayFollow } from '#shared/transition.ts';
import { event, eventSession } from '#programme/events/server/api.ts';
import type { InstitutionKind } from '#programme/institutions/institution.ts';
import { institution, partnership } from '#programme/institutions/server/api.ts';
import { lesson, practice, recommendation } from '#programme/outcomes/server/api.ts';
import { historyOf, type Change } from '#platform/server/audit/history.ts';
import type { Tx } from '#platform/server/database/client.ts';
import { chosen, contains, listPage } from '#platform/server/database/listing.ts';
import type { Deps } from '#platform/server/deps.ts';
import { standingOf, type Standing } from '../agreement.ts';
import { checkSketch, type Finding } from '../call-check.ts';
import { sidesOf, sketchMovePolicy, sketchPolicy } from '../policy.ts';
import {
	sketchListing,
	sketchMoves,
	sketchTransitions,
	type SketchFields,
	type SketchListing,
	type SketchMove,
} from '../sketch.ts';
import { peopleOfSketch, personOptionsAt, type Named } from './contacts.ts';
import { findSketch, findVersion, sketchSubject, type SketchRow } from './find-sketch.ts';
import { funderCall, sketch, sketchAgreement } from './tables.ts';

const other = alias(institution, 'other');

export type ListedSketch = Pick<SketchRow, 'id' | 'title' | 'state' | 'updatedAt' | 'isExample'> & {
	readonly first: LocalizedText;
	readonly second: LocalizedText;
};

function select(tx: Tx, where: SQL | undefined): Promise<ListedSketch[]> {
	return tx
		.select({
			id: sketch.id,
			title: sketch.title,
			state: sketch.state,
			updatedAt: sketch.updatedAt,
			isExample: sketch.isExample,
			first: institution.name,
			second: other.name,
		})
		.from(sketch)
		.innerJoin(institution, eq(institution.id, sketch.firstId))
		.innerJoin(other, eq(other.id, sketch.secondId))
		.where(where);
}

/** The same as `sketchPolicy.read`, asked of the rows. */
function readable(actor: Actor): SQL | undefined {
	if (programmeWide('team', 'reader')(actor, undefined)) return undefined;
	const own = reach(actor, 'institution', 'coordinator');
	return own.length === 0 ? sql`false` : or(inArray(sketch.firstId, own), inArray(sketch.secondId, own));
}

/** Sketches the actor may read. */
export async function listSketches(
	deps: Deps,
	actor: Actor,
	listing: SketchListing,
): Promise<Page<ListedSketch>> {
	demand(sketchPolicy, 'list', actor, nothing);
	const { q, filters } = listing;
	const wanted = and(
		isNull(sketch.deletedAt),
		readable(actor),
		contains(sql`(${sketch.search} || ' ' || ${institution.search} || ' ' || ${other.search})`, q),
		chosen(sketch.state, filters.state),
		chosen(sketch.callId, filters.call),
		chosen(sketch.partnershipId, filters.partnership),
	);
	const key: Readonly<Record<SketchListing['sort'], (one: ListedSketch) => SortKey>> = {
		title: ({ title }) => readPlain(title, actor.locale),
		updated: ({ updatedAt }) => updatedAt.getTime(),
	};
	return deps.db.as(actor, (tx) =>
		listPage(
			listing,
			sketchListing.size,
			actor.locale,
			() => select(tx, wanted),
			key[listing.sort],
			(ids) => select(tx, inArray(sketch.id, [...ids])),
		),
	);
}

const nothing = { firstId: '', secondId: '', state: 'draft', isDeleted: false } as const;

export type Choice = { readonly value: string; readonly label: string };

/** Partnerships for which the actor may begin a sketch. */
export async function partnershipChoices(deps: Deps, actor: Actor): Promise<readonly Choice[]> {
	if (!hasRole(actor, 'coordinator')) return [];
	const own = reach(actor, 'institution', 'coordinator');
	const rows = await deps.db.as(actor, (tx) =>
		tx
			.select({ id: partnership.id, first: institution.name, second: other.name, title: partnership.title })
			.from(partnership)
			.innerJoin(institution, eq(institution.id, partnership.firstId))
			.innerJoin(other, eq(other.id, partnership.secondId))
			.where(
				and(
					isNull(partnership.deletedAt),
					or(inArray(partnership.firstId, own), inArray(partnership.secondId, own)),
				),
			),
	);
	const choices = rows.map(({ id, first, second, title }) => ({
		value: id,
		label: [
			`${readPlain(first, actor.locale)} – ${readPlain(second, actor.locale)}`,
			readPlain(title, actor.locale),
		]
			.filter(Boolean)
			.join(': '),
	}));
	return sortForReader(choices, ({ label }) => label, actor.locale);
}

export type SketchSide = {
	readonly id: string;
	readonly name: LocalizedText;
	readonly kind: InstitutionKind;
	readonly country: string;
	readonly contact: Named | null;
	readonly contactId: string | null;
	/** For whoever may name the contact. */
	readonly people: readonly Choice[] | null;
	/** Who said yes for this side; null where it has not, or they are no longer known. */
	readonly agreedBy: string | null;
};
export type OriginLink = {
	readonly kind: 'session' | 'lesson' | 'recommendation' | 'practice';
	readonly title: LocalizedText;
	readonly path: string;
};
export type CallRow = typeof funderCall.$inferSelect;

export type SketchDetail = {
	readonly sketch: SketchRow;
	readonly content: SketchFields;
	readonly hash: string;
	readonly writtenAt: Date;
	readonly author: string | null;
	readonly sides: readonly [SketchSide, SketchSide];
	/** The sides the actor speaks for. */
	readonly own: readonly string[];
	readonly call: CallRow | null;
	readonly findings: readonly Finding[];
	readonly standing: Standing;
	readonly origins: readonly OriginLink[];
	readonly steps: readonly SketchMove[];
	readonly history: readonly Change[];
	readonly can: Readonly<Record<keyof typeof sketchPolicy, boolean>>;
};

/** A sketch with all that belongs to it; `missing` for whoever may not read it. */
export async function getSketch(
	deps: Deps,
	actor: Actor,
	{ id }: { readonly id: string },
): Promise<SketchDetail> {
	const found = await deps.db.as(actor, async (tx) => {
		const row = await findSketch(tx, id);
		const subject = sketchSubject(row);
		if (!sketchPolicy.read(actor, subject)) throw new Fault('missing', 'not_found');
		const version = await findVersion(tx, id, row.number);
		const houses = await tx
			.select()
			.from(institution)
			.where(inArray(institution.id, [row.firstId, row.secondId]));
		const agreements = await tx.select().from(sketchAgreement).where(eq(sketchAgreement.sketchId, id));
		const [call] = row.callId ? await tx.select().from(funderCall).where(eq(funderCall.id, row.callId)) : [];
		const own = sidesOf(actor, row);
		const people = new Map<string, readonly Choice[]>();
		for (const side of own) people.set(side, await personOptionsAt(tx, side, actor.locale));
		const history = await historyOf(tx, 'sketch', id);
		const origins = await originsOf(tx, row);
		return { row, subject, version, houses, agreements, call: call ?? null, own, people, history, origins };
	});
	const { row, subject, version, houses, agreements, call, own, people } = found;
	const names = await peopleOfSketch(deps, [
		row.firstContactId,
		row.secondContactId,
		version.authorId,
		...agreements.map(({ personId }) => personId),
	]);
	const name = (personId: string | null | undefined) =>
		personId ? (names.get(personId)?.name ?? null) : null;
	const side = (houseId: string, contactId: string | null): SketchSide => {
		const house = houses.find((one) => one.id === houseId);
		return {
			id: houseId,
			name: house?.name ?? { original: 'en', texts: {} },
			kind: house?.kind ?? 'ngo',
			country: house?.country ?? '',
			contact: contactId ? (names.get(contactId) ?? null) : null,
			contactId,
			people: people.get(houseId) ?? null,
			agreedBy: name(agreements.find(({ institutionId }) => institutionId === houseId)?.personId),
		};
	};
	const sides = [side(row.firstId, row.firstContactId), side(row.secondId, row.secondContactId)] as const;
	return {
		sketch: row,
		content: version.content,
		hash: version.hash,
		writtenAt: version.writtenAt,
		author: name(version.authorId),
		sides,
		own,
		call,
		findings: call ? checkSketch(version.content, call, sides, row.submittedAt ?? deps.now()) : [],
		standing: standingOf([row.firstId, row.secondId], agreements, version),
		origins: found.origins,
		steps: sketchMoves.filter(
			(to) => mayFollow(sketchTransitions, row.state, to) && sketchMovePolicy[to](actor, subject),
		),
		history: found.history,
		can: abilities(sketchPolicy, actor, subject),
	};
}

/** The links of the chain behind a sketch, as far as the actor sees them. */
async function originsOf(tx: Tx, row: SketchRow): Promise<OriginLink[]> {
	const links: OriginLink[] = [];
	if (row.sessionId) {
		const [found] = await tx
			.select({ title: eventSession.title, eventId: eventSession.eventId })
			.from(eventSession)
			.where(and(eq(eventSession.id, row.sessionId), isNull(eventSession.deletedAt)));
		if (found)
			links.push({ kind: 'session', title: found.title, path: `/desk/events/${found.eventId}/agenda` });
	}
	if (row.lessonId) {
		const [found] = await tx
			.select({ title: lesson.text, eventId: lesson.eventId, practiceId: lesson.practiceId })
			.from(lesson)
			.where(and(eq(lesson.id, row.lessonId), isNull(lesson.deletedAt)));
		const path = found?.eventId
			? `/desk/events/${found.eventId}/outcomes`
			: `/desk/practices/${found?.practiceId}`;
		if (found) links.push({ kind: 'lesson', title: found.title, path });
	}
	if (row.recommendationId) {
		const [found] = await tx
			.select({ title: recommendation.text })
			.from(recommendation)
			.where(and(eq(recommendation.id, row.recommendationId), isNull(recommendation.deletedAt)));
		if (found)
			links.push({
				kind: 'recommendation',
				title: found.title,
				path: `/desk/recommendations/${row.recommendationId}`,
			});
	}
	if (row.practiceId) {
		const [found] = await tx
			.select({ title: practice.title })
			.from(practice)
			.where(and(eq(practice.id, row.practiceId), isNull(practice.deletedAt)));
		if (found)
			links.push({ kind: 'practice', title: found.title, path: `/desk/practices/${row.practiceId}` });
	}
	return links;
}

export type SketchLinks = Readonly<
	Record<'calls' | 'sessions' | 'lessons' | 'recommendations' | 'practices', readonly Choice[]>
>;

/** A sketch as its form takes it, with all it can be linked to; for those who may change it. */
export async function sketchToChange(deps: Deps, actor: Actor, { id }: { readonly id: string }) {
	const { locale } = actor;
	return deps.db.as(actor, async (tx) => {
		const row = await findSketch(tx, id);
		demand(sketchPolicy, 'change', actor, sketchSubject(row));
		const { content } = await findVersion(tx, id, row.number);
		const short = (text: LocalizedText | null) => {
			const plain = readPlain(text, locale);
			return plain.length > 90 ? `${plain.slice(0, 89).trimEnd()}…` : plain;
		};
		const sorted = (choices: readonly Choice[]) => sortForReader(choices, ({ label }) => label, locale);
		const calls = await tx
			.select()
			.from(funderCall)
			.where(isNull(funderCall.deletedAt))
			.orderBy(desc(funderCall.year));
		const sessions = await tx
			.select({ id: eventSession.id, title: eventSession.title, event: event.title })
			.from(eventSession)
			.innerJoin(event, eq(event.id, eventSession.eventId))
			.where(isNull(eventSession.deletedAt))
			.orderBy(asc(eventSession.id));
		const lessons = await tx.select().from(lesson).where(isNull(lesson.deletedAt));
		const recommendations = await tx.select().from(recommendation).where(isNull(recommendation.deletedAt));
		const practices = await tx.select().from(practice).where(isNull(practice.deletedAt));
		const links: SketchLinks = {
			calls: calls.map((call) => ({ value: call.id, label: `${readPlain(call.name, locale)} ${call.year}` })),
			sessions: sorted(
				sessions.map((one) => ({ value: one.id, label: `${short(one.event)}: ${short(one.title)}` })),
			),
			lessons: sorted(lessons.map((one) => ({ value: one.id, label: short(one.text) }))),
			recommendations: sorted(recommendations.map((one) => ({ value: one.id, label: short(one.text) }))),
			practices: sorted(practices.map((one) => ({ value: one.id, label: short(one.title) }))),
		};
		return { sketch: row, content, links };
	});
}
