import { expect, test } from 'vitest';
import { erasePastParticipants } from '../../../bin.ts';
import { visitor } from '../../../../tests/world/actors.ts';
import { testDatabase } from '../../../../tests/world/database.ts';
import { makeEvent, makeRegistration, newcomer, publicFields } from '../../../../tests/world/events.ts';
import { registerPublicly } from './api.ts';

let now = new Date('2022-05-01T10:00:00Z');
const { deps, owner } = await testDatabase({ now: () => now });
const context = {
	id: '',
	progress: async () => {},
	signal: new AbortController().signal,
	finish: async () => {},
};
const names = async () =>
	(await owner.query(`select given_name from person order by given_name`)).rows.map((row) => row.given_name);

test('whoever registered in public is forgotten after the time the notice promises, and stays counted', async () => {
	const early = await makeEvent(deps, { hasPublicRegistration: true }, 'open');
	const late = { startsLocal: '2023-06-06T09:00', endsLocal: '2023-06-06T17:00' };
	const later = await makeEvent(deps, { hasPublicRegistration: true, ...late }, 'open');
	const register = (slug: string, givenName: string) =>
		registerPublicly(deps, visitor, {
			slug,
			network: givenName,
			fields: publicFields({ givenName, email: `${givenName}@example.org` }),
		});
	await register(early.slug, 'gone');
	await register(early.slug, 'returning');
	await register(later.slug, 'returning');
	await makeRegistration(deps, early.id, { newcomer: newcomer({ givenName: 'entered' }) });
	const run = () => erasePastParticipants.run(deps, {}, context);
	now = new Date('2024-06-10T13:00:00Z');
	await run();
	expect(await names()).toEqual(['entered', 'gone', 'returning']);
	now = new Date('2024-06-10T15:00:00Z');
	await run();
	expect(await names()).toEqual(['', 'entered', 'returning']);
	const { rows } = await owner.query(`select count(*)::int from registration where event_id = $1`, [
		early.id,
	]);
	expect(rows).toEqual([{ count: 3 }]);
});
