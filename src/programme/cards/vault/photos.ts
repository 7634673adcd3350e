import { readOverlay } from '../overlay.ts';
import { deriveFrom, lockBytes, unlockBytes } from './bytes.ts';
import type { Unlocked } from './desk.ts';
import { Refused, type Remote } from './remote.ts';
import { unlessFull, type Store } from './store.ts';

/** Photos on the cards of a centre, by their ids. */
export type Photos = ReadonlyMap<string, Uint8Array>;

const keyOf = (privateKey: string) => deriveFrom(new TextEncoder().encode(privateKey), 'photos');

/** The photos that this device keeps; locked with the private key, so that a stolen tablet shows none. */
export async function readPhotos(privateKey: string, store: Store): Promise<Photos> {
	const key = await keyOf(privateKey);
	const photos = new Map<string, Uint8Array>();
	for (const id of await store.photos()) {
		const locked = await store.photo(id);
		const bytes = locked && (await unlockBytes(key, id, locked));
		if (bytes) photos.set(id, bytes);
	}
	return photos;
}

/**
 * One round with the server: asks for the photos that are missing here, keeps them for the time without a network and drops those that
 * were taken off their card. `notKept` are shown as long as the page lies open, for want of room. Throws `Refused` as `Remote` does.
 */
export async function exchangePhotos(
	{ privateKey, key, standing }: Unlocked,
	store: Store,
	remote: Remote,
	here: Photos,
): Promise<{ readonly photos: Photos; readonly notKept: number }> {
	const overlay = standing.centres.find(({ id }) => id === key.centreId)?.overlay ?? [];
	const wanted = readOverlay(overlay).flatMap(({ photo }) => photo?.id ?? []);
	const kept = await store.photos();
	for (const id of kept) if (!wanted.includes(id)) await store.dropPhoto(id);
	const photos = new Map<string, Uint8Array>();
	let notKept = 0;
	for (const id of wanted) {
		const bytes = here.get(id) ?? (await ask(remote, id));
		if (!bytes) continue;
		photos.set(id, bytes);
		if (kept.includes(id) && here.has(id)) continue;
		const locked = await lockBytes(await keyOf(privateKey), id, bytes);
		if ((await store.keepPhoto(id, locked).catch(unlessFull)) === 'full') notKept += 1;
	}
	return { photos, notKept };
}

/** Nothing where it was taken off its card since the server was asked. */
async function ask(remote: Remote, id: string): Promise<Uint8Array | null> {
	try {
		return await remote.photo(id);
	} catch (error) {
		if (error instanceof Refused && error.reason === 'not_found') return null;
		throw error;
	}
}
