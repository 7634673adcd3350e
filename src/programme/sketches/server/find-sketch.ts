import { createHash } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import { canonical } from '#shared/canonical.ts';
import { Fault, type Issue } from '#shared/fault.ts';
import { eventSession } from '#programme/events/server/api.ts';
import { lesson, practice, recommendation } from '#programme/outcomes/server/api.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { SketchSubject } from '../policy.ts';
import type { SketchFields } from '../sketch.ts';
import { funderCall, sketch, sketchVersion } from './tables.ts';

export type SketchRow = typeof sketch.$inferSelect;
export type VersionRow = typeof sketchVersion.$inferSelect;

/** The sketch if the actor sees it; otherwise `missing`. With `lock`, nobody else changes it until the transaction ends. */
export async function findSketch(tx: Tx, id: string, { lock = false } = {}): Promise<SketchRow> {
	const [found] = await tx.select().from(sketch).where(eq(sketch.id, id));
	if (!found) throw new Fault('missing', 'not_found');
	if (!lock) return found;
	const [locked] = await tx.select().from(sketch).where(eq(sketch.id, id)).for('update');
	// Who may only read sees it, but has no hold on it.
	if (!locked) throw new Fault('forbidden', 'not_allowed');
	return locked;
}

export function sketchSubject({ firstId, secondId, state, deletedAt }: SketchRow): SketchSubject {
	return { firstId, secondId, state, isDeleted: deletedAt !== null };
}

/** One version of a sketch's words, if there is one of that number. */
export async function versionIfAny(tx: Tx, sketchId: string, number: number): Promise<VersionRow | null> {
	const [found] = await tx
		.select()
		.from(sketchVersion)
		.where(and(eq(sketchVersion.sketchId, sketchId), eq(sketchVersion.number, number)));
	return found ?? null;
}

/** The same where there must be one. */
export async function findVersion(tx: Tx, sketchId: string, number: number): Promise<VersionRow> {
	const found = await versionIfAny(tx, sketchId, number);
	if (!found) throw new Fault('missing', 'not_found');
	return found;
}

/** What a side agrees to: the words, and the sketch they belong to. */
export function hashOf(sketchId: string, content: SketchFields): string {
	return createHash('sha256')
		.update(canonical({ sketch: sketchId, content }))
		.digest('hex');
}

/** Refuses links to what is not there, or the actor does not see; what was linked before may stay. */
export async function demandLinks(tx: Tx, fields: SketchFields, before: SketchFields | null): Promise<void> {
	const tables = {
		callId: funderCall,
		sessionId: eventSession,
		lessonId: lesson,
		recommendationId: recommendation,
		practiceId: practice,
	} as const;
	const issues: Issue[] = [];
	for (const field of Object.keys(tables) as (keyof typeof tables)[]) {
		const [id, table] = [fields[field], tables[field]];
		if (id === null || id === before?.[field]) continue;
		const found = await tx
			.select({ id: table.id })
			.from(table)
			.where(and(eq(table.id, id), isNull(table.deletedAt)));
		if (found.length === 0) issues.push({ field, reason: 'not_found_choice' });
	}
	if (issues.length > 0) throw new Fault('invalid', 'check_fields', { issues });
}
