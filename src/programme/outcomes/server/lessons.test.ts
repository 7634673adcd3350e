import { expect, test } from 'vitest';
import { textIn } from '#shared/text.ts';
import { coordinatorOf, reader, team, visitor } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { makeEvent, makeSession } from '#world/events.ts';
import { refusal } from '#world/refusal.ts';
import { listBin } from '#platform/server/database/bin.ts';
import { shelves } from '../../../bin.ts';
import {
	addLesson,
	addTask,
	changeLesson,
	createRecommendation,
	eventFollowUp,
	lessonToChange,
	publicLessons,
	sessionChoice,
	setLessonBin,
	setRecommendationBin,
	setTaskBin,
} from './api.ts';

const { deps, owner } = await testDatabase();
const lessonOf = (eventId: string, changes = {}) => ({
	eventId,
	sessionId: null,
	practiceId: null,
	isPublished: true,
	text: textIn('en', 'Ask the neighbours first'),
	...changes,
});

test('a lesson is changed on the version that was read, within its event, and stays as public as the team says', async () => {
	const event = await makeEvent(deps, {}, 'open');
	const other = await makeEvent(deps, {}, 'open');
	const session = await makeSession(deps, event.id);
	const elsewhere = await makeSession(deps, other.id);
	const { id } = await addLesson(deps, team, lessonOf(event.id));
	const of = { eventId: event.id, id };
	const fields = lessonOf(event.id, { text: textIn('en', 'Ask twice'), sessionId: session });
	await changeLesson(deps, team, { ...of, version: 1, fields });
	expect(await lessonToChange(deps, team, of)).toMatchObject({ ...fields, version: 2 });
	expect(await refusal(changeLesson(deps, team, { ...of, version: 1, fields }))).toBe('conflict conflict');
	const wrong = { ...fields, sessionId: elsewhere };
	expect(await refusal(changeLesson(deps, team, { ...of, version: 2, fields: wrong }))).toBe(
		'invalid check_fields sessionId:not_found_choice',
	);
	const astray = { eventId: other.id, id };
	expect(await refusal(lessonToChange(deps, team, astray))).toBe('missing not_found');
	expect(await refusal(changeLesson(deps, team, { ...astray, version: 2, fields }))).toBe(
		'missing not_found',
	);
	for (const who of [reader, coordinatorOf('01890000-0000-7000-8000-000000000001')])
		expect(await refusal(changeLesson(deps, who, { ...of, version: 2, fields }))).toMatch(/^forbidden/);
	await setLessonBin(deps, team, { ...of, isInBin: true });
	expect(await refusal(lessonToChange(deps, team, of))).toBe('missing not_found');
});

test('the public reads published lessons of public events and sessions alone', async () => {
	const event = await makeEvent(deps, {}, 'open');
	const closed = await makeEvent(deps, { confidentiality: 'chatham_house' }, 'open');
	const secret = await makeSession(deps, event.id, { confidentiality: 'chatham_house' });
	const shown = await addLesson(deps, team, lessonOf(event.id));
	await addLesson(deps, team, lessonOf(event.id, { sessionId: secret }));
	await addLesson(deps, team, lessonOf(event.id, { isPublished: false }));
	const gone = await addLesson(deps, team, lessonOf(event.id));
	await setLessonBin(deps, team, { eventId: event.id, id: gone.id, isInBin: true });
	await addLesson(deps, team, lessonOf(closed.id));
	for (const who of [visitor, team]) {
		expect((await publicLessons(deps, who, { eventId: event.id })).map(({ id }) => id)).toEqual([shown.id]);
		expect(await publicLessons(deps, who, { eventId: closed.id })).toEqual([]);
	}
	expect((await sessionChoice(deps, visitor, { eventId: event.id })).length).toBe(0);
	expect((await sessionChoice(deps, team, { eventId: event.id })).map(({ value }) => value)).toEqual([
		secret,
	]);
});

test('recommendations, lessons and tasks are found in the bin by the team and come back; others find nothing', async () => {
	await owner.query('delete from lesson');
	const event = await makeEvent(deps, {}, 'open');
	const other = await makeEvent(deps, {}, 'open');
	const { id: told } = await addLesson(deps, team, lessonOf(event.id));
	const { id: asked } = await createRecommendation(deps, team, {
		...lessonOf(event.id, { isPublished: false }),
		institutionId: null,
		addressee: textIn('en', 'All'),
		dueOn: null,
	});
	const fields = { title: 'Call', ownerId: null, dueOn: null };
	const { id: todo } = await addTask(deps, team, { eventId: event.id, fields });
	await setLessonBin(deps, team, { eventId: event.id, id: told, isInBin: true });
	await setRecommendationBin(deps, team, { id: asked, isInBin: true });
	expect(await refusal(setTaskBin(deps, team, { eventId: other.id, id: todo, isInBin: true }))).toBe(
		'missing not_found',
	);
	expect(await refusal(setTaskBin(deps, reader, { eventId: event.id, id: todo, isInBin: true }))).toMatch(
		/^forbidden/,
	);
	await setTaskBin(deps, team, { eventId: event.id, id: todo, isInBin: true });
	expect((await eventFollowUp(deps, team, { eventId: event.id })).tasks).toEqual([]);
	const lying = await listBin(deps, team, shelves);
	expect(lying.map(({ noun, id }) => `${noun} ${id}`).toSorted()).toEqual(
		[`lesson ${told}`, `recommendation ${asked}`, `task ${todo}`].toSorted(),
	);
	expect(await listBin(deps, reader, shelves)).toEqual([]);
	for (const { noun, id } of lying) await shelves.find((one) => one.noun === noun)!.restore(deps, team, id);
	expect(await listBin(deps, team, shelves)).toEqual([]);
	const back = await eventFollowUp(deps, team, { eventId: event.id });
	expect([back.tasks.length, back.lessons.length, back.recommendations.length]).toEqual([1, 1, 1]);
});
