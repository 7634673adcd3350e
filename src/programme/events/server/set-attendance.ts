import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { sortForReader } from '#shared/listing.ts';
import { mayFollow } from '#shared/transition.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Deps } from '#platform/server/deps.ts';
import { attendanceMarks, type Attendance } from '../attendance.ts';
import { registrationTransitions, type RegistrationState } from '../registration.ts';
import { findEventToAttend } from './find-registration.ts';
import { selectRegistrations, type ListedRegistration } from './list-registrations.ts';
import { moveLocked } from './move-locked.ts';
import { registration } from './tables.ts';

/** All of them hold a seat: whoever moves between them keeps it. */
const markable = ['confirmed', 'attended', 'no_show'] as const satisfies readonly RegistrationState[];

/** Everybody who can be marked as present or absent, by name; those whose registration still waits are not among them. */
export async function attendanceList(
	deps: Deps,
	actor: Actor,
	{ eventId }: { readonly eventId: string },
): Promise<ListedRegistration[]> {
	return deps.db.as(actor, async (tx) => {
		await findEventToAttend(tx, actor, eventId);
		const rows = await selectRegistrations(
			tx,
			and(
				eq(registration.eventId, eventId),
				isNull(registration.deletedAt),
				inArray(registration.state, [...markable]),
			),
		);
		return sortForReader(rows, ({ familyName, givenName }) => `${familyName} ${givenName}`, actor.locale);
	});
}

/**
 * Marks who came, for many at once, in one transaction and one statement per state. Ids of other events and steps that do
 * not follow are left out. `conflict` / `not_begun` before the event begins.
 */
export async function setAttendance(
	deps: Deps,
	actor: Actor,
	input: Attendance,
): Promise<{ attended: number; noShow: number; cleared: number }> {
	const marks = attendanceMarks(input);
	return deps.db.as(actor, async (tx) => {
		const event = await findEventToAttend(tx, actor, input.eventId);
		const now = deps.now();
		if (event.startsAt > now) throw new Fault('conflict', 'not_begun');
		const rows = await tx
			.select({ id: registration.id, state: registration.state })
			.from(registration)
			.where(
				and(
					eq(registration.eventId, input.eventId),
					inArray(registration.id, [...marks.keys()]),
					isNull(registration.deletedAt),
				),
			)
			.orderBy(registration.id)
			.for('update');
		const moved = rows
			.map(({ id, state }) => ({ id, from: state, to: marks.get(id)! }))
			.filter(({ from, to }) => mayFollow(registrationTransitions, from, to) && isMarkable(from));
		const ids = (to: RegistrationState) => moved.filter((move) => move.to === to).map(({ id }) => id);
		for (const to of markable) await moveLocked(tx, ids(to), to, now);
		await audit(
			tx,
			actor,
			now,
			...moved.map(({ id, to }) => ({
				noun: 'registration',
				recordId: id,
				action: `move_${to}`,
				fields: ['state'],
			})),
		);
		return {
			attended: ids('attended').length,
			noShow: ids('no_show').length,
			cleared: ids('confirmed').length,
		};
	});
}

function isMarkable(state: RegistrationState): boolean {
	return (markable as readonly RegistrationState[]).includes(state);
}
