// npm run -s restore -- --from FILE.zip
import { resolve } from 'node:path';
import { places } from '#platform/server/backup/places.ts';
import { restoreBackup } from '#platform/server/backup/restore.ts';
import { withStore } from '#platform/server/database/open.ts';
import { Misuse, runCommand } from './run.ts';

await runCommand('npm run -s restore -- --from FILE.zip', ['from'], async (config, values) => {
	if (!values.from) throw new Misuse('Say which archive to restore.');
	const archive = resolve(values.from);
	const passphrase = process.env.BACKUP_PASSPHRASE;
	const { madeAt, tables, files, hasKeys } = await withStore(config, ({ ownerUrl }) =>
		restoreBackup({ archive, ownerUrl, ...places(config.data), passphrase }),
	);
	const rows = tables.reduce((sum, table) => sum + table.rows, 0);
	console.log(`Restored ${rows} rows of ${tables.length} tables and ${files.length} files from ${madeAt}.`);
	if (hasKeys && passphrase === undefined)
		console.log('The secret in it stayed closed: without BACKUP_PASSPHRASE everybody must sign in anew.');
});
