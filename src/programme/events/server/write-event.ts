import { and, eq, inArray, isNull } from 'drizzle-orm';
import { Fault, type Issue } from '#shared/fault.ts';
import { fold } from '#shared/fold.ts';
import { slugOf } from '#shared/slug.ts';
import { allTexts } from '#shared/text.ts';
import { instantOf, localTime } from '#shared/time.ts';
import { institution, partnership } from '#programme/institutions/server/api.ts';
import { actionField, project } from '#programme/projects/server/api.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { EventFields } from '../event.ts';
import { eventHost } from './tables.ts';

/** The columns of an event with what is derived from them: instants for ordering, folded texts for search. */
export function eventColumns({ hosts: _, ...fields }: EventFields) {
	return {
		...fields,
		startsLocal: localTime(fields.startsLocal),
		endsLocal: localTime(fields.endsLocal),
		registrationClosesLocal: fields.registrationClosesLocal && localTime(fields.registrationClosesLocal),
		startsAt: instantOf(fields.startsLocal, fields.zone),
		endsAt: instantOf(fields.endsLocal, fields.zone, 'later'),
		search: fold(
			[allTexts(fields.title), fields.place, fields.venue, fields.series].filter(Boolean).join(' '),
		),
	};
}

/** From the title where it has Latin letters, else from kind and day. */
export function eventSlug({
	title,
	kind,
	startsLocal,
}: Pick<EventFields, 'title' | 'kind' | 'startsLocal'>): string {
	const texts = [title.texts.en, title.texts.de, title.texts.tr, title.texts.ar];
	const slugs = texts.map((text) => slugOf(text?.text ?? ''));
	return slugs.find((slug) => slug.length >= 3) ?? `${kind.replaceAll('_', '-')}-${startsLocal.slice(0, 10)}`;
}

/** Refuses references to what the actor does not see or what lies in the bin, each at its field. */
export async function demandReferences(tx: Tx, fields: EventFields): Promise<void> {
	const issues: Issue[] = [];
	const miss = (field: string) => issues.push({ field, reason: 'not_found_choice' });
	const { projectId, actionField: number, partnershipId, hosts } = fields;
	if (projectId && !(await sees(tx, project, projectId))) miss('projectId');
	if (partnershipId && !(await sees(tx, partnership, partnershipId))) miss('partnershipId');
	if (number !== null) {
		const [field] = await tx
			.select({ number: actionField.number })
			.from(actionField)
			.where(eq(actionField.number, number));
		if (!field) miss('actionField');
	}
	const ids = hosts.map(({ institutionId }) => institutionId);
	const known = await tx
		.select({ id: institution.id })
		.from(institution)
		.where(and(inArray(institution.id, ids), isNull(institution.deletedAt)));
	const knownIds = new Set(known.map(({ id }) => id));
	for (const [at, id] of ids.entries()) if (!knownIds.has(id)) miss(`hosts.${at}.institutionId`);
	if (issues.length > 0) throw new Fault('invalid', 'check_fields', { issues });
}

async function sees(tx: Tx, table: typeof project | typeof partnership, id: string): Promise<boolean> {
	const found = await tx
		.select({ id: table.id })
		.from(table)
		.where(and(eq(table.id, id), isNull(table.deletedAt)));
	return found.length > 0;
}

/** Makes the hosts exactly these; true if anything changed. */
export async function writeHosts(tx: Tx, eventId: string, hosts: EventFields['hosts']): Promise<boolean> {
	const name = (host: { institutionId: string; part: string }) => `${host.institutionId} ${host.part}`;
	const present = await tx
		.select({ institutionId: eventHost.institutionId, part: eventHost.part })
		.from(eventHost)
		.where(eq(eventHost.eventId, eventId));
	const wanted = new Set(hosts.map(name));
	const existing = new Set(present.map(name));
	const gone = present.filter((host) => !wanted.has(name(host)));
	const added = hosts.filter((host) => !existing.has(name(host)));
	for (const host of gone)
		await tx
			.delete(eventHost)
			.where(
				and(
					eq(eventHost.eventId, eventId),
					eq(eventHost.institutionId, host.institutionId),
					eq(eventHost.part, host.part),
				),
			);
	if (added.length > 0) await tx.insert(eventHost).values(added.map((host) => ({ eventId, ...host })));
	return gone.length + added.length > 0;
}
