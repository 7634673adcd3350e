import pg from 'pg';

/** Whether nothing was ever migrated into this database. */
export async function isUntouched(ownerUrl: string): Promise<boolean> {
	return (await ask(ownerUrl, `select to_regclass('koprue.migration') is null as answer`)) === true;
}

/**
 * Gives a new database what it starts with, once: of several processes one does it and the others wait. A database
 * whose filling was broken off is filled at the next start.
 */
export async function fillOnce(ownerUrl: string, fill: () => Promise<string>): Promise<void> {
	const client = new pg.Client({ connectionString: ownerUrl });
	await client.connect();
	try {
		await client.query(`select pg_advisory_lock(hashtext('koprue.opening'))`);
		await client.query(
			'create table if not exists koprue.opening (began_with text not null, at timestamptz not null default now())',
		);
		const { rows } = await client.query('select from koprue.opening');
		if (rows.length > 0) return;
		await client.query('insert into koprue.opening (began_with) values ($1)', [await fill()]);
	} finally {
		await client.end();
	}
}

async function ask(url: string, question: string): Promise<unknown> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	try {
		const { rows } = await client.query<{ answer: unknown }>(question);
		return rows[0]?.answer;
	} finally {
		await client.end();
	}
}
