import { expect, test } from 'vitest';
import { readListing } from '#shared/listing.ts';
import { textIn } from '#shared/text.ts';
import { account, coordinatorOf, reader, team, visitor } from '#world/actors.ts';
import { member } from '#world/accounts.ts';
import { testDatabase } from '#world/database.ts';
import { makeEvent } from '#world/events.ts';
import { makeInstitution } from '#world/institutions.ts';
import { makePractice, plantReviewer, practiceValues } from '#world/practices.ts';
import { refusal } from '#world/refusal.ts';
import { practiceListing, practiceStates } from '../practice.ts';
import { publicPracticeShape } from '../public-practice.ts';
import {
	addAdaptation,
	approveAdaptation,
	askWhetherRight,
	changePractice,
	confirmPractice,
	createPractice,
	getPractice,
	listAdaptations,
	listPractices,
	movePractice,
	practice,
	removePractice,
	reviewerOptions,
	tellOfPractice,
} from './api.ts';
import { listPublicPractices, listPublicPracticeSlugs, readPublicPractice } from './public-practices.ts';

const { deps, owner } = await testDatabase();
type Who = Parameters<typeof getPractice>[1];
const publicList = (query = '', who: Who = visitor) =>
	listPublicPractices(deps, who, readListing(publicPracticeShape, new URLSearchParams(query)));
const context = { id: '', progress: async () => {}, signal: AbortSignal.any([]), finish: async () => {} };

test('a practice that is not published is nowhere public: not in lists, search, counts, pages, sitemap', async () => {
	const house = await makeInstitution(deps, { name: textIn('en', 'Leaky town'), themes: ['language'] });
	const hidden = await makeInstitution(deps, { name: textIn('en', 'Hidden town'), isPublished: false });
	const secret = (state: string) => ({
		title: textIn('en', `Leakage ${state}`),
		themes: ['protection' as const],
		targetGroups: ['women' as const],
	});
	const slugs: string[] = [];
	for (const state of practiceStates)
		if (state !== 'published')
			slugs.push((await makePractice(deps, owner, house, secret(state), state)).slug);
	const binned = await makePractice(deps, owner, house, secret('binned'), 'published');
	await removePractice(deps, team, { id: binned.id });
	// A house that is not shown: published, and then taken from the public.
	const behind = await makeInstitution(deps, { name: textIn('en', 'Later hidden') });
	const shadow = await makePractice(deps, owner, behind, secret('shadow'), 'published');
	await owner.query('update institution set is_published = false where id = $1', [behind]);
	slugs.push(binned.slug, shadow.slug);
	const shown = await makePractice(deps, owner, house, { title: textIn('en', 'Shown to all') }, 'published');

	for (const who of [visitor, team, coordinatorOf(house)] as Who[]) {
		const { items, total, all, facets } = await publicList('', who);
		expect([items.map(({ slug }) => slug), total, all]).toEqual([[shown.slug], 1, 1]);
		expect(facets.theme).toEqual([{ value: 'municipal_services', count: 1 }]);
		expect(facets.group).toEqual([{ value: 'refugees', count: 1 }]);
		expect((await publicList('q=leakage', who)).total).toBe(0);
		expect((await publicList('theme=protection', who)).total).toBe(0);
		expect(await listPublicPracticeSlugs(deps, who)).toEqual([shown.slug]);
		for (const slug of slugs)
			expect([slug, await refusal(readPublicPractice(deps, who, slug))]).toEqual([slug, 'missing not_found']);
		expect((await readPublicPractice(deps, who, shown.slug)).similar).toEqual([]);
	}
	// The second lock alone.
	const seen = await deps.db.as(visitor, (tx) => tx.select({ slug: practice.slug }).from(practice));
	expect(seen.map(({ slug }) => slug).sort()).toEqual([shadow.slug, shown.slug].sort());
	expect(await refusal(makePractice(deps, owner, hidden, {}, 'published'))).toBe(
		'conflict institution_not_public',
	);
});

test('what is inside a published practice stays inside', async () => {
	const house = await makeInstitution(deps, { name: textIn('en', 'Open town') });
	const event = await makeEvent(deps, { confidentiality: 'chatham_house' }, 'open');
	const { id, slug } = await makePractice(deps, owner, house, { eventId: event.id }, 'published');
	await owner.query(`update practice set remarks = 'Not for everybody' where id = $1`, [id]);
	const page = await readPublicPractice(deps, team, slug);
	expect(page.event).toBe(null);
	expect(Object.keys(page.practice)).not.toEqual(
		expect.arrayContaining([expect.stringMatching(/remarks|authorId|reviewerId|search/)]),
	);
	expect(JSON.stringify(page)).not.toContain('Not for everybody');
});

