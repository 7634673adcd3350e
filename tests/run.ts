// `npm test`: builds once, runs the unit, database and fault tests (Vitest), then the browser tests (Playwright),
// and closes with one line that counts both. Everything it needs came with `npm ci`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import {
	failuresOfPlaywright,
	failuresOfVitest,
	type PlaywrightReport,
	type VitestReport,
} from './failures.ts';

const root = new URL('..', import.meta.url);
const results = new URL('test-results/', root);
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): number {
	const { status } = spawnSync(command, args, {
		cwd: root,
		stdio: 'inherit',
		env: { ...process.env, ...env },
	});
	return status ?? 1;
}

function read<T>(name: string): T | undefined {
	const file = new URL(name, results);
	return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : undefined;
}

const failures: string[] = [];
let broken = run(process.execPath, ['server.ts', '--build']) === 0 ? 0 : 1;
let passed = 0;
let failed = 0;

if (!broken) {
	const unit = run('npx', [
		'vitest',
		'run',
		'--reporter=default',
		'--reporter=json',
		'--outputFile.json=test-results/unit.json',
	]);
	const report = read<VitestReport>('unit.json');
	passed += report?.numPassedTests ?? 0;
	failed += report?.numFailedTests ?? 0;
	if (report) failures.push(...failuresOfVitest(report));
	// A file that does not even load counts no failed test, but its exit code tells.
	if (unit !== 0 && !report?.numFailedTests) {
		broken++;
		failures.push('Vitest ended with an error outside of any test: see its output above');
	}

	const browser = run('npx', ['playwright', 'test', '--reporter=list,json'], {
		PLAYWRIGHT_JSON_OUTPUT_NAME: 'test-results/browser.json',
	});
	const told = read<PlaywrightReport>('browser.json');
	const stats = told?.stats;
	if (told) failures.push(...failuresOfPlaywright(told));
	passed += stats?.expected ?? 0;
	failed += (stats?.unexpected ?? 0) + (stats?.flaky ?? 0);
	if (browser !== 0 && !stats?.unexpected) {
		broken++;
		failures.push('Playwright ended with an error outside of any test: see its output above');
	}
}

// Once more at the end: of an hour's output that is what is read, and often all that is kept.
for (const failure of failures) console.log(`\nFAILED ${failure}`);
console.log(`\n${passed} passed, ${failed + broken} failed`);
process.exit(failed + broken === 0 ? 0 : 1);
