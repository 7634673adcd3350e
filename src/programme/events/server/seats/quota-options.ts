import { and, eq, isNull } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import type { LocalizedText } from '#shared/text.ts';
import { institution } from '#programme/institutions/server/api.ts';
import type { Deps } from '#platform/server/deps.ts';
import { findEventToAttend } from '../find-registration.ts';
import { eventSession } from '../session-tables.ts';
import { shownQuotas, type ShownQuota } from './seat-overview.ts';

export type QuotaOptions = {
	/** Countries that institutions of the programme are in. */
	readonly countries: readonly string[];
	readonly sessions: readonly { readonly id: string; readonly title: LocalizedText }[];
};

/** What a new quota of an event can be about. */
export async function quotaOptions(
	deps: Deps,
	actor: Actor,
	{ eventId }: { readonly eventId: string },
): Promise<QuotaOptions> {
	return deps.db.as(actor, async (tx) => {
		await findEventToAttend(tx, actor, eventId);
		const countries = await tx
			.selectDistinct({ country: institution.country })
			.from(institution)
			.where(isNull(institution.deletedAt));
		return {
			countries: countries.map(({ country }) => country).toSorted(),
			sessions: await tx
				.select({ id: eventSession.id, title: eventSession.title })
				.from(eventSession)
				.where(and(eq(eventSession.eventId, eventId), isNull(eventSession.deletedAt)))
				.orderBy(eventSession.startsLocal),
		};
	});
}

/** One quota, for those who may change it. */
export async function quotaToChange(
	deps: Deps,
	actor: Actor,
	{ eventId, id }: { readonly eventId: string; readonly id: string },
): Promise<ShownQuota> {
	return deps.db.as(actor, async (tx) => {
		await findEventToAttend(tx, actor, eventId);
		const found = (await shownQuotas(tx, eventId)).find((one) => one.id === id);
		if (!found) throw new Fault('missing', 'not_found');
		return found;
	});
}
