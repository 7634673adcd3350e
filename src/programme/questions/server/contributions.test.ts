import { describe, expect, test } from 'vitest';
import { account, coordinatorOf, reader, team, visitor } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { makeEvent, makeSession, sessionValues } from '#world/events.ts';
import { makeInstitution } from '#world/institutions.ts';
import { answerForm, questionsOf } from '#world/questions.ts';
import { refusal } from '#world/refusal.ts';
import type { Actor } from '#shared/actor.ts';
import { textIn } from '#shared/text.ts';
import { mergePeople } from '#programme/people/server/api.ts';
import {
	cancelMyRegistration,
	exportRegistrations,
	removeSession,
	restoreSession,
} from '#programme/events/server/api.ts';
import type { EventFields } from '#programme/events/event.ts';
import type { SessionFields } from '#programme/events/session.ts';
import { holdings } from '../../../holdings.ts';
import type { ContributionKind } from '../contribution.ts';
import type { Readership } from '../question.ts';
import {
	answerColumns,
	answerOnBehalf,
	changeMyAnswers,
	contributionsIn,
	contributionsOf,
	countedAnswers,
	forgetAnswers,
	myAnswers,
	myContributions,
	takeUp,
} from './api.ts';

// The event ends on 10 June 2022, answers are kept for 10 days.
let now = new Date('2022-05-01T10:00:00Z');
const { deps, owner } = await testDatabase({ now: () => now });
const { ask, register } = questionsOf({ deps, owner });

/** An event that asks for a contribution, somebody who brings one, and a session. */
async function brought(
	readers: Readership = 'organisers',
	event: Partial<EventFields> = {},
	session: Partial<SessionFields> = {},
) {
	const { id: eventId, slug } = await makeEvent(deps, { hasPublicRegistration: true, ...event }, 'open');
	const question = await ask(eventId, { type: 'contribution', readers });
	const one = await register(slug, said(question, 'challenge', 'Empty shops'), [], { familyName: 'Planted' });
	const sessionId = await makeSession(deps, eventId, { title: textIn('en', 'Old towns'), ...session });
	return { eventId, slug, question, one, sessionId };
}

const said = (question: string, brings: ContributionKind, text: string) => ({
	[question]: text,
	[`${question}.brings`]: brings,
});
type Brought = Awaited<ReturnType<typeof brought>>;
const link = ({ eventId, question, one, sessionId }: Brought, changes = {}) => ({
	eventId,
	registration: one.id,
	question,
	session: sessionId,
	...changes,
});
const organiser = (eventId: string) => account([{ role: 'organiser', scope: 'event', id: eventId }]);
const linked = async (registrationId: string) =>
	(
		await owner.query('select session_id from taken_up where registration_id = $1', [registrationId])
	).rows.map(({ session_id }) => session_id as string);

describe('a contribution', () => {
	test('is one answer with its kind, and in the export in words', async () => {
		const { eventId, question, one } = await brought();
		expect((await myAnswers(deps, visitor, one)).answers).toEqual({
			[question]: { brings: 'challenge', text: 'Empty shops' },
		});
		const { text } = await exportRegistrations(
			deps,
			organiser(eventId),
			{ eventId, listing: { q: '', filters: {} } },
			answerColumns(deps, organiser(eventId)),
		);
		expect(text).toContain('Challenge: Empty shops');
		expect((await countedAnswers(deps, team, { eventId })).counted).toEqual([]);
	});
});

