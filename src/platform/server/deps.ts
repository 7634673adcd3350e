import { openDatabase, type Database } from './database/client.ts';
import { places } from './backup/places.ts';
import { openFiles, type FileStore } from './files/store.ts';
import { openPress, type Press } from './pdf/press.ts';

/** What use cases need from the outside world; tests hand in their own. */
export type Deps = {
	readonly db: Database;
	/** The present moment; never read from the global clock inside a use case. */
	readonly now: () => Date;
	/** Absolute address of this installation, from configuration; links in mails are made from it, never from a request. */
	readonly origin: string;
	/** Signs cookies, encrypts second factors, keys the hashes of what must not be kept in the clear. */
	readonly secret: string;
	/** Makes PDF; starts nothing before its first print. */
	readonly press: Press;
	/** The bytes of documents. */
	readonly files: FileStore;
};

function setting(environment: NodeJS.ProcessEnv, name: string): string {
	const value = environment[name];
	if (!value) throw new Error(`${name} is not set: start Köprü with "npm start", which sets it.`);
	return value;
}

/** The address that readers use; `npm start` sets it from what the operator configured. */
export function configuredOrigin(environment: NodeJS.ProcessEnv): string {
	return environment.ORIGIN ?? `http://localhost:${environment.PORT ?? 3000}`;
}

export function makeDeps(environment: NodeJS.ProcessEnv): Deps {
	return {
		db: openDatabase(setting(environment, 'KOPRUE_DATABASE')),
		now: () => new Date(),
		origin: configuredOrigin(environment),
		secret: setting(environment, 'KOPRUE_SECRET'),
		press: openPress(),
		files: openFiles(places(environment.KOPRUE_DATA ?? './data').filesFolder),
	};
}

let shared: Deps | undefined;

/** The process's own deps, opened at first use so that a build never opens a database. */
export function deps(): Deps {
	shared ??= makeDeps(process.env);
	return shared;
}
