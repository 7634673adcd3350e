import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** An empty folder of the test's own, removed after it. */
export function scratchFolder(mode = 0o700): string {
	const folder = mkdtempSync(join(tmpdir(), 'koprue-scratch-'));
	chmodSync(folder, mode);
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

export const isRoot = process.getuid?.() === 0;