describe('what people bring', () => {
	test('is read by whom the question names, with name and session', async () => {
		const at = await brought();
		await takeUp(deps, organiser(at.eventId), link(at));
		const whole = {
			registrationId: at.one.id,
			questionId: at.question,
			brings: 'challenge',
			text: 'Empty shops',
			givenName: expect.any(String),
			familyName: 'Planted',
			institutionName: null,
			institutionTyped: null,
			sessionId: at.sessionId,
		};
		expect(await contributionsOf(deps, organiser(at.eventId), at)).toEqual({
			isAsked: true,
			contributions: [whole],
			sessions: [{ id: at.sessionId, title: textIn('en', 'Old towns'), startsLocal: expect.any(String) }],
		});
		expect(await contributionsIn(deps, team, at)).toEqual({ isAsked: true, contributions: [whole] });
		const elsewhere = await makeSession(deps, at.eventId);
		expect(await contributionsIn(deps, team, { ...at, sessionId: elsewhere })).toEqual({
			isAsked: true,
			contributions: [],
		});
		const coordinator = coordinatorOf(await makeInstitution(deps));
		for (const actor of [coordinator, reader]) {
			expect(await refusal(contributionsOf(deps, actor, at))).toBe('forbidden not_allowed');
			expect(await refusal(contributionsIn(deps, actor, at))).toBe('forbidden not_allowed');
			expect(await refusal(takeUp(deps, actor, link(at)))).toBe('forbidden not_allowed');
		}
		expect(await refusal(takeUp(deps, visitor, link(at)))).toBe('signed-out sign_in_first');
	});

	test('is the team’s alone where the question says so: organisers neither read nor match it', async () => {
		const at = await brought('team');
		const closed = { isAsked: false, contributions: [] };
		expect(await contributionsOf(deps, organiser(at.eventId), at)).toMatchObject(closed);
		expect(await refusal(takeUp(deps, organiser(at.eventId), link(at)))).toBe('missing not_found');
		await takeUp(deps, team, link(at));
		expect(await contributionsIn(deps, organiser(at.eventId), at)).toEqual(closed);
		expect((await contributionsIn(deps, team, at)).contributions).toHaveLength(1);
		// The second lock says the same once more.
		const rows = (actor: Actor) =>
			deps.db.as(actor, async (tx) => (await tx.execute('select 1 from taken_up')).rowCount);
		expect(await rows(organiser(at.eventId))).toBe(0);
		expect(await rows(visitor)).toBe(0);
		await expect(
			deps.db.as(team, (tx) => tx.execute('update taken_up set session_id = session_id')),
		).resolves.toMatchObject({ rowCount: 0 });
	});
});

describe('matching', () => {
	test('takes up, moves and lets go, each written down once', async () => {
		const at = await brought();
		const other = await makeSession(deps, at.eventId);
		for (const session of [at.sessionId, at.sessionId, other, null, null])
			await takeUp(deps, team, link(at, { session }));
		const { rows } = await owner.query(
			`select action from audit_entry where record_id = $1 and action like '%take_up' order by number`,
			[at.one.id],
		);
		expect(rows.map(({ action }) => action)).toEqual(['take_up', 'take_up', 'not_take_up']);
		expect(await linked(at.one.id)).toEqual([]);
	});

	test('refuses sessions, answers and questions of another event, and what lies in the bin', async () => {
		const [at, other] = [await brought(), await brought()];
		const plain = await ask(at.eventId);
		await changeMyAnswers(deps, visitor, {
			secret: at.one.secret,
			form: answerForm({ ...said(at.question, 'theme', 'Water'), [plain]: 'By train' }),
		});
		for (const changes of [
			{ registration: other.one.id },
			{ question: other.question },
			{ registration: other.one.id, question: other.question },
			{ question: plain },
		])
			expect(await refusal(takeUp(deps, team, link(at, changes)))).toBe('missing not_found');
		const notOfIt = { kind: 'invalid', issues: [{ field: 'session', reason: 'choose_one' }] };
		await expect(takeUp(deps, team, link(at, { session: other.sessionId }))).rejects.toMatchObject(notOfIt);
		await removeSession(deps, team, { eventId: at.eventId, id: at.sessionId });
		await expect(takeUp(deps, team, link(at))).rejects.toMatchObject(notOfIt);
		expect([await linked(at.one.id), await linked(other.one.id)]).toEqual([[], []]);
	});

	test('outlives a change of words and an office’s answer, and goes with the answer', async () => {
		const at = await brought();
		await takeUp(deps, team, link(at));
		const change = (fields: Record<string, string>) =>
			changeMyAnswers(deps, visitor, { secret: at.one.secret, form: answerForm(fields) });
		await change(said(at.question, 'practice', 'Shops lent for a year'));
		expect(await linked(at.one.id)).toEqual([at.sessionId]);
		const office = answerForm(said(at.question, 'theme', 'By the office'));
		await answerOnBehalf(deps, team, { eventId: at.eventId, id: at.one.id, form: office });
		expect(await linked(at.one.id)).toEqual([at.sessionId]);
		await change({});
		expect(await linked(at.one.id)).toEqual([]);
	});

	test('goes when what the question promised is over', async () => {
		const at = await brought();
		await takeUp(deps, team, link(at));
		now = new Date('2022-06-20T10:00:00Z');
		await forgetAnswers(deps);
		expect(await linked(at.one.id)).toEqual([at.sessionId]);
		now = new Date('2022-06-22T10:00:00Z');
		await forgetAnswers(deps);
		expect(await linked(at.one.id)).toEqual([]);
		now = new Date('2022-05-01T10:00:00Z');
	});

	test('goes with the words that stay when two registrations become one', async () => {
		const personOf = async (id: string) =>
			(await owner.query('select person_id from registration where id = $1', [id])).rows[0]
				.person_id as string;
		for (const [answers, own, kept] of [
			['gone', 'Other words', 'of the one that goes'],
			['staying', 'Other words', 'none'],
			[null, 'Empty shops', 'of the one that goes'],
			[null, null, 'of the one that goes'],
		] as const) {
			const at = await brought();
			await takeUp(deps, team, link(at));
			const second = await register(at.slug, own ? said(at.question, 'challenge', own) : {});
			await owner.query(`update registration set state = 'confirmed' where id = $1`, [second.id]);
			const ids = { keepId: await personOf(at.one.id), mergeId: await personOf(second.id) };
			await mergePeople(deps, team, { ...ids, answers }, holdings);
			expect(await linked(second.id), `${answers} ${own}`).toEqual(kept === 'none' ? [] : [at.sessionId]);
		}
	});
});

