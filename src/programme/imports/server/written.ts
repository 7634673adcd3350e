import type { AuditEvent } from '#platform/server/audit/audit.ts';

/** What was done to a record, for the audit chain. */
export type Written = AuditEvent;

const size = 500;

/** Few statements instead of one a row, each small enough for the wire protocol's 65,535 parameters. */
export function* inBatches<T>(rows: readonly T[]): Generator<readonly T[]> {
	for (let at = 0; at < rows.length; at += size) yield rows.slice(at, at + size);
}

/** The named fields of a record. */
export function pick<R extends object>(record: R, fields: readonly string[]): Partial<R> {
	return Object.fromEntries(Object.entries(record).filter(([field]) => fields.includes(field))) as Partial<R>;
}
