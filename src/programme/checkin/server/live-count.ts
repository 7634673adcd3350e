import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { findEventToAttend, registration } from '#programme/events/server/api.ts';
import { person } from '#programme/people/server/api.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { expected } from '../badge.ts';
import type { JudgedScan } from '../scan.ts';
import { readStanding } from './read-standing.ts';
import { gate } from './tables.ts';

/** A scan with the names that an organiser reads. */
export type NamedScan = Pick<JudgedScan, 'nonce' | 'kind' | 'at' | 'verdict' | 'registrationId'> & {
	readonly name: string | null;
	/** Null: at the desk. */
	readonly gate: string | null;
	readonly first: { readonly at: Date; readonly gate: string | null } | null;
};

export type LiveCount = {
	readonly expected: number;
	readonly arrived: number;
	readonly inside: number;
	readonly absent: number;
	readonly hasEnded: boolean;
	/** What somebody should look at: two gates, revoked badges, scans at the wrong time. */
	readonly conflicts: readonly NamedScan[];
	readonly latest: readonly NamedScan[];
};

const mostLatest = 25;
const conflicting = ['elsewhere', 'revoked', 'not_expected', 'too_early', 'too_late', 'unknown'];

/** Who is here, for those who answer for the event. */
export async function liveCount(
	deps: Deps,
	actor: Actor,
	{ eventId }: { readonly eventId: string },
): Promise<LiveCount> {
	return deps.db.as(
		actor,
		async (tx) => {
			const event = await findEventToAttend(tx, actor, eventId);
			const { scans, present } = await readStanding(tx, event);
			const people = await selectExpected(tx, eventId);
			const gates = await tx
				.select({ id: gate.id, name: gate.name })
				.from(gate)
				.where(eq(gate.eventId, eventId));
			const nameOf = new Map(
				people.map(({ id, givenName, familyName }) => [id, `${givenName} ${familyName}`]),
			);
			const gateOf = new Map(gates.map(({ id, name }) => [id, name]));
			const named = scans.toReversed().map((scan): NamedScan => {
				const { nonce, kind, at, verdict, registrationId, first } = scan;
				return {
					nonce,
					kind,
					at,
					verdict,
					registrationId,
					name: nameOf.get(registrationId ?? '') ?? null,
					gate: gateOf.get(scan.gateId ?? '') ?? null,
					first: first && { at: first.at, gate: gateOf.get(first.gateId ?? '') ?? null },
				};
			});
			return {
				expected: people.length,
				arrived: people.filter(({ state }) => state === 'attended').length,
				inside: [...present.values()].filter(({ isInside }) => isInside).length,
				absent: people.filter(({ state }) => state === 'no_show').length,
				hasEnded: event.endsAt <= deps.now(),
				conflicts: named.filter(({ verdict }) => conflicting.includes(verdict)),
				latest: named.slice(0, mostLatest),
			};
		},
		'moment',
	);
}

function selectExpected(tx: Tx, eventId: string) {
	return tx
		.select({
			id: registration.id,
			state: registration.state,
			givenName: person.givenName,
			familyName: person.familyName,
		})
		.from(registration)
		.innerJoin(person, eq(person.id, registration.personId))
		.where(
			and(
				eq(registration.eventId, eventId),
				isNull(registration.deletedAt),
				inArray(registration.state, [...expected]),
			),
		);
}
