import type { CounsellingStanding } from '../standing.ts';
import { plain, toBase64 } from './bytes.ts';

/** What is handed in of a case, sealed. */
export type Handing = {
	readonly centreId: string;
	readonly caseId: string;
	readonly code: string;
	readonly lastMetOn: string;
	readonly recipients: readonly string[];
	readonly isShare: boolean;
	readonly version: { readonly id: string; readonly follows: readonly string[]; readonly sealed: Uint8Array };
};

/** `offline`: nobody answered; everything else is the server's reason. */
export class Refused extends Error {
	readonly reason: string;
	constructor(reason: string) {
		super(reason);
		this.reason = reason;
	}
}

/** The server as a device sees it. */
export type Remote = {
	standing(this: void): Promise<CounsellingStanding>;
	version(this: void, id: string): Promise<Uint8Array>;
	put(this: void, handing: Handing): Promise<void>;
	step(this: void, step: Readonly<Record<string, unknown>>): Promise<unknown>;
};

const patience = 20_000;

/** Over HTTP, below the address of the counselling pages. */
export function remoteAt(path: string): Remote {
	async function ask(at: string, body?: unknown): Promise<Response> {
		// Asked first: a request that cannot go out is an error in the browser's log.
		if ('onLine' in navigator && !navigator.onLine) throw new Refused('offline');
		let answer: Response;
		try {
			answer = await fetch(`${path}/${at}`, {
				signal: AbortSignal.timeout(patience),
				...(body !== undefined && {
					method: 'POST',
					headers: { 'content-type': 'application/json' },
					body: JSON.stringify(body),
				}),
			});
		} catch {
			throw new Refused('offline');
		}
		if (answer.ok) return answer;
		const said = (await answer.json().catch(() => ({}))) as { reason?: string };
		throw new Refused(said.reason ?? (answer.status === 401 ? 'sign_in_first' : 'offline'));
	}
	return {
		standing: async () => (await (await ask('standing.json')).json()) as CounsellingStanding,
		version: async (id) => plain(new Uint8Array(await (await ask(`versions/${id}`)).arrayBuffer())),
		put: async ({ version, ...handing }) => {
			await ask('versions', { ...handing, version: { ...version, sealed: toBase64(version.sealed) } });
		},
		step: async (step) => (await ask('steps', step)).json(),
	};
}
