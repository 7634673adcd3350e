import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { askStart } from './ask-start.ts';

function asked(words: string | undefined): Promise<string> {
	const input = new PassThrough();
	if (words !== undefined) input.write(words);
	return askStart({ input, output: new PassThrough(), seconds: words === undefined ? 0.01 : 5 });
}

test.each([
	['\n', 'example'],
	['e\n', 'empty'],
	['/backups/may.zip\n', '/backups/may.zip'],
	['what\nempty\n', 'empty'],
	[undefined, 'example'],
])('%j starts with %s', async (words, start) => {
	expect(await asked(words)).toBe(start);
});
