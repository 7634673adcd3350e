import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';

type Terminal = { readonly input: Readable; readonly output: Writable; readonly seconds?: number };

const question = `What shall Köprü start with?
  Enter      the example programme
  e          empty
  FILE.zip   a backup
`;

/** Asks at the console what a new installation starts with; who says nothing for half a minute gets the example. */
export async function askStart({ input, output, seconds = 30 }: Terminal): Promise<string> {
	const terminal = createInterface({ input, output, terminal: false });
	const impatience = setTimeout(() => terminal.close(), seconds * 1000);
	output.write(question);
	try {
		for await (const line of terminal) {
			const answer = line.trim();
			if (answer === '' || answer === 'example') return 'example';
			if (answer === 'e' || answer === 'empty') return 'empty';
			const isArchive = answer.endsWith('.zip');
			if (isArchive && existsSync(answer)) return answer;
			if (isArchive) output.write(`There is no file ${answer}.\n`);
			output.write(question);
		}
		return 'example';
	} finally {
		clearTimeout(impatience);
		terminal.close();
	}
}
