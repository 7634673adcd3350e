import {
	chmodSync,
	mkdirSync,
	readlinkSync,
	statSync,
	symlinkSync,
	unlinkSync,
	writeFileSync,
} from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isRoot, scratchFolder } from '#world/folder.ts';
import { reads } from './account.ts';
import { findBinaries, openCopy, packageFolder, repairLinks } from './binaries.ts';

const nobody = { uid: 65_534, gid: 65_534 };

test('links that the installation left out are made, and wrong ones are put right', () => {
	const folder = scratchFolder();
	mkdirSync(join(folder, 'native', 'lib'), { recursive: true });
	writeFileSync(join(folder, 'native', 'lib', 'libpq.so.5.18'), 'library');
	symlinkSync('nowhere', join(folder, 'native', 'lib', 'libpq.so'));
	const link = (name: string) => ({ source: 'native/lib/libpq.so.5.18', target: `native/lib/${name}` });
	writeFileSync(
		join(folder, 'native', 'pg-symlinks.json'),
		JSON.stringify([link('libpq.so'), link('libpq.so.5')]),
	);
	repairLinks(folder);
	repairLinks(folder);
	for (const name of ['libpq.so', 'libpq.so.5'])
		expect(readlinkSync(join(folder, 'native', 'lib', name))).toBe('libpq.so.5.18');
});

test('the installed package is whole without its install script', () => {
	const { postgres } = findBinaries(undefined);
	const link = join(packageFolder(), 'native', 'lib', 'libpq.so.5');
	if (process.platform === 'linux') unlinkSync(link);
	findBinaries(undefined);
	expect(spawnSync(postgres, ['--version'], { encoding: 'utf8' }).stdout).toMatch(
		/^postgres \(PostgreSQL\) 18\./,
	);
});

test.runIf(isRoot)('below a folder closed to others a copy is run, made once', () => {
	const place = scratchFolder(0o755);
	const copy = openCopy(packageFolder(), nobody, [place]);
	expect(
		spawnSync(join(copy, 'bin', 'postgres'), ['--version'], { ...nobody, encoding: 'utf8' }).stdout,
	).toMatch(/^postgres \(PostgreSQL\) 18\./);
	const { ino } = statSync(copy);
	expect(statSync(openCopy(packageFolder(), nobody, [place])).ino).toBe(ino);
	chmodSync(place, 0o700);
	expect(reads(nobody, join(copy, 'bin', 'postgres'))).toBe(false);
	expect(() => openCopy(packageFolder(), nobody, [place])).toThrow(
		/PostgreSQL must not run as root, and user 65534 may not enter/,
	);
});
