import type { Locale } from '#shared/locale.ts';
import { sizeClasses, type InstitutionKind, type SizeClass } from './institution.ts';
import { themes as allThemes, type Theme } from './theme.ts';

/** What matching looks at; nothing else of an institution weighs. */
export type Candidate = {
	readonly id: string;
	readonly kind: InstitutionKind;
	readonly country: string;
	readonly themes: readonly Theme[];
	readonly offers: readonly Theme[];
	readonly seeks: readonly Theme[];
	readonly sizeClass: SizeClass | null;
	readonly languages: readonly Locale[];
	/** Partnerships that have neither ended nor fallen dormant. */
	readonly partnerships: number;
	/** Somebody there has an account and can answer. */
	readonly isReachable: boolean;
	/** Took a step in a partnership within the last two years. */
	readonly isActive: boolean;
};

/** Weights of the ingredients; together one. */
export const weights = {
	offered: 0.25,
	sought: 0.25,
	shared: 0.1,
	size: 0.1,
	languages: 0.1,
	country: 0.1,
	room: 0.05,
	activity: 0.05,
} as const;
export type Ingredients = Readonly<Record<keyof typeof weights, number>>;

/** 0, 0.5, 0.75, 0.875 …: every further theme in common says less than the one before. */
const growing = (count: number) => 1 - 0.5 ** count;
const room = ({ partnerships }: Candidate) => 1 / (1 + partnerships);
const activity = ({ isReachable, isActive }: Candidate) => (Number(isReachable) + Number(isActive)) / 2;
const unknown = 0.5;

/** The values of both lists, each once, in the order of the first. */
export const inBoth = <T>(some: readonly T[], others: readonly T[]): T[] =>
	[...new Set(some)].filter((one) => others.includes(one));

/**
 * Each ingredient between 0 and 1, seen from `one` towards `other`, with n the number of themes:
 *
 *     offered    1 − ½ⁿ   what the other offers and one seeks
 *     sought     1 − ½ⁿ   what one offers and the other seeks
 *     shared     1 − ½ⁿ   what both work on
 *     size       1 − d/3  d classes of population apart; ½ where one is not known
 *     languages  1 with a working language in common, ½ where one names none, else 0
 *     country    1 in two countries, else ¼: the exchange joins countries
 *     room       the mean of 1 / (1 + open partnerships) of both: whoever has many has little time for another
 *     activity   the mean of both: half for somebody with an account, half for a step within two years
 */
export function ingredients(one: Candidate, other: Candidate): Ingredients {
	const spoken = inBoth(one.languages, other.languages).length > 0;
	const silent = one.languages.length === 0 || other.languages.length === 0;
	const sized = one.sizeClass !== null && other.sizeClass !== null;
	const rank = (size: SizeClass | null) => sizeClasses.indexOf(size!);
	return {
		offered: growing(inBoth(other.offers, one.seeks).length),
		sought: growing(inBoth(one.offers, other.seeks).length),
		shared: growing(inBoth(one.themes, other.themes).length),
		size: sized ? 1 - Math.abs(rank(one.sizeClass) - rank(other.sizeClass)) / 3 : unknown,
		languages: silent ? unknown : Number(spoken),
		country: one.country === other.country ? 0.25 : 1,
		room: (room(one) + room(other)) / 2,
		activity: (activity(one) + activity(other)) / 2,
	};
}

/** How well two fit, from 0 to 1: the weighted sum of the ingredients. The same from either side. */
export function fit(one: Candidate, other: Candidate): number {
	const of = ingredients(one, other);
	const sum = (Object.keys(weights) as (keyof Ingredients)[]).reduce(
		(total, name) => total + (name === 'offered' || name === 'sought' ? 0 : weights[name] * of[name]),
		0,
	);
	// The two directions together, so that the sum does not hang on which of them comes first.
	return sum + (weights.offered * of.offered + weights.sought * of.sought);
}

/** Whether there is anything to talk about: something offered that the other seeks. */
export function meets(one: Candidate, other: Candidate): boolean {
	return inBoth(one.offers, other.seeks).length > 0 || inBoth(other.offers, one.seeks).length > 0;
}

