import { eq } from 'drizzle-orm';
import { Fault } from '#shared/fault.ts';
import { isLocale, type Locale } from '#shared/locale.ts';
import type { Tx } from '#platform/server/database/client.ts';
import { event } from '#programme/events/server/api.ts';
import type { ImportKind } from '../import.ts';
import type { PlannedRow } from '../plan.ts';
import { planEvents, type EventRecord } from '../plan-events.ts';
import { planInstitutions, type InstitutionRecord } from '../plan-institutions.ts';
import { planParticipants, planPeople, type ParticipantRecord, type PersonRecord } from '../plan-people.ts';
import type { Sheet } from '#shared/sheet.ts';
import { readCsv } from '#platform/server/sheets/read-csv.ts';
import { readIcs } from './read-ics.ts';
import { encodings, readText, type Encoding } from '#platform/server/sheets/read-text.ts';
import { readXlsx } from '#platform/server/sheets/read-xlsx.ts';
import {
	eventWorld,
	existingEvents,
	existingInstitutions,
	existingPeople,
	institutionIndex,
	registeredAt,
} from './world.ts';

export type Plan =
	| { readonly kind: 'institutions'; readonly rows: readonly PlannedRow<InstitutionRecord>[] }
	| { readonly kind: 'people'; readonly rows: readonly PlannedRow<PersonRecord>[] }
	| { readonly kind: 'events'; readonly rows: readonly PlannedRow<EventRecord>[] }
	| {
			readonly kind: 'participants';
			readonly eventId: string;
			readonly rows: readonly PlannedRow<ParticipantRecord>[];
	  };

export type PlanInput = {
	readonly kind: ImportKind;
	readonly eventId: string | null;
	readonly fields: readonly string[];
};

/** Reads a file by what its bytes are, not by its name. Throws the faults of the readers. */
export async function readSheet(bytes: Buffer, encoding: string | null): Promise<Sheet> {
	const magic = bytes.subarray(0, 4).toString('hex');
	// PK (a ZIP) and the compound file of protected or very old workbooks.
	if (magic === '504b0304' || magic === 'd0cf11e0') return readXlsx(bytes);
	const chosen = encodings.find((known): known is Encoding => known === encoding);
	// iCalendar begins with these words in every encoding we take.
	if (
		/^\s*BEGIN:VCALENDAR/i.test(
			bytes
				.subarray(0, 200)
				.toString('latin1')
				.replace(/^[^\sA-Z]+/i, ''),
		)
	)
		return readIcs(readText(bytes, chosen).text);
	return readCsv(bytes, chosen);
}

/** Judges every row of a sheet against the records as they are in this transaction. Writes nothing. */
export async function planImport(
	tx: Tx,
	sheet: Sheet,
	{ kind, eventId, fields }: PlanInput,
	now: Date,
	locale: Locale,
): Promise<Plan> {
	switch (kind) {
		case 'institutions':
			return { kind, rows: planInstitutions(sheet, fields, await existingInstitutions(tx), locale) };
		case 'people':
			return { kind, rows: planPeople(sheet, fields, await existingPeople(tx), await institutionIndex(tx)) };
		case 'events': {
			const world = await eventWorld(tx, now);
			return { kind, rows: planEvents(sheet, fields, await existingEvents(tx), world, locale) };
		}
		case 'participants': {
			const [found] = eventId ? await tx.select().from(event).where(eq(event.id, eventId)) : [];
			if (!found || found.deletedAt) throw new Fault('invalid', 'event_gone');
			const rows = planParticipants(
				sheet,
				fields,
				await existingPeople(tx),
				await institutionIndex(tx),
				await registeredAt(tx, found.id),
				found.startsAt <= now,
			);
			return { kind, eventId: found.id, rows };
		}
	}
}

export function localeOf(value: string | null): Locale {
	return isLocale(value) ? value : 'en';
}
