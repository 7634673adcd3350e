import { describe, expect, test } from 'vitest';
import { team } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { makeEvent, makeRegistration } from '#world/events.ts';
import { countQueries } from '#world/queries.ts';
import { refusal } from '#world/refusal.ts';
import { attendanceList, getEvent, setAttendance } from './api.ts';

const { deps, owner } = await testDatabase();
const stateOf = async (id: string) =>
	(await owner.query(`select state from registration where id = $1`, [id])).rows[0]?.state;

describe('attendance', () => {
	test('changes only the boxes that somebody touched', async () => {
		const { id: eventId } = await makeEvent(deps, {}, 'running');
		const [a, b, c, d] = [
			await makeRegistration(deps, eventId),
			await makeRegistration(deps, eventId),
			await makeRegistration(deps, eventId),
			await makeRegistration(deps, eventId, { state: 'submitted' }),
		];
		expect((await attendanceList(deps, team, { eventId })).map(({ id }) => id).sort()).toEqual(
			[a, b, c].sort(),
		);
		const base = { eventId, shown: [a, b, c, d] };
		const first = { ...base, was: [], present: [a], rest: 'leave' as const };
		expect(await setAttendance(deps, team, first)).toEqual({ attended: 1, noShow: 0, cleared: 0 });
		// Somebody at another door had the page open since before: their untouched box for A says nothing.
		const second = { ...base, was: [], present: [b, d], rest: 'leave' as const };
		expect(await setAttendance(deps, team, second)).toEqual({ attended: 1, noShow: 0, cleared: 0 });
		expect(await Promise.all([a, b, c, d].map(stateOf))).toEqual([
			'attended',
			'attended',
			'confirmed',
			'submitted',
		]);
		const third = { ...base, was: [a, b], present: [b], rest: 'leave' as const };
		expect(await setAttendance(deps, team, third)).toEqual({ attended: 0, noShow: 0, cleared: 1 });
		const last = { ...base, was: [b], present: [b], rest: 'no_show' as const };
		expect(await setAttendance(deps, team, last)).toEqual({ attended: 0, noShow: 2, cleared: 0 });
		expect(await Promise.all([a, b, c, d].map(stateOf))).toEqual([
			'no_show',
			'attended',
			'no_show',
			'submitted',
		]);
	});

	test('waits until the event has begun', async () => {
		const later = { startsLocal: '2199-01-01T09:00', endsLocal: '2199-01-01T17:00' };
		const { id: eventId } = await makeEvent(deps, later, 'open');
		const id = await makeRegistration(deps, eventId);
		const marks = { eventId, shown: [id], was: [], present: [id], rest: 'leave' as const };
		expect(await refusal(setAttendance(deps, team, marks))).toBe('conflict not_begun');
	});

	test('is written for 300 people in a handful of statements', async () => {
		const { id: eventId } = await makeEvent(deps, {}, 'running');
		await owner.query(
			`with people as (
				insert into person (id, given_name, family_name) select gen_random_uuid(), 'P', n::text from generate_series(1, 300) n returning id)
			insert into registration (id, event_id, person_id, state, locale)
			select gen_random_uuid(), $1, id, 'confirmed', 'tr' from people`,
			[eventId],
		);
		const shown = (await attendanceList(deps, team, { eventId })).map(({ id }) => id);
		expect(shown).toHaveLength(300);
		const marks = { eventId, shown, was: [], present: shown.slice(0, 200), rest: 'no_show' as const };
		const queries = await countQueries(deps, async () => {
			expect(await setAttendance(deps, team, marks)).toEqual({ attended: 200, noShow: 100, cleared: 0 });
		});
		expect(queries).toBeLessThan(12);
		expect((await getEvent(deps, team, { id: eventId })).registrations).toEqual({
			attended: 200,
			no_show: 100,
		});
	});
});
