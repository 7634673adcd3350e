import { isAgreedOnBothSides } from '../session/consent.ts';
import { countedAs } from '../session/counted-as.ts';
import { readProfile } from '../session/profile.ts';
import { quarterOf } from '../quarter.ts';
import { countedBy, protectCounts, type Counted, type CountedProfiles } from '../counted.ts';
import { deriveFrom, sha256 } from './bytes.ts';
import type { CaseAtHand } from './case-at-hand.ts';
import type { Desk } from './desk.ts';

/** Field in which a case says whose it was first, so that one that is shared counts once. */
export const originPath = 'origin/identity';

/** The quarter of a case's first meeting; null where none is noted. */
function begunIn({ held }: CaseAtHand): string | null {
	const [first] = held.entries('meeting/');
	return first ? quarterOf(first[0].slice('meeting/'.length)) : null;
}

/**
 * Counts the profiles that the counsellor herself has begun in a quarter, protected before anybody sees them. Only who agreed to be
 * counted is.
 */
export async function countOwn(desk: Desk, period: string): Promise<CountedProfiles> {
	const { key, privateKey } = desk.unlocked();
	const own = desk
		.cases()
		.filter((one) => one.held.get(originPath) === key.id && begunIn(one) === period)
		.filter(({ held }) => isAgreedOnBothSides(held, 'counts'))
		.map(({ held }) => readProfile(held.entries('')))
		.map((profile) => ({ ...countedAs(profile), fields: Object.keys(profile.field) }));
	const secret = await deriveFrom(new TextEncoder().encode(privateKey), `counts of ${period}`);
	const offsets = new Map<string, number>();
	for (const name of namesOf(own)) {
		const hash = await sha256(new TextEncoder().encode(`${secret.join()} ${name}`));
		offsets.set(name, hash[0]! % 5);
	}
	// A joined class has the offset of all its names together: always the same for the same class.
	const offset = (cell: string) =>
		cell.split(' ').reduce((sum, name) => sum + (offsets.get(name) ?? 0), 0) % 5;
	return protectCounts(own, offset);
}

const namesOf = (own: readonly Counted[]) =>
	new Set(['all', ...countedBy, ...own.flatMap(({ age, sex, fields }) => [age, sex, ...fields])]);
