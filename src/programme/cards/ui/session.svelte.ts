import { getContext, setContext } from 'svelte';
import type { Locale } from '#shared/locale.ts';
import type { Json } from '../case/field.ts';
import type { OpenCase } from '../case/open-case.ts';
import type { Card } from '../card.ts';
import { layOver, picturesOf, type LaidCard } from '../overlay.ts';
import type { Photo } from '../media/photo.ts';
import { isConsentCode, spokenCard, textIn, voicesByText, type Voice } from '../media/voice.ts';
import type { GroupTitles } from '../esco/group-titles.ts';
import type { Index } from '../matching/weights.ts';
import { checkField, pathOf, readProfile, type Kind, type Value } from '../session/profile.ts';
import { progressOf } from '../session/stage.ts';
import { standingOf } from '../session/standing.ts';
import { readConsentTexts } from './consent-texts.ts';
import { wordsIn, type Say } from './words.ts';

/** What is loaded once, and is the same for every client. */
export type Table = {
	/** Every card that a profile may speak of. */
	readonly cards: readonly Card[];
	/** Those that are laid out: a centre may leave some aside. */
	readonly asked: readonly Card[];
	readonly cardOf: ReadonlyMap<string, Card>;
	readonly pictureOf: (name: string) => string;
	/** Whose photos are among the pictures, by id. */
	readonly photos: ReadonlyMap<string, Photo>;
	/** What the centre has recorded of this very text, if it is on this device. */
	readonly recordingOf: (locale: Locale, text: string) => Uint8Array | undefined;
	readonly index: Index;
	/** Of unit groups, in four languages. */
	readonly titles: GroupTitles;
};

/** What a centre lays over the deck, with what of it is on this device. */
export type OwnDeck = {
	readonly overlay: readonly LaidCard[];
	readonly voices: readonly Voice[];
	/** Addresses of photos, and recordings, by their ids. */
	readonly photosHere: () => ReadonlyMap<string, string>;
	readonly voicesHere: () => ReadonlyMap<string, Uint8Array>;
};
const nothingOwn: OwnDeck = {
	overlay: [],
	voices: [],
	photosHere: () => new Map(),
	voicesHere: () => new Map(),
};

/** Loads deck, pictures and weights, each a file of its own, and lays over them what a centre has of its own. */
export async function layTable(own: OwnDeck = nothingOwn): Promise<Table> {
	const { overlay, photosHere, voicesHere } = own;
	const [deck, weights, rows, { indexWeights }, { readGroupTitles }] = await Promise.all([
		import('./deck.ts'),
		import('../esco/weights.json'),
		import('../esco/group-titles.json'),
		import('../matching/weights.ts'),
		import('../esco/group-titles.ts'),
	]);
	const { cards, hidden } = layOver(deck.cards, overlay);
	// Nothing is loaded for what nobody has recorded.
	const consent = own.voices.some(({ code }) => isConsentCode(code)) ? await readConsentTexts() : [];
	const voiceOf = await voicesByText([...cards.map(spokenCard), ...consent], own.voices);
	return {
		cards,
		asked: cards.filter(({ code }) => !hidden.has(code)),
		cardOf: new Map(cards.map((card) => [card.code, card])),
		pictureOf: picturesOf(deck.pictureOf, overlay, photosHere),
		photos: new Map(overlay.flatMap(({ photo }) => (photo ? [[photo.id, photo]] : []))),
		recordingOf: (locale, text) => voicesHere().get(voiceOf.get(textIn(locale, text))?.id ?? ''),
		index: indexWeights(weights.default as unknown as Index['weights']),
		titles: readGroupTitles(rows.default),
	};
}

/** A case on the screen: what is in it, in two languages, and how to write into it. */
export class Session {
	readonly open: OpenCase;
	readonly table: Table;
	/** The counsellor's language, which is the page's. */
	readonly locale: Locale;
	readonly say: Say;
	readonly today: string;

	#fields = $state.raw<readonly (readonly [string, Json])[]>([]);
	/** The client's words, once they are loaded and where they are others than the counsellor's. */
	other = $state.raw<{ readonly locale: Locale; readonly say: Say } | null>(null);
	isNotKept = $state(false);

	readonly profile = $derived(readProfile(this.#fields));
	/** Fields that two devices wrote differently; of each, the profile has the version that is shown first. */
	readonly undecided = $derived.by(() => {
		void this.#fields;
		return this.open.conflicts();
	});
	readonly standing = $derived(standingOf(this.profile));
	readonly progress = $derived(progressOf(this.standing));

	constructor(open: OpenCase, table: Table, locale: Locale, say: Say, today: string) {
		this.open = open;
		this.table = table;
		this.locale = locale;
		this.say = say;
		this.today = today;
		this.#fields = open.entries('');
	}

	/** Takes part in what changes the case, from here or elsewhere; answers how to end it. */
	follow(): () => void {
		return this.open.subscribe(() => (this.#fields = this.open.entries('')));
	}

	/** Brings the client's language to the screen. */
	async speak(locale: Locale | undefined): Promise<void> {
		if (!locale || locale === this.locale) this.other = null;
		else if (locale !== this.other?.locale) this.other = { locale, say: await wordsIn(locale) };
	}

	/**
	 * Writes a field; answers the reason why it was not taken, or null. Whether the device could keep it is said on the page. `seen` is the
	 * value that was before the writer's eyes, where that may be another than now.
	 */
	async write<K extends Kind>(
		kind: K,
		own: string,
		value: Value<K> | null,
		seen?: Value<K>,
	): Promise<string | null> {
		const path = pathOf(kind, own);
		if (value !== null) {
			const checked = checkField(path, value);
			if (!checked.success) return checked.issues[0].message;
			value = checked.output as Value<K>;
		}
		const writing = [this.open.set(path, value as Json, seen as Json | undefined)];
		// A meeting is a day on which something is said after consent. To look at a case is none: it is kept no longer for that.
		if (this.standing.hasConsent && !this.profile.meeting[this.today])
			writing.push(this.open.set(pathOf('meeting', this.today), true));
		await this.#see(writing);
		return null;
	}

	/** Ends a conflict by one of its values. */
	settle(path: string, choice: Json): Promise<void> {
		return this.#see([this.open.settle(path, choice)]);
	}

	async #see(writing: readonly Promise<void>[]): Promise<void> {
		try {
			await Promise.all(writing);
			this.isNotKept = false;
		} catch {
			this.isNotKept = true;
		}
	}

	/** Languages on the screen, the counsellor's first. */
	get locales(): readonly Locale[] {
		return this.tongues.map(({ locale }) => locale);
	}
	/** The same, each with its words. */
	get tongues(): readonly { readonly locale: Locale; readonly say: Say }[] {
		return [{ locale: this.locale, say: this.say }, ...(this.other ? [this.other] : [])];
	}
}

const key = Symbol('session');
export const setSession = (session: Session) => setContext(key, session);
export const useSession = () => getContext<Session>(key);

/** The key of a new entry: short, and telling nothing. */
export const newKey = () => crypto.randomUUID().replaceAll('-', '').slice(0, 8);
