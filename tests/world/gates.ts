import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Deps } from '#platform/server/deps.ts';
import type { Upload } from '#programme/checkin/gate.ts';
import { signSerial } from '#programme/checkin/badge.ts';
import { makeGate, openGate, takeScans } from '#programme/checkin/server/api.ts';
import { team, visitor } from './actors.ts';
import type { TestDatabase } from './database.ts';
import { makeEvent, makeRegistration } from './events.ts';

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

/** Half past eight at the place, half an hour before a conference begins. */
export const early = new Date('2027-05-04T05:30:00Z');

const times = {
	startsLocal: '2027-05-04T09:00',
	endsLocal: '2027-05-04T17:00',
	zone: 'Europe/Istanbul',
} as const;

/** What tests of a morning at the gates do again and again, by a clock that they set. */
export function morning(
	{ deps, owner }: Pick<TestDatabase, 'deps' | 'owner'>,
	clock: { readonly now: Date },
) {
	return {
		/** A conference of that day, with so many who are expected. */
		conference: async (people: number) => {
			const { id } = await makeEvent(deps, times, 'open');
			const registrations: string[] = [];
			for (let at = 0; at < people; at++) registrations.push(await makeRegistration(deps, id));
			await owner.query(`update registration set state = 'confirmed' where event_id = $1`, [id]);
			return { id, registrations };
		},
		/** State of a registration, and since when it is attended. */
		stateOf: async (id: string) => {
			const { rows } = await owner.query(`select state, attended_at as at from registration where id = $1`, [
				id,
			]);
			return [rows[0].state, rows[0].at?.toISOString() ?? null];
		},
		/** What a device hands in whose clock is right, or behind by so many milliseconds. */
		hand: async (device: string, scans: readonly ScanInput[], behind = 0) => {
			const upload = { now: clock.now.getTime() - behind, scans: [...scans] };
			return (await takeScans(deps, visitor, { device, upload })).taken.map(({ verdict }) => verdict);
		},
	};
}