test('the search folds, and words of the house find its practices', async () => {
	const house = await makeInstitution(deps, { name: textIn('tr', 'Iğdır Büyükşehir Belediyesi') });
	await makePractice(
		deps,
		owner,
		house,
		{ title: textIn('tr', 'Kadınlar için ÇALIŞMA köşesi') },
		'published',
	);
	const found = async (q: string) =>
		(await publicList(`q=${encodeURIComponent(q)}`)).items.map(({ title }) => title.texts.tr?.text);
	expect(await found('calisma kosesi igdir')).toEqual(['Kadınlar için ÇALIŞMA köşesi']);
	expect(await found('IGDIR buyuksehir')).toEqual(['Kadınlar için ÇALIŞMA köşesi']);
	expect(await found('calisma berlin')).toEqual([]);
});

test('a draft keeps its gaps, and submitting says what is missing', async () => {
	const house = await makeInstitution(deps);
	const mine = coordinatorOf(house);
	const empty = practiceValues(house, { summary: null, obstacles: null, costClass: null });
	const { id } = await createPractice(deps, mine, empty);
	const submit = { id, to: 'submitted' as const, remarks: null, reviewerId: null };
	await expect(movePractice(deps, mine, submit)).rejects.toMatchObject({
		kind: 'invalid',
		reason: 'practice_incomplete',
		issues: [
			{ field: 'summary', reason: 'required' },
			{ field: 'obstacles', reason: 'obstacles_missing' },
			{ field: 'costClass', reason: 'choose_one' },
		],
	});
	await changePractice(deps, mine, { id, version: 1, fields: practiceValues(house) });
	await movePractice(deps, mine, submit);
	expect(await refusal(changePractice(deps, mine, { id, version: 3, fields: empty }))).toBe(
		'forbidden not_allowed',
	);
	// The team corrects words, but leaves no gaps behind.
	expect(await refusal(changePractice(deps, team, { id, version: 3, fields: empty }))).toBe(
		'invalid check_fields summary:required obstacles:obstacles_missing costClass:choose_one',
	);
});

test('a role at one institution tells nothing for another', async () => {
	const [house, other] = [await makeInstitution(deps), await makeInstitution(deps)];
	const stranger = coordinatorOf(other);
	expect(await refusal(createPractice(deps, stranger, practiceValues(house)))).toBe('forbidden not_allowed');
	const { id } = await makePractice(deps, owner, house);
	const change = { id, version: 1, fields: practiceValues(house) };
	expect(await refusal(getPractice(deps, stranger, { id }))).toBe('missing not_found');
	expect(await refusal(changePractice(deps, stranger, change))).toBe('missing not_found');
	// Given to a house one does not coordinate.
	const given = { ...change, fields: practiceValues(other) };
	expect(await refusal(changePractice(deps, coordinatorOf(house), given))).toBe('forbidden not_allowed');
	const listing = readListing(practiceListing, new URLSearchParams('state=draft'));
	expect((await listPractices(deps, stranger, listing)).total).toBe(0);
	expect((await listPractices(deps, coordinatorOf(house), listing)).items.map((one) => one.id)).toEqual([id]);
});

test('a review is done by the one who was named, who belongs to another house and hears of it', async () => {
	const house = await makeInstitution(deps);
	const { id } = await makePractice(deps, owner, house, {}, 'formal_check');
	const own = await member(owner, 'own@example.org', [
		{ role: 'coordinator', scope: 'institution', id: house },
	]);
	const rana = await plantReviewer(owner);
	const options = (await reviewerOptions(deps, team, { id })).map(({ value }) => value);
	expect([options.includes(rana), options.includes(own.personId)]).toEqual([true, false]);
	const review = (reviewerId: string | null) =>
		movePractice(deps, team, { id, to: 'expert_review', remarks: null, reviewerId });
	expect(await refusal(review(null))).toBe('invalid check_fields reviewerId:reviewer_missing');
	expect(await refusal(review(own.personId))).toBe('invalid check_fields reviewerId:not_found_choice');
	await review(rana);
	const publish = { id, to: 'published' as const, remarks: null, reviewerId: null };
	const back = { ...publish, to: 'draft' as const };
	for (const who of [team, reader, coordinatorOf(house)])
		expect(await refusal(movePractice(deps, who, publish))).toBe('forbidden not_allowed');
	expect(await refusal(movePractice(deps, account([], { personId: rana }), back))).toBe(
		'invalid check_fields remarks:remarks_missing',
	);
	await movePractice(deps, account([], { personId: rana }), { ...back, remarks: 'Tell what it cost.' });
	const { practice: returned } = await getPractice(deps, coordinatorOf(house), { id });
	expect([returned.state, returned.remarks]).toEqual(['draft', 'Tell what it cost.']);
	// With the review ends what the reviewer sees.
	expect(await refusal(getPractice(deps, account([], { personId: rana }), { id }))).toBe('missing not_found');
	const { rows: jobs } = await owner.query<{ payload: { id: string; occasion: string } }>(
		`select payload from job where kind = 'practice.tell' and payload ->> 'id' = $1 order by created_at`,
		[id],
	);
	for (const { payload } of jobs.filter((one) => one.payload.occasion === 'back'))
		for (const _ of [1, 2]) await tellOfPractice.run(deps, payload, context);
	const { rows: mails } = await owner.query(`select recipient, subject from mail where kind = 'practice'`);
	expect(mails).toEqual([
		{ recipient: 'own@example.org', subject: expect.stringContaining('Back for revision') },
	]);
	await owner.query('delete from mail');
});

