import { expect, test } from 'vitest';
import * as v from 'valibot';
import { textIn } from '#shared/text.ts';
import { member } from '#world/accounts.ts';
import { account, coordinatorOf, reader, team, visitor } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { makeEvent, makeRegistration, makeSession } from '#world/events.ts';
import { makeInstitution } from '#world/institutions.ts';
import { makePerson } from '#world/people.ts';
import { makePractice } from '#world/practices.ts';
import { plantProject } from '#world/projects.ts';
import { refusal } from '#world/refusal.ts';
import { erasePerson } from '#programme/people/server/api.ts';
import { holdings } from '../../../holdings.ts';
import { recommendationFields, type RecommendationFields } from '../recommendation.ts';
import {
	addLesson,
	addressRecommendation,
	addTask,
	answerRecommendation,
	createRecommendation,
	eventFollowUp,
	getPractice,
	getRecommendation,
	lesson,
	minutes,
	moveTask,
	myTasks,
	publicRecommendations,
	recommendation,
	saveMinutes,
} from './api.ts';

const { deps, owner } = await testDatabase();
const fields = (changes: Partial<RecommendationFields>): RecommendationFields => ({
	...v.parse(recommendationFields, {
		eventId: '01890000-0000-7000-8000-000000000001',
		text: textIn('en', 'Open one counter'),
		addressee: textIn('en', 'All ministries'),
		isPublished: 'on',
	}),
	...changes,
});

test('a recommendation is public when the team says so and everything it was drawn from is public', async () => {
	const house = await makeInstitution(deps);
	const open = await makeEvent(deps, {}, 'open');
	const session = await makeSession(deps, open.id);
	const closedSession = await makeSession(deps, open.id, { confidentiality: 'chatham_house' });
	const closed = await makeEvent(deps, { confidentiality: 'chatham_house' }, 'open');
	const draftEvent = await makeEvent(deps, {}, 'draft');
	const hidden = await makeInstitution(deps, { isPublished: false });
	const unpublished = await makePractice(deps, owner, house, {}, 'submitted');
	const make = async (changes: Partial<RecommendationFields>) => {
		const { id } = await createRecommendation(deps, team, fields(changes));
		await addressRecommendation(deps, team, { id });
		return id;
	};
	const shown = await make({ eventId: open.id, sessionId: session });
	await make({ eventId: open.id, sessionId: closedSession });
	await make({ eventId: closed.id });
	await make({ eventId: draftEvent.id });
	await make({ eventId: open.id, isPublished: false });
	await make({ eventId: open.id, practiceId: unpublished.id });
	const toHidden = await make({ eventId: open.id, institutionId: hidden, addressee: null });
	await createRecommendation(deps, team, fields({ eventId: open.id }));
	for (const who of [visitor, team, reader])
		expect((await publicRecommendations(deps, who)).map(({ id }) => id)).toEqual([shown]);
	// The second lock alone; it lets a hidden house's through, whose name it hides.
	const seen = await deps.db.as(visitor, (tx) => tx.select({ id: recommendation.id }).from(recommendation));
	expect(seen.map(({ id }) => id).sort()).toEqual([shown, toHidden].sort());
	const lessonOf = (eventId: string) => ({
		eventId,
		sessionId: null,
		practiceId: null,
		text: textIn('en', 'Lesson'),
		isPublished: true,
	});
	const { id: told } = await addLesson(deps, team, lessonOf(open.id));
	await addLesson(deps, team, lessonOf(closed.id));
	expect(await deps.db.as(visitor, (tx) => tx.select({ id: lesson.id }).from(lesson))).toEqual([
		{ id: told },
	]);
});

test('the addressee sees it once it is addressed, answers, and nobody else answers for them', async () => {
	const [house, other] = [await makeInstitution(deps), await makeInstitution(deps)];
	const event = await makeEvent(deps, { confidentiality: 'internal' }, 'open');
	const made = await createRecommendation(
		deps,
		team,
		fields({ eventId: event.id, institutionId: house, addressee: null }),
	);
	const see = (who: Parameters<typeof getRecommendation>[1]) => refusal(getRecommendation(deps, who, made));
	const answer = (who: Parameters<typeof getRecommendation>[1], to: 'accepted' | 'declined' | 'done') =>
		refusal(answerRecommendation(deps, who, { id: made.id, fields: { to, answer: null } }));
	expect(await see(coordinatorOf(house))).toBe('missing not_found');
	await addressRecommendation(deps, team, made);
	expect([await see(coordinatorOf(house)), await see(coordinatorOf(other))]).toEqual([
		'done',
		'missing not_found',
	]);
	expect(await answer(reader, 'accepted')).toBe('forbidden not_allowed');
	expect(await answer(coordinatorOf(other), 'accepted')).toBe('missing not_found');
	expect(await answer(coordinatorOf(house), 'done')).toBe('conflict step_not_allowed');
	expect(await answer(coordinatorOf(house), 'declined')).toBe('invalid check_fields answer:declined_why');
	expect(await answer(coordinatorOf(house), 'accepted')).toBe('done');
	expect(await answer(coordinatorOf(house), 'done')).toBe('done');
	expect(await answer(coordinatorOf(house), 'accepted')).toBe('forbidden not_allowed');
});

