import { fileURLToPath } from 'node:url';
import { readConfig, type Config } from '#platform/server/config.ts';
import { Refusal } from '#platform/server/refusal.ts';

/** Runs a command of the operator's: what is refused is one sentence and exit code 1, everything else a stack trace. */
export async function runCommand(work: (config: Config) => Promise<void>): Promise<void> {
	try {
		await work(readConfig(process.env, [], fileURLToPath(new URL('../..', import.meta.url))));
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		console.error(error.message);
		process.exitCode = 1;
	}
}
