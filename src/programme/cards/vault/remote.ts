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
	/** The bytes of a photo on one of the centre's cards. */
	photo(this: void, id: string): Promise<Uint8Array>;
	/** The centre's deck on paper, a PDF. */
	deck(this: void, print: Readonly<Record<string, string>>): Promise<Uint8Array>;
	put(this: void, handing: Handing): Promise<void>;
	step(this: void, step: Readonly<Record<string, unknown>>): Promise<unknown>;
};

const patience = 20_000;
/** Hundreds of pages are made, and a few megabytes sent. */
const printPatience = 120_000;

/** Over HTTP, below the address of the counselling pages. */
export function remoteAt(path: string): Remote {
	/** What was said last, and its tag; never without a network: who locks a device then leaves no names in it. */
	let last: { readonly tag: string; readonly standing: CounsellingStanding } | null = null;

	async function ask(
		at: string,
		{ body, tag, waits = patience }: { body?: unknown; tag?: string; waits?: number } = {},
	): Promise<Response> {
		// Asked first: a request that cannot go out is an error in the browser's log.
		if ('onLine' in navigator && !navigator.onLine) throw new Refused('offline');
		let answer: Response;
		try {
			answer = await fetch(`${path}/${at}`, {
				signal: AbortSignal.timeout(waits),
				...(tag && { headers: { 'if-none-match': tag } }),
				...(body !== undefined && {
					method: 'POST',
					headers: { 'content-type': 'application/json' },
					body: JSON.stringify(body),
				}),
			});
		} catch {
			throw new Refused('offline');
		}
		if (answer.ok || answer.status === 304) return answer;
		const said = (await answer.json().catch(() => ({}))) as { reason?: string };
		throw new Refused(said.reason ?? (answer.status === 401 ? 'sign_in_first' : 'offline'));
	}
	const askBytes = async (at: string, waits = patience) =>
		plain(new Uint8Array(await (await ask(at, { waits })).arrayBuffer()));
	return {
		standing: async () => {
			const known = last;
			last = null;
			const answer = await ask('standing.json', known ?? {});
			const isSame = known !== null && answer.status === 304;
			const standing = isSame ? known.standing : ((await answer.json()) as CounsellingStanding);
			last = { tag: answer.headers.get('etag') ?? '', standing };
			return standing;
		},
		version: (id) => askBytes(`versions/${id}`),
		photo: (id) => askBytes(`photos/${id}`),
		deck: (print) => askBytes(`deck.pdf?${new URLSearchParams(print)}`, printPatience),
		put: async ({ version, ...handing }) => {
			const body = { ...handing, version: { ...version, sealed: toBase64(version.sealed) } };
			await ask('versions', { body });
		},
		step: async (body) => (await ask('steps', { body })).json(),
	};
}
