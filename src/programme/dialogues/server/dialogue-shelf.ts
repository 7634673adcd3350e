import { desc, isNotNull } from 'drizzle-orm';
import { dialoguePolicy } from '../policy.ts';
import type { Shelf } from '#platform/server/database/bin.ts';
import { dialogue } from './tables.ts';
import { restoreDialogue } from './write-dialogue.ts';

export const dialogueShelf: Shelf = {
	noun: 'dialogue',
	mayRestore: (actor) => dialoguePolicy.propose(actor),
	list: async (tx, limit) => {
		const rows = await tx
			.select({ id: dialogue.id, title: dialogue.question, deletedAt: dialogue.deletedAt })
			.from(dialogue)
			.where(isNotNull(dialogue.deletedAt))
			.orderBy(desc(dialogue.deletedAt))
			.limit(limit);
		return rows.map(({ title, ...rest }) => ({ ...rest, title: [title] }));
	},
	restore: (deps, actor, id) => restoreDialogue(deps, actor, { id }),
};
