import type { Actor } from '#shared/actor.ts';
import { csv } from '#shared/csv.ts';
import { sortForReader } from '#shared/listing.ts';
import { translator } from '#shared/messages.ts';
import { demand } from '#shared/policy.ts';
import { readPlain } from '#shared/text.ts';
import { localDateAt } from '#shared/time.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { RegistrationListing } from '../listing.ts';
import { messages } from '../messages/index.ts';
import { words } from '../messages/words/index.ts';
import { eventPolicy } from '../policy.ts';
import { findEvent, subjectOf, type FoundEvent } from './find-event.ts';
import { selectRegistrations, wantedRegistrations } from './list-registrations.ts';

/** Columns of another slice at the end of each row. */
export type MoreColumns = (
	tx: Tx,
	event: FoundEvent,
) => Promise<{ readonly header: readonly string[]; readonly cellsOf: (id: string) => readonly string[] }>;

export type ExportedFile = { readonly name: string; readonly text: string };

/** The registrations that the actor sees and the filters let through, as CSV in the actor's language. It is written down that it was taken. */
export async function exportRegistrations(
	deps: Deps,
	actor: Actor,
	{
		eventId,
		listing,
	}: { readonly eventId: string; readonly listing: Pick<RegistrationListing, 'q' | 'filters'> },
	moreColumns?: MoreColumns,
): Promise<ExportedFile> {
	const { locale } = actor;
	const t = translator(messages, locale);
	const word = translator(words, locale);
	return deps.db.as(actor, async (tx) => {
		const found = await findEvent(tx, eventId);
		demand(eventPolicy, 'exportRegistrations', actor, subjectOf(found));
		const rows = sortForReader(
			await selectRegistrations(tx, wantedRegistrations(actor, found, listing)),
			({ familyName, givenName }) => `${familyName} ${givenName}`,
			locale,
		);
		const more = await moreColumns?.(tx, found);
		const header = [
			t('family_name'),
			t('given_name'),
			t('email'),
			t('institution'),
			t('part'),
			t('state'),
			t('language'),
			t('received_on'),
			t('note'),
			...(more?.header ?? []),
		];
		const text = csv(
			header,
			rows.map((row) => [
				row.familyName,
				row.givenName,
				row.email,
				row.institutionName ? readPlain(row.institutionName, locale) : row.institutionTyped,
				word(`attends_as_${row.part}`),
				word(`registration_${row.state}`),
				row.locale,
				localDateAt(row.createdAt, found.zone),
				row.note,
				...(more?.cellsOf(row.id) ?? []),
			]),
		);
		const noun = 'registration';
		await audit(tx, actor, deps.now(), {
			noun: 'event',
			recordId: eventId,
			action: 'export',
			fields: [noun],
		});
		return { name: `${found.slug}.csv`, text };
	});
}
