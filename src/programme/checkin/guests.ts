import { fold } from '#shared/fold.ts';
import { readCode } from './badge.ts';

/** One person as a gate knows them: nothing that is not needed to let them in. */
export type GuestRow = {
	readonly serial: string;
	readonly code: string;
	readonly givenName: string;
	readonly familyName: string;
	readonly institution: string;
	readonly part: string;
	/** Since when and by which gate they are here, if they are. */
	readonly since: number | null;
	readonly gate: string | null;
	readonly isInside: boolean;
};

export type GuestList = {
	readonly event: {
		readonly id: string;
		readonly title: string;
		readonly zone: string;
		/** When scans count. */
		readonly from: number;
		readonly until: number;
	};
	readonly gate: { readonly name: string; readonly validUntil: number };
	readonly publicKey: string;
	readonly guests: readonly GuestRow[];
	/** Serials of badges that were good once. */
	readonly revoked: readonly string[];
	readonly now: number;
};

const mostFound = 8;

/** Who has this code, or a name with these words in it; at most eight. */
export function findGuests(guests: readonly GuestRow[], typed: string): GuestRow[] {
	const code = readCode(typed);
	const byCode = code ? guests.filter((guest) => guest.code === code) : [];
	if (byCode.length > 0) return byCode;
	const words = fold(typed).split(/\s+/).filter(Boolean);
	if (words.join('').length < 2) return [];
	return guests
		.filter(({ givenName, familyName }) => {
			const name = fold(`${givenName} ${familyName}`);
			return words.every((word) => name.includes(word));
		})
		.slice(0, mostFound);
}
