import type { Listing, ListingShape } from '#shared/listing.ts';
import { institutionKinds, type InstitutionKind } from '#programme/institutions/institution.ts';
import { themes, type Theme } from '#programme/institutions/theme.ts';
import {
	costClasses,
	evidenceLevels,
	targetGroups,
	type CostClass,
	type EvidenceLevel,
	type TargetGroup,
} from './practice.ts';

export const publicPracticeShape = {
	sorts: ['newest', 'title'],
	downwards: ['newest'],
	filters: {
		theme: themes,
		country: (value: string) => /^[A-Z]{2}$/.test(value),
		kind: institutionKinds,
		group: targetGroups,
		evidence: evidenceLevels,
		cost: costClasses,
		like: (value: string) => /^[a-z0-9-]{1,100}$/.test(value),
	},
	size: 12,
} as const satisfies ListingShape;
export type PublicPracticeListing = Listing<
	(typeof publicPracticeShape)['sorts'][number],
	keyof (typeof publicPracticeShape)['filters']
>;

/** What the facets are counted from. */
export type Faceted = {
	readonly themes: readonly Theme[];
	readonly country: string;
	readonly kind: InstitutionKind;
	readonly targetGroups: readonly TargetGroup[];
	readonly evidence: EvidenceLevel | null;
	readonly costClass: CostClass | null;
};

export const facets = ['theme', 'country', 'kind', 'group', 'evidence', 'cost'] as const;
export type Facet = (typeof facets)[number];
export type FacetCounts = Readonly<Record<Facet, readonly { value: string; count: number }[]>>;

const valuesOf: Readonly<Record<Facet, (one: Faceted) => readonly (string | null)[]>> = {
	theme: ({ themes }) => themes,
	country: ({ country }) => [country],
	kind: ({ kind }) => [kind],
	group: ({ targetGroups }) => targetGroups,
	evidence: ({ evidence }) => [evidence],
	cost: ({ costClass }) => [costClass],
};

function suits(one: Faceted, filters: PublicPracticeListing['filters'], facet: Facet): boolean {
	const wanted = filters[facet];
	return !wanted || valuesOf[facet](one).some((value) => value !== null && wanted.includes(value));
}

/** Those that every chosen facet lets through. */
export function narrow<T extends Faceted>(all: readonly T[], filters: PublicPracticeListing['filters']): T[] {
	return all.filter((one) => facets.every((facet) => suits(one, filters, facet)));
}

/**
 * How many there would be with each value of a facet under the choices in the other facets: a click never leads to an empty
 * list. Values that nothing has are left out; the most frequent stand first.
 */
export function countFacets(all: readonly Faceted[], filters: PublicPracticeListing['filters']): FacetCounts {
	const counted = facets.map((facet) => {
		const others = facets.filter((other) => other !== facet);
		const counts = new Map<string, number>();
		for (const one of all)
			if (others.every((other) => suits(one, filters, other)))
				for (const value of valuesOf[facet](one))
					if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
		const sorted = [...counts].sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1));
		return [facet, sorted.map(([value, count]) => ({ value, count }))] as const;
	});
	return Object.fromEntries(counted) as unknown as FacetCounts;
}
