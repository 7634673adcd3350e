import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isFault } from '#shared/fault.ts';
import { newId } from '#shared/id.ts';
import { erasePerson, mergePeople } from '#programme/people/server/api.ts';
import { team, visitor } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { makeEvent, newcomer, publicFields, registrationValues } from '#world/events.ts';
import { makeInstitution } from '#world/institutions.ts';
import { registrationHolding } from '../registration-holding.ts';
import { registrationParts, registrationStates } from '../../registration.ts';
import {
	addQuota,
	addRegistration,
	cancelMyRegistration,
	changeQuota,
	changeRegistration,
	confirmWaiting,
	moveRegistration,
	offerByHand,
	offerSeats,
	registerPublicly,
	removeQuota,
	removeRegistration,
	restoreRegistration,
	setAttendance,
	setSeating,
} from '../api.ts';
import { issueRegistrationLink } from '../registration-link.ts';

let now = new Date('2022-06-06T10:00:00Z');
const { deps, owner } = await testDatabase({ now: () => now });
const germany = await makeInstitution(deps, { country: 'DE' });
const turkey = await makeInstitution(deps, { country: 'TR' });

const targets = ['event', 'part:participant', 'part:speaker', 'country:DE', 'country:TR'];
const any = fc.nat({ max: 1_000 });
const step = fc.oneof(
	{ weight: 4, arbitrary: fc.record({ do: fc.constant('public' as const) }) },
	{ weight: 3, arbitrary: fc.record({ do: fc.constant('desk' as const), a: any, b: any }) },
	{
		weight: 6,
		arbitrary: fc.record({ do: fc.constant('move' as const), a: any, b: any, raise: fc.boolean() }),
	},
	{ weight: 2, arbitrary: fc.record({ do: fc.constant('change' as const), a: any, b: any }) },
	{
		weight: 12,
		arbitrary: fc.record({
			do: fc.constantFrom('remove', 'restore', 'withdraw', 'attend', 'erase' as const),
			a: any,
		}),
	},
	{ weight: 1, arbitrary: fc.record({ do: fc.constant('merge' as const), a: any, b: any }) },
	{ weight: 2, arbitrary: fc.record({ do: fc.constant('quota' as const), a: any, b: fc.nat({ max: 5 }) }) },
	{ weight: 2, arbitrary: fc.record({ do: fc.constant('size' as const), a: any, b: fc.nat({ max: 5 }) }) },
	{ weight: 1, arbitrary: fc.record({ do: fc.constant('drop' as const), a: any }) },
	{ weight: 1, arbitrary: fc.record({ do: fc.constantFrom('offer', 'confirm_all' as const) }) },
	{ weight: 2, arbitrary: fc.record({ do: fc.constant('hours' as const), a: fc.nat({ max: 60 }) }) },
);
type Step = { do: string; a?: number; b?: number; raise?: boolean };

async function rows<T extends object>(query: string, ...values: unknown[]): Promise<T[]> {
	return (await owner.query<T>(query, values)).rows;
}

