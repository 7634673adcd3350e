import { desc, eq } from 'drizzle-orm';
import * as v from 'valibot';
import type { Actor } from '#shared/actor.ts';
import { csv, type CsvCell } from '#shared/csv.ts';
import { translator } from '#shared/messages.ts';
import { demand } from '#shared/policy.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Deps } from '#platform/server/deps.ts';
import { cardFile } from '../card.ts';
import { countedBy, joint, type CountedBy, type CountedProfiles } from '../counted.ts';
import deckFields from '../deck/cards/fields.json' with { type: 'json' };
import { counsellingWords } from '../messages/counselling/index.ts';
import { sessionWords } from '../messages/session/index.ts';
import { countPolicy } from '../policy.ts';
import { centreOf } from './at-centre.ts';
import { counsellingCount } from './tables.ts';

const titles = { age: 'by_age', sex: 'by_sex', field: 'by_field' } as const;

/**
 * What a centre has sent, quarter by quarter, as a table in the reader's language. Figures of its counsellors are added up where they stand for the
 * same classes: sums of what was protected before it came, so they tell no more, and not whose they are. That it was taken is written down.
 */
export async function exportCentreCounts(
	deps: Deps,
	actor: Actor,
	{ centreId }: { readonly centreId: string },
): Promise<{ name: string; text: string }> {
	const sent = await deps.db.as(actor, async (tx) => {
		const { institutionId } = await centreOf(tx, centreId);
		demand(countPolicy, 'read', actor, { institutionId });
		await audit(tx, actor, deps.now(), {
			noun: 'counselling_centre',
			recordId: centreId,
			action: 'export',
			fields: ['counts'],
		});
		return tx
			.select({ period: counsellingCount.period, counts: counsellingCount.counts })
			.from(counsellingCount)
			.where(eq(counsellingCount.centreId, centreId))
			.orderBy(desc(counsellingCount.period));
	});
	const { locale } = actor;
	const t = translator(counsellingWords, locale);
	const say = translator(sessionWords, locale);
	const fields = new Map(v.parse(cardFile, deckFields).cards.map(({ field, term }) => [field, term[locale]]));
	const named = (by: CountedBy, name: string) =>
		by === 'field' ? (fields.get(name) ?? name) : say(`counted_${name}` as 'counted_female');
	const rows = Map.groupBy(sent, ({ period }) => period)
		.entries()
		.flatMap(([period, own]) =>
			addedUp(own.map(({ counts }) => counts)).map(({ by, classes, figure }): CsvCell[] => [
				period,
				by ? t(titles[by]) : t('profiles_made'),
				by ? classes.map((name) => named(by, name)).join(joint) : null,
				figure,
			]),
		);
	const header = [t('quarter'), t('counted_what'), t('counted_class'), t('profiles_made')];
	return { name: 'koprue-counselling-counts.csv', text: csv(header, rows) };
}

type Row = {
	readonly by: CountedBy | null;
	readonly classes: readonly string[];
	readonly figure: number | null;
};

/** All of a quarter first, without a figure where nobody had enough; then by class. */
function addedUp(counts: readonly CountedProfiles[]): Row[] {
	const totals = counts.flatMap(({ total }) => total ?? []);
	const sum = (figures: readonly number[]) => figures.reduce((all, figure) => all + figure, 0);
	const classes = countedBy.flatMap((by) =>
		Map.groupBy(
			counts.flatMap((one) => one.by[by]),
			(row) => row.classes.join(' '),
		)
			.values()
			.map((rows) => ({ by, classes: rows[0]!.classes, figure: sum(rows.map(({ figure }) => figure)) }))
			.toArray(),
	);
	return [{ by: null, classes: [], figure: totals.length > 0 ? sum(totals) : null }, ...classes];
}
