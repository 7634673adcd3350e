import { eq } from 'drizzle-orm';
import type { PersonHolding } from '#programme/people/server/api.ts';
import { conceptComment, conceptSectionVersion } from './section-tables.ts';

type Tx = Parameters<PersonHolding['move']>[0];

/** Who wrote a version of a section, or a remark on one. Both belong to the institution, and stay without their author. */
export const conceptHolding: PersonHolding = {
	tables: [conceptSectionVersion, conceptComment],
	disclose: async (tx, { id }) => ({
		concept_section_version: await tx
			.select({
				sectionId: conceptSectionVersion.sectionId,
				number: conceptSectionVersion.number,
				changed: conceptSectionVersion.changed,
				writtenAt: conceptSectionVersion.writtenAt,
			})
			.from(conceptSectionVersion)
			.where(eq(conceptSectionVersion.authorId, id)),
		concept_comment: await tx
			.select({
				sectionId: conceptComment.sectionId,
				text: conceptComment.text,
				language: conceptComment.language,
				createdAt: conceptComment.createdAt,
			})
			.from(conceptComment)
			.where(eq(conceptComment.authorId, id)),
	}),
	move: (tx, fromId, toId) => hand(tx, fromId, toId),
	erase: (tx, { id }) => hand(tx, id, null),
};

async function hand(tx: Tx, fromId: string, toId: string | null): Promise<void> {
	await tx
		.update(conceptSectionVersion)
		.set({ authorId: toId })
		.where(eq(conceptSectionVersion.authorId, fromId));
	await tx.update(conceptComment).set({ authorId: toId }).where(eq(conceptComment.authorId, fromId));
}
