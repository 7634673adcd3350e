// A process that holds a data folder and registers one person after the other, each acknowledged by a line once it is
// committed: node registering.ts FOLDER MARK [careless]. The careless one acknowledges before.
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { isFault } from '#shared/fault.ts';
import { asFault } from '#platform/server/database/away.ts';
import { readConfig } from '#platform/server/config.ts';
import { migrate } from '#platform/server/database/migrate.ts';
import { openStore } from '#platform/server/database/open.ts';
import { fillOnce } from '#platform/server/database/opening.ts';
import { makeDeps } from '#platform/server/deps.ts';
import { lockFolder } from '#platform/server/lock.ts';
import { registerPublicly } from '#programme/events/server/register-publicly.ts';
import { loadProgramme } from '#programme/imports/server/load-programme.ts';

const [data = '', mark = '', mode] = process.argv.slice(2);
const root = join(import.meta.dirname, '../..');
const visitor = { kind: 'visitor', locale: 'de' } as const;

lockFolder(data, 'registering');
const store = await openStore(readConfig({ KOPRUE_DATA: data }, [], root), (sentence) =>
	console.log(sentence),
);
await migrate(store.ownerUrl);
const deps = makeDeps({ KOPRUE_DATABASE: store.applicationUrl, KOPRUE_SECRET: 'of the fault tests' });
await fillOnce(store.ownerUrl, () =>
	loadProgramme(deps, join(root, 'examples', 'austausch')).then(() => 'example'),
);
const { rows } = await deps.db.as(visitor, (tx) =>
	tx.execute<{ slug: string }>(sql`select slug from event where has_public_registration and state = 'open'`),
);
const slug = rows[0]!.slug;
console.log('ready');

async function register(lane: number, number: number): Promise<void> {
	const email = `${mark}-${lane}-${number}@example.org`;
	if (mode === 'careless') console.log(`kept ${email}`);
	await registerPublicly(deps, visitor, {
		slug,
		network: `${mark} ${lane} ${Math.floor(number / 100)}`,
		fields: {
			givenName: 'Ayşe',
			familyName: `Yılmaz ${number}`,
			email,
			institution: null,
			sex: 'not_stated',
			locale: 'de',
			agreed: true,
		},
	});
	if (mode !== 'careless') console.log(`kept ${email}`);
}

async function lane(number: number): Promise<void> {
	for (let count = 0; ; count++)
		await register(number, count).catch((error: unknown) => {
			// Not acknowledged: whether it is there or not, nobody was told that it is.
			if (!isFault(asFault(error))) throw error;
		});
}
await Promise.all([1, 2, 3, 4, 5, 6].map(lane));
