import { fold } from './fold.ts';
import { clean } from './form.ts';
import { intlTags, type Locale } from './locale.ts';

/** What a list can be sorted and filtered by. */
export type ListingShape<Sort extends string = string, Filter extends string = string> = {
	/** The first one is the order without a wish. */
	readonly sorts: readonly Sort[];
	/** Those that run downwards first, as dates do. */
	readonly downwards?: readonly Sort[];
	/** By filter: the values it may have, or a question whether it may have this one. */
	readonly filters: Readonly<Record<Filter, readonly string[] | ((value: string) => boolean)>>;
	/** Records on a page. */
	readonly size: number;
};

/** What a reader wants to see of a list, as the address of the page says it. */
export type Listing<Sort extends string = string, Filter extends string = string> = {
	readonly q: string;
	readonly filters: { readonly [filter in Filter]?: readonly string[] };
	readonly sort: Sort;
	readonly isDescending: boolean;
	/** Counted from 1. */
	readonly page: number;
};

/** One page of a list, and how much there is of it. */
export type Page<T> = {
	readonly items: readonly T[];
	/** What the actor may see and the filters let through; never what is behind that. */
	readonly total: number;
	readonly page: number;
	readonly pages: number;
	readonly size: number;
};

const maxQuery = 200;
const maxWords = 8;

/** Reads an address. What is unknown, twice or too long is left out: a broken link shows a list, never an error. */
export function readListing<Sort extends string, Filter extends string>(
	shape: ListingShape<Sort, Filter>,
	params: URLSearchParams,
): Listing<Sort, Filter> {
	const filters: { [filter in Filter]?: string[] } = {};
	for (const name of Object.keys(shape.filters) as Filter[]) {
		const allowed: readonly string[] | ((value: string) => boolean) = shape.filters[name];
		const isAllowed = (value: string) =>
			typeof allowed === 'function' ? allowed(value) : allowed.includes(value);
		const values = [...new Set(params.getAll(name))].filter(isAllowed).slice(0, 50);
		if (values.length > 0) filters[name] = values;
	}
	const wish = params.get('sort') ?? '';
	const known = shape.sorts.find((sort) => sort === wish.replace(/^-/, ''));
	const sort = known ?? shape.sorts[0]!;
	const isDescending = known ? wish.startsWith('-') : startsDownwards(shape, sort);
	const page = /^[1-9]\d{0,5}$/.test(params.get('page') ?? '') ? Number(params.get('page')) : 1;
	return { q: clean(params.get('q') ?? '').slice(0, maxQuery), filters, sort, isDescending, page };
}

function startsDownwards<Sort extends string>(shape: ListingShape<Sort>, sort: Sort): boolean {
	return shape.downwards?.includes(sort) ?? false;
}

/**
 * The address of a list: `?q=…&kind=…&sort=…&page=…`, always in this order and without what goes without saying, so that
 * the same view has one address. A change of anything but the page starts at the first page.
 */
export function listingQuery<Sort extends string, Filter extends string>(
	shape: ListingShape<Sort, Filter>,
	listing: Listing<Sort, Filter>,
	change: Partial<Listing<Sort, Filter>> = {},
): string {
	const wanted = { ...listing, page: 1, ...change };
	const params = new URLSearchParams();
	if (wanted.q) params.set('q', wanted.q);
	for (const name of Object.keys(shape.filters) as Filter[])
		for (const value of wanted.filters[name] ?? []) params.append(name, value);
	const isUsual =
		wanted.sort === shape.sorts[0] && wanted.isDescending === startsDownwards(shape, wanted.sort);
	if (!isUsual) params.set('sort', (wanted.isDescending ? '-' : '') + wanted.sort);
	if (wanted.page > 1) params.set('page', String(wanted.page));
	const text = params.toString();
	return text && `?${text}`;
}

/** Where a click on a column's heading leads: sorted by it, or the other way round when it already is. */
export function sortQuery<Sort extends string, Filter extends string>(
	shape: ListingShape<Sort, Filter>,
	listing: Listing<Sort, Filter>,
	sort: Sort,
): string {
	const isDescending = listing.sort === sort ? !listing.isDescending : startsDownwards(shape, sort);
	return listingQuery(shape, listing, { sort, isDescending });
}

/** Which way a list runs by a column, for its heading; null when it is sorted by another. */
export function sortedBy(listing: Listing, sort: string): 'up' | 'down' | null {
	if (listing.sort !== sort) return null;
	return listing.isDescending ? 'down' : 'up';
}

/** The words a record must contain, folded as its `search` column is. */
export function searchWords(q: string): string[] {
	return [...new Set(fold(q).split(' '))].filter(Boolean).slice(0, maxWords);
}

/** What a record is sorted by: a text the reader's way, a number or a day by size, nothing at all at the end. */
export type SortKey = string | number | null;

/** Sorts by the reader's language. Records without a key stand last both ways; equal ones keep their order. */
export function sortForReader<T>(
	items: readonly T[],
	key: (item: T) => SortKey,
	locale: Locale,
	isDescending = false,
): T[] {
	const collator = new Intl.Collator(intlTags[locale], { numeric: true });
	const sign = isDescending ? -1 : 1;
	const keyed = items.map((item) => ({ item, key: key(item) === '' ? null : key(item) }));
	keyed.sort((a, b) => {
		if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
		if (typeof a.key === 'number' && typeof b.key === 'number') return sign * (a.key - b.key);
		return sign * collator.compare(String(a.key), String(b.key));
	});
	return keyed.map(({ item }) => item);
}

/** Cuts the page out of a sorted list; a page past the end shows the last one. */
export function cutPage<T>(sorted: readonly T[], wanted: number, size: number): Page<T> {
	const pages = Math.max(1, Math.ceil(sorted.length / size));
	const page = Math.min(Math.max(1, wanted), pages);
	return { items: sorted.slice((page - 1) * size, page * size), total: sorted.length, page, pages, size };
}
