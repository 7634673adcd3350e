import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { loadProgramme } from '#programme/imports/server/load-programme.ts';
import { system, visitor } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { openRelease } from '#world/open-release.ts';
import { audit } from '../attack/audit.ts';
import { levels } from '../plan.ts';
import { latestRelease } from './release.ts';
import { latestSnapshot } from './take-snapshot.ts';

const { deps } = await testDatabase();
await loadProgramme(deps, fileURLToPath(new URL('../../../../examples/austausch', import.meta.url)));
const { tables } = (await latestRelease(deps, visitor))!;
const { counts } = (await deps.db.as(system, (tx) => latestSnapshot(tx, { kind: 'programme' })))!;

test('nothing small can be recovered from what the example programme publishes', async () => {
	const verdict = await audit([{ counts, tables }], levels.public);
	expect(verdict.targets).toBeGreaterThan(100);
	expect(verdict.recovered).toEqual([]);
});

test('hiding only its small numbers would give them away', async () => {
	const { recovered } = await audit([openRelease(counts, (count) => count)], levels.public, {
		knowledge: { isRounded: false, isMerged: false },
	});
	expect(recovered.length).toBeGreaterThan(0);
});
