import { inArray, sql } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { isLocale, type Locale } from '#shared/locale.ts';
import { demand } from '#shared/policy.ts';
import { readPlain } from '#shared/text.ts';
import { institution } from '#programme/institutions/server/tables.ts';
import { personName } from '#programme/people/person.ts';
import { person } from '#programme/people/server/tables.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { CentreClock, CounsellingStanding } from '../standing.ts';
import { centrePolicy, counsellingPolicy, identityPolicy } from '../policy.ts';
import { house, isReached, reachedUntil } from './at-centre.ts';
import { listOverlays } from './card-photos.ts';
import { listVoices } from './card-voices.ts';
import { listCases } from './cases.ts';
import { caseReceipt, counsellingCentre, counsellorIdentity, wrappedKey } from './tables.ts';

/** Centres with their keys, one's own wrapped ones, what there is of cases; of all that, what the actor reaches. */
export async function readStanding(deps: Deps, actor: Actor): Promise<CounsellingStanding> {
	demand(counsellingPolicy, 'enter', actor, undefined);
	const now = deps.now();
	const who = (actor.kind === 'account' && actor.personId) || '';
	const isMe = ({ personId }: { personId: string | null }) => personId !== null && personId === who;
	const { centres, clocks, ...standing } = await deps.db.as(actor, async (tx) => {
		const identities = await tx.select().from(counsellorIdentity).orderBy(counsellorIdentity.createdAt);
		const hasCases = ({ id }: { readonly id: string }) =>
			identities.some((one) => one.centreId === id && one.state === 'active' && isMe(one));
		// One that was closed is there for its cases alone.
		const centres = (await tx.select().from(counsellingCentre).where(isReached(now))).filter(
			(one) => centrePolicy.read(actor, one) && (!one.closedAt || hasCases(one)),
		);
		return {
			centres,
			clocks: await readClocks(tx, centres),
			identities,
			wrapped: await tx.select().from(wrappedKey),
			overlays: await listOverlays(tx),
			voices: await listVoices(tx),
			cases: await listCases(tx, now),
			deleted: await tx.select({ id: caseReceipt.caseId }).from(caseReceipt),
		};
	});
	const ids = new Set(centres.map(({ id }) => id));
	const identities = standing.identities.filter(({ centreId }) => ids.has(centreId));
	const names = await deps.db.as(house, (tx) => readNames(tx, identities, centres, actor.locale));
	return {
		who,
		centres: centres.map(
			({ id, institutionId, recoveryKey, recoveryMadeAt, drilledAt, keptMonths, closedAt }) => ({
				id,
				name: names.get(institutionId) ?? '',
				recoveryKey,
				recoveryMadeAt: recoveryMadeAt?.toISOString() ?? null,
				drilledAt: drilledAt?.toISOString() ?? null,
				keptMonths,
				counsellors: identities
					.filter(({ centreId }) => centreId === id)
					.map((one) => ({
						id: one.id,
						name: names.get(one.personId ?? '') ?? '',
						publicKey: one.publicKey,
						state: one.state,
						isMe: isMe(one),
					})),
				mayCounsel: !closedAt && identityPolicy.make(actor, { institutionId }),
				mayManage: !closedAt && centrePolicy.manage(actor, { institutionId }),
				reachedUntil: closedAt && reachedUntil(closedAt).toISOString().slice(0, 10),
				clock: clocks.get(id)!,
				overlay: standing.overlays
					.filter(({ centreId }) => centreId === id)
					.map(({ centreId: _, ...laid }) => laid),
				voices: standing.voices
					.filter(({ centreId }) => centreId === id)
					.map(({ centreId: _, ...voice }) => voice),
			}),
		),
		keys: identities.filter(isMe).flatMap(({ id, centreId, publicKey, state }) => {
			const own = standing.wrapped.find(({ identityId }) => identityId === id);
			if (!own || state === 'left') return [];
			const { byPassphrase, trusted } = own;
			return [{ id, who, centreId, publicKey, state, byPassphrase, trusted }];
		}),
		cases: standing.cases,
		deleted: standing.deleted.map(({ id }) => id),
	};
}

async function readClocks(
	tx: Tx,
	centres: readonly { readonly id: string }[],
): Promise<ReadonlyMap<string, CentreClock>> {
	const ids = sql.param(centres.map(({ id }) => id));
	const { rows } = await tx.execute<{ id: string; clock: CentreClock }>(
		sql`select id, koprue.case_clock(id) as clock from unnest(${ids}::uuid[]) as id`,
	);
	return new Map(rows.map(({ id, clock }) => [id, clock]));
}

/** Names of people and houses: a counsellor does not reach the people of the programme, and must know who a key belongs to. */
async function readNames(
	tx: Tx,
	identities: readonly { readonly personId: string | null }[],
	centres: readonly { readonly institutionId: string }[],
	locale: string,
): Promise<Map<string, string>> {
	const wanted = identities.flatMap(({ personId }) => personId ?? []);
	const people = wanted.length > 0 ? await tx.select().from(person).where(inArray(person.id, wanted)) : [];
	const at = centres.map(({ institutionId }) => institutionId);
	const houses = at.length > 0 ? await tx.select().from(institution).where(inArray(institution.id, at)) : [];
	const language: Locale = isLocale(locale) ? locale : 'en';
	return new Map([
		...people.map((one) => [one.id, personName(one)] as const),
		...houses.map((one) => [one.id, readPlain(one.name, language)] as const),
	]);
}
