import { and, eq, gt, isNull, notInArray } from 'drizzle-orm';
import * as v from 'valibot';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { newId } from '#shared/id.ts';
import { demand } from '#shared/policy.ts';
import type { LocalizedText } from '#shared/text.ts';
import { localDateAt } from '#shared/time.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { matchAll, pairKey, reasonsFor, type Candidate, type MatchReason } from '../matching.ts';
import { partnershipInput } from '../partnership.ts';
import { institutionPolicy } from '../policy.ts';
import { coordinated } from './coordinators.ts';
import { createPartnership } from './create-partnership.ts';
import { findInstitution, subjectOf, type InstitutionRecord } from './find-institution.ts';
import { isPublicInstitution, isPublicPartnership } from './list-public-institutions.ts';
import { tellOfMove } from './partnership-mail.ts';
import { partnerDismissal } from './proposal-tables.ts';
import { institution, partnership, partnershipStep } from './tables.ts';

export type ProposedPartner = {
	readonly id: string;
	readonly slug: string;
	readonly name: LocalizedText;
	readonly country: string;
	readonly place: string | null;
	readonly isExample: boolean;
	readonly reasons: readonly MatchReason[];
};
export type Matching = {
	readonly record: InstitutionRecord;
	readonly proposals: readonly ProposedPartner[];
	/** What the institution has said it does not want proposed, and until when. */
	readonly hidden: readonly { readonly id: string; readonly name: LocalizedText; readonly until: string }[];
};

const system = { kind: 'system', name: 'matching', locale: 'en' } as const;
const years = (now: Date, count: number) => {
	const day = new Date(now);
	day.setUTCFullYear(day.getUTCFullYear() + count);
	return localDateAt(day, 'Europe/Istanbul');
};

/**
 * Partners proposed to an institution, for those who may change it. Only institutions that are shown in public are proposed, and only
 * public partnerships are counted: nobody learns from a proposal what they could not see. Read past the row policies, since what
 * others have hidden from themselves weighs too, and comes out nowhere.
 */
export async function getMatching(
	deps: Deps,
	actor: Actor,
	{ id }: { readonly id: string },
): Promise<Matching> {
	const record = await ownInstitution(deps, actor, id);
	const now = deps.now();
	return deps.db.as(system, async (tx) => {
		const all = await tx.select().from(institution).where(isPublicInstitution);
		// One's own institution is matched before it is published, too.
		const rows = all.some((one) => one.id === id) ? all : [...all, record];
		const candidates = await candidatesOf(tx, deps, now, rows);
		const dismissals = await tx
			.select()
			.from(partnerDismissal)
			.where(gt(partnerDismissal.until, localDateAt(now, 'Europe/Istanbul')));
		const together = await tx
			.select({ firstId: partnership.firstId, secondId: partnership.secondId })
			.from(partnership)
			.where(and(isNull(partnership.deletedAt), notInArray(partnership.phase, ['ended'])));
		const apart = new Set([
			...together.map(({ firstId, secondId }) => pairKey(firstId, secondId)),
			...dismissals.map(({ institutionId, otherId }) => pairKey(institutionId, otherId)),
		]);
		const byId = new Map(rows.map((row) => [row.id, row]));
		const one = candidates.get(id)!;
		const matches = matchAll([...candidates.values()], apart).get(id) ?? [];
		return {
			record,
			proposals: matches.map((match) => {
				const { slug, name, country, place, isExample } = byId.get(match.id)!;
				const reasons = reasonsFor(one, candidates.get(match.id)!);
				return { id: match.id, slug, name, country, place, isExample, reasons };
			}),
			hidden: dismissals
				.filter(({ institutionId, otherId }) => institutionId === id && byId.has(otherId))
				.map(({ otherId, until }) => ({ id: otherId, name: byId.get(otherId)!.name, until })),
		};
	});
}

async function candidatesOf(
	tx: Tx,
	deps: Deps,
	now: Date,
	rows: readonly InstitutionRecord[],
): Promise<ReadonlyMap<string, Candidate>> {
	const ids = rows.map(({ id }) => id);
	const open = await tx
		.select({
			firstId: partnership.firstId,
			secondId: partnership.secondId,
			takenOn: partnershipStep.takenOn,
		})
		.from(partnership)
		.leftJoin(
			partnershipStep,
			and(eq(partnershipStep.partnershipId, partnership.id), gt(partnershipStep.takenOn, years(now, -2))),
		)
		.where(and(isPublicPartnership, notInArray(partnership.phase, ['ended', 'dormant'])));
	const known = await coordinated(tx, deps, ids);
	return new Map(
		rows.map((row) => {
			const mine = open.filter(({ firstId, secondId }) => firstId === row.id || secondId === row.id);
			const { id, kind, country, themes, offers, seeks, sizeClass, languages } = row;
			const others = new Set(mine.map(({ firstId, secondId }) => pairKey(firstId, secondId)));
			return [
				id,
				{
					id,
					kind,
					country,
					themes,
					offers,
					seeks,
					sizeClass,
					languages,
					partnerships: others.size,
					isReachable: known.has(id),
					isActive: mine.some(({ takenOn }) => takenOn !== null),
				},
			];
		}),
	);
}

async function ownInstitution(deps: Deps, actor: Actor, id: string): Promise<InstitutionRecord> {
	return deps.db.as(actor, async (tx) => {
		const record = await findInstitution(tx, id);
		demand(institutionPolicy, 'change', actor, subjectOf(record));
		if (record.deletedAt) throw new Fault('missing', 'not_found');
		return record;
	});
}

type Pair = { readonly id: string; readonly otherId: string };

/** Shows interest in another institution: a contact whose first step is said by one side. The other side is told by mail. */
export async function getInTouch(deps: Deps, actor: Actor, { id, otherId }: Pair): Promise<string> {
	await ownInstitution(deps, actor, id);
	const values = v.parse(partnershipInput, {
		firstId: id,
		secondId: otherId,
		kind: 'contact',
		basis: 'none',
	});
	const takenOn = localDateAt(deps.now(), 'Europe/Berlin');
	const step = { phase: 'interest', takenOn, document: null, note: null } as const;
	const made = await createPartnership(deps, actor, { values, step });
	await deps.db.as(actor, (tx) => tellOfMove(tx, made));
	return made;
}

/** Hides a proposal for a year, or shows it again; the other institution does not learn of it. */
export async function setHidden(
	deps: Deps,
	actor: Actor,
	{ id, otherId, isHidden }: Pair & { readonly isHidden: boolean },
): Promise<void> {
	await ownInstitution(deps, actor, id);
	const until = years(deps.now(), 1);
	await deps.db.as(actor, async (tx) => {
		const of = and(eq(partnerDismissal.institutionId, id), eq(partnerDismissal.otherId, otherId));
		if (!isHidden) {
			await tx.delete(partnerDismissal).where(of);
			return;
		}
		const [other] = await tx
			.select({ id: institution.id })
			.from(institution)
			.where(and(eq(institution.id, otherId), isPublicInstitution));
		if (!other || otherId === id) throw new Fault('missing', 'not_found');
		await tx
			.insert(partnerDismissal)
			.values({ id: newId(), institutionId: id, otherId, until })
			.onConflictDoUpdate({
				target: [partnerDismissal.institutionId, partnerDismissal.otherId],
				set: { until },
			});
	});
}
