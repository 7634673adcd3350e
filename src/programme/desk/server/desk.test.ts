import { expect, test } from 'vitest';
import { listBin } from '#platform/server/database/bin.ts';
import { removeInstitution } from '#programme/institutions/server/api.ts';
import { erasePerson } from '#programme/people/server/api.ts';
import { coordinatorOf, reader, team, visitor } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { makeInstitution, makePartnership } from '#world/institutions.ts';
import { makePerson } from '#world/people.ts';
import { countQueries } from '#world/queries.ts';
import { refusal } from '#world/refusal.ts';
import { shelves } from '../../../bin.ts';
import { holdings } from '../../../holdings.ts';
import { getDashboard } from './dashboard.ts';

const { deps } = await testDatabase();

test('a new programme is told how it begins; others than the team see what is theirs', async () => {
	expect(await getDashboard(deps, team)).toEqual({
		nextEvents: [],
		waiting: [],
		texts: [],
		steps: { programme: false, institutions: false, people: false, events: false },
		changes: [],
		confirmations: [],
		delegations: [],
		tasks: [],
		owed: 0,
		unanswered: 0,
	});
	expect(await getDashboard(deps, reader)).toEqual({
		nextEvents: [],
		waiting: [],
		texts: null,
		steps: null,
		changes: null,
		confirmations: [],
		delegations: [],
		tasks: [],
		owed: 0,
		unanswered: 0,
	});
	expect(await refusal(getDashboard(deps, visitor))).toBe('signed-out sign_in_first');
});

test('names what changed, and nobody who was erased; as many queries for little as for much', async () => {
	const queries = () => countQueries(deps, () => getDashboard(deps, team));
	const before = await queries();
	const [a, b] = [await makeInstitution(deps), await makeInstitution(deps)];
	await makePartnership(deps, a, b);
	const person = await makePerson(deps, { givenName: 'Gone', familyName: 'Forever' });
	await erasePerson(deps, team, person, holdings);
	const { changes, texts, steps } = await getDashboard(deps, team);
	expect(changes?.map(({ noun, action, title }) => [noun, action, title !== null])).toEqual([
		['person', 'erase', false],
		['person', 'create', false],
		['partnership', 'create', true],
		['institution', 'create', true],
		['institution', 'create', true],
	]);
	expect(texts).toEqual([{ noun: 'institution', missing: 2, machine: 0 }]);
	expect(steps).toMatchObject({ institutions: true, people: false });
	expect(await queries()).toBe(before);
});

test('the bin shows what one may take out again', async () => {
	const id = await makeInstitution(deps);
	await removeInstitution(deps, team, id);
	const [record, ...more] = await listBin(deps, team, shelves);
	expect(more).toEqual([]);
	expect(record).toMatchObject({ noun: 'institution', id });
	expect(record!.goneAt.getTime() - record!.deletedAt.getTime()).toBe(30 * 86_400_000);
	expect(await listBin(deps, coordinatorOf(id), shelves)).toEqual([]);
	expect(await listBin(deps, reader, shelves)).toEqual([]);
});
