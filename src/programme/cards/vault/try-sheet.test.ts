import { expect, test } from 'vitest';
import { makeKeyPair } from './key-pair.ts';
import { trySheet } from './try-sheet.ts';

test('a sheet is the one that counts, another one, or was copied badly; of the first two the key is known', async () => {
	const [now, before] = [await makeKeyPair(), await makeKeyPair()];
	const tried = (words: string, key: string | null = now.publicKey) => trySheet(words, key);
	expect(await tried(now.words.join(' '))).toEqual({ as: 'counts', publicKey: now.publicKey });
	expect(await tried(before.words.join('\n').toUpperCase())).toEqual({
		as: 'other',
		publicKey: before.publicKey,
	});
	expect(await tried(now.words.join(' '), null)).toEqual({ as: 'other', publicKey: now.publicKey });
	for (const words of ['', now.words.toReversed().join(' '), now.words.slice(1).join(' ')])
		expect(await tried(words)).toEqual({ as: 'no_words' });
});
