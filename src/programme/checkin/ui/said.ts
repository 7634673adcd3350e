import type { GuestRow } from '../guests.ts';
import type { ScanKind, Verdict } from '../scan.ts';

/** A scan that was sent from the page without script. */
export type Scanned = {
	readonly verdict: Verdict;
	readonly kind: ScanKind;
	readonly nonce: string;
	/** As they stood before it. */
	readonly guest: GuestRow | null;
};

const sayings = {
	arrived: ['good', 'welcome'],
	back: ['good', 'welcome'],
	again: ['warn', 'here_since'],
	elsewhere: ['warn', 'here_since'],
	left: ['good', 'goodbye'],
	undone: ['warn', 'undone'],
	unknown: ['bad', 'unknown'],
	revoked: ['bad', 'revoked'],
	not_expected: ['bad', 'revoked'],
	too_early: ['bad', 'not_now'],
	too_late: ['bad', 'not_now'],
} as const satisfies Readonly<Record<Verdict, readonly [string, string]>>;

export function saidOf({ verdict }: Scanned) {
	const [tone, says] = sayings[verdict];
	return { tone, says };
}
