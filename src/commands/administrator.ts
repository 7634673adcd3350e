// npm run -s administrator: a link for whoever runs this machine to become administrator, also when the others are lost.
import { withStore } from '#platform/server/database/open.ts';
import { migrate } from '#platform/server/database/migrate.ts';
import { makeDeps } from '#platform/server/deps.ts';
import { installationSecret } from '#platform/server/session/secret.ts';
import { setupLink } from '#programme/people/server/access/setup.ts';
import { runCommand } from './run.ts';

await runCommand('npm run -s administrator', [], (config) =>
	withStore(config, async ({ ownerUrl, applicationUrl }) => {
		await migrate(ownerUrl);
		const deps = makeDeps({
			KOPRUE_DATABASE: applicationUrl,
			KOPRUE_SECRET: installationSecret(config.data, process.env),
			ORIGIN: config.origin,
		});
		try {
			console.log(await setupLink(deps, { isInsisting: true }));
		} finally {
			await deps.db.close();
		}
	}),
);