/** Why `other` is proposed to `one`, the weightiest first, and what stands against it. Every sentence follows from an ingredient. */
export function reasonsFor(one: Candidate, other: Candidate) {
	const offered = inOrder(inBoth(other.offers, one.seeks));
	const sought = inOrder(inBoth(one.offers, other.seeks));
	const shared = inOrder(inBoth(one.themes, other.themes));
	const languages = inBoth(one.languages, other.languages);
	const of = ingredients(one, other);
	const all = [
		offered.length > 0 && { key: 'for_offered' as const, themes: offered },
		sought.length > 0 && { key: 'for_sought' as const, themes: sought },
		offered.length === 0 && { key: 'against_offered' as const },
		sought.length === 0 && { key: 'against_sought' as const },
		shared.length > 0 && { key: 'for_shared' as const, themes: shared },
		of.country === 1 ? { key: 'for_country' as const } : { key: 'against_country' as const },
		of.size === 1 && { key: 'for_size' as const },
		of.size < 0.5 && { key: 'against_size' as const },
		languages.length > 0 && { key: 'for_languages' as const, languages },
		of.languages === 0 && { key: 'against_languages' as const },
		of.languages === unknown && { key: 'against_languages_unknown' as const },
		other.partnerships === 0 && { key: 'for_room' as const },
		other.partnerships > 2 && { key: 'against_room' as const, count: other.partnerships },
		other.isActive && { key: 'for_active' as const },
		!other.isReachable && { key: 'against_unreachable' as const },
	];
	return all.filter((reason) => reason !== false);
}
export type MatchReason = ReturnType<typeof reasonsFor>[number] & {
	readonly themes?: readonly Theme[];
	readonly languages?: readonly Locale[];
	readonly count?: number;
};

const inOrder = (found: readonly Theme[]) => allThemes.filter((theme) => found.includes(theme));

export type Match = { readonly id: string; readonly fit: number };
/** Most proposals an institution gets, and is itself given away as. */
export const most = 5;
/** Below this many, an institution gets its next best ones all the same. */
export const least = 2;

/** One key for two ids, whichever comes first. */
export const pairKey = (a: string, b: string) => (a < b ? `${a} ${b}` : `${b} ${a}`);

/**
 * Proposals for every institution, the best first. Pairs are taken in the order of their fit (then of their ids), and nobody
 * is given away more than `most` times: so whoever fits everybody is not proposed to everybody, and a proposal is mutual. Who
 * is left with fewer than `least` gets their next best beyond that. `apart` names pairs (`pairKey`) that are not
 * to be proposed. The order in which the institutions come changes nothing.
 */
export function matchAll(
	candidates: readonly Candidate[],
	apart: ReadonlySet<string>,
): ReadonlyMap<string, readonly Match[]> {
	const all = [...candidates].sort((a, b) => (a.id < b.id ? -1 : 1));
	const pairs = all.flatMap((one, index) =>
		all
			.slice(index + 1)
			.filter((other) => meets(one, other) && !apart.has(pairKey(one.id, other.id)))
			.map((other) => ({ one: one.id, other: other.id, fit: fit(one, other) })),
	);
	pairs.sort((a, b) => b.fit - a.fit || (pairKey(a.one, a.other) < pairKey(b.one, b.other) ? -1 : 1));
	const found = new Map<string, Match[]>(all.map(({ id }) => [id, []]));
	const left: typeof pairs = [];
	for (const pair of pairs) {
		const [mine, theirs] = [found.get(pair.one)!, found.get(pair.other)!];
		if (mine.length >= most || theirs.length >= most) {
			left.push(pair);
			continue;
		}
		mine.push({ id: pair.other, fit: pair.fit });
		theirs.push({ id: pair.one, fit: pair.fit });
	}
	for (const pair of left)
		for (const [id, other] of [
			[pair.one, pair.other],
			[pair.other, pair.one],
		] as const) {
			const mine = found.get(id)!;
			if (mine.length < least) mine.push({ id: other, fit: pair.fit });
		}
	for (const matches of found.values()) matches.sort((a, b) => b.fit - a.fit || (a.id < b.id ? -1 : 1));
	return found;
}
