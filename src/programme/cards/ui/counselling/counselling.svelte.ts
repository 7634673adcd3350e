import { openDesk, type Desk } from '../../vault/desk.ts';
import { keyPairOfWords, makeKeyPair } from '../../vault/key-pair.ts';
import { readStanding } from '../../vault/kept-standing.ts';
import { Refused, remoteAt, type Remote } from '../../vault/remote.ts';
import { askToLast, openDevice, type Device } from '../../vault/device.ts';
import { keysToTry, openOne } from '../../vault/keys-kept.ts';
import { unlessFull, type Store } from '../../vault/store.ts';
import { stretchInWorker } from '../../vault/stretch.ts';
import { originPath } from '../../vault/count-own.ts';
import { removeCase } from '../../vault/remove-case.ts';
import { openBySheet } from '../../vault/open-by-sheet.ts';
import { exchange } from '../../vault/sync.ts';
import type { Trouble } from '../../vault/trouble.ts';
import { noteCompared } from '../../vault/note-compared.ts';
import { readTrusted } from '../../vault/trust.ts';
import { wrapByPassphrase } from '../../vault/wrap.ts';
import { lineOf, phaseWithoutDesk, type Line, type Phase } from './phase.ts';
import { cardMedia } from './media.svelte.ts';
import { makePresence, watchOver } from './presence.ts';
import type { CaseAtHand } from '../../vault/case-at-hand.ts';
import type { CentreStanding, CounsellingStanding, OwnKey } from '../../standing.ts';

/** Counselling on this device: one for all pages, since an unlocked key lives in memory alone. */
class Counselling {
	phase = $state<Phase>('starting');
	/** What the server said last; of an earlier visit only once unlocked. */
	standing = $state.raw<CounsellingStanding | null>(null);
	key = $state.raw<OwnKey | null>(null);
	cases = $state.raw<readonly CaseAtHand[]>([]);
	troubles = $state.raw<ReadonlyMap<string, Trouble>>(new Map());
	/** Cases on this device that hold something the server has not got; known also while locked. */
	unsent = $state(0);
	kept = $state(0);
	/** Of those, what lies with other keys while one is open: of a colleague, or of another centre. */
	unsentElsewhere = $state(0);
	line = $state<Line>('online');
	/** Whether the browser promises to throw nothing away by itself. */
	isLasting = $state(true);
	isExchanging = $state(false);
	current = $state.raw<CaseAtHand | null>(null);
	/** Raised whenever something in a case changes, for lists that show it. */
	changes = $state(0);
	trusted = $state.raw<readonly string[]>([]);
	remote: Remote | null = null;
	#device: Device | null = null;
	#store: Store | null = null;
	/** Keys that a passphrase may be meant for, the likeliest first. */
	#keys: readonly OwnKey[] = [];
	#looking: Promise<void> = Promise.resolve();
	/** The centre somebody turned to, of several. */
	#turnedTo = $state<string | null>(null);
	#desk: Desk | null = null;
	#made: (Awaited<ReturnType<typeof makeKeyPair>> & { readonly centreId: string }) | null = null;
	#presence = makePresence();
	#lockOthers: () => void = () => undefined;
	#hasBegun = false;
	#isAskedAgain = false;

