import type { Actor } from '#shared/actor.ts';
import type { Deps } from '#platform/server/deps.ts';
import { findToAssist } from './sheet-shelf.ts';

/** What the pages of paper, room and kiosk need to know of their dialogue. Only for those who help people there to take part. */
export async function assistedDialogue(deps: Deps, actor: Actor, { id }: { readonly id: string }) {
	const row = await deps.db.as(actor, (tx) => findToAssist(tx, actor, id));
	return { id, question: row.question, languages: row.languages };
}
