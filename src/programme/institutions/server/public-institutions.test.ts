import { describe, expect, test } from 'vitest';
import { textIn } from '#shared/text.ts';
import { administrator, team, visitor } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { makeInstitution, makePartnership } from '#world/institutions.ts';
import { countQueries } from '#world/queries.ts';
import { refusal } from '#world/refusal.ts';
import { removeInstitution, removePartnership } from './api.ts';
import { listPublicInstitutions } from './list-public-institutions.ts';
import { readPublicInstitution } from './read-public-institution.ts';

const { deps } = await testDatabase();

const named = (name: string) => ({ name: textIn('en', name) });
const buca = await makeInstitution(deps, named('Buca'));
const hanover = await makeInstitution(deps, { ...named('Hanover'), country: 'DE' });
const hidden = await makeInstitution(deps, { ...named('Hidden'), isPublished: false });
const gone = await makeInstitution(deps, named('Gone'));
const office = await makeInstitution(deps, { ...named('Office'), parentId: hidden });

const open = await makePartnership(deps, buca, hanover);
await makePartnership(deps, buca, hanover, { kind: 'contact', isPublished: false });
await makePartnership(deps, buca, hidden);
const ended = await makePartnership(deps, hanover, office);
await removePartnership(deps, team, ended);
await removeInstitution(deps, team, gone);

describe.each([
	['a visitor', visitor],
	['the team', team],
	['an administrator', administrator],
])('the public pages, read by %s', (_, actor) => {
	test('list published institutions and the published partnerships between them', async () => {
		const { institutions, partnerships } = await listPublicInstitutions(deps, actor);
		expect(institutions.map(({ name }) => name.texts.en?.text ?? '').toSorted()).toEqual([
			'Buca',
			'Hanover',
			'Office',
		]);
		expect(partnerships.map(({ id }) => id)).toEqual([open]);
	});

	test('answer for a hidden or removed one as if it did not exist', async () => {
		for (const slug of ['hidden', 'gone', 'never-was'])
			expect(await refusal(readPublicInstitution(deps, actor, slug))).toBe('missing not_found');
	});

	test('name no partner and no parent that is not published', async () => {
		const { partnerships } = await readPublicInstitution(deps, actor, 'buca');
		expect(partnerships.map(({ partner }) => partner.name.texts.en?.text)).toEqual(['Hanover']);
		expect((await readPublicInstitution(deps, actor, 'office')).parent).toBeNull();
	});
});

test('one partnership takes as many statements as two', async () => {
	const one = await countQueries(deps, () => readPublicInstitution(deps, visitor, 'buca'));
	await makePartnership(deps, office, buca);
	expect(await countQueries(deps, () => readPublicInstitution(deps, visitor, 'buca'))).toBe(one);
	const { partnerships } = await readPublicInstitution(deps, visitor, 'buca');
	expect(partnerships).toHaveLength(2);
});
