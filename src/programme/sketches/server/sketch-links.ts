import { and, asc, desc, eq, inArray, isNull, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { hasRole, reach, type Actor } from '#shared/actor.ts';
import { sortForReader } from '#shared/listing.ts';
import { demand } from '#shared/policy.ts';
import { readPlain, type LocalizedText } from '#shared/text.ts';
import { event, eventSession } from '#programme/events/server/api.ts';
import { institution, partnership } from '#programme/institutions/server/api.ts';
import { lesson, practice, recommendation } from '#programme/outcomes/server/api.ts';
import type { Deps } from '#platform/server/deps.ts';
import { sketchPolicy } from '../policy.ts';
import { findSketch, sketchSubject } from './find-sketch.ts';
import { funderCall } from './tables.ts';

export type Choice = { readonly value: string; readonly label: string };

const other = alias(institution, 'other');

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

export type SketchLinks = Readonly<
	Record<'calls' | 'sessions' | 'lessons' | 'recommendations' | 'practices', readonly Choice[]>
>;

/** All that a sketch can be linked to; for those who may change it. */
export async function sketchLinks(
	deps: Deps,
	actor: Actor,
	{ id }: { readonly id: string },
): Promise<SketchLinks> {
	const { locale } = actor;
	return deps.db.as(actor, async (tx) => {
		demand(sketchPolicy, 'change', actor, sketchSubject(await findSketch(tx, id)));
		const short = (text: LocalizedText | null) => {
			const plain = readPlain(text, locale);
			return plain.length > 90 ? `${plain.slice(0, 89).trimEnd()}…` : plain;
		};
		const sorted = (choices: readonly Choice[]) => sortForReader(choices, ({ label }) => label, locale);
		const calls = await tx
			.select({ id: funderCall.id, name: funderCall.name, year: funderCall.year })
			.from(funderCall)
			.where(isNull(funderCall.deletedAt))
			.orderBy(desc(funderCall.year));
		const sessions = await tx
			.select({ id: eventSession.id, title: eventSession.title, event: event.title })
			.from(eventSession)
			.innerJoin(event, eq(event.id, eventSession.eventId))
			.where(isNull(eventSession.deletedAt))
			.orderBy(asc(eventSession.id));
		const lessons = await tx
			.select({ id: lesson.id, text: lesson.text })
			.from(lesson)
			.where(isNull(lesson.deletedAt));
		const recommendations = await tx
			.select({ id: recommendation.id, text: recommendation.text })
			.from(recommendation)
			.where(isNull(recommendation.deletedAt));
		const practices = await tx
			.select({ id: practice.id, title: practice.title })
			.from(practice)
			.where(isNull(practice.deletedAt));
		return {
			calls: calls.map((call) => ({ value: call.id, label: `${readPlain(call.name, locale)} ${call.year}` })),
			sessions: sorted(
				sessions.map((one) => ({ value: one.id, label: `${short(one.event)}: ${short(one.title)}` })),
			),
			lessons: sorted(lessons.map((one) => ({ value: one.id, label: short(one.text) }))),
			recommendations: sorted(recommendations.map((one) => ({ value: one.id, label: short(one.text) }))),
			practices: sorted(practices.map((one) => ({ value: one.id, label: short(one.title) }))),
		};
	});
}