	/** Finds out what is on this device and what the server says; once, whichever page is opened first. */
	async begin(path: string): Promise<void> {
		if (this.#hasBegun) return;
		this.#hasBegun = true;
		this.remote = remoteAt(path);
		try {
			this.#device = await openDevice();
		} catch {
			this.phase = 'unable';
			return;
		}
		// Asked, not waited for: a browser may ask in turn whoever sits before it.
		void askToLast().then((is) => (this.isLasting = is));
		await this.look();
		addEventListener('online', () => void this.exchange());
		addEventListener('offline', () => (this.line = 'offline'));
		this.#lockOthers = watchOver(this.#presence, {
			lock: () => this.#desk && this.#lockHere(),
			leave: () => this.#desk && this.#close(),
			beat: () => document.visibilityState === 'visible' && void this.exchange(),
		});
	}

	/** Looks again at the device and the server. */
	look(): Promise<void> {
		return (this.#looking = this.#look());
	}

	async #look(): Promise<void> {
		await this.#count();
		let reason = '';
		try {
			const standing = await this.remote!.standing();
			if (!this.#desk || standing.who === this.key?.who) [this.standing, this.line] = [standing, 'online'];
		} catch (error) {
			reason = this.#notice(error);
		}
		const known = await this.#device!.keys();
		if (this.#desk) return;
		this.#keys = keysToTry(known, this.standing, this.#turnedTo);
		this.key = this.#keys[0] ?? null;
		const { key, standing, centre } = this;
		this.phase = phaseWithoutDesk({ key, standing, centre, reason });
	}

	async #count(): Promise<void> {
		const desk = this.#desk;
		const { cases, unsent } = await this.#device!.count(desk ? this.key!.id : null);
		if (desk !== this.#desk) return;
		this.unsentElsewhere = desk ? unsent : 0;
		if (desk) return;
		this.kept = cases;
		this.unsent = unsent;
	}

	#notice(error: unknown): string {
		if (!(error instanceof Refused)) throw error;
		this.line = lineOf(error.reason) ?? this.line;
		return error.reason;
	}

	get centre(): CentreStanding | undefined {
		const { centres = [] } = this.standing ?? {};
		const at = this.key?.centreId ?? this.#turnedTo;
		return centres.find(({ id }) => id === at) ?? centres.find(({ mayCounsel }) => mayCounsel) ?? centres[0];
	}

	/** Turns to another centre that one counsels at or coordinates: what lies open is locked. */
	async turnTo(centreId: string): Promise<void> {
		this.#turnedTo = centreId;
		this.#forget();
		this.phase = 'starting';
		await this.look();
	}

	/** Makes a key, wraps it and hands the wrapping in. Answers the words of its recovery sheet, which are shown once. */
	async makeKey(passphrase: string) {
		const { id: centreId } = this.centre!;
		// Where the answer to it was lost, the server takes the same one again.
		if (this.#made?.centreId !== centreId) this.#made = { centreId, ...(await makeKeyPair()) };
		const { words, ...pair } = this.#made;
		const byPassphrase = await wrapByPassphrase(pair, passphrase, stretchInWorker);
		await this.remote!.step({ step: 'keep_key', centreId, publicKey: pair.publicKey, byPassphrase });
		this.standing = await this.remote!.standing();
		const own = this.standing.keys.find((key) => key.centreId === centreId)!;
		await this.#open(own, pair.privateKey);
		this.#made = null;
		return { words, privateKey: pair.privateKey };
	}

	/** Answers whether it was the right passphrase, of whichever key it may be. */
	async unlock(passphrase: string): Promise<boolean> {
		const tried = new Set<string>();
		const find = () => openOne(this.#keys, tried, passphrase, stretchInWorker);
		// Just locked, the page knows the key that was open alone; a colleague's comes with the look that is under way.
		const found = (await find()) ?? (await this.#looking.then(find));
		if (found) await this.#open(found.key, found.privateKey);
		return found !== null;
	}

	/** Unlocks with the words of the recovery sheet; answers whether they were the right ones. */
	async unlockByWords(words: string): Promise<boolean> {
		const pair = await keyPairOfWords(words);
		const find = () => this.#keys.find(({ publicKey }) => publicKey === pair?.publicKey);
		if (pair && !find()) await this.#looking;
		const key = find();
		if (!pair || !key) return false;
		await this.#open(key, pair.privateKey);
		return true;
	}

	async #open(key: OwnKey, privateKey: string): Promise<void> {
		const store = await this.#device!.open(key);
		const standing =
			this.standing?.who === key.who ? this.standing : await readStanding(privateKey, await store.standing());
		if (!standing) throw new Refused('offline');
		const trusted = await readTrusted(privateKey, key.trusted);
		const desk = await openDesk(store, { key, privateKey, trusted, standing });
		await cardMedia.open(privateKey, store, (error) => this.#notice(error));
		// All at once: a look that ends meanwhile names the key of whoever is signed in.
		[this.#desk, this.#store] = [desk, store];
		[this.key, this.standing, this.trusted] = [key, standing, trusted];
		this.#presence.begin();
		this.phase = 'open';
		this.#show();
		await this.exchange();
	}

	/** Forgets the key and every open case, and who works here, in every tab. What was written is sealed on the device already. */
	lock(): void {
		this.#lockHere();
		this.#lockOthers();
	}

	#lockHere(): void {
		this.#close();
		void this.look();
	}

	#close(): void {
		this.#keys = this.key ? [this.key] : [];
		this.#forget();
		this.phase = 'locked';
	}

	#forget(): void {
		this.#desk = null;
		cardMedia.forget();
		this.current = null;
		this.cases = [];
		this.troubles = new Map();
		this.standing = null;
	}

	#show(): void {
		if (!this.#desk) return;
		this.cases = this.#desk.cases();
		if (this.current && !this.cases.includes(this.current)) this.current = null;
		this.unsent = this.cases.filter((one) => one.isUnsent()).length;
		this.kept = this.cases.length;
		this.changes += 1;
	}

	/** One round with the server; quietly nothing where nobody answers. */
	async exchange(): Promise<void> {
		const desk = this.#desk;
		this.#isAskedAgain = this.isExchanging;
		if (!desk || this.isExchanging) return;
		this.isExchanging = true;
		try {
			const { troubles } = await exchange(desk, this.#store!, this.remote!);
			if (this.#desk !== desk) return;
			const { standing, key } = desk.unlocked();
			this.troubles = troubles;
			this.standing = standing;
			this.key = key;
			this.line = 'online';
			cardMedia.exchange(desk, this.#store!, this.remote!, (error) => this.#notice(error));
			await this.#device!.keep(standing.who, standing.keys).catch(unlessFull);
			await this.#count();
			// A key that has ended, and with which nothing waits, is gone from this device.
			const known = [...standing.keys, ...(await this.#device!.keys())];
			if (!known.some(({ id }) => id === key.id)) this.lock();
		} catch (error) {
			this.#notice(error);
		} finally {
			this.isExchanging = false;
			this.#show();
			// Asked for again meanwhile, or locked and opened by somebody else: that one has not begun.
			if (this.#desk && (this.#isAskedAgain || this.#desk !== desk)) void this.exchange();
		}
	}

	async beginCase(): Promise<CaseAtHand> {
		const one = await this.#desk!.begin();
		await one.held.set(originPath, this.key!.id);
		this.#show();
		this.take(one);
		return one;
	}

	async removeCase(one: CaseAtHand, reason: 'client' | 'mistake'): Promise<void> {
		await removeCase(this.#desk!, this.remote!, one, reason);
		this.#show();
		await this.exchange();
	}

	/** Opens a case of somebody who left with the centre's sheet, and seals it to oneself; answers whether the words were the right ones. */
	async openBySheet(id: string, words: string): Promise<boolean> {
		const isOpen = await openBySheet(this.#desk!, this.remote!, id, words);
		if (isOpen) await this.exchange();
		return isOpen;
	}

	/** Lays a case on the screen; every page of a meeting works on this one. */
	take(one: CaseAtHand): void {
		one.held.subscribe(() => this.#show());
		this.current = one;
	}

	/** Notes that somebody has compared a key by its words; from now on cases are sealed to it. */
	async trust(publicKey: string): Promise<void> {
		await noteCompared(this.#desk!, this.remote!, publicKey);
		this.trusted = this.#desk!.unlocked().trusted;
		await this.exchange();
	}

	async changePassphrase(passphrase: string): Promise<void> {
		const { privateKey } = this.#desk!.unlocked();
		const pair = { privateKey, publicKey: this.key!.publicKey };
		const byPassphrase = await wrapByPassphrase(pair, passphrase, stretchInWorker);
		await this.remote!.step({ step: 'rewrap', identityId: this.key!.id, byPassphrase });
		await this.exchange();
	}

	/** The desk itself, for steps that few pages take; null while locked. */
	get desk(): Desk | null {
		return this.#desk;
	}
}

export const counselling = new Counselling();
