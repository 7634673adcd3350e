import type { CaseState, IdentityState } from './centre.ts';

export type Colleague = {
	readonly id: string;
	readonly name: string;
	readonly publicKey: string;
	readonly state: IdentityState;
	readonly isMe: boolean;
};
export type CentreClock = {
	readonly cases: number;
	readonly next: string | null;
	/** Cases that nobody can open without the recovery sheet. */
	readonly orphaned: number;
	readonly receipts: number;
};
export type CentreStanding = {
	readonly id: string;
	readonly name: string;
	readonly recoveryKey: string | null;
	readonly drilledAt: string | null;
	readonly keptMonths: number;
	readonly counsellors: readonly Colleague[];
	readonly mayCounsel: boolean;
	readonly mayManage: boolean;
	readonly clock: CentreClock;
	readonly overlay: readonly {
		readonly code: string;
		readonly kind: string;
		readonly card: unknown;
		/** Whose photo is on it, and why it may be; the bytes are asked for by its id. */
		readonly photo?: unknown;
	}[];
};
export type OwnKey = {
	readonly id: string;
	/** The person it belongs to. */
	readonly who: string;
	readonly centreId: string;
	readonly publicKey: string;
	readonly state: IdentityState;
	readonly byPassphrase: string;
	readonly trusted: string | null;
};
export type ListedCase = {
	readonly id: string;
	readonly centreId: string;
	readonly state: CaseState;
	readonly lastMetOn: string;
	readonly deletedOn: string;
	readonly heads: readonly string[];
	readonly recipients: readonly string[];
	/** Keys that follow somebody who left, and cannot open it without the recovery sheet yet. */
	readonly successors: readonly string[];
};

/** All that a device needs to know of the server, in one answer. */
export type CounsellingStanding = {
	/** Who asked. */
	readonly who: string;
	readonly centres: readonly CentreStanding[];
	readonly keys: readonly OwnKey[];
	readonly cases: readonly ListedCase[];
	/** Ids of deleted cases: a device that still has one forgets it. */
	readonly deleted: readonly string[];
};
