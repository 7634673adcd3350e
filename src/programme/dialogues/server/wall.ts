import { and, eq, gt, isNull } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import type { Locale } from '#shared/locale.ts';
import { qrPath } from '#shared/qr.ts';
import { read, type ReadableText } from '#shared/text.ts';
import type { Deps } from '#platform/server/deps.ts';
import { hashOf } from '#platform/server/link-secret.ts';
import { roomWall } from './ballot-tables.ts';
import { statement } from './statement-tables.ts';
import { dialogue } from './tables.ts';

export type Wall = {
	/** Its words once, or twice in two languages. */
	readonly texts: readonly ReadableText[];
	readonly isQuestion: boolean;
	readonly isCounting: boolean;
	readonly languages: readonly Locale[];
	readonly address: string;
	readonly qr: { readonly path: string; readonly size: number } | null;
};

/** What hangs on the wall of a room, for whoever has its link: what is public anyway, and nothing of the people. `missing` once it is closed. */
export async function readWall(
	deps: Deps,
	{ locale }: Pick<Actor, 'locale'>,
	{ secret }: { readonly secret: string },
): Promise<Wall> {
	return deps.db.as({ kind: 'system', name: 'wall', locale }, async (tx) => {
		const [found] = await tx
			.select({ wall: roomWall, question: dialogue.question, id: dialogue.id, text: statement.text })
			.from(roomWall)
			.innerJoin(dialogue, and(eq(dialogue.id, roomWall.dialogueId), isNull(dialogue.deletedAt)))
			.leftJoin(statement, and(eq(statement.id, roomWall.statementId), eq(statement.state, 'accepted')))
			.where(and(eq(roomWall.linkHash, hashOf(secret)), gt(roomWall.validUntil, deps.now())));
		if (!found) throw new Fault('missing', 'link_not_valid');
		const { wall, question, id, text } = found;
		const shown = wall.languages.map((one) => read(text ?? question, one));
		const [first = locale] = wall.languages;
		const address = `${deps.origin}/${first}/dialogues/${id}`;
		return {
			// Where there is no translation, the original is shown once.
			texts: shown.filter((one, at) => shown.findIndex((other) => other.locale === one.locale) === at),
			isQuestion: text === null,
			isCounting: wall.countId !== null && text !== null,
			languages: wall.languages,
			address,
			qr: qrPath(address),
		};
	});
}
