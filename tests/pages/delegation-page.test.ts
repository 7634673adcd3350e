import { isRedirect } from '@sveltejs/kit';
import { afterAll, expect, test } from 'vitest';
import type { Actor } from '#shared/actor.ts';
import { textIn } from '#shared/text.ts';
import { deps as ofPages } from '#platform/server/deps.ts';
import { planDelegation } from '#programme/events/server/api.ts';
import { answersOfOne, forgetAnswers } from '#programme/questions/server/api.ts';
import { coordinatorOf, team } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { makeEvent, newcomer } from '#world/events.ts';
import { makeInstitution } from '#world/institutions.ts';
import { options, questionsOf } from '#world/questions.ts';
import { actions } from '../../src/routes/[lang=locale]/desk/events/[id=id]/delegations/[delegation=id]/+page.server.ts';

const { deps, owner, urls } = await testDatabase();
process.env.KOPRUE_DATABASE = urls.application;
process.env.KOPRUE_SECRET = deps.secret;
afterAll(() => ofPages().db.close());
const { ask } = questionsOf({ deps, owner });
const food = options('halal', 'plants');

type Fields = Readonly<Record<string, string>>;

/** Sends a form of the page, as a browser does; null where the page goes on, else what comes back. */
async function send(name: 'name' | 'replace', actor: Actor, one: Fields, fields: Fields) {
	const form = new FormData();
	for (const [key, value] of Object.entries(fields)) form.append(key, value);
	const url = new URL('http://localhost/en/desk');
	const request = new Request(url, { method: 'POST', body: form });
	const event = { request, url, params: one, locals: { actor, locale: 'en' } };
	try {
		return (await actions[name]!(event as never)) as {
			status: number;
			data: { issues: { field: string }[] };
		};
	} catch (error) {
		if (isRedirect(error)) return null;
		throw error;
	}
}

test('who is named on the page of a delegation comes with what the office answers for them, or not at all', async () => {
	const event = await makeEvent(
		deps,
		{ startsLocal: '2099-06-10T09:00', endsLocal: '2099-06-10T17:00', hasPublicRegistration: true },
		'open',
	);
	const house = await makeInstitution(deps);
	const office = coordinatorOf(house);
	const planned = { eventId: event.id, institutionId: house, seats: 2, policy: 'partial' } as const;
	const delegation = (await planDelegation(deps, office, planned)).id;
	const plain = await ask(event.id, { text: textIn('en', 'How do you travel?') });
	const diet = await ask(event.id, { kind: 'diet', type: 'one', options: food.lines });
	const one = { id: event.id, delegation };
	const who = () => {
		const { givenName, familyName, email } = newcomer();
		return { givenName, familyName, email: email!, part: 'participant', locale: 'tr', asks: 'yes' };
	};
	const registered = async () =>
		(
			await owner.query<{ id: string; state: string }>(
				'select id, state from registration where event_id = $1 order by created_at, id',
				[event.id],
			)
		).rows;
	const stands = async (id: string) => (await answersOfOne(deps, team, { eventId: event.id, id })).answers;

	// What fits no choice is refused at its field before anybody is written down.
	const refused = await send('name', office, one, { ...who(), [`answer.${diet}`]: 'caviar' });
	expect([refused?.status, refused?.data.issues.map(({ field }) => field)]).toEqual([
		422,
		[`answer.${diet}`],
	]);
	expect(await registered()).toEqual([]);

	const given = { [`answer.${plain}`]: 'By train', [`answer.${diet}`]: food.keyOf('halal') };
	expect(await send('name', office, one, { ...who(), ...given })).toBeNull();
	const [first] = await registered();
	expect(await stands(first!.id)).toEqual({ [plain]: 'By train', [diet]: food.keyOf('halal') });

	// Whoever comes instead has answers of their own, and the others go by night.
	const instead = { ...who(), registrationId: first!.id, [`answer.${plain}`]: 'On foot' };
	expect(await send('replace', office, one, instead)).toBeNull();
	const next = (await registered()).find(({ id }) => id !== first!.id)!;
	expect(await stands(next.id)).toEqual({ [plain]: 'On foot' });
	await forgetAnswers(deps);
	expect([await stands(first!.id), await stands(next.id)]).toEqual([{}, { [plain]: 'On foot' }]);
});
