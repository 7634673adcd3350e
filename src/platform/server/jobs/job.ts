import type { Deps } from '../deps.ts';
import type { Tx } from '../database/client.ts';

export type Payload = Readonly<Record<string, unknown>>;

/** What a job may do besides its work. */
export type JobContext = {
	readonly id: string;
	/** Tells whoever waits how far it is, 0 to 100. */
	readonly progress: (percent: number) => Promise<void>;
	/** Aborted when the process ends, or when another process has taken the job over: stop, and write nothing more. */
	readonly signal: AbortSignal;
	/**
	 * Marks the job done inside the transaction that writes its result, so that both happen or neither. Throws when
	 * another process has taken the job over. A job that never calls it is marked done when it returns: it may then
	 * run again after a crash, and must not mind.
	 */
	readonly finish: (tx: Tx) => Promise<void>;
};

/** One kind of work that is done off the request path. */
export type JobKind = {
	readonly kind: string;
	/** How often it is tried before it is given up; a `Fault` of kind `invalid` gives up at once. */
	readonly attempts?: number;
	/** Runs once every night, in one process. */
	readonly isNightly?: boolean;
	readonly run: (deps: Deps, payload: Payload, context: JobContext) => Promise<void>;
};

/** As the jobs' own actor in the database: the work itself names the actor it acts for. */
export const worker = { kind: 'system', name: 'jobs', locale: 'en' } as const;
