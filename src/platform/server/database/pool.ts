import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { isAway } from './away.ts';

type Callback = (
	error: Error | undefined,
	client: pg.PoolClient | undefined,
	done: (release?: boolean | Error) => void,
) => void;

/** Milliseconds that a connection is waited for; a server that was killed is back within one or two seconds. */
export const patience = 5_000;

/** A pool that outlives its server: it drops broken connections, and waits a moment for a server that is away. */
export class Pool extends pg.Pool {
	readonly #patience: number;

	constructor(config: pg.PoolConfig, wait = patience) {
		super(config);
		this.#patience = wait;
		// Without a listener, a server that goes away would end the process.
		this.on('error', () => {});
		// The pool listens to the idle ones alone: one that breaks between two queries of a transaction would end it too.
		this.on('connect', (client) => client.on('error', () => {}));
	}

	override connect(): Promise<pg.PoolClient>;
	override connect(callback: Callback): void;
	override connect(callback?: Callback): Promise<pg.PoolClient> | void {
		const client = this.#patiently();
		if (!callback) return client;
		// oxlint-disable promise/no-callback-in-promise -- the library's own queries call it that way
		client.then(
			(found) => callback(undefined, found, (release) => found.release(release)),
			(error: Error) => callback(error, undefined, () => {}),
		);
		// oxlint-enable promise/no-callback-in-promise
	}

	async #patiently(): Promise<pg.PoolClient> {
		for (const end = Date.now() + this.#patience; ; await pause(100)) {
			try {
				return await super.connect();
			} catch (error) {
				if (!isAway(error) || Date.now() > end || this.ending) throw error;
			}
		}
	}
}
