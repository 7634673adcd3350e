import { describe, expect, test } from 'vitest';
import { readListing } from '#shared/listing.ts';
import { textIn } from '#shared/text.ts';
import { coordinatorOf, nobodyInParticular, reader, team, visitor } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { dialogueValues, makeDialogue, makeVoter } from '#world/dialogues.ts';
import { makeInstitution } from '#world/institutions.ts';
import { refusal } from '#world/refusal.ts';
import { makeAccessCode } from '../access-code.ts';
import { dialogueListing } from '../dialogue-form.ts';
import {
	accessCode,
	answerAboutMe,
	castVote,
	changeDialogue,
	createDialogue,
	enterCode,
	getDialogue,
	hashOfCode,
	listDialogues,
	listPublicDialogues,
	moveDialogue,
	newBallot,
	pauseDialogue,
	publishPolicy,
	readMyPart,
	readPublicDialogue,
	removeDialogue,
	restoreDialogue,
	setOwnQuestions,
} from './api.ts';

const { deps } = await testDatabase();
const all = readListing(dialogueListing, new URLSearchParams());

describe('a dialogue', () => {
	test('is prepared by those who look after it, unseen by everybody else', async () => {
		const house = await makeInstitution(deps);
		const given = { institutionId: house, ...dialogueValues() };
		const stranger = coordinatorOf(await makeInstitution(deps));
		for (const actor of [stranger, reader, nobodyInParticular])
			expect(await refusal(createDialogue(deps, actor, given))).toBe('forbidden not_allowed');
		expect(await refusal(createDialogue(deps, visitor, given))).toBe('signed-out sign_in_first');
		const { id } = await createDialogue(deps, coordinatorOf(house), given);
		const { row, policy, moves } = await getDialogue(deps, coordinatorOf(house), { id });
		expect([row.phase, row.languages, policy.version, moves[0]]).toEqual([
			'prepare',
			['tr', 'ar'],
			1,
			'collect',
		]);
		expect(await refusal(getDialogue(deps, stranger, { id }))).toBe('missing not_found');
		expect((await listDialogues(deps, stranger, all)).items).toEqual([]);
		expect((await listDialogues(deps, coordinatorOf(house), all)).items.map((one) => one.id)).toEqual([id]);
		expect(await refusal(readPublicDialogue(deps, visitor, { id }))).toBe('missing not_found');
		expect((await listPublicDialogues(deps, visitor)).map((one) => one.id)).not.toContain(id);
	});

	test('moves on and never back, and rests in any phase', async () => {
		const { id, house } = await makeDialogue(deps, { phase: 'prepare' });
		const move = (to: 'collect' | 'vote' | 'prepare', actor = team) =>
			refusal(moveDialogue(deps, actor, { id, to }));
		expect(await move('vote', reader)).toBe('forbidden not_allowed');
		expect(await move('vote')).toBe('done');
		expect(await move('collect')).toBe('conflict step_not_allowed');
		await pauseDialogue(deps, coordinatorOf(house), { id, isPaused: true });
		const page = await readPublicDialogue(deps, visitor, { id });
		expect([page.dialogue.phase, page.canVote]).toEqual(['vote', false]);
		expect(page.phases.find(({ phase }) => phase === 'vote')?.begunAt).toBeInstanceOf(Date);
	});

	test('is saved against the version it was opened with', async () => {
		const { id } = await makeDialogue(deps);
		const { row } = await getDialogue(deps, team, { id });
		const planned = [{ phase: 'vote', startsOn: '2026-01-01', endsOn: null }] as const;
		const fields = dialogueValues({ question: textIn('tr', 'Yeni soru?'), phases: [...planned] });
		await changeDialogue(deps, team, { id, version: row.version, fields });
		expect(await refusal(changeDialogue(deps, team, { id, version: row.version, fields }))).toBe(
			'conflict conflict',
		);
		const after = await getDialogue(deps, team, { id });
		expect(after.row.question).toEqual(textIn('tr', 'Yeni soru?'));
		expect(after.phases.find(({ phase }) => phase === 'vote')?.startsOn).toBe('2026-01-01');
		expect(after.history.map(({ action }) => action)).toEqual(['change', 'move.collect', 'create']);
	});

	test('is laid into the bin only while it is prepared, and comes back whole', async () => {
		const { id } = await makeDialogue(deps, { phase: 'prepare', statements: 1 });
		await removeDialogue(deps, team, { id });
		expect((await listDialogues(deps, team, all)).items.map((one) => one.id)).not.toContain(id);
		await restoreDialogue(deps, team, { id });
		expect((await getDialogue(deps, team, { id })).statements.accepted).toBe(1);
		await moveDialogue(deps, team, { id, to: 'collect' });
		expect(await refusal(removeDialogue(deps, team, { id }))).toBe('forbidden not_allowed');
	});
});

