import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

const unit = ['src/**/*.test.ts', 'bench/**/*.test.ts'];
const components = ['src/ui/**/*.test.ts', 'src/programme/*/ui/**/*.test.ts'];
const withDatabase = ['src/**/server/**/*.test.ts', 'tests/**/*.test.ts'];
// Whole servers, started and killed: one at a time, after `npm run build`.
const faults = ['tests/start/**/*.test.ts', 'tests/faults/**/*.test.ts'];

/** Property tests take seconds where others use the machine too; no test waits for a clock. */
const testTimeout = 60_000;
/** Nor does one that looks again and again until something is so. */
const poll = { timeout: 50_000 };

export default defineConfig({
	test: {
		// Two cores are what the smallest machine has; a database per file needs no more.
		maxWorkers: 2,
		projects: [
			{
				test: {
					name: 'unit',
					testTimeout,
					expect: { poll },
					include: unit,
					exclude: [...withDatabase, ...components],
				},
			},
			{
				plugins: [svelte()],
				test: { name: 'components', testTimeout, expect: { poll }, include: components },
			},
			{
				test: {
					name: 'database',
					include: withDatabase,
					exclude: [...faults, 'tests/e2e/**'],
					globalSetup: 'tests/world/cluster.ts',
					testTimeout,
					expect: { poll },
					hookTimeout: 60_000,
				},
			},
			{
				test: {
					name: 'faults',
					include: faults,
					// Only against hanging: twenty starts take as long as the machine needs.
					testTimeout: 600_000,
					expect: { poll },
					hookTimeout: 60_000,
					fileParallelism: false,
				},
			},
		],
	},
});
