import { expected } from './badge.ts';
import type { RegistrationState } from '#programme/events/registration.ts';

export const scanKinds = ['in', 'out', 'undo'] as const;
export type ScanKind = (typeof scanKinds)[number];

/** What happened at a gate, as it is kept: never changed, at most undone by another. */
export type Scan = {
	readonly nonce: string;
	/** Null: at the desk of the organiser. */
	readonly gateId: string | null;
	/** Rises with every scan of one device, also where its clock is set back. */
	readonly counter: number;
	readonly kind: ScanKind;
	/** Of an undo: what it takes back. */
	readonly undoes: string | null;
	/** Null where nothing of this event was scanned. */
	readonly badgeId: string | null;
	/** By the clock of the server. */
	readonly at: Date;
};

export type ScannedBadge = {
	readonly id: string;
	readonly registrationId: string;
	readonly revokedAt: Date | null;
	readonly state: RegistrationState;
};

/** When a scan counts. */
export type Span = { readonly from: Date; readonly until: Date };

export const verdicts = [
	'arrived',
	'back',
	'again',
	'elsewhere',
	'left',
	'undone',
	'unknown',
	'revoked',
	'not_expected',
	'too_early',
	'too_late',
] as const;
/**
 * `again`: here already, by the same gate; `elsewhere`: here already by another gate, which is a conflict; `not_expected`: their
 * registration is not confirmed any more.
 */
export type Verdict = (typeof verdicts)[number];

/** A scan with what it came to; `first` is the scan that won. */
export type JudgedScan = Scan & {
	readonly registrationId: string | null;
	readonly verdict: Verdict;
	readonly first: Scan | null;
};

export type Presence = { readonly first: Scan; readonly isInside: boolean };
export type Standing = {
	/** In order; undos are not among them. */
	readonly scans: readonly JudgedScan[];
	readonly present: ReadonlyMap<string, Presence>;
};

const hour = 60 * 60_000;
/** Doors open before an event begins, and a network may be away when it ends. */
export const hoursAround = 12;

export function spanOf({ startsAt, endsAt }: { readonly startsAt: Date; readonly endsAt: Date }): Span {
	return {
		from: new Date(startsAt.getTime() - hoursAround * hour),
		until: new Date(endsAt.getTime() + hoursAround * hour),
	};
}

/**
 * A moment told by a device, by the clock of the server: the device says what its clock shows while it uploads. Nothing happened
 * later than it was heard of.
 */
export function correctedTime(deviceAt: number, deviceNow: number, receivedAt: Date): Date {
	return new Date(Math.min(deviceAt - deviceNow + receivedAt.getTime(), receivedAt.getTime()));
}

/**
 * What the scans of all gates come to. It depends on what was scanned alone: not on the order in which uploads came, nor on how
 * often. The first gate wins.
 */
export function judgeScans(scans: readonly Scan[], badges: readonly ScannedBadge[], span: Span): Standing {
	const byId = new Map(badges.map((badge) => [badge.id, badge]));
	const ordered = inOrder([...new Map(scans.map((scan) => [scan.nonce, scan])).values()]);
	const taken = takenBack(ordered);
	const present = new Map<string, Presence>();
	const judged = ordered
		.filter(({ kind }) => kind !== 'undo')
		.map((scan): JudgedScan => {
			const badge = scan.badgeId === null ? undefined : byId.get(scan.badgeId);
			const registrationId = badge?.registrationId ?? null;
			const refused = refusalOf(scan, badge, span, taken);
			if (refused || registrationId === null)
				return { ...scan, registrationId, verdict: refused ?? 'unknown', first: null };
			const before = present.get(registrationId);
			const first = before?.first ?? scan;
			if (scan.kind === 'out') {
				if (before) present.set(registrationId, { first, isInside: false });
				return { ...scan, registrationId, verdict: 'left', first: before?.first ?? null };
			}
			present.set(registrationId, { first, isInside: true });
			const verdict = !before
				? 'arrived'
				: !before.isInside
					? 'back'
					: first.gateId === scan.gateId
						? 'again'
						: 'elsewhere';
			return { ...scan, registrationId, verdict, first: before?.first ?? null };
		});
	return { scans: judged, present };
}

const isExpected = (state: RegistrationState) => (expected as readonly RegistrationState[]).includes(state);

function refusalOf(
	{ nonce, at }: Scan,
	badge: ScannedBadge | undefined,
	{ from, until }: Span,
	taken: ReadonlySet<string>,
): Verdict | undefined {
	if (taken.has(nonce)) return 'undone';
	if (!badge) return 'unknown';
	// A badge counts as long as it was good when it was scanned, whenever the gate got to tell.
	if (badge.revokedAt && at >= badge.revokedAt) return 'revoked';
	if (!isExpected(badge.state)) return 'not_expected';
	if (at < from) return 'too_early';
	return at > until ? 'too_late' : undefined;
}

/** A gate takes back its own scans, the desk anybody's. */
function takenBack(scans: readonly Scan[]): ReadonlySet<string> {
	const byNonce = new Map(scans.map((scan) => [scan.nonce, scan]));
	const undos = scans.filter(({ kind }) => kind === 'undo');
	return new Set(
		undos.flatMap(({ undoes, gateId }) => {
			const undone = undoes === null ? undefined : byNonce.get(undoes);
			return undone && (gateId === null || undone.gateId === gateId) ? [undone.nonce] : [];
		}),
	);
}

/** By time; within one device by its counter, so that a clock set back turns nothing round. Ties go by name, never by arrival. */
function inOrder(scans: readonly Scan[]): readonly Scan[] {
	const steady = [...Map.groupBy(scans, ({ gateId }) => gateId).values()].flatMap((ofGate) => {
		let latest = -Infinity;
		return ofGate
			.toSorted((a, b) => a.counter - b.counter || compare(a.nonce, b.nonce))
			.map((scan) => {
				latest = Math.max(latest, scan.at.getTime());
				return { ...scan, at: new Date(latest) };
			});
	});
	return steady.toSorted(
		(a, b) =>
			a.at.getTime() - b.at.getTime() ||
			compare(a.gateId ?? '', b.gateId ?? '') ||
			a.counter - b.counter ||
			compare(a.nonce, b.nonce),
	);
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
