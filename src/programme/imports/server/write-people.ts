import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { newId } from '#shared/id.ts';
import type { Locale } from '#shared/locale.ts';
import { textIn } from '#shared/text.ts';
import type { Tx } from '#platform/server/database/client.ts';
import { lockSeats, registration, settleSeats } from '#programme/events/server/api.ts';
import { affiliation } from '#programme/institutions/server/api.ts';
import { emailKey, personSearch } from '#programme/people/identity.ts';
import { person } from '#programme/people/server/api.ts';
import type { PlannedRow } from '../plan.ts';
import type { ParticipantRecord, PersonRecord } from '../plan-people.ts';
import { inBatches, pick, type Written } from './written.ts';

const ownFields = ['givenName', 'familyName', 'email', 'phone', 'sex', 'languages'];

/**
 * Adds and changes people and their posts; with an event, their registrations too. `conflict` / `quota_full` where a quota lacks
 * the seats: then nothing is written.
 */
export async function* writePeople(
	tx: Tx,
	rows: readonly PlannedRow<PersonRecord | ParticipantRecord>[],
	eventId: string | null,
	now: Date,
	locale: Locale,
): AsyncGenerator<Written[]> {
	for (const part of inBatches(rows.filter(({ verdict }) => verdict === 'create'))) {
		const people = part.map(({ record }) => ({ ...record!, id: newId(now.getTime()) }));
		await tx
			.insert(person)
			.values(people.map((one) => ({ ...columns(one), id: one.id, createdAt: now, updatedAt: now })));
		const posts = people.filter(({ institutionId }) => institutionId !== null);
		if (posts.length > 0)
			await tx.insert(affiliation).values(posts.map((one) => post(one, one.id, now, locale)));
		if (eventId)
			await register(
				tx,
				eventId,
				people.map((one) => ({ personId: one.id, record: one })),
				now,
				locale,
			);
		yield people.map(({ id }) => ({ noun: 'person', recordId: id, action: 'create' }));
	}
	for (const part of inBatches(rows.filter(({ verdict }) => verdict === 'change'))) {
		const ids = part.map(({ targetId }) => targetId!);
		const before = await tx.select().from(person).where(inArray(person.id, ids)).for('update');
		for (const { record, targetId, changes } of part) {
			const old = before.find(({ id }) => id === targetId)!;
			const own = changes.filter((field) => ownFields.includes(field));
			if (own.length > 0) {
				const changed = { ...old, ...pick(record!, own) } as typeof old;
				await tx
					.update(person)
					.set({
						...pick(record!, own),
						emailKey: changed.email ? emailKey(changed.email) : null,
						search: personSearch(changed),
						version: old.version + 1,
						updatedAt: now,
					} as Partial<typeof person.$inferInsert>)
					.where(eq(person.id, old.id));
			}
			if (changes.includes('institutionId') || changes.includes('post'))
				await keepPost(tx, record!, targetId!, now, locale);
		}
		if (eventId)
			await register(
				tx,
				eventId,
				part.map(({ record, targetId }) => ({ personId: targetId!, record: record! })),
				now,
				locale,
			);
		yield part.map(({ targetId, changes }) => ({
			noun: 'person',
			recordId: targetId!,
			action: 'change',
			fields: changes,
		}));
	}
}

function columns({ givenName, familyName, email, phone, sex, languages }: PersonRecord) {
	return {
		givenName,
		familyName,
		email,
		emailKey: email ? emailKey(email) : null,
		phone,
		sex: sex ?? ('not_stated' as const),
		languages: [...languages],
		search: personSearch({ givenName, familyName, email }),
	};
}

function post(record: PersonRecord, personId: string, now: Date, locale: Locale) {
	return {
		id: newId(now.getTime()),
		personId,
		institutionId: record.institutionId!,
		title: record.post ? textIn(locale, record.post) : null,
		createdAt: now,
		updatedAt: now,
	};
}

/** The title of the post somebody holds at the institution, or a new post beside those that are there. */
async function keepPost(
	tx: Tx,
	record: PersonRecord,
	personId: string,
	now: Date,
	locale: Locale,
): Promise<void> {
	const open = await tx
		.select()
		.from(affiliation)
		.where(
			and(eq(affiliation.personId, personId), isNull(affiliation.deletedAt), isNull(affiliation.endsOn)),
		);
	const held = open.find(
		({ institutionId }) => institutionId === (record.institutionId ?? open[0]?.institutionId),
	);
	if (!held) {
		if (record.institutionId) await tx.insert(affiliation).values(post(record, personId, now, locale));
		return;
	}
	if (record.post)
		await tx
			.update(affiliation)
			.set({ title: textIn(locale, record.post), version: held.version + 1, updatedAt: now })
			.where(eq(affiliation.id, held.id));
}

async function register(
	tx: Tx,
	eventId: string,
	people: readonly { readonly personId: string; readonly record: PersonRecord | ParticipantRecord }[],
	now: Date,
	locale: Locale,
): Promise<void> {
	const values = people.flatMap(({ personId, record }) =>
		'state' in record
			? [
					{
						id: newId(now.getTime()),
						eventId,
						personId,
						institutionId: record.institutionId,
						part: record.part ?? ('participant' as const),
						state: record.state,
						locale: record.languages[0] ?? locale,
						attendedAt: record.state === 'attended' ? now : null,
						createdAt: now,
						updatedAt: now,
					},
				]
			: [],
	);
	if (values.length === 0) return;
	const quotas = await lockSeats(tx, eventId);
	const written = await tx
		.insert(registration)
		.values(values)
		.onConflictDoUpdate({
			target: [registration.eventId, registration.personId],
			set: {
				part: sql`excluded.part`,
				state: sql`excluded.state`,
				institutionId: sql`coalesce(${registration.institutionId}, excluded.institution_id)`,
				attendedAt: sql`case when excluded.state = 'attended' then coalesce(${registration.attendedAt}, excluded.attended_at) end`,
				version: sql`${registration.version} + 1`,
				updatedAt: now,
				deletedAt: null,
			},
		})
		.returning({ id: registration.id });
	await settleSeats(
		tx,
		quotas,
		written.map(({ id }) => id),
	);
}
