import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import type { Typed } from '#shared/form.ts';
import type { Locale } from '#shared/locale.ts';
import { abilities, demand } from '#shared/policy.ts';
import type { LocalizedText } from '#shared/text.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { conceptPolicy } from '../policy.ts';
import { sectionTyped } from '../section.ts';
import { authorNames } from './authors.ts';
import { conceptInside, conceptSubject } from './find-concept.ts';
import type { PartRows } from './read-parts.ts';
import { conceptComment, conceptSectionVersion } from './section-tables.ts';
import { findPart } from './write-part.ts';

type One = { readonly conceptId: string; readonly id: string };
export type SectionVersionRow = typeof conceptSectionVersion.$inferSelect;

/** One version of a section's words, if there is one of that number. */
export async function sectionVersionIfAny(
	tx: Tx,
	sectionId: string,
	number: number,
): Promise<SectionVersionRow | null> {
	const [found] = await tx
		.select()
		.from(conceptSectionVersion)
		.where(and(eq(conceptSectionVersion.sectionId, sectionId), eq(conceptSectionVersion.number, number)));
	return found ?? null;
}

export type SectionToChange = Pick<SectionDetail, 'concept' | 'section'>;

/** A section to be written on, for those who may. */
export async function sectionToChange(
	deps: Deps,
	actor: Actor,
	{ conceptId, id }: One,
): Promise<SectionToChange> {
	return deps.db.as(actor, async (tx) => {
		const row = await conceptInside(tx, actor, conceptId);
		demand(conceptPolicy, 'change', actor, conceptSubject(row));
		const section = await findPart(tx, { conceptId, kind: 'section', id });
		return { concept: { id: conceptId, title: row.title }, section };
	});
}

/** A version as its form carried it, for those who may change the section. Of a number that never was nothing is known. */
export async function sectionVersionTyped(
	deps: Deps,
	actor: Actor,
	{ conceptId, id, number }: One & { readonly number: number },
): Promise<Typed> {
	return deps.db.as(actor, async (tx) => {
		demand(conceptPolicy, 'change', actor, conceptSubject(await conceptInside(tx, actor, conceptId)));
		await findPart(tx, { conceptId, kind: 'section', id });
		const found = await sectionVersionIfAny(tx, id, number);
		return found ? sectionTyped(found.content) : {};
	});
}

export type ToldComment = {
	readonly id: string;
	readonly text: string;
	readonly language: Locale;
	readonly at: Date;
	/** Null where they are no longer known. */
	readonly author: string | null;
	readonly isOwn: boolean;
	readonly settledAt: Date | null;
};
export type SectionDetail = {
	readonly concept: { readonly id: string; readonly title: LocalizedText };
	readonly section: PartRows['section'];
	readonly comments: readonly ToldComment[];
	readonly can: Readonly<Record<keyof typeof conceptPolicy, boolean>>;
};

/** A section with what colleagues say to it; open remarks first. */
export async function getSection(deps: Deps, actor: Actor, { conceptId, id }: One): Promise<SectionDetail> {
	const found = await deps.db.as(actor, async (tx) => {
		const row = await conceptInside(tx, actor, conceptId);
		const section = await findPart(tx, { conceptId, kind: 'section', id });
		const comments = await tx
			.select()
			.from(conceptComment)
			.where(and(eq(conceptComment.sectionId, id), isNull(conceptComment.deletedAt)))
			.orderBy(asc(conceptComment.createdAt));
		return { row, section, comments };
	});
	const names = await authorNames(
		deps,
		found.comments.map(({ authorId }) => authorId),
	);
	const own = actor.kind === 'account' ? actor.personId : null;
	return {
		concept: { id: conceptId, title: found.row.title },
		section: found.section,
		comments: found.comments
			.map(({ id: commentId, text, language, createdAt, authorId, settledAt }) => ({
				id: commentId,
				text,
				language,
				at: createdAt,
				author: authorId ? (names.get(authorId) ?? null) : null,
				isOwn: authorId !== null && authorId === own,
				settledAt,
			}))
			.toSorted((a, b) => Number(a.settledAt !== null) - Number(b.settledAt !== null)),
		can: abilities(conceptPolicy, actor, conceptSubject(found.row)),
	};
}

export type FieldChange = { readonly field: string; readonly before: string; readonly after: string };
export type ToldSectionVersion = {
	readonly number: number;
	readonly writtenAt: Date;
	readonly author: string | null;
	readonly changes: readonly FieldChange[];
};

const mostVersions = 50;

/** What was changed language by language, by whom and when, the latest version first; the latest fifty. */
export async function sectionHistory(
	deps: Deps,
	actor: Actor,
	{ conceptId, id }: One,
): Promise<readonly ToldSectionVersion[]> {
	const rows = await deps.db.as(actor, async (tx) => {
		await conceptInside(tx, actor, conceptId);
		await findPart(tx, { conceptId, kind: 'section', id });
		return tx
			.select()
			.from(conceptSectionVersion)
			.where(eq(conceptSectionVersion.sectionId, id))
			.orderBy(desc(conceptSectionVersion.number))
			.limit(mostVersions + 1);
	});
	const names = await authorNames(
		deps,
		rows.map(({ authorId }) => authorId),
	);
	return rows.slice(0, mostVersions).map((version, at) => {
		const before = rows[at + 1] ? sectionTyped(rows[at + 1]!.content) : {};
		const after = sectionTyped(version.content);
		return {
			number: version.number,
			writtenAt: version.writtenAt,
			author: version.authorId ? (names.get(version.authorId) ?? null) : null,
			changes: version.changed.map((field) => ({
				field,
				before: String(before[field] ?? ''),
				after: String(after[field] ?? ''),
			})),
		};
	});
}
