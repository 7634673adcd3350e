import { and, eq, isNull } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { countryName } from '#shared/country.ts';
import { Fault } from '#shared/fault.ts';
import { translator } from '#shared/messages.ts';
import { demand } from '#shared/policy.ts';
import { readPlain } from '#shared/text.ts';
import { formatDate, formatPeriod } from '#shared/time-text.ts';
import { localDateAt } from '#shared/time.ts';
import { findEvent, registration } from '#programme/events/server/api.ts';
import { institution } from '#programme/institutions/server/api.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { Print } from '#platform/server/pdf/press.ts';
import { letterMessages } from '../messages/letter/index.ts';
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
	const { event, found, stands } = await deps.db.as(actor, async (tx) => {
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
		await tx.update(letter).set({ madeAt: now }).where(eq(letter.registrationId, id));
		await audit(tx, actor, now, { noun: 'registration', recordId: id, action: 'print_letter' });
		return { event: seen, found: row, stands: row.institution };
	});
	const document = openLetter(deps.secret, id, found.sealed);
	if (!document) throw new Fault('missing', 'not_found');
	const { locale } = found;
	const t = translator(letterMessages, locale);
	const title = readPlain(event.title, locale);
	const where = [event.venue, event.place, event.country && countryName(event.country, locale)]
		.filter(Boolean)
		.join(', ');
	const dates = formatPeriod(event.startsLocal.replace(' ', 'T'), event.endsLocal.replace(' ', 'T'), locale);
	const print = await deps.press.print({
		template: '#programme/questions/letter/letter.typ',
		data: {
			locale,
			title: t('title'),
			author: 'Köprü',
			place: [event.place, formatDate(localDateAt(now, event.zone), locale)].filter(Boolean).join(', '),
			subject: t('subject', { event: title }),
			paragraphs: [
				t('greeting'),
				t(where ? 'invites_at' : 'invites', { event: title, dates, where }),
				stands ? t('stands_for', { institution: readPlain(stands, locale) }) : '',
				t('asks'),
				t('regards'),
			].filter(Boolean),
			facts: [
				[t('name'), document.name],
				[t('born_on'), formatDate(document.bornOn, locale)],
				[t('nationality'), countryName(document.nationality, locale)],
				[t('number'), document.number],
				[t('valid_until'), formatDate(document.validUntil, locale)],
			],
			signature: t('signature'),
		},
		dated: now,
		isKept: false,
	});
	return { ...print, name: `${event.slug}-letter.pdf` };
}
