import { asc, eq } from 'drizzle-orm';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { fewest, roundFigure, type Said } from '../figure.ts';
import { cardCount } from './ballot-tables.ts';
import { shiftOf } from './secret-shift.ts';

/**
 * What rooms said to each statement by show of cards, as everybody may see it: a room of fewer people than the minimum is told to nobody, and the
 * others are rounded like all figures. Where several rooms were asked, they are added up as they are shown.
 */
export async function readCards(
	tx: Tx,
	{ secret }: Pick<Deps, 'secret'>,
	dialogueId: string,
): Promise<ReadonlyMap<string, Said>> {
	const rows = await tx
		.select()
		.from(cardCount)
		.where(eq(cardCount.dialogueId, dialogueId))
		.orderBy(asc(cardCount.countedAt), asc(cardCount.id));
	const shift = shiftOf(secret, dialogueId);
	const cards = new Map<string, Said>();
	for (const { id, statementId, agrees, passes, disagrees } of rows) {
		if (agrees + passes + disagrees < fewest) continue;
		const shown = (answer: keyof Said, count: number) =>
			(cards.get(statementId)?.[answer] ?? 0) + roundFigure(count, shift(`cards ${id} ${answer}`));
		cards.set(statementId, {
			agree: shown('agree', agrees),
			pass: shown('pass', passes),
			disagree: shown('disagree', disagrees),
		});
	}
	return cards;
}
