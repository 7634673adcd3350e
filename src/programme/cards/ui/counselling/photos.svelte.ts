import { toBase64 } from '../../vault/bytes.ts';
import type { Desk } from '../../vault/desk.ts';
import { exchangePhotos, readPhotos, type Photos } from '../../vault/photos.ts';
import type { Remote } from '../../vault/remote.ts';
import type { Store } from '../../vault/store.ts';

/** The photos of the centre's own cards, while a key is open. */
class CardPhotos {
	/** Addresses of pictures that need no request, by the ids of the photos. */
	addresses = $state.raw<ReadonlyMap<string, string>>(new Map());
	/** For which this device has no room: without a network they are not there. */
	notKept = $state(0);
	#photos: Photos = new Map();
	#round: Promise<unknown> = Promise.resolve();

	/** Lays out what this device keeps. */
	async open(privateKey: string, store: Store): Promise<void> {
		this.#show(await readPhotos(privateKey, store));
	}

	/** One round after the other; none makes anything else wait. */
	exchange(desk: Desk, store: Store, remote: Remote): Promise<void> {
		const round = this.#round.then(() => this.#exchange(desk, store, remote));
		this.#round = round.catch(() => undefined);
		return round;
	}

	async #exchange(desk: Desk, store: Store, remote: Remote): Promise<void> {
		const before = this.#photos;
		const { photos, notKept } = await exchangePhotos(desk.unlocked(), store, remote, before);
		// Locked meanwhile.
		if (this.#photos !== before) return;
		this.notKept = notKept;
		if ([...photos.keys()].join() !== [...before.keys()].join()) this.#show(photos);
	}

	forget(): void {
		this.#show(new Map());
		this.notKept = 0;
	}

	#show(photos: Photos): void {
		this.#photos = photos;
		this.addresses = new Map(Array.from(photos, ([id, bytes]) => [id, addressOf(bytes)]));
	}
}

/** The address of a photo that needs no request. */
export const addressOf = (bytes: Uint8Array) => `data:image/jpeg;base64,${toBase64(bytes)}`;

export const cardPhotos = new CardPhotos();
