import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Deps } from '#platform/server/deps.ts';
import type { Upload } from '#programme/checkin/gate.ts';
import { signSerial } from '#programme/checkin/badge.ts';
import { makeGate, openGate } from '#programme/checkin/server/api.ts';
import { team, visitor } from './actors.ts';

/** A device that has become a gate, good until far in the future. */
export async function openedGate(
	deps: Deps,
	eventId: string,
	{ name = 'North', validUntilLocal = '2027-05-05T12:00' } = {},
): Promise<{ id: string; device: string }> {
	const { id, secret } = await makeGate(deps, team, { eventId, name, validUntilLocal });
	return { id, device: (await openGate(deps, visitor, { secret })).device };
}

/** What the QR code on somebody's newest badge says. */
export async function tokenOf(owner: pg.Pool, registrationId: string): Promise<string> {
	const { rows } = await owner.query<{ serial: string; key: string; event: string }>(
		`select serial, private_key as key, b.event_id as event from badge b join badge_key k on k.event_id = b.event_id
		where registration_id = $1 order by issued_at desc limit 1`,
		[registrationId],
	);
	return signSerial(rows[0]!.key, rows[0]!.event, rows[0]!.serial);
}

export type ScanInput = Upload['scans'][number];
/** What a device keeps of a badge held up to it at a moment of its clock. */
export function scanOf(at: Date, what: Partial<ScanInput>): ScanInput {
	return {
		nonce: randomUUID(),
		counter: at.getTime(),
		kind: 'in',
		at: at.getTime(),
		token: null,
		code: null,
		undoes: null,
		...what,
	};
}
