import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The installation's secret: from the environment (several machines share one), else from a file in the data folder
 * that is made at the first start and readable by its owner alone.
 */
export function installationSecret(folder: string, environment: NodeJS.ProcessEnv): string {
	const given = environment.KOPRUE_SECRET;
	if (given) {
		if (given.length < 32) throw new Error('KOPRUE_SECRET is too short: give it at least 32 characters.');
		return given;
	}
	const file = join(folder, 'secret');
	if (!existsSync(file)) {
		mkdirSync(folder, { recursive: true });
		// Written beside and linked into place: a second process never reads half a secret, and the first one wins.
		const draft = `${file}.${process.pid}`;
		writeFileSync(draft, randomBytes(32).toString('base64url'), { mode: 0o600 });
		try {
			linkSync(draft, file);
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
		} finally {
			unlinkSync(draft);
		}
	}
	return readFileSync(file, 'utf8').trim();
}
