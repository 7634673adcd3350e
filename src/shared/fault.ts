/**
 * Why an operation was refused. `kind` says what the caller can do about it (and which HTTP status it is),
 * `reason` is the key of the sentence in the reader's language, `field` the input it belongs to.
 */
export type FaultKind =
	| 'invalid'
	| 'forbidden'
	| 'missing'
	| 'conflict'
	| 'limit'
	| 'unavailable'
	| 'signed-out';

export const faultStatus: Readonly<Record<FaultKind, number>> = {
	invalid: 422,
	'signed-out': 401,
	forbidden: 403,
	missing: 404,
	conflict: 409,
	limit: 429,
	unavailable: 503,
};

/** One message at one field; `params` fill the placeholders of the sentence. */
export type Issue = {
	readonly field: string;
	readonly reason: string;
	readonly params?: Readonly<Record<string, string | number>>;
};

export class Fault extends Error {
	readonly kind: FaultKind;
	readonly reason: string;
	readonly issues: readonly Issue[];
	readonly params: Readonly<Record<string, string | number>>;

	constructor(
		kind: FaultKind,
		reason: string,
		more: { issues?: readonly Issue[]; params?: Readonly<Record<string, string | number>> } = {},
	) {
		super(`${kind}: ${reason}`);
		this.name = 'Fault';
		this.kind = kind;
		this.reason = reason;
		this.issues = more.issues ?? [];
		this.params = more.params ?? {};
	}
}

export function isFault(error: unknown): error is Fault {
	return error instanceof Fault;
}
