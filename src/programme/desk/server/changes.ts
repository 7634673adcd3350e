import { inArray } from 'drizzle-orm';
import { latestChanges, type Change } from '#platform/server/audit/history.ts';
import type { Tx } from '#platform/server/database/client.ts';
import { event } from '#programme/events/server/api.ts';
import { institution, partnership } from '#programme/institutions/server/api.ts';
import { personName } from '#programme/people/person.ts';
import { person } from '#programme/people/server/api.ts';
import { project } from '#programme/projects/server/api.ts';
import { indicator } from '#programme/results/server/api.ts';
import type { LocalizedText } from '#shared/text.ts';

/** A change and what it was made to; `title` is null where the record is gone, or nobody any more. */
export type NamedChange = Change & { readonly title: LocalizedText | string | null };

const nouns = ['institution', 'partnership', 'person', 'event', 'project', 'indicator'] as const;

/** The latest changes to records that have a page here, with their names; seven queries at most. Ask for the team only. */
export async function namedChanges(tx: Tx, limit: number): Promise<NamedChange[]> {
	const changes = await latestChanges(tx, nouns, limit * 2);
	const ids = (noun: (typeof nouns)[number]) =>
		changes.flatMap((change) => (change.noun === noun && change.recordId ? [change.recordId] : []));
	const titles = new Map<string, LocalizedText | string>();
	const [institutions, people, events, projects] = [
		ids('institution'),
		ids('person'),
		ids('event'),
		ids('project'),
	];
	const pairs = await tx
		.select({ id: partnership.id, first: partnership.firstId, second: partnership.secondId })
		.from(partnership)
		.where(inArray(partnership.id, ids('partnership')));
	const sides = pairs.flatMap(({ first, second }) => [first, second]);
	for (const row of await tx
		.select({ id: institution.id, name: institution.name })
		.from(institution)
		.where(inArray(institution.id, [...institutions, ...sides])))
		titles.set(row.id, row.name);
	for (const row of await tx.select().from(person).where(inArray(person.id, people)))
		if (!row.erasedAt) titles.set(row.id, personName(row));
	for (const row of await tx
		.select({ id: event.id, title: event.title })
		.from(event)
		.where(inArray(event.id, events)))
		titles.set(row.id, row.title);
	for (const row of await tx
		.select({ id: project.id, title: project.title })
		.from(project)
		.where(inArray(project.id, projects)))
		titles.set(row.id, row.title);
	for (const row of await tx
		.select({ id: indicator.id, title: indicator.title })
		.from(indicator)
		.where(inArray(indicator.id, ids('indicator'))))
		titles.set(row.id, row.title);
	for (const { id, first, second } of pairs) titles.set(id, joined(titles.get(first), titles.get(second)));
	return oncePerRecord(changes)
		.slice(0, limit)
		.map((change) => ({ ...change, title: titles.get(change.recordId ?? '') ?? null }));
}

/** "A – B" in every language in which either side has a name. */
function joined(first?: LocalizedText | string, second?: LocalizedText | string): LocalizedText | string {
	if (typeof first !== 'object' || typeof second !== 'object') return '';
	const texts: Record<string, { text: string; state: 'human' }> = {};
	for (const locale of ['de', 'tr', 'ar', 'en'] as const) {
		const [a, b] = [first, second].map((name) => (name.texts[locale] ?? name.texts[name.original])?.text);
		texts[locale] = { text: `${a} – ${b}`, state: 'human' };
	}
	return { original: first.original, texts };
}

/** Somebody who saves five times makes one line, the latest. */
function oncePerRecord(changes: readonly Change[]): Change[] {
	return changes.filter((change, index) => {
		const before = changes[index - 1];
		return (
			!before ||
			before.recordId !== change.recordId ||
			before.action !== change.action ||
			before.by !== change.by
		);
	});
}
