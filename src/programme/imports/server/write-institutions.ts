import { eq, inArray } from 'drizzle-orm';
import { newId } from '#shared/id.ts';
import { slugOf } from '#shared/slug.ts';
import { readPlain } from '#shared/text.ts';
import type { Tx } from '#platform/server/database/client.ts';
import { institutionSearch } from '#programme/institutions/institution.ts';
import { institution } from '#programme/institutions/server/api.ts';
import type { PlannedRow } from '../plan.ts';
import type { InstitutionRecord } from '../plan-institutions.ts';
import { inBatches, pick, type Written } from './written.ts';

/** Adds and changes institutions. New ones are not shown in public until the team has looked at them. */
export async function* writeInstitutions(
	tx: Tx,
	rows: readonly PlannedRow<InstitutionRecord>[],
	now: Date,
): AsyncGenerator<Written[]> {
	const taken = await takenSlugs(tx, rows);
	for (const part of inBatches(rows.filter(({ verdict }) => verdict === 'create'))) {
		const values = part.map(({ record }) => {
			const id = newId(now.getTime());
			const slug = freeSlug(record!, id, taken);
			const search = institutionSearch(record!);
			return { ...record!, id, slug, search, isPublished: false, createdAt: now, updatedAt: now };
		});
		await tx.insert(institution).values(values);
		yield values.map(({ id }) => ({ noun: 'institution', recordId: id, action: 'create' }));
	}
	for (const part of inBatches(rows.filter(({ verdict }) => verdict === 'change'))) {
		const before = await tx
			.select()
			.from(institution)
			.where(
				inArray(
					institution.id,
					part.map(({ targetId }) => targetId!),
				),
			)
			.for('update');
		for (const { record, targetId, changes } of part) {
			const old = before.find(({ id }) => id === targetId)!;
			const changed = pick(record!, changes);
			const search = institutionSearch({ ...old, ...changed });
			await tx
				.update(institution)
				.set({ ...changed, search, version: old.version + 1, updatedAt: now })
				.where(eq(institution.id, old.id));
		}
		yield part.map(({ targetId, changes }) => ({
			noun: 'institution',
			recordId: targetId!,
			action: 'change',
			fields: changes,
		}));
	}
}

async function takenSlugs(tx: Tx, rows: readonly PlannedRow<InstitutionRecord>[]): Promise<Set<string>> {
	if (!rows.some(({ verdict }) => verdict === 'create')) return new Set();
	return new Set((await tx.select({ slug: institution.slug }).from(institution)).map(({ slug }) => slug));
}

function freeSlug({ name }: InstitutionRecord, id: string, taken: Set<string>): string {
	const wanted =
		slugOf(readPlain(name, name.original)) || slugOf(readPlain(name, 'en')) || `i-${id.slice(-12)}`;
	const slug = taken.has(wanted) ? `${wanted}-${id.slice(-6)}` : wanted;
	taken.add(slug);
	return slug;
}
