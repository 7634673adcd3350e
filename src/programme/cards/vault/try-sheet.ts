import { keyPairOfWords } from './key-pair.ts';

/**
 * What the words of a sheet are: none at all, or badly copied ones (`no_words`); those of the centre's sheet that counts (`counts`); or those of
 * another one, such as an older, which opens what was sealed while it counted (`other`).
 */
export type Tried =
	| { readonly as: 'no_words' }
	| { readonly as: 'counts' | 'other'; readonly publicKey: string };

export async function trySheet(words: string, recoveryKey: string | null): Promise<Tried> {
	const pair = await keyPairOfWords(words);
	if (!pair) return { as: 'no_words' };
	const { publicKey } = pair;
	return { as: publicKey === recoveryKey ? 'counts' : 'other', publicKey };
}
