/** Minutes without a touch or a key after which everything is locked again. */
export const idleMinutes = 10;
const mostMs = idleMinutes * 60_000;
/** Clocks are put right by a little all the time; by more than this somebody has put one back. */
const leewayMs = 60_000;

/** Whether whoever unlocked is still there. */
export type Presence = {
	/** Somebody touches the device; answers false where too long has passed before: it may be somebody else. */
	touch(this: void): boolean;
	isOver(this: void): boolean;
	/** The device was unlocked. */
	begin(this: void): void;
};

/** By the clock, which runs while the device sleeps, and by one that nobody can put back. */
export function makePresence(clock = () => Date.now(), steady = () => performance.now()): Presence {
	let last = { clock: clock(), steady: steady() };
	const begin = () => (last = { clock: clock(), steady: steady() });
	const isOver = () => {
		const passed = clock() - last.clock;
		return passed > mostMs || passed < -leewayMs || steady() - last.steady > mostMs;
	};
	return {
		begin,
		isOver,
		touch: () => {
			if (isOver()) return false;
			begin();
			return true;
		},
	};
}

/** What becomes of an unlocked device: `lock` when nobody is there any more, `leave` when its page is left. */
export type Watched = {
	readonly lock: () => void;
	readonly leave: () => void;
	/** Every half minute, and when the page is looked at again, while somebody is there. */
	readonly beat: () => void;
};
const everyMs = 30_000;

/** Looks after an unlocked device in every tab; answers how to have the others locked. */
export function watchOver(presence: Presence, { lock, leave, beat }: Watched): () => void {
	const others = new BroadcastChannel('koprue-counselling-lock');
	others.addEventListener('message', lock);
	const look = () => (presence.isOver() ? lock() : beat());
	for (const name of ['pointerdown', 'keydown'] as const)
		// Before the page takes part: a touch after a long sleep opens nothing and writes nothing.
		addEventListener(name, () => presence.touch() || lock(), { passive: true, capture: true });
	setInterval(look, everyMs);
	document.addEventListener('visibilitychange', look);
	// A page that was left may be kept whole, and be shown again by going back.
	addEventListener('pagehide', leave);
	// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has none
	return () => others.postMessage('lock');
}
