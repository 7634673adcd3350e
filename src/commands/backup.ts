// npm run -s backup -- --out FILE.zip
import { resolve } from 'node:path';
import { makeBackup } from '#platform/server/backup/backup.ts';
import { places } from '#platform/server/backup/places.ts';
import { withStore } from '#platform/server/database/open.ts';
import { runCommand } from './run.ts';

await runCommand('npm run -s backup -- [--out FILE.zip]', ['out'], async (config, values) => {
	const now = new Date();
	const out = resolve(values.out ?? `koprue-${now.toISOString().slice(0, 16).replace(/[:T]/g, '-')}.zip`);
	const passphrase = process.env.BACKUP_PASSPHRASE;
	const { tables, files, hasKeys } = await withStore(config, ({ ownerUrl }) =>
		makeBackup({ ownerUrl, ...places(config.data), passphrase, out, now }),
	);
	const rows = tables.reduce((sum, table) => sum + table.rows, 0);
	console.log(
		`${out}: ${rows} rows of ${tables.length} tables, ${files.length} files, read back and compared.`,
	);
	if (!hasKeys)
		console.log('The secret is not in it: set BACKUP_PASSPHRASE to have it wrapped into the archive.');
});
