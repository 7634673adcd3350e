import type { InstitutionKind, SizeClass } from '#programme/institutions/institution.ts';
import type { Theme } from '#programme/institutions/theme.ts';

/** What two houses are compared by. */
export type Likeness = {
	readonly kind: InstitutionKind;
	readonly sizeClass: SizeClass | null;
	readonly country: string;
	readonly themes: readonly Theme[];
};

export type Reason =
	| { readonly because: 'kind' | 'size' | 'country' }
	| { readonly because: 'themes'; readonly themes: readonly Theme[] };

/** Themes weigh most: a practice on what one works on helps also from another country. */
const weights = { kind: 2, size: 2, country: 1, theme: 2 } as const;
const mostThemes = 3;

/** Why a practice told by one institution suits another, the strongest reason first; nothing where nothing is alike. */
export function likeness(mine: Likeness, theirs: Likeness): { score: number; reasons: Reason[] } {
	const common = theirs.themes.filter((theme) => mine.themes.includes(theme));
	const reasons: Reason[] = [];
	if (common.length > 0) reasons.push({ because: 'themes', themes: common });
	if (mine.kind === theirs.kind) reasons.push({ because: 'kind' });
	if (mine.sizeClass && mine.sizeClass === theirs.sizeClass) reasons.push({ because: 'size' });
	if (mine.country === theirs.country) reasons.push({ because: 'country' });
	const score = reasons.reduce(
		(sum, reason) =>
			sum +
			(reason.because === 'themes'
				? weights.theme * Math.min(mostThemes, reason.themes.length)
				: weights[reason.because]),
		0,
	);
	return { score, reasons };
}

/**
 * Practices that suit an institution, the most alike first; equal ones keep their order. Being in the same country alone is no
 * likeness, and one's own practices are not proposed.
 */
export function similarTo<T extends { readonly institutionId: string; readonly like: Likeness }>(
	mine: Likeness & { readonly institutionId: string },
	practices: readonly T[],
	most: number,
): (T & { readonly reasons: readonly Reason[] })[] {
	return practices
		.filter(({ institutionId }) => institutionId !== mine.institutionId)
		.map((practice) => ({ practice, ...likeness(mine, practice.like) }))
		.filter(({ score }) => score > weights.country)
		.sort((a, b) => b.score - a.score)
		.slice(0, most)
		.map(({ practice, reasons }) => ({ ...practice, reasons }));
}
