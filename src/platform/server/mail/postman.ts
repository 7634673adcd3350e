import { setTimeout as pause } from 'node:timers/promises';
import type { Deps } from '../deps.ts';
import type { JobKind } from '../jobs/job.ts';
import { logError } from '../log/log.ts';
import { deliverMail, tidyMail } from './deliver.ts';
import type { Transport } from './transport.ts';

/** Looks into the outbox every two seconds. A mail server that is away makes single mails wait, never the loop end. */
export function keepPosting(deps: Deps, transport: Transport | undefined): { stop(): Promise<void> } {
	const ending = new AbortController();
	const loop = (async () => {
		while (!ending.signal.aborted) {
			try {
				await deliverMail(deps, transport);
			} catch (error) {
				logError('outbox not emptied', error);
			}
			await pause(2_000, undefined, { signal: ending.signal }).catch(() => {});
		}
	})();
	return {
		stop: () => {
			ending.abort();
			return loop;
		},
	};
}

/** Nightly: what is kept of mails goes when its time has come. */
export const tidyOutbox: JobKind = { kind: 'mail.tidy', isNightly: true, run: (deps) => tidyMail(deps) };