async function perform(eventId: string, slug: string, { do: what, a = 0, b = 0, raise = false }: Step) {
	const all = await rows<{ id: string; person_id: string; version: number }>(
		`select r.id, r.person_id, r.version from registration r join person p on p.id = r.person_id
		where event_id = $1 and p.erased_at is null order by r.id`,
		eventId,
	);
	const quotas = await rows<{ id: string; version: number }>(
		'select id, version from quota where event_id = $1 order by id',
		eventId,
	);
	const one = all[a % all.length];
	const limit = quotas[a % quotas.length];
	const at = one && { eventId, id: one.id };
	if (what === 'public')
		await registerPublicly(deps, visitor, { slug, network: newId(), fields: publicFields() });
	else if (what === 'desk')
		await addRegistration(
			deps,
			team,
			registrationValues(eventId, {
				newcomer: newcomer(),
				part: a % 2 ? 'speaker' : 'participant',
				institutionId: [germany, turkey, null][b % 3]!,
				state: (['submitted', 'confirmed', 'waitlisted'] as const)[a % 3]!,
				raise: b % 2 === 0,
			}),
		);
	else if (what === 'quota')
		await addQuota(deps, team, { eventId, fields: await quotaFields(targets[a % targets.length]!, b) });
	else if (what === 'offer') await offerByHand(deps, team, { eventId });
	else if (what === 'confirm_all') await confirmWaiting(deps, team, { eventId });
	else if (what === 'hours') {
		now = new Date(now.getTime() + a * 60 * 60_000);
		await offerSeats(deps, { eventId });
	} else if (what === 'size' && limit)
		await changeQuota(deps, team, { eventId, ...limit, size: b, name: null });
	else if (what === 'drop' && limit) await removeQuota(deps, team, { eventId, id: limit.id });
	else if (!at || !one) return;
	else if (what === 'move')
		await moveRegistration(deps, team, {
			...at,
			to: registrationStates[b % registrationStates.length]!,
			raise,
		});
	else if (what === 'change')
		await changeRegistration(deps, team, {
			...at,
			version: one.version,
			institutionId: [germany, turkey, null][b % 3]!,
			part: registrationParts[b % 2]!,
			locale: 'tr',
			note: null,
		});
	else if (what === 'remove') await removeRegistration(deps, team, at);
	else if (what === 'restore') await restoreRegistration(deps, team, at);
	else if (what === 'attend')
		await setAttendance(deps, team, { eventId, shown: [one.id], was: [], present: [one.id], rest: 'leave' });
	else if (what === 'withdraw') {
		const system = { kind: 'system', name: 'test', locale: 'en' } as const;
		const secret = await deps.db.as(system, (tx) =>
			issueRegistrationLink(tx, { registrationId: one.id, endsAt: now, now }),
		);
		await cancelMyRegistration(deps, visitor, { secret });
	} else if (what === 'erase') await erasePerson(deps, team, one.person_id, [registrationHolding]);
	else if (what === 'merge') {
		const other = all[b % all.length]!;
		if (other.id !== one.id)
			await mergePeople(deps, team, { keepId: one.person_id, mergeId: other.person_id }, [
				registrationHolding,
			]);
	}
}

async function quotaFields(target: string, size: number) {
	const { parse } = await import('valibot');
	const { quotaInput } = await import('../../quota.ts');
	return parse(quotaInput, { target, size });
}

/** What must be true after every step, however it ended: read beside the application, by other means. */
async function check(eventId: string, overBefore: Map<string, number>, wasTouched: boolean) {
	const found = await rows<{ id: string; size: number; taken: number; seats: number; wanted: number }>(
		`select q.id, q.size, q.taken,
			(select count(*)::int from registration_seat s where s.quota_id = q.id) as seats,
			(select count(*)::int from registration r left join institution i on i.id = r.institution_id
				where r.event_id = q.event_id and r.deleted_at is null and r.state in ('offered', 'confirmed', 'attended', 'no_show')
				and (q.scope = 'event' or (q.scope = 'part' and r.part = q.part) or (q.scope = 'country' and i.country = q.country))) as wanted
		from quota q where q.event_id = $1`,
		eventId,
	);
	for (const { id, size, taken, seats, wanted } of found) {
		expect({ taken, seats }).toEqual({ taken: wanted, seats: wanted });
		// Over its size only where it was made smaller or came later: and from there it only goes down.
		if (taken > size && !wasTouched) expect(taken).toBeLessThanOrEqual(overBefore.get(id) ?? 0);
	}
	return new Map(found.map(({ id, taken }) => [id, taken]));
}

test(
	'after any sequence of steps each quota has as many seats taken as are held, and never sells one it has not',
	{ timeout: 600_000 },
	async () => {
		const done = { steps: 0, refused: 0 };
		await fc.assert(
			fc.asyncProperty(
				fc.array(step, { minLength: 8, maxLength: 30 }),
				fc.boolean(),
				async (steps, isFirstCome) => {
					now = new Date('2022-06-06T10:00:00Z');
					const { id, slug } = await makeEvent(deps, { hasPublicRegistration: true }, 'open');
					const admission = isFirstCome ? 'first_come' : 'team';
					await setSeating(deps, team, { eventId: id, admission, offerHours: 24 });
					// Seats are few and held from the start, so that every step is about some.
					for (const target of ['event', 'part:participant', 'country:TR'])
						await addQuota(deps, team, { eventId: id, fields: await quotaFields(target, 4) });
					for (let count = 0; count < 4; count++)
						await addRegistration(
							deps,
							team,
							registrationValues(id, { newcomer: newcomer(), institutionId: turkey }),
						);
					let over = new Map<string, number>();
					for (const each of steps as Step[]) {
						try {
							await perform(id, slug, each);
							done.steps += 1;
						} catch (error) {
							if (!isFault(error)) throw error;
							done.refused += 1;
						}
						over = await check(id, over, each.do === 'quota' || each.do === 'size');
					}
				},
			),
			{ numRuns: 25, endOnFailure: false },
		);
		expect(done.steps).toBeGreaterThan(done.refused);
	},
);
