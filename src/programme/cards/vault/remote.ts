import * as v from 'valibot';
import { mostBytes } from '../centre.ts';
import { mostPhotoBytes } from '../media/photo.ts';
import { counsellingStanding, type CounsellingStanding } from '../standing.ts';
import { mostVoiceBytes } from '../media/voice.ts';
import { plain, toBase64 } from './bytes.ts';
import { readUpTo } from './read-up-to.ts';
import type { MediaKind } from './store.ts';

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

/**
 * `offline`: nobody answered, or the server is too busy to; `not_our_server`: somebody else did, such as the sign-in page of a wifi;
 * everything else is the server's reason.
 */
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
	/** The bytes of a photo on one of the centre's cards, or of a recording. */
	medium(this: void, kind: MediaKind, id: string): Promise<Uint8Array>;
	/** The centre's deck on paper, a PDF. */
	deck(this: void, print: Readonly<Record<string, string>>): Promise<Uint8Array>;
	put(this: void, handing: Handing): Promise<void>;
	/** Which of these cases the server has at all, whoever's they are. */
	areThere(this: void, caseIds: readonly string[]): Promise<readonly string[]>;
	step(this: void, step: Readonly<Record<string, unknown>>): Promise<unknown>;
};

const patience = 20_000;
/** A sealed case, on a line that carries a kilobyte in a second. */
const patienceForCases = 60_000;
const mostOfJson = 8 * 1024 * 1024;

const refusal = v.object({ reason: v.string() });
/** What the server says of a version that it has. */
const taken = v.object({ number: v.number(), heads: v.array(v.string()) });
/** Hundreds of pages are made, and a few megabytes sent. */
const printPatience = 120_000;
const mostOfDeck = 64 * 1024 * 1024;
/** Of which type they come, and how large they may be. */
const mediaFiles: Readonly<Record<MediaKind, readonly [string, number]>> = {
	photo: ['image/jpeg', mostPhotoBytes],
	voice: ['application/octet-stream', mostVoiceBytes],
};

/** Over HTTP, below the address of the counselling pages. */
export function remoteAt(path: string): Remote {
	/** What was said last, and its tag; never without a network: who locks a device then leaves no names in it. */
	let last: { readonly tag: string; readonly standing: CounsellingStanding } | null = null;

	/** Asks, and reads what is answered while the time lasts. Whatever is not as our server would say it counts for nothing. */
	async function ask<T>(
		at: string,
		{ body, tag, time = patience }: { body?: unknown; tag?: string; time?: number },
		read: (answer: Response) => Promise<T>,
	): Promise<T> {
		// Asked first: a request that cannot go out is an error in the browser's log.
		if ('onLine' in navigator && !navigator.onLine) throw new Refused('offline');
		try {
			const answer = await fetch(`${path}/${at}`, {
				signal: AbortSignal.timeout(time),
				redirect: 'error',
				...(tag && { headers: { 'if-none-match': tag } }),
				...(body !== undefined && {
					method: 'POST',
					headers: { 'content-type': 'application/json' },
					body: JSON.stringify(body),
				}),
			});
			if (answer.ok || (tag && answer.status === 304)) return await read(answer);
			throw new Refused(await reasonOf(answer));
		} catch (error) {
			if (error instanceof Refused) throw error;
			throw new Refused(error instanceof RangeError ? 'not_our_server' : 'offline');
		}
	}
	const step = <S extends v.GenericSchema>(body: unknown, said: S) =>
		ask('steps', { body }, (answer) => readJson(answer, said));
	/** A file of this type, up to so many bytes. */
	const askFile = (at: string, type: string, most: number, time = patience) =>
		ask(at, { time }, async (answer) => {
			if (answer.headers.get('content-type') !== type) throw new Refused('not_our_server');
			return readUpTo(answer, most);
		});
	return {
		standing: async () => {
			const known = last;
			last = null;
			last = await ask('standing.json', { ...(known && { tag: known.tag }) }, async (answer) => ({
				tag: answer.headers.get('etag') ?? '',
				standing: answer.status === 304 ? known!.standing : await readJson(answer, counsellingStanding),
			}));
			return last.standing;
		},
		version: (id) => askFile(`versions/${id}`, 'application/octet-stream', mostBytes, patienceForCases),
		medium: (kind, id) => askFile(`${kind}s/${id}`, ...mediaFiles[kind]),
		deck: (print) =>
			askFile(`deck.pdf?${new URLSearchParams(print)}`, 'application/pdf', mostOfDeck, printPatience),
		put: async ({ version, ...handing }) => {
			const body = { ...handing, version: { ...version, sealed: toBase64(plain(version.sealed)) } };
			await ask('versions', { body, time: patienceForCases }, (answer) => readJson(answer, taken));
		},
		areThere: (caseIds) => step({ step: 'are_there', caseIds }, v.array(v.string())),
		step: (body) => step(body, v.unknown()),
	};
}

async function readJson<S extends v.GenericSchema>(answer: Response, said: S): Promise<v.InferOutput<S>> {
	const text = new TextDecoder().decode(await readUpTo(answer, mostOfJson));
	try {
		return v.parse(said, JSON.parse(text));
	} catch {
		throw new Refused('not_our_server');
	}
}

async function reasonOf(answer: Response): Promise<string> {
	// Of whoever stands in front of the server, or of a server that has too much to do: it is there again later.
	if (answer.status === 429 || answer.status > 500) return 'offline';
	const said = await readJson(answer, refusal).catch(() => null);
	if (said) return said.reason;
	if (answer.status === 401) return 'sign_in_first';
	return answer.status === 413 || answer.status === 500 ? 'failed' : 'not_our_server';
}
