import { toBase64 } from '../../vault/bytes.ts';
import type { Desk } from '../../vault/desk.ts';
import { exchangeMedia, readMedia, type Media } from '../../vault/media.ts';
import type { Remote } from '../../vault/remote.ts';
import type { MediaKind, Store } from '../../vault/store.ts';

/** What belongs to the centre's cards and lies in files of its own, while a key is open. */
class CardMedia {
	here = $state.raw<Media>(new Map());
	/** For which this device has no room: without a network they are not there. */
	notKept = $state(0);
	readonly #kind: MediaKind;
	#round: Promise<unknown> = Promise.resolve();

	constructor(kind: MediaKind) {
		this.#kind = kind;
	}

	/** Lays out what this device keeps. */
	open(privateKey: string, store: Store): Promise<void> {
		const opening = this.#open(privateKey, store);
		this.#round = opening.catch(() => undefined);
		return opening;
	}

	async #open(privateKey: string, store: Store): Promise<void> {
		const before = this.here;
		const kept = await readMedia(privateKey, store, this.#kind);
		// Locked meanwhile.
		if (this.here === before) this.here = kept;
	}

	/** One round after the other, the first when all is laid out; none makes anything else wait. */
	exchange(desk: Desk, store: Store, remote: Remote): Promise<void> {
		const round = this.#round.then(() => this.#exchange(desk, store, remote));
		this.#round = round.catch(() => undefined);
		return round;
	}

	async #exchange(desk: Desk, store: Store, remote: Remote): Promise<void> {
		const before = this.here;
		const { media, notKept } = await exchangeMedia(desk.unlocked(), store, remote, this.#kind, before);
		// Locked meanwhile.
		if (this.here !== before) return;
		this.notKept = notKept;
		if ([...media.keys()].join() !== [...before.keys()].join()) this.here = media;
	}

	forget(): void {
		this.here = new Map();
		this.notKept = 0;
	}
}

/** The address of a photo that needs no request. */
export const addressOf = (bytes: Uint8Array) => `data:image/jpeg;base64,${toBase64(bytes)}`;

class CardPhotos extends CardMedia {
	readonly addresses: ReadonlyMap<string, string> = $derived(
		new Map(Array.from(this.here, ([id, bytes]) => [id, addressOf(bytes)])),
	);
}

export const cardPhotos = new CardPhotos('photo');
export const cardVoices = new CardMedia('voice');
const all = [cardPhotos, cardVoices];

/** Both kinds at once; what fails on the way is noticed, and nobody waits for it. */
export const cardMedia = {
	/** Resolved when photos are there; recordings may be hundreds, and nobody needs one to begin. */
	open: (privateKey: string, store: Store, notice: (error: unknown) => void): Promise<void> => {
		cardVoices.open(privateKey, store).catch(notice);
		return cardPhotos.open(privateKey, store);
	},
	exchange: (desk: Desk, store: Store, remote: Remote, notice: (error: unknown) => void): void => {
		for (const media of all) media.exchange(desk, store, remote).catch(notice);
	},
	forget: (): void => {
		for (const media of all) media.forget();
	},
};