test('of two who move a practice at once one finds that it has moved', async () => {
	const house = await makeInstitution(deps);
	const { id } = await makePractice(deps, owner, house, {}, 'submitted');
	const take = { id, remarks: null, reviewerId: null };
	const results = await Promise.all([
		refusal(movePractice(deps, team, { ...take, to: 'formal_check' })),
		refusal(movePractice(deps, team, { ...take, to: 'formal_check' })),
	]);
	expect(results.toSorted()).toEqual([expect.stringContaining('conflict'), 'done']);
});

test('after two years the coordinator is asked once, and a confirmation begins the years anew', async () => {
	const house = await makeInstitution(deps);
	await member(owner, 'keeper@example.org', [{ role: 'coordinator', scope: 'institution', id: house }]);
	const { id } = await makePractice(deps, owner, house, {}, 'published');
	const later = (months: number) => {
		const at = new Date();
		at.setUTCMonth(at.getUTCMonth() + months, 28);
		return { ...deps, now: () => at };
	};
	const mails = async () =>
		(await owner.query(`select recipient from mail where kind = 'practice'`)).rows.map(
			(row) => row.recipient,
		);
	await askWhetherRight.run(later(22), {}, context);
	expect(await mails()).toEqual([]);
	for (const _ of [1, 2]) await askWhetherRight.run(later(26), {}, context);
	expect(await mails()).toEqual(['keeper@example.org']);
	expect((await getPractice(later(26), coordinatorOf(house), { id })).isDue).toBe(true);
	await confirmPractice(later(26), coordinatorOf(house), { id });
	expect((await getPractice(later(26), coordinatorOf(house), { id })).isDue).toBe(false);
	await askWhetherRight.run(later(27), {}, context);
	expect(await mails()).toEqual(['keeper@example.org']);
	await askWhetherRight.run(later(53), {}, context);
	expect(await mails()).toEqual(['keeper@example.org', 'keeper@example.org']);
});

test('what another house made of it is told by that house and shown after the yes of the team', async () => {
	const [house, other] = [await makeInstitution(deps), await makeInstitution(deps)];
	const { id, slug } = await makePractice(deps, owner, house, {}, 'published');
	const fields = {
		institutionId: other,
		place: 'Hanover',
		changed: textIn('en', 'Two counters instead of one'),
		outcome: textIn('en', 'Shorter queues'),
	};
	const add = (who: Who, institutionId = other) =>
		addAdaptation(deps, who, { practiceId: id, fields: { ...fields, institutionId } });
	expect(await refusal(add(coordinatorOf(house)))).toBe('forbidden not_allowed');
	expect(await refusal(add(coordinatorOf(house), house))).toBe(
		'invalid check_fields institutionId:adapts_own',
	);
	const made = await add(coordinatorOf(other));
	const shown = async () =>
		(await readPublicPractice(deps, visitor, slug)).adaptations.map((one) => one.place);
	expect(await shown()).toEqual([]);
	expect(await listAdaptations(deps, coordinatorOf(house), { practiceId: id })).toEqual([]);
	const approve = (who: Who) => approveAdaptation(deps, who, { practiceId: id, id: made.id });
	expect(await refusal(approve(coordinatorOf(other)))).toBe('forbidden not_allowed');
	await approve(team);
	expect(await shown()).toEqual(['Hanover']);
});
