import { beforeEach, expect, test } from 'vitest';
import { textIn } from '#shared/text.ts';
import { coordinatorOf, reader, team } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { makeInstitution, makePartnership } from '#world/institutions.ts';
import { refusal } from '#world/refusal.ts';
import { getInTouch, getMatching, getPartnership, setHidden } from './api.ts';

const { deps, owner } = await testDatabase();
const name = (said: string) => textIn('tr', said);
const izmir = await makeInstitution(deps, { name: name('İzmir'), seeks: ['language'], languages: ['tr'] });
const bremen = await makeInstitution(deps, {
	name: name('Bremen'),
	country: 'DE',
	offers: ['language'],
	languages: ['tr', 'de'],
});
const secret = await makeInstitution(deps, { name: name('Gizli'), offers: ['language'], isPublished: false });
await makeInstitution(deps, { name: name('Uzak'), offers: ['education'] });
const here = coordinatorOf(izmir);
const at = { id: izmir, otherId: bremen };
const proposed = async (who = here, id = izmir, when = deps) =>
	(await getMatching(when, who, { id })).proposals.map((one) => one.id);

beforeEach(async () => {
	await owner.query('delete from partner_dismissal');
	await owner.query('delete from partnership');
});

test('proposes who offers what is sought, says why, and nothing of what is not public', async () => {
	expect((await getMatching(deps, here, { id: izmir })).proposals).toMatchObject([
		{
			id: bremen,
			reasons: [
				{ key: 'for_offered', themes: ['language'] },
				{ key: 'against_sought' },
				{ key: 'for_country' },
				{ key: 'for_languages', languages: ['tr'] },
				{ key: 'for_room' },
				{ key: 'against_unreachable' },
			],
		},
	]);
	// Published, it would have been proposed: what could leak was there.
	await owner.query('update institution set is_published = true where id = $1', [secret]);
	expect((await proposed()).sort()).toEqual([bremen, secret].sort());
	await owner.query('update institution set is_published = false where id = $1', [secret]);
});

test('an unpublished partnership of somebody else is not counted, and one of its own is not proposed again', async () => {
	const third = await makeInstitution(deps, { name: name('Üçüncü') });
	await makePartnership(deps, bremen, third, { isPublished: false });
	const [found] = (await getMatching(deps, here, { id: izmir })).proposals;
	expect(found!.reasons.map(({ key }) => key)).toContain('for_room');
	await makePartnership(deps, izmir, bremen, { isPublished: false });
	expect(await proposed()).toEqual([]);
});

test('is for those who may change the institution alone', async () => {
	for (const who of [reader, coordinatorOf(bremen)]) {
		expect(await refusal(getMatching(deps, who, { id: izmir }))).toBe('forbidden not_allowed');
		expect(await refusal(getInTouch(deps, who, at))).toBe('forbidden not_allowed');
		expect(await refusal(setHidden(deps, who, { ...at, isHidden: true }))).toBe('forbidden not_allowed');
	}
	expect(await proposed(team)).toEqual([bremen]);
});

test('what is not wanted is hidden for a year, from both, and comes back when it is undone', async () => {
	expect(await proposed(coordinatorOf(bremen), bremen)).toEqual([izmir]);
	await setHidden(deps, here, { ...at, isHidden: true });
	await setHidden(deps, here, { ...at, isHidden: true });
	const { proposals, hidden } = await getMatching(deps, here, { id: izmir });
	expect([proposals, hidden.map((one) => one.id)]).toEqual([[], [bremen]]);
	const theirs = await getMatching(deps, coordinatorOf(bremen), { id: bremen });
	expect([theirs.proposals, theirs.hidden]).toEqual([[], []]);
	const now = deps.now().getTime();
	const inDays = (days: number) => ({ ...deps, now: () => new Date(now + days * 86_400_000) });
	expect(await proposed(here, izmir, inDays(360))).toEqual([]);
	expect(await proposed(here, izmir, inDays(370))).toEqual([bremen]);
	await setHidden(deps, here, { ...at, isHidden: false });
	expect(await proposed()).toEqual([bremen]);
});

test('getting in touch is a step of interest, not shown in public, and no more', async () => {
	const id = await getInTouch(deps, here, at);
	const { record, steps } = await getPartnership(deps, here, id);
	expect(record).toMatchObject({ kind: 'contact', phase: 'interest', isPublished: false });
	expect(steps.map(({ phase }) => phase)).toEqual(['interest']);
	expect(await refusal(getInTouch(deps, here, at))).toBe('invalid check_fields kind:partnership_exists');
});

test('whoever is not public cannot be hidden or found by guessing', async () => {
	expect(await refusal(setHidden(deps, here, { id: izmir, otherId: secret, isHidden: true }))).toBe(
		'missing not_found',
	);
});
