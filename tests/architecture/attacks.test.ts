import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

type Named = { readonly file: string; readonly title: string };

const folder = join(root, 'docs/attacks');
/** Pages of attacks; the others are about them. */
const pages = readdirSync(folder).filter((name) => !['README.md', 'guards-taken-out.md'].includes(name));

/** The tests that a page names, and the attacks under which it names none. */
function read(page: string): { named: Named[]; untried: string[] } {
	const named: Named[] = [];
	const untried: string[] = [];
	for (const attack of page.split(/^- /m).slice(1)) {
		const tests = [...attack.matchAll(/^ {4}- `([^`]+)`: (.+)$/gm)];
		named.push(...tests.map(([, file, title]) => ({ file: file!, title: title! })));
		if (tests.length === 0) untried.push(attack.split('\n')[0]!);
	}
	return { named, untried };
}

/** Those that are not there any more, under that title. */
function missing(tests: readonly Named[]): string[] {
	return tests
		.filter(({ file, title }) => {
			const text = existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : '';
			return !["'", '`', '"'].some((quote) => text.includes(`${quote}${title}${quote}`));
		})
		.map(({ file, title }) => `${file}: ${title}`);
}

test.each(pages)('every attack of %s has a test that is there, under the title the page gives', (page) => {
	const { named, untried } = read(readFileSync(join(folder, page), 'utf8'));
	expect(named.length).toBeGreaterThan(10);
	expect(untried).toEqual([]);
	expect(missing(named)).toEqual([]);
});

test('every page of attacks is in the table of contents', () => {
	const contents = readFileSync(join(folder, 'README.md'), 'utf8');
	expect(pages.filter((page) => !contents.includes(`](${page})`))).toEqual([]);
});

test('a title that was changed, a file that went and an attack without a test would be noticed', () => {
	const { named, untried } = read(
		'- A\n    - `tests/architecture/attacks.test.ts`: was never here\n    - `gone.test.ts`: x\n- B\n',
	);
	expect(untried).toEqual(['B']);
	expect(missing(named)).toEqual(['tests/architecture/attacks.test.ts: was never here', 'gone.test.ts: x']);
});