describe('on their own page', () => {
	test('somebody sees what they bring and where it is taken up, and nobody else does', async () => {
		const [at, other] = [await brought(), await brought()];
		const told = { questionId: at.question, brings: 'challenge', text: 'Empty shops' };
		expect(await myContributions(deps, visitor, at.one)).toEqual([{ ...told, session: null }]);
		await takeUp(deps, team, link(at));
		const { startsLocal, endsLocal } = sessionValues();
		expect(await myContributions(deps, visitor, at.one)).toEqual([
			{
				...told,
				session: {
					title: textIn('en', 'Old towns'),
					startsLocal: expect.stringContaining(startsLocal.slice(0, 10)),
					endsLocal: expect.stringContaining(endsLocal.slice(0, 10)),
				},
			},
		]);
		expect(await myContributions(deps, visitor, other.one)).toMatchObject([{ session: null }]);
		expect(await refusal(myContributions(deps, visitor, { secret: 'guessed' }))).toBe(
			'missing link_not_valid',
		);
		const place = { eventId: at.eventId, id: at.sessionId };
		await removeSession(deps, team, place);
		expect(await myContributions(deps, visitor, at.one)).toEqual([{ ...told, session: null }]);
		await restoreSession(deps, team, place);
		expect(await myContributions(deps, visitor, at.one)).toMatchObject([{ session: {} }]);
		await cancelMyRegistration(deps, visitor, at.one);
		expect(await myContributions(deps, visitor, at.one)).toEqual([]);
		expect((await contributionsOf(deps, team, at)).contributions).toEqual([]);
		expect(await refusal(takeUp(deps, team, link(at, { session: null })))).toBe('missing not_found');
	});

	test.each([
		['public', 'pending', true],
		['participants', 'pending', false],
		['participants', 'confirmed', true],
		['chatham_house', 'pending', false],
		['chatham_house', 'attended', true],
		['internal', 'confirmed', false],
		['internal', 'pending', false],
	] as const)('a session that is %s is told to who is %s: %s', async (confidentiality, state, isTold) => {
		const at = await brought('organisers', {}, { confidentiality });
		await takeUp(deps, team, link(at));
		await owner.query('update registration set state = $1 where id = $2', [state, at.one.id]);
		const [mine] = await myContributions(deps, visitor, at.one);
		expect(mine!.session !== null).toBe(isTold);
		expect(JSON.stringify(mine).includes('Old towns')).toBe(isTold);
	});
});
