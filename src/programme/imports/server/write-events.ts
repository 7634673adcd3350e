import { eq, inArray } from 'drizzle-orm';
import { fold } from '#shared/fold.ts';
import { newId } from '#shared/id.ts';
import { slugOf } from '#shared/slug.ts';
import { allTexts } from '#shared/text.ts';
import { instantOf } from '#shared/time.ts';
import type { Tx } from '#platform/server/database/client.ts';
import { event, eventHost } from '#programme/events/server/api.ts';
import type { PlannedRow } from '../plan.ts';
import type { EventRecord } from '../plan-events.ts';
import { inBatches, pick, type Written } from './written.ts';

/** Adds and changes events. New ones are drafts, unless the file says otherwise; past ones are done. */
export async function* writeEvents(
	tx: Tx,
	rows: readonly PlannedRow<EventRecord>[],
	now: Date,
): AsyncGenerator<Written[]> {
	const slugs = new Set((await tx.select({ slug: event.slug }).from(event)).map(({ slug }) => slug));
	for (const part of inBatches(rows.filter(({ verdict }) => verdict === 'create'))) {
		const made = part.map(({ record }) => ({ id: newId(now.getTime()), ...record! }));
		await tx.insert(event).values(
			made.map(({ hostId: _, ...one }) => ({
				...one,
				...instants(one),
				slug: freeSlug(one, one.id, slugs),
				state: one.state ?? (instants(one).endsAt < now ? ('done' as const) : ('draft' as const)),
				// A file that says cancelled tells of something that people knew of.
				wasAnnounced: one.state === 'cancelled',
				mode: one.mode ?? ('on_site' as const),
				languages: [...one.languages] as (typeof event.$inferInsert)['languages'],
				search: search(one),
				createdAt: now,
				updatedAt: now,
			})),
		);
		const hosts = made.flatMap(({ id, hostId }) =>
			hostId ? [{ eventId: id, institutionId: hostId, part: 'host' as const }] : [],
		);
		if (hosts.length > 0) await tx.insert(eventHost).values(hosts);
		yield made.map(({ id }) => ({ noun: 'event', recordId: id, action: 'create' }));
	}
	for (const part of inBatches(rows.filter(({ verdict }) => verdict === 'change'))) {
		const ids = part.map(({ targetId }) => targetId!);
		const before = await tx.select().from(event).where(inArray(event.id, ids)).for('update');
		for (const { record, targetId, changes } of part) {
			const old = before.find(({ id }) => id === targetId)!;
			const { hostId, ...changed } = pick(record!, changes);
			const after = { ...old, ...changed } as EventRecord & typeof old;
			await tx
				.update(event)
				.set({
					...changed,
					...instants(after),
					search: search(after),
					version: old.version + 1,
					updatedAt: now,
				} as Partial<typeof event.$inferInsert>)
				.where(eq(event.id, old.id));
			if (hostId)
				await tx
					.insert(eventHost)
					.values({ eventId: old.id, institutionId: hostId, part: 'host' })
					.onConflictDoNothing();
		}
		yield part.map(({ targetId, changes }) => ({
			noun: 'event',
			recordId: targetId!,
			action: 'change',
			fields: changes,
		}));
	}
}

function instants({ startsLocal, endsLocal, zone }: Pick<EventRecord, 'startsLocal' | 'endsLocal' | 'zone'>) {
	return {
		startsAt: instantOf(startsLocal.replace(' ', 'T'), zone),
		endsAt: instantOf(endsLocal.replace(' ', 'T'), zone, 'later'),
	};
}

function search({ title, place, venue }: Pick<EventRecord, 'title' | 'place' | 'venue'>): string {
	return fold([allTexts(title), place, venue].filter(Boolean).join(' '));
}

function freeSlug(
	{ title, kind, startsLocal }: Pick<EventRecord, 'title' | 'kind' | 'startsLocal'>,
	id: string,
	taken: Set<string>,
): string {
	const { en, de, tr, ar } = title.texts;
	const made = [en, de, tr, ar].map((text) => slugOf(text?.text ?? '')).find((slug) => slug.length >= 3);
	const wanted = made ?? `${kind.replaceAll('_', '-')}-${startsLocal.slice(0, 10)}`;
	const slug = taken.has(wanted) ? `${wanted}-${id.slice(-6)}` : wanted;
	taken.add(slug);
	return slug;
}
