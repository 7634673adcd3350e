import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Config } from '../config.ts';
import { tryLock } from '../lock.ts';
import { addressFor } from './address.ts';
import { serverAccount } from './account.ts';
import { demandFitting, passwordsOf } from './cluster.ts';
import { connectionStrings, startEmbedded } from './embedded.ts';
import { prepareExternal } from './external.ts';

export type Store = {
	/** For migrations, backups and what only the owner may do; never handed to a request. */
	readonly ownerUrl: string;
	/** Of the role that row-level security binds. */
	readonly applicationUrl: string;
	readonly stop: () => Promise<void>;
};

type Place = Pick<Config, 'data' | 'databaseUrl' | 'databaseAppUrl'>;

/** Opens the configured database as it is, not yet migrated. The caller holds the data folder. Throws a `Refusal`. */
export async function openStore(place: Place, report: (sentence: string) => void = () => {}): Promise<Store> {
	const { data, databaseUrl, databaseAppUrl } = place;
	if (databaseUrl) {
		const applicationUrl = await prepareExternal(databaseUrl, databaseAppUrl);
		return { ownerUrl: databaseUrl, applicationUrl, stop: async () => {} };
	}
	const { url, stop } = await startEmbedded(data, { report });
	return { ownerUrl: url('koprue_owner'), applicationUrl: url('koprue_app'), stop };
}

/**
 * Lends the database to a command: the one that a running Köprü holds, else one started for the command alone.
 * Throws a `Refusal`.
 */
export async function withStore<T>(
	place: Place,
	work: (store: Omit<Store, 'stop'>) => Promise<T>,
): Promise<T> {
	mkdirSync(place.data, { recursive: true, mode: 0o700 });
	const lock = place.databaseUrl ? undefined : tryLock(place.data);
	if (lock === null) return work(await runningStore(place.data));
	const store = await openStore(place);
	try {
		return await work(store);
	} finally {
		await store.stop();
		lock?.release();
	}
}

async function runningStore(data: string): Promise<Omit<Store, 'stop'>> {
	const folder = join(resolve(data), 'postgres');
	demandFitting(folder);
	const url = connectionStrings(await addressFor(folder, serverAccount(folder)), passwordsOf(folder));
	return { ownerUrl: url('koprue_owner'), applicationUrl: url('koprue_app') };
}
