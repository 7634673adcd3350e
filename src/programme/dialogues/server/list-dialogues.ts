import { and, eq, inArray, isNull, sql, type SQL } from 'drizzle-orm';
import { reach, type Actor } from '#shared/actor.ts';
import type { Page, SortKey } from '#shared/listing.ts';
import { demand, programmeWide } from '#shared/policy.ts';
import { readPlain, type LocalizedText } from '#shared/text.ts';
import { institution } from '#programme/institutions/server/api.ts';
import type { Tx } from '#platform/server/database/client.ts';
import { chosen, contains, listPage } from '#platform/server/database/listing.ts';
import type { Deps } from '#platform/server/deps.ts';
import { dialogueListing, type DialogueListing } from '../dialogue-form.ts';
import { dialoguePolicy } from '../policy.ts';
import type { DialogueRow } from './find-dialogue.ts';
import { dialogue } from './tables.ts';

export type ListedDialogue = Pick<
	DialogueRow,
	'id' | 'question' | 'phase' | 'pausedAt' | 'updatedAt' | 'isExample'
> & {
	readonly house: LocalizedText;
	/** Statements that wait for moderation. */
	readonly waiting: number;
};

function select(tx: Tx, where: SQL | undefined): Promise<ListedDialogue[]> {
	return tx
		.select({
			id: dialogue.id,
			question: dialogue.question,
			phase: dialogue.phase,
			pausedAt: dialogue.pausedAt,
			updatedAt: dialogue.updatedAt,
			isExample: dialogue.isExample,
			house: institution.name,
			waiting: sql<number>`(select count(*)::int from statement s where s.dialogue_id = ${dialogue.id} and s.state = 'pending')`,
		})
		.from(dialogue)
		.innerJoin(institution, eq(institution.id, dialogue.institutionId))
		.where(where);
}

/** The same as `dialoguePolicy.read`, asked of the rows. */
function readable(actor: Actor): SQL | undefined {
	if (programmeWide('team', 'reader')(actor, undefined)) return undefined;
	const own = reach(actor, 'institution', 'coordinator');
	return own.length === 0 ? sql`false` : inArray(dialogue.institutionId, own);
}

/** Dialogues the actor may read in the work area. */
export async function listDialogues(
	deps: Deps,
	actor: Actor,
	listing: DialogueListing,
): Promise<Page<ListedDialogue>> {
	demand(dialoguePolicy, 'list', actor, { institutionId: null, phase: 'prepare', isDeleted: false });
	const { q, filters } = listing;
	const wanted = and(
		isNull(dialogue.deletedAt),
		readable(actor),
		contains(sql`(${dialogue.search} || ' ' || ${institution.search})`, q),
		chosen(dialogue.phase, filters.phase),
	);
	const key: Readonly<Record<DialogueListing['sort'], (one: ListedDialogue) => SortKey>> = {
		question: ({ question }) => readPlain(question, actor.locale),
		updated: ({ updatedAt }) => updatedAt.getTime(),
	};
	return deps.db.as(actor, (tx) =>
		listPage(
			listing,
			dialogueListing.size,
			actor.locale,
			() => select(tx, wanted),
			key[listing.sort],
			(ids) => select(tx, inArray(dialogue.id, [...ids])),
		),
	);
}
