import { and, eq, isNull } from 'drizzle-orm';
import { Fault, type Issue } from '#shared/fault.ts';
import { event } from '#programme/events/server/api.ts';
import { institution } from '#programme/institutions/server/api.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { VoiceSubject } from '../policy.ts';
import type { VoiceFields } from '../voice.ts';
import { voice } from './tables.ts';

export type VoiceRow = typeof voice.$inferSelect;

/** The voice if the actor sees it; otherwise `missing`. */
export async function findVoice(tx: Tx, id: string): Promise<VoiceRow> {
	const [found] = await tx.select().from(voice).where(eq(voice.id, id));
	if (!found) throw new Fault('missing', 'not_found');
	return found;
}

export function subjectOf(
	row: Pick<VoiceRow, 'institutionId' | 'consent' | 'withdrawnAt' | 'deletedAt'>,
): VoiceSubject {
	return {
		institutionId: row.institutionId,
		consent: row.consent,
		isWithdrawn: row.withdrawnAt !== null,
		isDeleted: row.deletedAt !== null,
	};
}

/**
 * Refuses references to what is not there. Under the Chatham House rule a voice may be used but nobody told whose it is: it
 * names no institution.
 */
export async function demandReferences(tx: Tx, { institutionId, eventId }: VoiceFields): Promise<void> {
	const issues: Issue[] = [];
	if (institutionId) {
		const [found] = await tx
			.select({ id: institution.id })
			.from(institution)
			.where(and(eq(institution.id, institutionId), isNull(institution.deletedAt)));
		if (!found) issues.push({ field: 'institutionId', reason: 'not_found_choice' });
	}
	if (eventId) {
		const [found] = await tx
			.select({ confidentiality: event.confidentiality })
			.from(event)
			.where(and(eq(event.id, eventId), isNull(event.deletedAt)));
		if (!found) issues.push({ field: 'eventId', reason: 'not_found_choice' });
		else if (found.confidentiality === 'chatham_house' && institutionId)
			issues.push({ field: 'institutionId', reason: 'chatham_names_nobody' });
	}
	if (issues.length > 0) throw new Fault('invalid', 'check_fields', { issues });
}
