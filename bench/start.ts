// From the command to the first answered page: npm run bench -- start
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startInstallation } from './installation.ts';
import { median, row } from './row.ts';

const data = mkdtempSync(join(tmpdir(), 'koprue-bench-'));
try {
	const first = await startInstallation(data);
	await first.stop();
	const later: number[] = [];
	for (let round = 0; round < 5; round++) {
		const { startedIn, stop } = await startInstallation(data);
		await stop();
		later.push(startedIn);
	}
	row({
		figure: 'start with a data folder that is there',
		measured: median(later) / 1000,
		limit: 3,
		unit: 's',
		beside: `the first, which makes the database and loads the example: ${(first.startedIn / 1000).toFixed(1)} s`,
	});
} finally {
	rmSync(data, { recursive: true, force: true });
}
