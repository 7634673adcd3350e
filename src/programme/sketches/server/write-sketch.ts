import { and, eq, isNull } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import type { Typed } from '#shared/form.ts';
import { newId } from '#shared/id.ts';
import { mergeVersions } from '#shared/merge.ts';
import { demand } from '#shared/policy.ts';
import { isSame } from '#shared/same.ts';
import { partnership } from '#programme/institutions/server/api.ts';
import { audit } from '#platform/server/audit/audit.ts';
import { fromBin, toBin } from '#platform/server/database/bin.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { sidesOf, sketchPolicy, type SketchSubject } from '../policy.ts';
import { parseSketch, settleTyped, sketchTyped } from '../sketch-form.ts';
import { emptySketch, sketchSearch, type SketchBeginning, type SketchFields } from '../sketch.ts';
import {
	demandLinks,
	findSketch,
	findVersion,
	hashOf,
	sketchSubject,
	versionIfAny,
	type SketchRow,
} from './find-sketch.ts';
import { sketch, sketchAgreement, sketchVersion } from './tables.ts';

/** What the sketch itself keeps of the words, for lists and links. */
const columns = (fields: SketchFields) => ({
	title: fields.title,
	callId: fields.callId,
	sessionId: fields.sessionId,
	lessonId: fields.lessonId,
	recommendationId: fields.recommendationId,
	practiceId: fields.practiceId,
	search: sketchSearch(fields),
});

type Written = { readonly number: number; readonly content: SketchFields; readonly changed: string[] };

/** Adds a version of the words, written by the actor for their side. */
export async function addVersion(
	tx: Tx,
	actor: Actor,
	at: Date,
	of: Pick<SketchRow, 'id' | 'firstId' | 'secondId'>,
	{ number, content, changed }: Written,
): Promise<void> {
	const sides = sidesOf(actor, of);
	await tx.insert(sketchVersion).values({
		id: newId(at.getTime()),
		sketchId: of.id,
		number,
		content,
		hash: hashOf(of.id, content),
		changed,
		authorId: actor.kind === 'account' ? actor.personId : null,
		institutionId: sides.length === 1 ? sides[0]! : null,
		writtenAt: at,
	});
}

/** Begins a sketch for a partnership: one of its two sides does, and both write it. */
export async function createSketch(
	deps: Deps,
	actor: Actor,
	{ partnershipId, title }: SketchBeginning,
): Promise<{ id: string }> {
	const now = deps.now();
	const id = newId(now.getTime());
	return deps.db.as(actor, async (tx) => {
		const [between] = await tx
			.select()
			.from(partnership)
			.where(and(eq(partnership.id, partnershipId), isNull(partnership.deletedAt)));
		if (!between)
			throw new Fault('invalid', 'check_fields', {
				issues: [{ field: 'partnershipId', reason: 'not_found_choice' }],
			});
		const { firstId, secondId } = between;
		const asked: SketchSubject = { firstId, secondId, state: 'draft', isDeleted: false };
		demand(sketchPolicy, 'create', actor, asked);
		const content = emptySketch(title);
		const row = { id, partnershipId, firstId, secondId, number: 1, ...columns(content) };
		await tx.insert(sketch).values({ ...row, createdAt: now, updatedAt: now });
		await addVersion(tx, actor, now, row, { number: 1, content, changed: [] });
		await audit(tx, actor, now, { noun: 'sketch', recordId: id, action: 'create' });
		return { id };
	});
}

export type ChangeSketch = {
	readonly id: string;
	/** The version the form was opened with. */
	readonly number: number;
	/** The form, as it was sent. */
	readonly given: Typed;
};

/**
 * Saves a sketch as a new version. A save on an older version takes over what only the other side changed; where both changed one
 * field, nothing is saved and `conflict` says so. What was agreed is a draft again.
 */
export async function changeSketch(
	deps: Deps,
	actor: Actor,
	{ id, number, given }: ChangeSketch,
): Promise<{ number: number; taken: readonly string[] }> {
	return deps.db.as(actor, async (tx) => {
		const row = await findSketch(tx, id, { lock: true });
		demand(sketchPolicy, 'change', actor, sketchSubject(row));
		const { content } = await findVersion(tx, id, row.number);
		// Without a version that is known, every difference is one to ask about.
		const opened = await versionIfAny(tx, id, number);
		const [before, current] = [opened ? sketchTyped(opened.content) : {}, sketchTyped(content)];
		const { conflicts, taken, merged } = mergeVersions(before, current, settleTyped(before, current, given));
		if (conflicts.length > 0) throw new Fault('conflict', 'conflict');
		const parsed = parseSketch(merged, content);
		if (!parsed.ok) throw new Fault('invalid', 'check_fields', { issues: parsed.issues });
		await demandLinks(tx, parsed.value, content);
		if (isSame(content, parsed.value)) return { number: row.number, taken };
		const now = deps.now();
		const next = {
			number: row.number + 1,
			content: parsed.value,
			changed: fieldsApart(content, parsed.value),
		};
		await addVersion(tx, actor, now, row, next);
		await tx
			.update(sketch)
			.set({
				...columns(parsed.value),
				number: next.number,
				state: 'draft',
				version: row.version + 1,
				updatedAt: now,
			})
			.where(eq(sketch.id, id));
		await audit(tx, actor, now, {
			noun: 'sketch',
			recordId: id,
			action: 'change',
			fields: [...new Set(next.changed.map((field) => field.split('.')[0]!))],
		});
		return { number: next.number, taken };
	});
}

/** Names of the fields, as a form has them, that two versions have differently. */
function fieldsApart(before: SketchFields, after: SketchFields): string[] {
	const [was, is] = [sketchTyped(before), sketchTyped(after)];
	const names = [...new Set([...Object.keys(was), ...Object.keys(is)])];
	return names
		.filter((name) => !isSame(was[name] ?? '', is[name] ?? ''))
		.map((name) => name.replace(/\[\]$/, ''));
}

type One = { readonly id: string };

/** Lays a sketch into the bin, with its versions and what was agreed to. */
export async function removeSketch(deps: Deps, actor: Actor, { id }: One): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		demand(sketchPolicy, 'remove', actor, sketchSubject(await findSketch(tx, id)));
		await toBin(tx, sketch, id, now, [sketchVersion, sketchAgreement]);
		await audit(tx, actor, now, { noun: 'sketch', recordId: id, action: 'remove' });
	});
}

export async function restoreSketch(deps: Deps, actor: Actor, { id }: One): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		demand(sketchPolicy, 'remove', actor, sketchSubject(await findSketch(tx, id)));
		await fromBin(tx, sketch, id, now);
		await audit(tx, actor, now, { noun: 'sketch', recordId: id, action: 'restore' });
	});
}
