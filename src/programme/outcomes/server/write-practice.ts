import { and, eq } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { newId } from '#shared/id.ts';
import { locales } from '#shared/locale.ts';
import { demand } from '#shared/policy.ts';
import { slugOf } from '#shared/slug.ts';
import { audit, changedFields } from '#platform/server/audit/audit.ts';
import { fromBin, toBin } from '#platform/server/database/bin.ts';
import { underFreeSlug } from '#platform/server/database/unique.ts';
import type { Deps } from '#platform/server/deps.ts';
import { practicePolicy } from '../practice-policy.ts';
import { gapsOf, practiceSearch, type PracticeFields } from '../practice.ts';
import { demandReferences, findPractice, practiceSubject } from './find-practice.ts';
import { adaptation, practice } from './practice-tables.ts';

const columns = (fields: PracticeFields) => ({ ...fields, search: practiceSearch(fields) });
const draftOf = (institutionId: string) =>
	({ institutionId, state: 'draft', reviewerId: null, isDeleted: false }) as const;

/** The address of its page: the title in the first language that gives Latin letters. */
function slugOfTitle({ title }: PracticeFields, id: string): string {
	const texts = [title.original, ...locales].map((locale) => slugOf(title.texts[locale]?.text ?? ''));
	return texts.find(Boolean) ?? `practice-${id.slice(0, 8)}`;
}

/** Begins a practice, as a draft with as many gaps as it likes. */
export async function createPractice(
	deps: Deps,
	actor: Actor,
	fields: PracticeFields,
): Promise<{ id: string; slug: string }> {
	demand(practicePolicy, 'create', actor, draftOf(fields.institutionId));
	const now = deps.now();
	const id = newId(now.getTime());
	return deps.db.as(actor, async (tx) => {
		await demandReferences(tx, fields);
		const authorId = actor.kind === 'account' ? actor.personId : null;
		const slug = await underFreeSlug(tx, 'practice_slug', slugOfTitle(fields, id), async (inner, free) => {
			await inner
				.insert(practice)
				.values({ id, slug: free, authorId, ...columns(fields), createdAt: now, updatedAt: now });
			return free;
		});
		await audit(tx, actor, now, { noun: 'practice', recordId: id, action: 'create' });
		return { id, slug };
	});
}

export type ChangePractice = {
	readonly id: string;
	readonly version: number;
	readonly fields: PracticeFields;
};

/**
 * Saves a practice. What is no draft any more must stay complete; another version by now is a `conflict`. To give it to another
 * institution takes the right to tell for both.
 */
export async function changePractice(
	deps: Deps,
	actor: Actor,
	{ id, version, fields }: ChangePractice,
): Promise<{ version: number }> {
	return deps.db.as(actor, async (tx) => {
		const before = await findPractice(tx, id);
		demand(practicePolicy, 'change', actor, practiceSubject(before));
		if (before.version !== version) throw new Fault('conflict', 'conflict');
		if (fields.institutionId !== before.institutionId)
			demand(practicePolicy, 'create', actor, draftOf(fields.institutionId));
		await demandReferences(tx, fields);
		const gaps = before.state === 'draft' ? [] : gapsOf(fields);
		if (gaps.length > 0) throw new Fault('invalid', 'check_fields', { issues: gaps });
		const after = columns(fields);
		const changed = changedFields(before, after);
		if (changed.length === 0) return { version };
		const now = deps.now();
		const { rowCount } = await tx
			.update(practice)
			.set({ ...after, version: version + 1, updatedAt: now })
			.where(and(eq(practice.id, id), eq(practice.version, version)));
		if (rowCount === 0) throw new Fault('conflict', 'conflict');
		await audit(tx, actor, now, { noun: 'practice', recordId: id, action: 'change', fields: changed });
		return { version: version + 1 };
	});
}

type One = { readonly id: string };

/** Lays a practice into the bin, with what others made of it. */
export async function removePractice(deps: Deps, actor: Actor, { id }: One): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		demand(practicePolicy, 'remove', actor, practiceSubject(await findPractice(tx, id)));
		await toBin(tx, practice, id, now, [adaptation]);
		await audit(tx, actor, now, { noun: 'practice', recordId: id, action: 'remove' });
	});
}

export async function restorePractice(deps: Deps, actor: Actor, { id }: One): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		demand(practicePolicy, 'remove', actor, practiceSubject(await findPractice(tx, id)));
		await fromBin(tx, practice, id, now);
		await audit(tx, actor, now, { noun: 'practice', recordId: id, action: 'restore' });
	});
}
