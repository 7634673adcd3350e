import { beforeEach, expect, test } from 'vitest';
import { team } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { makeRegistration } from '#world/events.ts';
import { invitationsOf } from '#world/invitations.ts';
import { makePerson } from '#world/people.ts';
import { seatsOf } from '#world/seats.ts';
import { refusal } from '#world/refusal.ts';
import { getEvent, moveEventSeen } from './api.ts';

const clock = { now: new Date() };
const { deps, owner } = await testDatabase({ now: () => clock.now });
const { opened, register } = seatsOf({ deps, owner }, clock);
const { invited } = invitationsOf({ deps, owner });
beforeEach(() => {
	clock.now = new Date('2022-05-01T10:00:00Z');
});
const stateOf = async (id: string) => (await getEvent(deps, team, { id })).event.state;
const toldOf = async (kind: string) => {
	const { rows } = await owner.query<{ recipient: string }>(
		'select recipient from mail where kind = $1 order by recipient',
		[kind],
	);
	return rows.map(({ recipient }) => recipient);
};

test('before an event is called off it is shown who reads what, and nothing has gone out', async () => {
	const { id, slug } = await opened(9);
	const email = await register(slug);
	const mute = await makePerson(deps, { email: null });
	await makeRegistration(deps, id, { newcomer: null, personId: mute });
	await invited(id, { givenName: 'Salma', familyName: 'Mayor', email: 'salma.mayor@example.org' });
	const step = { id, to: 'cancelled' } as const;
	const preview = (await moveEventSeen(deps, team, { ...step, seal: null }))!;
	expect([preview.count, preview.leftOut]).toEqual([2, 1]);
	expect(preview.mails.map(({ locale, count, subject }) => ({ locale, count, subject }))).toEqual([
		{ locale: 'de', count: 1, subject: 'Abgesagt: Göç ve uyum çalıştayı' },
		{ locale: 'en', count: 1, subject: 'Cancelled: Göç ve uyum çalıştayı' },
	]);
	expect(preview.mails[1]!.names).toEqual(['Salma Mayor']);
	expect(preview.mails[1]!.text).toContain('will not take place. There is nothing you need to do.');
	expect([await stateOf(id), await toldOf('registration.event_cancelled')]).toEqual(['open', []]);

	const other = await register(slug);
	const again = (await moveEventSeen(deps, team, { ...step, seal: preview.seal }))!;
	expect([again.count, await stateOf(id)]).toEqual([3, 'open']);
	expect(await moveEventSeen(deps, team, { ...step, seal: again.seal })).toBe(null);
	expect([await stateOf(id), await toldOf('registration.event_cancelled')]).toEqual([
		'cancelled',
		[email, other].toSorted(),
	]);
});

test('where nobody is written to, and on any other step, it moves at once', async () => {
	const alone = await opened(9);
	expect(await moveEventSeen(deps, team, { id: alone.id, to: 'postponed', seal: null })).toBe(null);
	expect(await stateOf(alone.id)).toBe('postponed');
	const { id, slug } = await opened(9);
	await register(slug);
	expect(await moveEventSeen(deps, team, { id, to: 'closed', seal: null })).toBe(null);
	expect(await refusal(moveEventSeen(deps, team, { id, to: 'draft', seal: null }))).toBe(
		'conflict step_not_allowed',
	);
	const shown = (await moveEventSeen(deps, team, { id, to: 'postponed', seal: null }))!;
	// A preview of one step lets nobody take another.
	expect((await moveEventSeen(deps, team, { id, to: 'cancelled', seal: shown.seal }))?.count).toBe(1);
	expect(await stateOf(id)).toBe('closed');
});
