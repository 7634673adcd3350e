import type { CaseAtHand } from './case-at-hand.ts';
import { plain } from './bytes.ts';
import type { Circle } from './circle.ts';
import { Refused } from './remote.ts';
import { seal } from './seal.ts';

/** Saves a case as a file that the `age` command opens with a key of its circle, the centre's sheet among them. */
export async function exportCase(one: CaseAtHand, { publicKeys, strangers }: Circle): Promise<void> {
	if (strangers.length > 0) throw new Refused('compare_first');
	const sealed = await seal({ ...one.content(), sealedTo: publicKeys }, publicKeys);
	const url = URL.createObjectURL(new Blob([plain(sealed)], { type: 'application/octet-stream' }));
	const link = document.createElement('a');
	link.href = url;
	link.download = `${one.code}.json.age`;
	link.click();
	URL.revokeObjectURL(url);
}
