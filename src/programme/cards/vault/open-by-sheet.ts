import type { Desk } from './desk.ts';
import { keyPairOfWords } from './key-pair.ts';
import type { Remote } from './remote.ts';
import { join, open, type Content } from './seal.ts';

/** Opens what the server has of a case with the words of the centre's sheet and lays it on the desk; the next round seals it anew. */
export async function openBySheet(desk: Desk, remote: Remote, id: string, words: string): Promise<boolean> {
	const pair = await keyPairOfWords(words);
	const listed = desk.unlocked().standing.cases.find((one) => one.id === id);
	if (!pair || !listed) return false;
	let joined: Content | undefined;
	for (const head of listed.heads) {
		const content = await open(await remote.version(head), pair.privateKey);
		if (typeof content === 'string' || content.caseId !== id) return false;
		const next = joined ? join(joined, content) : content;
		if (next === 'foreign') return false;
		joined = next;
	}
	if (joined) await desk.lay(joined, listed.heads);
	return joined !== undefined;
}
