import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

type Violation = { readonly rule: { readonly name: string }; readonly from: string };

const root = path.resolve(import.meta.dirname, '../..');
const planted = mkdtempSync(path.join(tmpdir(), 'koprue-imports-'));

/** One offence per rule: the file that commits it, and what it imports. */
const offences: Readonly<Record<string, readonly [file: string, source: string]>> = {
	'shared-is-pure': ['src/shared/bad.ts', "import 'node:fs';"],
	'slice-root-is-pure': ['src/programme/events/bad.ts', "import '#platform/server/clock.ts';"],
	'slice-server-knows-no-web-framework': ['src/programme/events/server/bad.ts', "import '@sveltejs/kit';"],
	'slice-door': ['src/programme/events/server/door.ts', "import '#programme/people/server/query.ts';"],
	'slice-order-people': ['src/programme/people/order.ts', "import '#programme/events/plain.ts';"],
	'slice-order-institutions': ['src/programme/institutions/order.ts', "import '#programme/events/plain.ts';"],
	'slice-order-projects': ['src/programme/projects/order.ts', "import '#programme/events/plain.ts';"],
	'slice-order-events': ['src/programme/events/order.ts', "import '#programme/results/plain.ts';"],
	'slice-order-questions': ['src/programme/questions/order.ts', "import '#programme/results/plain.ts';"],
	'slice-order-checkin': ['src/programme/checkin/order.ts', "import '#programme/results/plain.ts';"],
	'slice-order-outcomes': ['src/programme/outcomes/order.ts', "import '#programme/results/plain.ts';"],
	'slice-order-sketches': ['src/programme/sketches/order.ts', "import '#programme/results/plain.ts';"],
	'slice-order-concepts': ['src/programme/concepts/order.ts', "import '#programme/results/plain.ts';"],
	'slice-order-networks': ['src/programme/networks/order.ts', "import '#programme/results/plain.ts';"],
	'slice-order-calendars': ['src/programme/calendars/order.ts', "import '#programme/results/plain.ts';"],
	'slice-order-dialogues': ['src/programme/dialogues/order.ts', "import '#programme/results/plain.ts';"],
	'slice-order-cards': ['src/programme/cards/order.ts', "import '#programme/events/plain.ts';"],
	'cards-are-pure': ['src/programme/cards/matching/bad.ts', "import '../server/reading.ts';"],
	'slice-order-imports': ['src/programme/imports/order.ts', "import '#programme/feedback/plain.ts';"],
	'slice-order-results': ['src/programme/results/order.ts', "import '#programme/feedback/plain.ts';"],
	'slice-order-desk': ['src/programme/desk/order.ts', "import '#programme/feedback/plain.ts';"],
	'ui-knows-no-programme': ['src/ui/Bad.svelte', '<script>import "#programme/events/plain.ts";</script>'],
	'platform-knows-no-programme': ['src/platform/server/bad.ts', "import '#programme/events/plain.ts';"],
	'routes-are-imported-by-nobody': ['src/ui/route.ts', "import '../routes/page.ts';"],
	'routes-hold-no-sql': ['src/routes/sql.ts', "import 'drizzle-orm';"],
	'opinion-map-knows-nobody': ['src/programme/dialogues/opinion/bad.ts', "import '#shared/circle.ts';"],
	'feedback-reaches-nobody': [
		'src/programme/feedback/server/bad.ts',
		"import '#platform/server/innocent.ts';",
	],
	'no-circle': ['src/shared/circle-back.ts', "import './circle.ts';"],
	'no-test-library-in-the-product': ['src/shared/test-library.ts', "import 'vitest';"],
	'no-unresolvable': ['src/shared/lost.ts', "import './nowhere.ts';"],
};

/** What the offences import: itself innocent. */
const bystanders: Readonly<Record<string, string>> = {
	'src/platform/server/clock.ts': 'export const clock = 1;',
	'src/platform/server/innocent.ts': "import './session/session.ts';",
	'src/platform/server/session/session.ts': 'export const session = 1;',
	'src/programme/people/server/query.ts': 'export const query = 1;',
	'src/programme/events/plain.ts': 'export const plain = 1;',
	'src/programme/results/plain.ts': 'export const plain = 1;',
	'src/programme/cards/server/reading.ts': 'export const reading = 1;',
	'src/programme/cards/plain.ts': 'export const plain = 1;',
	'src/programme/feedback/plain.ts': 'export const plain = 1;',
	'src/routes/page.ts': 'export const page = 1;',
	'src/shared/circle.ts': "import './circle-back.ts';",
};

function violations(folder: string): Violation[] {
	const binary = path.join(root, 'node_modules/.bin/depcruise');
	const args = ['--config', '.dependency-cruiser.mjs', '--output-type', 'json', 'src'];
	let printed: string;
	try {
		printed = execFileSync(binary, args, { cwd: folder, encoding: 'utf8', maxBuffer: 1e9, stdio: 'pipe' });
	} catch (error) {
		printed = (error as { stdout: string }).stdout;
	}
	return (JSON.parse(printed) as { summary: { violations: Violation[] } }).summary.violations;
}

describe('the import law', () => {
	let found: Violation[];

	beforeAll(() => {
		for (const [file, source] of [...Object.values(offences), ...Object.entries(bystanders)]) {
			mkdirSync(path.dirname(path.join(planted, file)), { recursive: true });
			writeFileSync(path.join(planted, file), source);
		}
		for (const file of ['.dependency-cruiser.mjs', 'package.json'])
			copyFileSync(path.join(root, file), path.join(planted, file));
		symlinkSync(path.join(root, 'node_modules'), path.join(planted, 'node_modules'));
		found = violations(planted);
	});
	afterAll(() => rmSync(planted, { recursive: true, force: true }));

	test.each(Object.entries(offences))('%s finds its planted offence', (rule, [file]) => {
		expect(found.filter((violation) => violation.rule.name === rule).map(({ from }) => from)).toContain(file);
	});

	test('no bystander is accused', () => {
		expect(found.filter(({ from }) => from in bystanders)).toEqual([]);
	});
});
