import { eq } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { newId } from '#shared/id.ts';
import type { Typed } from '#shared/form.ts';
import { mergeVersions } from '#shared/merge.ts';
import { isSame } from '#shared/same.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { parseSection, sectionTyped, type SectionFields } from '../section.ts';
import { conceptToWrite } from './find-concept.ts';
import { sectionVersionIfAny } from './read-section.ts';
import { conceptSection, conceptSectionVersion } from './section-tables.ts';
import { findPart, lastPosition } from './write-part.ts';

type Written = {
	readonly conceptId: string;
	readonly sectionId: string;
	readonly number: number;
	readonly content: SectionFields;
	readonly changed: string[];
};

async function addVersion(tx: Tx, actor: Actor, at: Date, written: Written): Promise<void> {
	const authorId = actor.kind === 'account' ? actor.personId : null;
	await tx
		.insert(conceptSectionVersion)
		.values({ id: newId(at.getTime()), ...written, authorId, writtenAt: at });
}

/** Adds a section at the end, with its first version. */
export async function createSection(
	deps: Deps,
	actor: Actor,
	{ conceptId, fields }: { readonly conceptId: string; readonly fields: SectionFields },
): Promise<{ id: string }> {
	const now = deps.now();
	const id = newId(now.getTime());
	return deps.db.as(actor, async (tx) => {
		await conceptToWrite(tx, actor, conceptId, 'change');
		const position = await lastPosition(tx, conceptId, 'section');
		await tx
			.insert(conceptSection)
			.values({ id, conceptId, position, ...fields, number: 1, createdAt: now, updatedAt: now });
		await addVersion(tx, actor, now, { conceptId, sectionId: id, number: 1, content: fields, changed: [] });
		await audit(tx, actor, now, { noun: 'concept_section', recordId: id, action: 'create' });
		return { id };
	});
}

export type ChangeSection = {
	readonly conceptId: string;
	readonly id: string;
	/** The version the form was opened with. */
	readonly number: number;
	/** The form, as it was sent. */
	readonly given: Typed;
};

/** A text in no language has no original: so a form that offers one compares with what is kept. */
export function settleSection(given: Typed): Typed {
	const isBlank = (name: string) =>
		!['de', 'tr', 'ar', 'en'].some((locale) => String(given[`${name}.${locale}`] ?? '').trim());
	return Object.fromEntries(
		Object.entries(given).map(([field, value]) => [
			field,
			field.endsWith('.original') && isBlank(field.slice(0, -'.original'.length)) ? '' : value,
		]),
	);
}

/**
 * Saves a section as a new version. A save on an older version takes over what only the other changed, a language at a time; where
 * both changed one text, nothing is saved and `conflict` says so.
 */
export async function changeSection(
	deps: Deps,
	actor: Actor,
	{ conceptId, id, number, given }: ChangeSection,
): Promise<{ number: number; taken: readonly string[] }> {
	return deps.db.as(actor, async (tx) => {
		await conceptToWrite(tx, actor, conceptId, 'change');
		const section = await findPart(tx, { conceptId, kind: 'section', id });
		if (section.deletedAt) throw new Fault('missing', 'not_found');
		const content: SectionFields = { title: section.title, body: section.body };
		// Without a version that is known, every difference is one to ask about.
		const opened = await sectionVersionIfAny(tx, id, number);
		const [before, current] = [opened ? sectionTyped(opened.content) : {}, sectionTyped(content)];
		const { conflicts, taken, merged } = mergeVersions(before, current, settleSection(given));
		if (conflicts.length > 0) throw new Fault('conflict', 'conflict');
		const parsed = parseSection(merged, content);
		if (!parsed.ok) throw new Fault('invalid', 'check_fields', { issues: parsed.issues });
		if (isSame(content, parsed.value)) return { number: section.number, taken };
		const now = deps.now();
		const next = section.number + 1;
		const changed = fieldsApart(content, parsed.value);
		await addVersion(tx, actor, now, {
			conceptId,
			sectionId: id,
			number: next,
			content: parsed.value,
			changed,
		});
		await tx
			.update(conceptSection)
			.set({ ...parsed.value, number: next, version: section.version + 1, updatedAt: now })
			.where(eq(conceptSection.id, id));
		await audit(tx, actor, now, {
			noun: 'concept_section',
			recordId: id,
			action: 'change',
			fields: [...new Set(changed.map((field) => field.split('.')[0]!))],
		});
		return { number: next, taken };
	});
}

/** Names of the fields, as a form has them, that two versions have differently. */
function fieldsApart(before: SectionFields, after: SectionFields): string[] {
	const [was, is] = [sectionTyped(before), sectionTyped(after)];
	return Object.keys(is).filter((name) => !isSame(was[name] ?? '', is[name] ?? ''));
}