test('a task is moved by those who organise and by whose task it is', async () => {
	const project = await plantProject(owner, 'TASK');
	const event = await makeEvent(deps, { projectId: project, confidentiality: 'internal' }, 'open');
	const { personId } = await member(owner, 'owner@example.org', []);
	const mine = account([], { personId });
	const { id } = await addTask(deps, team, {
		eventId: event.id,
		fields: { title: 'Send the list', ownerId: personId, dueOn: '2030-01-01' },
	});
	const move = (who: typeof mine, to: 'open' | 'done') =>
		refusal(moveTask(deps, who, { eventId: event.id, id, to }));
	expect(await move(account([], { personId: await makePerson(deps) }), 'done')).toBe('missing not_found');
	expect(await move(reader, 'done')).toBe('forbidden not_allowed');
	const open = () => deps.db.as(mine, (tx) => myTasks(tx, mine));
	// The event is not in their sight, and so its name is not.
	expect(await open()).toEqual([
		{ id, title: 'Send the list', dueOn: '2030-01-01', eventId: event.id, eventTitle: null },
	]);
	expect(await move(mine, 'done')).toBe('done');
	expect(await open()).toEqual([]);
	const elsewhere = await makeEvent(deps, {}, 'open');
	expect(await refusal(moveTask(deps, team, { eventId: elsewhere.id, id, to: 'open' }))).toBe(
		'missing not_found',
	);
});

test('minutes are as confidential as their event', async () => {
	const house = await makeInstitution(deps);
	const event = await makeEvent(deps, { confidentiality: 'chatham_house' }, 'open');
	const internal = await makeEvent(deps, { confidentiality: 'internal' }, 'open');
	for (const { id } of [event, internal]) await makeRegistration(deps, id, { institutionId: house });
	const write = (eventId: string, version: number, state: 'draft' | 'agreed') =>
		saveMinutes(deps, team, { eventId, version, fields: { text: textIn('en', 'Secret words'), state } });
	const read = async (who: typeof team) =>
		(await eventFollowUp(deps, who, { eventId: event.id })).minutes?.state;
	await write(event.id, 0, 'draft');
	expect([await read(coordinatorOf(house)), await read(reader)]).toEqual([undefined, 'draft']);
	expect(await refusal(write(event.id, 0, 'agreed'))).toBe('conflict conflict');
	await write(event.id, 1, 'agreed');
	expect(await read(coordinatorOf(house))).toBe('agreed');
	await write(internal.id, 0, 'agreed');
	for (const who of [visitor, account([]), coordinatorOf(house)])
		expect(
			(await deps.db.as(who, (tx) => tx.select({ id: minutes.eventId }).from(minutes))).map(({ id }) => id),
		).toEqual(who.kind === 'account' && who.grants.length > 0 ? [event.id] : []);
});

test('who is erased leaves what they wrote to the others, and no trace in it', async () => {
	const house = await makeInstitution(deps);
	const { personId } = await member(owner, 'leaving@example.org', []);
	const { id } = await makePractice(deps, owner, house, {}, 'published');
	const event = await makeEvent(deps, {}, 'open');
	await owner.query('update practice set author_id = $1, reviewer_id = $1 where id = $2', [personId, id]);
	await saveMinutes(
		deps,
		{ ...team, personId },
		{
			eventId: event.id,
			version: 0,
			fields: { text: textIn('en', 'What was said'), state: 'agreed' },
		},
	);
	await addTask(deps, team, { eventId: event.id, fields: { title: 'Call', ownerId: personId, dueOn: null } });
	expect((await getPractice(deps, team, { id })).author).not.toBe(null);
	await erasePerson(deps, team, personId, holdings);
	const { practice, author, reviewer } = await getPractice(deps, team, { id });
	expect([practice.state, author, reviewer, practice.authorId, practice.reviewerId]).toEqual([
		'published',
		null,
		null,
		null,
		null,
	]);
	const after = await eventFollowUp(deps, team, { eventId: event.id });
	expect([after.minutes?.text.texts.en?.text, after.minutes?.authorId, after.tasks[0]?.owner]).toEqual([
		'What was said',
		null,
		null,
	]);
});
