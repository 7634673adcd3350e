import { readOverlay } from '../overlay.ts';
import type { CentreStanding } from '../standing.ts';
import { readVoices } from '../media/voice.ts';
import { deriveFrom, lockBytes, unlockBytes } from './bytes.ts';
import type { Unlocked } from './desk.ts';
import { Refused, type Remote } from './remote.ts';
import { unlessFull, type MediaKind, type Store } from './store.ts';

/** Photos on the cards of a centre, or recordings of them, by their ids. */
export type Media = ReadonlyMap<string, Uint8Array>;

const keyOf = (privateKey: string, kind: MediaKind) =>
	deriveFrom(new TextEncoder().encode(privateKey), `${kind}s`);

const wantedOf: Readonly<Record<MediaKind, (centre: CentreStanding) => string[]>> = {
	photo: ({ overlay }) => readOverlay(overlay).flatMap(({ photo }) => photo?.id ?? []),
	voice: ({ voices }) => readVoices(voices).map(({ id }) => id),
};

/** What this device keeps of a kind; locked with the private key, so that a stolen tablet shows and says nothing. */
export async function readMedia(privateKey: string, store: Store, kind: MediaKind): Promise<Media> {
	const key = await keyOf(privateKey, kind);
	const media = new Map<string, Uint8Array>();
	for (const id of await store.media(kind)) {
		const bytes = await readMedium(key, store, kind, id);
		if (bytes) media.set(id, bytes);
	}
	return media;
}

async function readMedium(key: Uint8Array, store: Store, kind: MediaKind, id: string) {
	const locked = await store.medium(kind, id);
	return locked && (await unlockBytes(key, id, locked));
}

/**
 * One round with the server: asks for what is missing here, keeps it for the time without a network and drops what is no more. `notKept`
 * are there as long as the page lies open, for want of room. A round that breaks off is taken up by the next where it ended. Throws
 * `Refused` as `Remote` does.
 */
export async function exchangeMedia(
	{ privateKey, key, standing }: Unlocked,
	store: Store,
	remote: Remote,
	kind: MediaKind,
	here: Media,
): Promise<{ readonly media: Media; readonly notKept: number }> {
	const centre = standing.centres.find(({ id }) => id === key.centreId);
	const wanted = centre ? wantedOf[kind](centre) : [];
	const lock = await keyOf(privateKey, kind);
	const kept = await store.media(kind);
	for (const id of kept) if (!wanted.includes(id)) await store.dropMedium(kind, id);
	const media = new Map<string, Uint8Array>();
	let notKept = 0;
	for (const id of wanted) {
		const known = kept.includes(id) ? (here.get(id) ?? (await readMedium(lock, store, kind, id))) : null;
		const bytes = known ?? here.get(id) ?? (await ask(remote, kind, id));
		if (!bytes) continue;
		media.set(id, bytes);
		if (known) continue;
		const locked = await lockBytes(lock, id, bytes);
		if ((await store.keepMedium(kind, id, locked).catch(unlessFull)) === 'full') notKept += 1;
	}
	return { media, notKept };
}

/** Nothing where it was taken off since the server was asked. */
async function ask(remote: Remote, kind: MediaKind, id: string): Promise<Uint8Array | null> {
	try {
		return await remote.medium(kind, id);
	} catch (error) {
		if (error instanceof Refused && error.reason === 'not_found') return null;
		throw error;
	}
}
