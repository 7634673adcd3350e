import { desc, isNotNull } from 'drizzle-orm';
import { isTeam } from '#shared/policy.ts';
import type { Shelf } from '#platform/server/database/bin.ts';
import { voice } from './tables.ts';
import { restoreVoice } from './write-voice.ts';

export const voiceShelf: Shelf = {
	noun: 'voice',
	mayRestore: (actor) => isTeam(actor, undefined),
	list: async (tx, limit) => {
		const rows = await tx
			.select({
				id: voice.id,
				speaker: voice.speaker,
				withdrawnAt: voice.withdrawnAt,
				deletedAt: voice.deletedAt,
			})
			.from(voice)
			.where(isNotNull(voice.deletedAt))
			.orderBy(desc(voice.deletedAt))
			.limit(limit);
		return rows.map(({ id, speaker, withdrawnAt, deletedAt }) => ({
			id,
			deletedAt,
			// Nobody reads any more who it was.
			title: [withdrawnAt ? '–' : speaker],
		}));
	},
	restore: (deps, actor, id) => restoreVoice(deps, actor, { id }),
};
