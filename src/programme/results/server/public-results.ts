import { and, asc, isNotNull, isNull } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import type { Locale } from '#shared/locale.ts';
import { demand } from '#shared/policy.ts';
import { readPlain } from '#shared/text.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { pagePaint, type Paint } from '../chart/svg.ts';
import { levels } from '../plan.ts';
import { resultPolicy } from '../policy.ts';
import type { Target } from '../present-chart.ts';
import { present, type Presentation } from '../present.ts';
import { readLatestRelease } from './release.ts';
import { readResultWords } from './result-words.ts';
import { indicator } from './tables.ts';

export type PublicResults = Presentation & {
	readonly publishedAt: Date;
	readonly threshold: number;
	readonly base: number;
};

/** What the latest release shows, ready to be read; undefined before the first. */
export async function publicResults(deps: Deps, actor: Actor): Promise<PublicResults | undefined> {
	demand(resultPolicy, 'read', actor, undefined);
	return deps.db.as(actor, (tx) => readPublicResults(tx, actor.locale, pagePaint));
}

/** The same inside the caller's transaction, painted for a page or for print. */
export async function readPublicResults(
	tx: Tx,
	locale: Locale,
	paint: Paint,
): Promise<PublicResults | undefined> {
	const latest = await readLatestRelease(tx);
	if (!latest) return undefined;
	const { threshold, base } = levels.public;
	const words = await readResultWords(tx, locale);
	const presented = present(latest.tables, await readTargets(tx, locale), words, paint);
	return { ...presented, publishedAt: latest.publishedAt, threshold, base };
}

async function readTargets(tx: Tx, locale: Locale): Promise<Target[]> {
	const rows = await tx
		.select()
		.from(indicator)
		.where(
			and(
				isNull(indicator.deletedAt),
				isNotNull(indicator.unit),
				isNull(indicator.projectId),
				isNotNull(indicator.target),
			),
		)
		.orderBy(asc(indicator.position), asc(indicator.id));
	return rows.map(({ title, unit, baseline, target, milestones }) => ({
		title: readPlain(title, locale),
		unit: unit!,
		baseline,
		target,
		milestones: milestones.map(({ value }) => value),
	}));
}
