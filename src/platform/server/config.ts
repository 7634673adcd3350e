import { join, resolve } from 'node:path';
import { Refusal } from './refusal.ts';

/** What the operator decides, from environment and command line; docs/operations.md describes each. */
export type Config = {
	/** Absolute path of the folder that holds the database, the files and the secret. */
	readonly data: string;
	readonly host: string;
	readonly port: number;
	/** The address that readers use, which differs from host and port behind a proxy. No slash at the end. */
	readonly origin: string;
	/** An owner's connection to a PostgreSQL server of the operator's; undefined: our own one. */
	readonly databaseUrl: string | undefined;
	/** The application's own connection to that server; undefined: the owner's, in the application's role. */
	readonly databaseAppUrl: string | undefined;
	/** What a new database starts with: `example`, `empty` or the path of an archive; undefined: ask. */
	readonly start: string | undefined;
	readonly isDevelopment: boolean;
	readonly isBuildOnly: boolean;
};

export const usage = `Usage: npm start -- [--with example|empty|ARCHIVE.zip] [--dev] [--build]

  --with   what a new database starts with; asked on a terminal, otherwise the example programme
  --dev    serve the sources, with changes shown at once
  --build  build and end

Environment: PORT (3000), HOST (127.0.0.1), ORIGIN (http://localhost:PORT), KOPRUE_DATA (./data),
DATABASE_URL and DATABASE_APP_URL (a PostgreSQL server instead of the built-in one).`;

/** Reads the configuration. Throws a `Refusal` at what it does not understand. */
export function readConfig(environment: NodeJS.ProcessEnv, words: readonly string[], root: string): Config {
	const flags = readFlags(words);
	const port = Number(environment.PORT ?? 3000);
	if (!Number.isInteger(port) || port < 1 || port > 65_535)
		throw new Refusal(`PORT must be a number from 1 to 65535, not "${environment.PORT}".`);
	return {
		data: resolve(environment.KOPRUE_DATA || join(root, 'data')),
		host: environment.HOST || '127.0.0.1',
		port,
		origin: readOrigin(environment.ORIGIN || `http://localhost:${port}`),
		databaseUrl: environment.DATABASE_URL || undefined,
		databaseAppUrl: environment.DATABASE_APP_URL || undefined,
		...flags,
	};
}

function readOrigin(text: string): string {
	const url = URL.parse(text);
	if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search)
		throw new Refusal(`ORIGIN must be an address such as https://exchange.example.org, not "${text}".`);
	return url.origin;
}

function readFlags(words: readonly string[]): Pick<Config, 'start' | 'isDevelopment' | 'isBuildOnly'> {
	let start: string | undefined;
	const rest = [...words];
	const seen = new Set<string>();
	while (rest.length > 0) {
		const word = rest.shift()!;
		if (word === '--with') {
			start = rest.shift();
			if (!start || !(start === 'example' || start === 'empty' || start.endsWith('.zip')))
				throw new Refusal('--with takes "example", "empty" or the path of an archive that ends in .zip.');
		} else if (word === '--dev' || word === '--build') seen.add(word);
		else throw new Refusal(word === '--help' ? usage : `"${word}" is not understood.\n${usage}`);
	}
	return { start, isDevelopment: seen.has('--dev'), isBuildOnly: seen.has('--build') };
}
