import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { tryLock, type Lock } from './lock.ts';
import { Refusal } from './refusal.ts';

const sources = ['src/**/*', 'static/**/*', 'package-lock.json', 'vite.config.ts', 'tsconfig.json'];

/** A hash over all that the build is made from. */
export function fingerprint(root: string): string {
	const hash = createHash('sha256');
	const files = globSync(sources, { cwd: root, withFileTypes: true })
		.filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
		.map((entry) => join(entry.parentPath, entry.name))
		.toSorted();
	for (const file of files)
		hash
			.update(`${file.slice(root.length)}\n`)
			.update(readFileSync(file))
			.update('\n');
	return hash.digest('hex');
}

/** Builds unless `build/` was made from these very sources; of two processes one builds and the other waits. */
export async function ensureBuild(root: string, say: (sentence: string) => void): Promise<void> {
	const wanted = fingerprint(root);
	if (builtFrom(root) === wanted) return;
	const lock = await waitForLock(join(root, '.svelte-kit'));
	try {
		if (builtFrom(root) === wanted) return;
		say('Building the pages; this takes a moment after an installation or an update.');
		await build(root);
		writeFileSync(stamp(root), wanted);
	} finally {
		lock.release();
	}
}

const stamp = (root: string) => join(root, 'build', 'fingerprint');

function builtFrom(root: string): string | undefined {
	return existsSync(stamp(root)) ? readFileSync(stamp(root), 'utf8') : undefined;
}

async function waitForLock(folder: string): Promise<Lock> {
	mkdirSync(folder, { recursive: true });
	for (;;) {
		const lock = tryLock(folder);
		if (lock) return lock;
		await pause(200);
	}
}

async function build(root: string): Promise<void> {
	rmSync(stamp(root), { force: true });
	const program = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
	const child = spawn(process.execPath, [program, 'build', '--logLevel', 'warn'], {
		cwd: root,
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	const told: Buffer[] = [];
	child.stdout.on('data', (chunk: Buffer) => told.push(chunk));
	child.stderr.on('data', (chunk: Buffer) => told.push(chunk));
	const giveUp = () => child.kill();
	process.once('exit', giveUp);
	const [code] = (await once(child, 'close')) as [number | null];
	process.removeListener('exit', giveUp);
	if (code === 0) return;
	throw new Refusal(`The pages could not be built:\n${Buffer.concat(told).toString().trim()}`);
}
