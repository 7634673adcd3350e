import { eq } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { sortForReader } from '#shared/listing.ts';
import { readPlain } from '#shared/text.ts';
import { translator } from '#shared/messages.ts';
import { words } from '#programme/events/messages/words/index.ts';
import type { Deps } from '#platform/server/deps.ts';
import { expected } from '../badge.ts';
import type { GuestList } from '../guests.ts';
import { spanOf } from '../scan.ts';
import { keyOf } from './badge-key.ts';
import { issueMissing } from './issue-badges.ts';
import { selectBadges } from './list-badges.ts';
import { findGate, keeper } from './open-gate.ts';
import { readStanding } from './read-standing.ts';
import { gate } from './tables.ts';

/**
 * What a gate works with, without a network too: those who are expected at its event, and of them name, institution, part, badge and
 * whether they are here. No address, no note, nobody of another event. `signed-out` for a device that is no gate.
 */
export async function guestList(
	deps: Deps,
	actor: Actor,
	{ device }: { readonly device: string | undefined },
): Promise<GuestList> {
	return deps.db.as(keeper(actor), async (tx) => {
		const now = deps.now();
		const found = await findGate(tx, now, device);
		const { eventId } = found;
		await issueMissing(tx, eventId, now);
		await tx.update(gate).set({ seenAt: now }).where(eq(gate.id, found.id));
		const badges = await selectBadges(tx, eventId);
		const isGood = ({ revokedAt, state }: (typeof badges)[number]) =>
			revokedAt === null && (expected as readonly string[]).includes(state);
		const { present } = await readStanding(tx, { ...found, id: eventId });
		const gates = await tx
			.select({ id: gate.id, name: gate.name })
			.from(gate)
			.where(eq(gate.eventId, eventId));
		const nameOf = new Map(gates.map(({ id, name }) => [id, name]));
		const span = spanOf(found);
		const [from, until] = [span.from.getTime(), span.until.getTime()];
		const w = translator(words, actor.locale);
		const guests = sortForReader(
			badges.filter(isGood),
			({ familyName, givenName }) => `${familyName} ${givenName}`,
			actor.locale,
		).map(({ registrationId, serial, code, givenName, familyName, acronym, institutionName, part }) => {
			const presence = present.get(registrationId);
			return {
				serial,
				code,
				givenName,
				familyName,
				institution: acronym ?? (institutionName ? readPlain(institutionName, actor.locale) : ''),
				part: w(`attends_as_${part}`),
				since: presence?.first.at.getTime() ?? null,
				gate: nameOf.get(presence?.first.gateId ?? '') ?? null,
				isInside: presence?.isInside ?? false,
			};
		});
		return {
			event: { id: eventId, title: readPlain(found.title, actor.locale), zone: found.zone, from, until },
			gate: { name: found.name, validUntil: found.validUntil.getTime() },
			publicKey: (await keyOf(tx, eventId)).publicKey,
			guests,
			revoked: badges.filter((one) => !isGood(one)).map(({ serial }) => serial),
			now: now.getTime(),
		};
	});
}
