import { and, eq, isNull } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { demand } from '#shared/policy.ts';
import { localDateAt } from '#shared/time.ts';
import { findEvent, hostsOf, registration } from '#programme/events/server/api.ts';
import { institution } from '#programme/institutions/server/api.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { Print } from '#platform/server/pdf/press.ts';
import { composeLetter } from '../compose-letter.ts';
import { letterPolicy } from '../policy.ts';
import { openLetter } from './letters.ts';
import { letter } from './tables.ts';

/**
 * An invitation letter as tagged PDF, in the language that was asked for. For the team alone; that it was made is written down, what
 * it says is not, and the print is kept nowhere. `missing` where none was asked for; otherwise throws as `Press.print` does.
 */
export async function printLetter(
	deps: Deps,
	actor: Actor,
	{ eventId, id }: { readonly eventId: string; readonly id: string },
): Promise<Print & { name: string }> {
	const now = deps.now();
	const { event, found, hosts } = await deps.db.as(actor, async (tx) => {
		const seen = await findEvent(tx, eventId);
		demand(letterPolicy, 'read', actor, undefined);
		const [row] = await tx
			.select({ sealed: letter.sealed, locale: letter.locale, institution: institution.name })
			.from(letter)
			.innerJoin(registration, eq(registration.id, letter.registrationId))
			.leftJoin(institution, eq(institution.id, registration.institutionId))
			.where(
				and(eq(letter.registrationId, id), eq(registration.eventId, eventId), isNull(registration.deletedAt)),
			);
		if (!row) throw new Fault('missing', 'not_found');
		const hosts = await hostsOf(tx, eventId);
		await tx.update(letter).set({ madeAt: now }).where(eq(letter.registrationId, id));
		await audit(tx, actor, now, { noun: 'registration', recordId: id, action: 'print_letter' });
		return { event: seen, found: row, hosts };
	});
	const document = openLetter(deps.secret, id, found.sealed);
	if (!document) throw new Fault('missing', 'not_found');
	const records = {
		...event,
		starts: event.startsLocal.replace(' ', 'T'),
		ends: event.endsLocal.replace(' ', 'T'),
		hosts: hosts.map(({ name }) => name),
		institution: found.institution,
		document,
	};
	const print = await deps.press.print({
		template: '#programme/questions/letter/letter.typ',
		data: composeLetter(records, localDateAt(now, event.zone), found.locale),
		dated: now,
		isKept: false,
	});
	return { ...print, name: `${event.slug}-letter.pdf` };
}
