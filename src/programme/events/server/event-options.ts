import { and, asc, eq, inArray, isNull, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { reach, type Actor } from '#shared/actor.ts';
import { sortForReader } from '#shared/listing.ts';
import { isTeam } from '#shared/policy.ts';
import { readPlain } from '#shared/text.ts';
import { institution, institutionOptions, partnership } from '#programme/institutions/server/api.ts';
import { actionField, project } from '#programme/projects/server/api.ts';
import type { Deps } from '#platform/server/deps.ts';
import { seriesNames } from './series.ts';

type Option = { readonly value: string; readonly label: string };

export type EventOptions = {
	/** For whom the actor may create events, and the one it has; an organiser must choose one. */
	readonly projects: readonly Option[];
	readonly isProjectNeeded: boolean;
	readonly fields: readonly Option[];
	readonly partnerships: readonly Option[];
	readonly institutions: readonly Option[];
	/** Names of series that are in use. */
	readonly series: readonly string[];
};

/**
 * What the form of an event lets choose from, in the reader's language and order. The project that `of`, an event that stands, belongs
 * to is among it: whoever organises that event alone may create none, and still keeps its project.
 */
export async function eventOptions(
	deps: Deps,
	actor: Actor,
	of?: { readonly projectId: string | null },
): Promise<EventOptions> {
	const text = (value: Parameters<typeof readPlain>[0]) => readPlain(value, actor.locale);
	const byLabel = (options: readonly Option[]) => sortForReader(options, ({ label }) => label, actor.locale);
	const isOfTeam = isTeam(actor, undefined);
	const mine = reach(actor, 'project', 'team', 'organiser');
	const institutions = await institutionOptions(deps, actor);
	return deps.db.as(actor, async (tx) => {
		const projects = await tx
			.select({ id: project.id, code: project.code, title: project.title })
			.from(project)
			.where(
				or(
					and(isNull(project.deletedAt), isOfTeam ? undefined : inArray(project.id, mine)),
					of?.projectId ? eq(project.id, of.projectId) : undefined,
				),
			);
		const fields = await tx
			.select({ number: actionField.number, name: actionField.name })
			.from(actionField)
			.orderBy(asc(actionField.number));
		const [first, second] = [alias(institution, 'first'), alias(institution, 'second')];
		const partnerships = await tx
			.select({ id: partnership.id, title: partnership.title, a: first.name, b: second.name })
			.from(partnership)
			.innerJoin(first, eq(first.id, partnership.firstId))
			.innerJoin(second, eq(second.id, partnership.secondId))
			.where(isNull(partnership.deletedAt));
		return {
			projects: byLabel(
				projects.map(({ id, code, title }) => ({ value: id, label: `${text(title)} (${code})` })),
			),
			isProjectNeeded: !isOfTeam && of?.projectId !== null,
			fields: fields.map(({ number, name }) => ({
				value: String(number),
				label: `${number}. ${text(name)}`,
			})),
			partnerships: byLabel(
				partnerships.map(({ id, title, a, b }) => ({
					value: id,
					label: text(title) || `${text(a)} – ${text(b)}`,
				})),
			),
			institutions,
			series: await seriesNames(tx),
		};
	});
}

/** Projects and action fields to filter by. */
export async function eventFilters(
	deps: Deps,
	actor: Actor,
): Promise<{ projects: readonly Option[]; fields: readonly Option[] }> {
	return deps.db.as(actor, async (tx) => {
		const projects = await tx
			.select({ id: project.id, title: project.title })
			.from(project)
			.where(isNull(project.deletedAt));
		const fields = await tx
			.select({ number: actionField.number, name: actionField.name })
			.from(actionField)
			.orderBy(asc(actionField.number));
		const named = projects.map(({ id, title }) => ({ value: id, label: readPlain(title, actor.locale) }));
		return {
			projects: sortForReader(named, ({ label }) => label, actor.locale),
			fields: fields.map(({ number, name }) => ({
				value: String(number),
				label: `${number}. ${readPlain(name, actor.locale)}`,
			})),
		};
	});
}
