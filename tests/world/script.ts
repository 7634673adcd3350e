import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

export type Script = {
	readonly child: ChildProcess;
	/** All lines so far, of both outputs. */
	readonly lines: readonly string[];
	/** The first line that matches, now or later; rejects if the process ends before. */
	readonly line: (pattern: RegExp) => Promise<string>;
	/** Ends with this signal and resolves when the process is gone. */
	readonly kill: (signal: NodeJS.Signals) => Promise<void>;
	readonly exit: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
};

export type ScriptOptions = {
	readonly args?: readonly string[];
	readonly env?: NodeJS.ProcessEnv;
	readonly uid?: number;
	readonly gid?: number;
};

/** Runs a file of the repository, or a text of code, in a process of its own that ends with the test at the latest. */
export function runScript(what: string, { args = [], env = {}, ...account }: ScriptOptions = {}): Script {
	const start = what.includes('\n') ? ['--input-type=module-typescript', '--eval', what] : [what];
	const child = spawn(process.execPath, [...start, ...args], {
		cwd: root,
		env: { ...process.env, NODE_OPTIONS: '', ...env },
		stdio: ['ignore', 'pipe', 'pipe'],
		...account,
	});
	const lines: string[] = [];
	const waiting = new Set<(line: string) => void>();
	for (const stream of [child.stdout, child.stderr])
		createInterface({ input: stream }).on('line', (line) => {
			lines.push(line);
			for (const told of waiting) told(line);
		});
	const exit = once(child, 'close').then(([code, signal]) => ({ code, signal }) as Awaited<Script['exit']>);
	const kill = async (signal: NodeJS.Signals) => {
		child.kill(signal);
		await exit;
	};
	onTestFinished(() => kill('SIGKILL'));
	return {
		child,
		lines,
		exit,
		kill,
		line: async (pattern) => {
			const there = lines.find((line) => pattern.test(line));
			if (there !== undefined) return there;
			const { promise, resolve } = Promise.withResolvers<string>();
			const told = (line: string) => pattern.test(line) && resolve(line);
			waiting.add(told);
			const ended = exit.then(() => {
				throw new Error(`the process ended without a line like ${pattern}:\n${lines.join('\n')}`);
			});
			try {
				return await Promise.race([promise, ended]);
			} finally {
				waiting.delete(told);
			}
		},
	};
}
