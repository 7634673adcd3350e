import { Fault } from '#shared/fault.ts';

/** Network errors of a server that is not there, or not any more. */
const lost = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND']);
/** SQLSTATEs of a server that starts, stops or has no connection left, and the class of broken connections. */
const passing = /^(57P0[123]|53300|08...)$/;
const words =
	/^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;
/** The disk is full; no writes, because it nearly is. */
const full = new Set(['53100', '25006']);

function causes(error: unknown): { code: string; message: string }[] {
	const found: { code: string; message: string }[] = [];
	for (let next = error; next instanceof Error; next = next.cause) {
		const { code } = next as { code?: unknown };
		found.push({ code: typeof code === 'string' ? code : '', message: next.message });
	}
	return found;
}

/** Whether the error says that the database cannot be reached at this moment. */
export function isAway(error: unknown): boolean {
	return causes(error).some(
		({ code, message }) => lost.has(code) || passing.test(code) || words.test(message),
	);
}

/** What the reader is told when it is the machine's fault and not the query's; any other error as it is. */
export function asFault(error: unknown): unknown {
	if (error instanceof Fault) return error;
	if (causes(error).some(({ code }) => full.has(code))) return new Fault('unavailable', 'disk_full');
	return isAway(error) ? new Fault('unavailable', 'unavailable') : error;
}
