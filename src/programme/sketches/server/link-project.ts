import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { demand } from '#shared/policy.ts';
import { readPlain } from '#shared/text.ts';
import { project } from '#programme/projects/server/api.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { sketchPolicy } from '../policy.ts';
import { findSketch, sketchSubject } from './find-sketch.ts';
import type { Choice } from './sketch-links.ts';
import { sketch } from './tables.ts';

/** The projects a sketch may belong to, the latest first. */
export async function projectChoices(tx: Tx, actor: Actor): Promise<Choice[]> {
	const rows = await tx
		.select({ id: project.id, code: project.code, title: project.title })
		.from(project)
		.where(isNull(project.deletedAt))
		.orderBy(desc(project.startsOn), project.code);
	return rows.map(({ id, code, title }) => ({
		value: id,
		label: `${code} – ${readPlain(title, actor.locale)}`,
	}));
}

/**
 * Says which project a sketch became, or belongs to. It is no part of the words that both sides agreed to: what was agreed stays
 * agreed.
 */
export async function linkProject(
	deps: Deps,
	actor: Actor,
	{ id, projectId }: { readonly id: string; readonly projectId: string | null },
): Promise<void> {
	await deps.db.as(actor, async (tx) => {
		const row = await findSketch(tx, id, { lock: true });
		demand(sketchPolicy, 'linkProject', actor, sketchSubject(row));
		if (row.projectId === projectId) return;
		if (projectId) {
			const found = await tx
				.select({ id: project.id })
				.from(project)
				.where(and(eq(project.id, projectId), isNull(project.deletedAt)));
			if (found.length === 0)
				throw new Fault('invalid', 'check_fields', {
					issues: [{ field: 'projectId', reason: 'not_found_choice' }],
				});
		}
		const now = deps.now();
		await tx.update(sketch).set({ projectId, updatedAt: now }).where(eq(sketch.id, id));
		await audit(tx, actor, now, { noun: 'sketch', recordId: id, action: 'change', fields: ['projectId'] });
	});
}
