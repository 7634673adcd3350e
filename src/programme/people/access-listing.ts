import { roles, type Role } from '#shared/actor.ts';
import { fold } from '#shared/fold.ts';
import {
	cutPage,
	searchWords,
	sortForReader,
	type Listing,
	type ListingShape,
	type Page,
} from '#shared/listing.ts';
import type { Locale } from '#shared/locale.ts';

export const accessShape = {
	sorts: ['name', 'seen'],
	downwards: ['seen'],
	filters: { role: roles, state: ['used', 'invited', 'none', 'over'] },
	size: 50,
} as const satisfies ListingShape;
export type AccessListing = Listing<'name' | 'seen', 'role' | 'state'>;

type Holder = {
	readonly givenName: string;
	readonly familyName: string;
	readonly email: string | null;
	readonly account: 'none' | 'invited' | 'used';
	readonly lastSignIn: Date | null;
	readonly grants: readonly { readonly role: Role; readonly state: 'valid' | 'coming' | 'over' }[];
};

/** One page of the people with access: those with a role that counts or will count, unless ended ones are asked for. */
export function pageOfHolders<T extends Holder>(
	all: readonly T[],
	{ q, filters, sort, isDescending, page }: AccessListing,
	locale: Locale,
): Page<T> {
	const words = searchWords(q);
	const [role] = filters.role ?? [];
	const [state] = filters.state ?? [];
	const found = all.filter((one) => {
		const live = one.grants.filter((grant) => grant.state !== 'over');
		if (state === 'over' ? live.length > 0 : live.length === 0) return false;
		if (state && state !== 'over' && one.account !== state) return false;
		const held = state === 'over' ? one.grants : live;
		if (role && !held.some((grant) => grant.role === role)) return false;
		const text = fold(`${one.givenName} ${one.familyName} ${one.email ?? ''}`);
		return words.every((word) => text.includes(word));
	});
	const sorted =
		sort === 'seen'
			? sortForReader(found, ({ lastSignIn }) => lastSignIn?.getTime() ?? null, locale, isDescending)
			: sortForReader(found, (one) => `${one.familyName} ${one.givenName}`, locale, isDescending);
	return cutPage(sorted, page, accessShape.size);
}
