// npm run -s audit:verify: recomputes the audit log's chain of hashes; exit code 1 if it is broken.
import { verifyChain } from '#platform/server/audit/verify.ts';
import { openDatabase } from '#platform/server/database/client.ts';
import { withStore } from '#platform/server/database/open.ts';
import { Refusal } from '#platform/server/refusal.ts';
import { runCommand } from './run.ts';

await runCommand('npm run -s audit:verify', [], (config) =>
	withStore(config, async ({ applicationUrl }) => {
		const db = openDatabase(applicationUrl, { max: 1 });
		try {
			const verdict = await verifyChain({ db });
			if (!verdict.isWhole)
				throw new Refusal(
					`The audit log is broken: entry ${verdict.number} does not follow from those before it.`,
				);
			console.log(
				`The audit log is whole: ${verdict.entries} entries, the last one's hash is ${verdict.head || 'none'}.`,
			);
		} finally {
			await db.close();
		}
	}),
);
