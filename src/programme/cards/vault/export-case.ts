import type { CaseAtHand } from './case-at-hand.ts';
import type { Circle } from './circle.ts';
import { Refused } from './remote.ts';
import { seal } from './seal.ts';

/** A case as a file that the `age` command opens with a key of its circle, the centre's sheet among them. */
export async function exportCase(one: CaseAtHand, { publicKeys, strangers }: Circle) {
	if (strangers.length > 0) throw new Refused('compare_first');
	const body = await seal({ ...one.content(), sealedTo: publicKeys }, publicKeys);
	return { name: `${one.code}.json.age`, type: 'application/octet-stream', body };
}
