import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { refusal } from '#world/refusal.ts';
import { readListing } from '#shared/listing.ts';
import { affiliationInput } from '#programme/institutions/affiliation.ts';
import { registerPerson } from '#programme/institutions/server/api.ts';
import { account, coordinatorOf, reader, reading, team, visitor } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { makeInstitution, makePost } from '#world/institutions.ts';
import { makePerson, personValues } from '#world/people.ts';
import {
	findDuplicates,
	getPerson,
	listPeople,
	personToChange,
	removePerson,
	restorePerson,
	updatePerson,
} from './api.ts';
import { peopleShape } from '../listing.ts';

const { deps, owner } = await testDatabase();

const list = async (query: string, actor = team) =>
	listPeople(deps, actor, readListing(peopleShape, new URLSearchParams(query)));
const names = async (query: string, actor = team) =>
	(await list(query, actor)).items.map(({ givenName, familyName }) => `${givenName} ${familyName}`);

describe('people', () => {
	test("are found in any order and spelling, and sorted by family name the reader's way", async () => {
		await makePerson(deps, { givenName: 'İpek', familyName: 'Çınar', email: 'IPEK@example.org' });
		await makePerson(deps, { givenName: 'Jörg', familyName: 'Groß' });
		await makePerson(deps, { givenName: 'Zoe', familyName: 'Cebeci' });
		await makePerson(deps, { givenName: 'أحمد', familyName: 'الحلبي' });
		expect(await names('?q=cinar+ipek')).toEqual(['İpek Çınar']);
		expect(await names('?q=GROSS')).toEqual(['Jörg Groß']);
		expect(await names('?q=ipek%40example.org')).toEqual(['İpek Çınar']);
		expect(await names('?q=احمد')).toEqual(['أحمد الحلبي']);
		expect(await names('', reading(team, 'tr'))).toEqual([
			'Zoe Cebeci',
			'İpek Çınar',
			'Jörg Groß',
			'أحمد الحلبي',
		]);
		expect(await names('', reading(team, 'de'))).toEqual([
			'Zoe Cebeci',
			'İpek Çınar',
			'Jörg Groß',
			'أحمد الحلبي',
		]);
		expect(await names('?lacks=email&sort=-name')).toEqual(['أحمد الحلبي', 'Jörg Groß', 'Zoe Cebeci']);
	});

	test('are a matter of those who work with them', async () => {
		expect(await refusal(list('', reader))).toBe('forbidden not_allowed');
		expect(await refusal(list('', visitor as never))).toBe('signed-out sign_in_first');
		const id = await makePerson(deps);
		expect(await refusal(getPerson(deps, reader, id))).toBe('missing not_found');
		expect((await getPerson(deps, account([], { personId: id }), id)).can).toMatchObject({
			read: true,
			disclose: true,
			change: false,
			erase: false,
		});
	});

	test('a coordinator sees and changes those of their institution, and nobody else', async () => {
		const [a, b] = [await makeInstitution(deps), await makeInstitution(deps)];
		const [ours, theirs] = [
			await makePerson(deps, { familyName: 'Ours' }),
			await makePerson(deps, { familyName: 'Theirs' }),
		];
		await makePost(deps, ours, a);
		await makePost(deps, theirs, b);
		const me = coordinatorOf(a);
		const page = await list('', me);
		expect([page.total, page.items.map(({ familyName }) => familyName)]).toEqual([1, ['Ours']]);
		expect(await names(`?institution=${b}`)).toEqual(['Ayşe Theirs']);
		expect(await names('?lacks=post&q=yse+theirs')).toEqual([]);
		expect(await names('?lacks=post&q=cebeci')).toEqual(['Zoe Cebeci']);
		expect((await list('?q=theirs', me)).total).toBe(0);
		expect((await list(`?institution=${b}`, me)).total).toBe(0);
		const write = (id: string) =>
			refusal(updatePerson(deps, me, { id, version: 1, values: personValues({ familyName: 'Ours' }) }));
		expect(await write(ours)).toBe('done');
		expect(await write(theirs)).toBe('missing not_found');
		expect(await refusal(personToChange(deps, me, theirs))).toBe('missing not_found');
		expect(await refusal(removePerson(deps, me, ours))).toBe('forbidden not_allowed');
	});

	test('who has moved on is seen by the old institution, and changed no more', async () => {
		const [a, b] = [await makeInstitution(deps), await makeInstitution(deps)];
		const id = await makePerson(deps);
		await makePost(deps, id, a, { endsOn: '2020-12-31' });
		await makePost(deps, id, b, { startsOn: '2021-01-01' });
		expect((await getPerson(deps, coordinatorOf(a), id)).can).toMatchObject({ read: true, change: false });
		expect((await getPerson(deps, coordinatorOf(b), id)).can).toMatchObject({ read: true, change: true });
	});

	test('a coordinator registers somebody with a post at their own institution only', async () => {
		const [a, b] = [await makeInstitution(deps), await makeInstitution(deps)];
		const me = coordinatorOf(a);
		const register = (institutionId: string | null, familyName: string) =>
			registerPerson(deps, me, {
				values: personValues({ familyName }),
				isSomebodyElse: false,
				post: institutionId
					? { institutionId, kind: 'staff', title: null, startsOn: null, endsOn: null }
					: null,
			});
		expect(await refusal(register(b, 'Foreign'))).toBe('forbidden not_allowed');
		expect(await refusal(register(null, 'Lost'))).toBe('invalid check_fields institutionId:required');
		expect((await list('?q=foreign')).total + (await list('?q=lost')).total).toBe(0);
		const id = await register(a, 'Newcomer');
		expect((await getPerson(deps, me, id)).record.familyName).toBe('Newcomer');
	});

	test('a coordinator cannot reach for somebody by giving them a post', async () => {
		const [a, b] = [await makeInstitution(deps), await makeInstitution(deps)];
		const id = await makePerson(deps, { familyName: 'Victim' });
		await makePost(deps, id, b);
		const me = coordinatorOf(a);
		const { addPost } = await import('#programme/institutions/server/api.ts');
		const values = { institutionId: a, kind: 'staff', title: null, startsOn: null, endsOn: null } as const;
		expect(await refusal(addPost(deps, me, { personId: id, values }))).toBe('missing not_found');
		const past = deps.db.as(me, (tx) =>
			tx.execute(
				`insert into affiliation (id, person_id, institution_id) values (gen_random_uuid(), '${id}', '${a}')`,
			),
		);
		await expect(past).rejects.toMatchObject({ cause: { code: '42501' } });
	});

	test('possible duplicates are shown before somebody is added twice, and one may go on', async () => {
		const id = await makePerson(deps, {
			givenName: 'Doğan',
			familyName: 'Işık',
			email: 'dogan.isik@example.org',
		});
		const again = (values: Parameters<typeof personValues>[0], isSomebodyElse = false) =>
			refusal(registerPerson(deps, team, { values: personValues(values), isSomebodyElse, post: null }));
		expect(await again({ givenName: 'ISIK', familyName: 'dogan' })).toBe('conflict possible_duplicates');
		expect(await again({ givenName: 'D.', familyName: 'I.', email: 'doganisik@example.org' })).toBe(
			'conflict possible_duplicates',
		);
		expect(await findDuplicates(deps, team, { givenName: 'ISIK', familyName: 'dogan', email: null })).toEqual(
			[{ id, givenName: 'Doğan', familyName: 'Işık', email: 'dogan.isik@example.org', by: 'name' }],
		);
		expect(await again({ givenName: 'Doğan', familyName: 'Işık' }, true)).toBe('done');
		expect(await again({ familyName: 'X', email: 'DOGAN.ISIK+x@EXAMPLE.org' }, true)).toBe(
			'invalid check_fields email:email_taken',
		);
		expect(await refusal(findDuplicates(deps, reader, personValues()))).toBe('forbidden not_allowed');
	});

	test('a coordinator does not learn from an address that its owner is known elsewhere; the team finds both', async () => {
		const [mine, theirs] = [await makeInstitution(deps), await makeInstitution(deps)];
		const email = 'hidden@example.org';
		const hidden = await makePerson(deps, { givenName: 'Gizli', familyName: 'Hidden', email });
		await makePost(deps, hidden, theirs);
		const colleague = await makePerson(deps, { familyName: 'Colleague', email: 'colleague@example.org' });
		await makePost(deps, colleague, mine);
		const coordinator = coordinatorOf(mine);
		const post = v.parse(affiliationInput, { institutionId: mine, kind: 'staff' });
		const add = (familyName: string, given: string, isSomebodyElse = false) => {
			const values = personValues({ givenName: 'Yeni', familyName, email: given });
			return registerPerson(deps, coordinator, { values, isSomebodyElse, post });
		};
		// Of somebody they see, they are told, as before.
		expect(await refusal(add('Seen', 'colleague@example.org', true))).toBe(
			'invalid check_fields email:email_taken',
		);
		const free = await add('Free', 'free@example.org');
		const taken = await add('Taken', 'HIDDEN+x@example.org');
		const shown = async (id: string) => {
			const { record, duplicates, can } = await getPerson(deps, coordinator, id);
			const { familyName, version } = record;
			return { familyName, email: record.email, version, duplicates, can };
		};
		const { email: _, familyName: __, ...ofFree } = await shown(free);
		expect(await shown(taken)).toEqual({ ...ofFree, familyName: 'Taken', email: 'HIDDEN+x@example.org' });
		// Nor from writing it into a record of their own.
		const values = personValues({ familyName: 'Free', email });
		expect(await refusal(updatePerson(deps, coordinator, { id: free, version: 1, values }))).toBe('done');
		expect((await shown(free)).email).toBe(email);
		expect(await names('?q=hidden', coordinator)).not.toContain('Gizli Hidden');
		// The address stays its owner's, and the team sees who may be one person.
		const { rows } = await owner.query('select id from person where email_key = $1', [email]);
		expect(rows).toEqual([{ id: hidden }]);
		const twins = (await getPerson(deps, team, hidden)).duplicates.map(({ id, by }) => ({ id, by }));
		expect(twins).toEqual([
			{ id: free, by: 'email' },
			{ id: taken, by: 'email' },
		]);
		const ofTaken = (await getPerson(deps, team, taken)).duplicates.map(({ id }) => id);
		expect(ofTaken).toContain(hidden);
		expect(await refusal(updatePerson(deps, team, { id: taken, version: 1, values }))).toBe(
			'invalid check_fields email:email_taken',
		);
	});

	test('one mail address typed twice at the same moment makes one person', async () => {
		const add = () =>
			refusal(
				registerPerson(deps, team, {
					values: personValues({ familyName: 'Double', email: 'double@example.org' }),
					isSomebodyElse: true,
					post: null,
				}),
			);
		const both = await Promise.all([add(), add(), add()]);
		expect(both.toSorted((x, y) => x.localeCompare(y))).toEqual([
			'done',
			'invalid check_fields email:email_taken',
			'invalid check_fields email:email_taken',
		]);
	});

	test('two who write at once: the second is told', async () => {
		const id = await makePerson(deps, { familyName: 'Shared' });
		const write = (phone: string) =>
			refusal(updatePerson(deps, team, { id, version: 1, values: personValues({ phone }) }));
		const both = await Promise.all([write('1'), write('2')]);
		expect(both.toSorted((x, y) => x.localeCompare(y))).toEqual(['conflict conflict', 'done']);
	});

	test("entered by mistake goes to the bin and comes back, unless the address is another's by then", async () => {
		const id = await makePerson(deps, { familyName: 'Mistake', email: 'mistake@example.org' });
		expect(await refusal(removePerson(deps, team, id))).toBe('done');
		expect((await list('?q=mistake')).total).toBe(0);
		expect(await refusal(restorePerson(deps, team, id))).toBe('done');
		expect(await refusal(removePerson(deps, team, id))).toBe('done');
		await makePerson(deps, { familyName: 'Other', email: 'mistake@example.org' });
		expect(await refusal(restorePerson(deps, team, id))).toBe('invalid check_fields email:email_taken');
		const posted = await makePerson(deps);
		await makePost(deps, posted, await makeInstitution(deps));
		expect(await refusal(removePerson(deps, team, posted))).toBe('conflict still_used :used_by_affiliation');
	});

	test('nobody does away with themselves or an administrator', async () => {
		const [id, admin] = [await makePerson(deps), await makePerson(deps)];
		await owner.query(
			`insert into access_grant (id, person_id, role, scope) values (gen_random_uuid(), $1, 'administrator', 'programme')`,
			[admin],
		);
		const me = { ...team, personId: id };
		expect(await refusal(removePerson(deps, me, id))).toBe('conflict not_yourself');
		expect(await refusal(removePerson(deps, me, admin))).toBe('conflict is_administrator');
	});
});
