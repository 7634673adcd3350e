import { asc, eq } from 'drizzle-orm';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { fewest, figureGate, isMuch, roundFigure, type LetOut, type Said } from '../figure.ts';
import { cardCount } from './ballot-tables.ts';
import { shiftOf } from './secret-shift.ts';

type Count = Pick<
	typeof cardCount.$inferSelect,
	'id' | 'dialogueId' | 'agrees' | 'passes' | 'disagrees' | 'letOut'
>;
type Secret = Pick<Deps, 'secret'>;

const exactly = ({ agrees, passes, disagrees }: Omit<Count, 'letOut'>) => [agrees, passes, disagrees];
const people = (exact: readonly number[]) => exact.reduce((sum, one) => sum + one, 0);

/**
 * What a show of cards lets out once it is counted: figures through the gate that all others pass, with what was told of it `before`. A room of
 * fewer people than the minimum lets nothing out; what was told of it earlier is remembered all the same.
 */
export function letOutOfCards(deps: Secret, now: Count, before: Count | null): LetOut | null {
	const earlier = before && toldOf(deps, before);
	if (people(exactly(now)) < fewest) return earlier;
	const gate = figureGate(earlier ? { [now.id]: earlier } : {}, (name) =>
		shiftOf(deps.secret, now.dialogueId)(`cards ${name}`),
	);
	gate.show(now.id, exactly(now));
	return gate.figures()[now.id]!;
}

/** Counts from before this was kept were rounded as they were read. */
function toldOf({ secret }: Secret, count: Count): LetOut | null {
	const exact = exactly(count);
	if (count.letOut) return count.letOut;
	if (people(exact) < fewest) return null;
	const shift = shiftOf(secret, count.dialogueId);
	const answers = ['agree', 'pass', 'disagree'] as const;
	return {
		exact,
		shown: exact.map((one, at) => roundFigure(one, shift(`cards ${count.id} ${answers[at]}`))),
	};
}

/**
 * What rooms said to each statement by show of cards, as everybody may see it: a room of fewer people than the minimum is told to nobody, and the
 * others are rounded like all figures, and stay as they are told until that many people stand between. Where several rooms were asked, they are
 * added up as they are shown.
 */
export async function readCards(
	tx: Tx,
	deps: Secret,
	dialogueId: string,
): Promise<ReadonlyMap<string, Said>> {
	const rows = await tx
		.select()
		.from(cardCount)
		.where(eq(cardCount.dialogueId, dialogueId))
		.orderBy(asc(cardCount.countedAt), asc(cardCount.id));
	const cards = new Map<string, Said>();
	for (const row of rows) {
		const told = toldOf(deps, row);
		// Corrected to a room too small to be told, it is told no more.
		if (!told || isMuch(told.exact, exactly(row))) continue;
		const before = cards.get(row.statementId) ?? { agree: 0, pass: 0, disagree: 0 };
		const [agree, pass, disagree] = told.shown;
		cards.set(row.statementId, {
			agree: before.agree + agree!,
			pass: before.pass + pass!,
			disagree: before.disagree + disagree!,
		});
	}
	return cards;
}
