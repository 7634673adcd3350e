import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

type Named = { readonly file: string; readonly title: string };

/** The tests that the page names, and the attacks under which it names none. */
function read(page: string): { named: Named[]; untried: string[] } {
	const named: Named[] = [];
	const untried: string[] = [];
	const [attacks = ''] = page.split('## Guards taken out');
	for (const attack of attacks.split(/^- /m).slice(1)) {
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

test('every attack has a test that is there, under the title the page gives', () => {
	const { named, untried } = read(readFileSync(join(root, 'docs/attacks.md'), 'utf8'));
	expect(named.length).toBeGreaterThan(100);
	expect(untried).toEqual([]);
	expect(missing(named)).toEqual([]);
});

test('a title that was changed, a file that went and an attack without a test would be noticed', () => {
	const { named, untried } = read(
		'- A\n    - `tests/architecture/attacks.test.ts`: was never here\n    - `gone.test.ts`: x\n- B\n',
	);
	expect(untried).toEqual(['B']);
	expect(missing(named)).toEqual(['tests/architecture/attacks.test.ts: was never here', 'gone.test.ts: x']);
});