test('a policy is published version by version, and a second pen is told of the first', async () => {
	const { id } = await makeDialogue(deps);
	const fields = { text: textIn('en', 'Rules'), reasons: [{ key: '', name: textIn('en', 'Too loud') }] };
	await publishPolicy(deps, team, { id, version: 1, fields });
	expect(await refusal(publishPolicy(deps, team, { id, version: 1, fields }))).toBe('conflict conflict');
	const { policy } = await getDialogue(deps, team, { id });
	expect([policy.version, policy.reasons.map(({ key }) => key)]).toEqual([2, ['too_loud']]);
});

describe('what people say about themselves', () => {
	const ask = (...options: readonly string[]) => ({
		questions: [
			{
				id: '',
				text: textIn('tr', 'Nerede yaşıyorsunuz?'),
				options: options.map((key) => ({ key, text: textIn('tr', key) })),
			},
		],
	});

	test('is asked in choices, answered by those who voted, and changed or taken back by them', async () => {
		const here = await makeDialogue(deps, { statements: 1, asksCategory: true });
		await setOwnQuestions(deps, team, { id: here.id, fields: ask('centre', 'village') });
		const [question] = (await getDialogue(deps, team, { id: here.id })).questions;
		const ballot = await makeVoter(deps, here.id, here.statements, [1]);
		const answer = (answers: Record<string, string>, who = ballot) =>
			refusal(
				answerAboutMe(deps, { dialogueId: here.id, ballot: who, fields: { category: 'business', answers } }),
			);
		const kept = async () => {
			const { category, answers } = await readMyPart(deps, visitor, { id: here.id, ballot });
			return [category, answers];
		};
		expect(await answer({ [question!.id]: 'moon' })).toBe(
			`invalid check_fields answer.${question!.id}:choose_one`,
		);
		expect(await answer({ [question!.id]: 'centre' }, newBallot(here.id))).toBe('missing not_found');
		const fields = { category: null, answers: {} };
		expect(await answerAboutMe(deps, { dialogueId: here.id, ballot: null, fields })).toBe(false);
		expect(await answer({ [question!.id]: 'centre' })).toBe('done');
		expect(await kept()).toEqual(['business', { [question!.id]: 'centre' }]);
		expect(await answer({})).toBe('done');
		expect(await kept()).toEqual(['business', {}]);
	});

	test('keeps its question once people may have answered it', async () => {
		const here = await makeDialogue(deps, { phase: 'prepare' });
		await setOwnQuestions(deps, team, { id: here.id, fields: ask('a', 'b') });
		await moveDialogue(deps, team, { id: here.id, to: 'collect' });
		const lost = setOwnQuestions(deps, team, { id: here.id, fields: { questions: [] } });
		expect(await refusal(lost)).toBe('conflict questions_answered');
	});
});

describe('an access code', () => {
	test('leads to one ballot, the same whenever it comes back, and to none where it is wrong or revoked', async () => {
		const here = await makeDialogue(deps, { statements: 1 });
		const there = await makeDialogue(deps);
		let drawn = 0;
		const [good, bad, unknown] = [0, 1, 2].map(() => makeAccessCode((below) => ++drawn % below));
		await deps.db.as(team, (tx) =>
			tx.insert(accessCode).values(
				[good!, bad!].map((code, at) => ({
					id: crypto.randomUUID(),
					dialogueId: here.id,
					codeHash: hashOfCode(deps, here.id, code),
					batch: 'Hall',
					state: at === 1 ? ('revoked' as const) : ('printed' as const),
					printedAt: deps.now(),
				})),
			),
		);
		const enter = (code: string, dialogueId = here.id) =>
			enterCode(deps, { dialogueId, code, network: '192.0.2.9' });
		const field = (reason: string) => `invalid check_fields code:${reason}`;
		expect(await refusal(enter(''))).toBe(field('required'));
		expect(await refusal(enter('12'))).toBe(field('code_incomplete'));
		expect(await refusal(enter(`${good!.slice(0, 7)}${good!.endsWith('A') ? 'C' : 'A'}`))).toBe(
			field('code_mistyped'),
		);
		expect(await refusal(enter(unknown!))).toBe(field('code_unknown'));
		expect(await refusal(enter(bad!))).toBe(field('code_revoked'));
		expect(await refusal(enter(good!, there.id))).toBe(field('code_unknown'));
		const ballot = await enter(good!);
		const vote = {
			dialogueId: here.id,
			ballot,
			network: '::1',
			statementId: here.statements[0]!,
			says: 1,
		} as const;
		await castVote(deps, vote);
		const again = await enter(` ${good!.toLowerCase()} `);
		expect(again).toEqual(ballot);
		expect((await readMyPart(deps, visitor, { id: here.id, ballot: again })).votes).toHaveLength(1);
		const states = await deps.db.as(team, (tx) => tx.select({ state: accessCode.state }).from(accessCode));
		expect(states.map(({ state }) => state).toSorted()).toEqual(['revoked', 'used']);
	});
});
