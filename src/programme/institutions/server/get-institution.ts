import { and, asc, eq, isNull, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { abilities } from '#shared/policy.ts';
import type { LocalizedText } from '#shared/text.ts';
import { historyOf, type Change } from '#platform/server/audit/history.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { PartnershipKind, PartnershipPhase } from '../partnership.ts';
import { affiliationPolicy, institutionPolicy } from '../policy.ts';
import { findInstitution, subjectOf, type InstitutionRecord } from './find-institution.ts';
import { postsAt, type PostOfPerson } from './posts.ts';
import { institution, partnership } from './tables.ts';

export type NamedInstitution = { readonly id: string; readonly name: LocalizedText };

export type PartnershipOfOne = {
	readonly id: string;
	readonly other: NamedInstitution;
	readonly kind: PartnershipKind;
	readonly phase: PartnershipPhase;
};

export type InstitutionPage = {
	readonly record: InstitutionRecord;
	readonly parent: NamedInstitution | null;
	readonly children: readonly NamedInstitution[];
	readonly partnerships: readonly PartnershipOfOne[];
	/** Empty for those who may not read who works there. */
	readonly posts: readonly PostOfPerson[];
	/** Empty for those who may not read it. */
	readonly history: readonly Change[];
	readonly can: Record<keyof typeof institutionPolicy, boolean> & { readonly changePosts: boolean };
};

/** An institution with all that belongs to it; `missing` for those who do not see it. */
export async function getInstitution(deps: Deps, actor: Actor, id: string): Promise<InstitutionPage> {
	return deps.db.as(actor, async (tx) => {
		const record = await findInstitution(tx, id);
		const can = {
			...abilities(institutionPolicy, actor, subjectOf(record)),
			changePosts: affiliationPolicy.change(actor, { institutionId: id }),
		};
		if (!can.read || (record.deletedAt && !can.remove)) throw new Fault('missing', 'not_found');
		const [parent] = record.parentId ? await named(tx, eq(institution.id, record.parentId)) : [];
		return {
			record,
			parent: parent ?? null,
			children: await named(tx, eq(institution.parentId, id)),
			partnerships: await partnershipsOf(tx, id),
			posts: affiliationPolicy.read(actor, { institutionId: id }) ? await postsAt(tx, id) : [],
			history: can.history ? await historyOf(tx, 'institution', id) : [],
			can,
		};
	});
}

/** The institution alone, for its form; refuses those who may not change it. */
export async function institutionToChange(deps: Deps, actor: Actor, id: string): Promise<InstitutionRecord> {
	return deps.db.as(actor, async (tx) => {
		const record = await findInstitution(tx, id);
		if (record.deletedAt || !institutionPolicy.change(actor, subjectOf(record)))
			throw new Fault('missing', 'not_found');
		return record;
	});
}

function named(tx: Tx, where: ReturnType<typeof eq>): Promise<NamedInstitution[]> {
	return tx
		.select({ id: institution.id, name: institution.name })
		.from(institution)
		.where(and(where, isNull(institution.deletedAt)))
		.orderBy(asc(institution.id));
}

async function partnershipsOf(tx: Tx, id: string): Promise<PartnershipOfOne[]> {
	const first = alias(institution, 'first');
	const second = alias(institution, 'second');
	const rows = await tx
		.select({
			id: partnership.id,
			kind: partnership.kind,
			phase: partnership.phase,
			first: { id: first.id, name: first.name },
			second: { id: second.id, name: second.name },
		})
		.from(partnership)
		.innerJoin(first, eq(first.id, partnership.firstId))
		.innerJoin(second, eq(second.id, partnership.secondId))
		.where(and(isNull(partnership.deletedAt), or(eq(partnership.firstId, id), eq(partnership.secondId, id))))
		.orderBy(asc(partnership.id));
	return rows.map(({ first, second, ...rest }) => ({ ...rest, other: first.id === id ? second : first }));
}
