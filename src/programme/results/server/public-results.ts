import { and, asc, isNotNull, isNull } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import type { Locale } from '#shared/locale.ts';
import { demand } from '#shared/policy.ts';
import { readPlain, type LocalizedText } from '#shared/text.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { pagePaint, type Paint } from '#shared/chart/svg.ts';
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
	/** What nobody counts here but somebody typed in, to be shown apart. */
	readonly typed: readonly TypedIndicator[];
};

export type TypedIndicator = {
	readonly id: string;
	readonly title: LocalizedText;
	readonly value: number;
	readonly measure: LocalizedText | null;
	readonly source: string;
	readonly on: string;
	readonly target: number | null;
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
	const typed = await readTyped(tx);
	return { ...presented, publishedAt: latest.publishedAt, threshold, base, typed };
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

/** Indicators of the whole programme that were typed in and have a value. */
async function readTyped(tx: Tx): Promise<TypedIndicator[]> {
	const rows = await tx
		.select()
		.from(indicator)
		.where(and(isNull(indicator.deletedAt), isNull(indicator.unit), isNull(indicator.projectId)))
		.orderBy(asc(indicator.position), asc(indicator.id));
	return rows.flatMap(({ id, title, manualValue, manualOn, measure, source, target }) =>
		manualValue === null || manualOn === null || source === null
			? []
			: [{ id, title, value: manualValue, on: manualOn, measure, source, target }],
	);
}
