import pg from 'pg';
import { Refusal } from '../refusal.ts';

const oldest = 15;

/**
 * Sees that the operator's server answers and has the application's role, and says how the application connects.
 * Throws a `Refusal`.
 */
export async function prepareExternal(ownerUrl: string, applicationUrl: string | undefined): Promise<string> {
	const client = await connect(ownerUrl, 'DATABASE_URL');
	try {
		const { rows } = await client.query<{ version: number; role: boolean; me: string }>(
			`select current_setting('server_version_num')::integer / 10000 as version,
				exists (select from pg_roles where rolname = 'koprue_app') as role, current_user::text as me`,
		);
		const { version, role, me } = rows[0]!;
		if (version < oldest)
			throw new Refusal(
				`The server behind DATABASE_URL is PostgreSQL ${version}; Köprü needs ${oldest} or newer.`,
			);
		if (!role)
			await allowed(client, 'create role koprue_app login nosuperuser nocreatedb nocreaterole nobypassrls');
		if (applicationUrl) {
			await (await connect(applicationUrl, 'DATABASE_APP_URL')).end();
			return applicationUrl;
		}
		const may = await client.query('begin; set local role koprue_app; rollback').then(
			() => true,
			() => client.query('rollback').then(() => false),
		);
		if (!may) await allowed(client, `grant koprue_app to ${pg.escapeIdentifier(me)}`);
	} finally {
		await client.end();
	}
	return inApplicationRole(ownerUrl);
}

/** By hand, because an address with a user and a socket instead of a host is no URL to the parser. */
function inApplicationRole(url: string): string {
	const option = encodeURIComponent('-c role=koprue_app');
	if (/[?&]options=/.test(url)) return url.replace(/([?&]options=[^&]*)/, `$1%20${option}`);
	return `${url}${url.includes('?') ? '&' : '?'}options=${option}`;
}

async function connect(url: string, name: string): Promise<pg.Client> {
	const client = openClient(url, name);
	try {
		await client.connect();
		return client;
	} catch (error) {
		throw new Refusal(`No connection to the database that ${name} names (${told(error)}).`);
	}
}

function openClient(connectionString: string, name: string): pg.Client {
	try {
		if (/^postgres(ql)?:\/\//.test(connectionString))
			return new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 });
	} catch {
		// The parser's own words would quote the password.
	}
	throw new Refusal(`${name} must look like postgres://user:password@host:5432/database.`);
}

/** A refused connection to several addresses has its reasons one level down. */
function told(error: unknown): string {
	const cause = error instanceof AggregateError ? (error.errors[0] as Error) : (error as Error);
	return cause.message;
}

async function allowed(client: pg.Client, statement: string): Promise<void> {
	try {
		await client.query(statement);
	} catch (error) {
		throw new Refusal(
			`The database owner may not do this (${told(error)}); have an administrator run: ${statement};`,
		);
	}
}
