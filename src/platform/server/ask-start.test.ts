import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { scratchFolder } from '#world/folder.ts';
import { askStart } from './ask-start.ts';

function asked(words: string | undefined): Promise<string> {
	const input = new PassThrough();
	if (words !== undefined) input.write(words);
	return askStart({ input, output: new PassThrough(), seconds: words === undefined ? 0.01 : 5 });
}

test.each([
	['\n', 'example'],
	['e\n', 'empty'],
	['/no/such/may.zip\n\n', 'example'],
	['what\nempty\n', 'empty'],
	[undefined, 'example'],
])('%j starts with %s', async (words, start) => {
	expect(await asked(words)).toBe(start);
});

test('an archive is taken by its path', async () => {
	const archive = join(scratchFolder(), 'may.zip');
	writeFileSync(archive, '');
	expect(await asked(`${archive}\n`)).toBe(archive);
});
