import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { nobodyInParticular, reader, system, team, visitor } from '#world/actors.ts';
import { makeConcept } from '#world/concepts.ts';
import { testDatabase } from '#world/database.ts';
import { askedWithMap, onDay as dayFrom, responseValues } from '#world/recommendations.ts';
import { refusal } from '#world/refusal.ts';
import { askQuestion } from '#world/voters.ts';
import type { RecommendationFields } from '#programme/dialogues/recommendation.ts';
import {
	analysisRun,
	changeRecommendation,
	createRecommendation,
	getRecommendation,
	listOwedAnswers,
	publishRecommendation,
	readPublicRecommendation,
	setRecommendationBin,
	takeBackRecommendation,
} from '#programme/dialogues/server/api.ts';
import type { ResponseFields } from '../response.ts';
import {
	answerDialogueRecommendation,
	answeredRecommendations,
	outcomesOfStatements,
	overdueAnswers,
	publicResponses,
	remindOfAnswers,
	setConceptDialogues,
} from './api.ts';
import { inPublic, inside } from './door.ts';
import { readRecords } from './read-records.ts';

const { deps, owner } = await testDatabase();
const context = { id: '', progress: async () => {}, signal: AbortSignal.any([]), finish: async () => {} };
const day = 86_400_000;
const onDay = (days: number) => dayFrom(deps, days);
const later = (days: number) => ({ ...deps, now: () => new Date(deps.now().getTime() + days * day) });

const response = (changes: Partial<ResponseFields> = {}) => responseValues(deps, changes);
const asked = (changes: Partial<RecommendationFields> = {}) => askedWithMap(deps, changes);

test('a facilitator writes and publishes it, the house answers, everybody reads both, and nothing of it changes', async () => {
	const one = await asked();
	const { id } = await createRecommendation(deps, one.house, { dialogueId: one.id, fields: one.fields });
	const read = () => readPublicRecommendation(deps, visitor, { id, dialogueId: one.id });
	expect(await refusal(read())).toBe('missing not_found');
	expect(await refusal(getRecommendation(deps, reader, { id }))).toBe('missing not_found');
	const fields = { ...one.fields, statements: [one.statements[8]!] };
	const change = (version: number) => changeRecommendation(deps, one.house, { id, version, fields });
	await change(1);
	expect(await refusal(change(1))).toBe('conflict conflict');
	const answer = (given = response(), who = one.house) =>
		answerDialogueRecommendation(deps, who, { id, fields: given });
	expect(await refusal(answer())).toBe('forbidden not_allowed');
	await publishRecommendation(deps, one.house, { id });
	const told = await read();
	expect(told).toMatchObject({ gone: 0, run: { id: one.runId }, row: { state: 'published' } });
	expect(told.evidence.map((each) => each.id)).toEqual([one.statements[8]]);
	expect(await refusal(change(3))).toBe('forbidden not_allowed');
	expect(await refusal(setRecommendationBin(deps, one.house, { id, isInBin: true }))).toBe(
		'forbidden not_allowed',
	);
	expect((await listOwedAnswers(deps, one.house)).map((line) => line.id)).toEqual([id]);
	expect(await refusal(answer(response(), team as never))).toBe('forbidden not_allowed');
	expect(await refusal(answer(response({ decidedOn: onDay(2) })))).toBe(
		'invalid check_fields decidedOn:not_yet',
	);
	await answer();
	const [said] = await answeredRecommendations(deps, visitor, { dialogueIds: [one.id] });
	expect(said).toMatchObject({ id, state: 'answered', answer: { kind: 'adopted', body: 'council' } });
	expect(await listOwedAnswers(deps, one.house)).toEqual([]);
	expect(await refusal(takeBackRecommendation(deps, team, { id }))).toBe('conflict step_not_allowed');
	await answer(response({ kind: 'rejected' }));
	expect((await publicResponses(deps, visitor, { recommendationIds: [id] })).map(({ kind }) => kind)).toEqual(
		['adopted', 'rejected'],
	);
});

test('the database keeps what the noun says, whoever asks it', async () => {
	const one = await asked();
	const { id } = await createRecommendation(deps, one.house, { dialogueId: one.id, fields: one.fields });
	/** What the database says to it: the rule it would break, or nothing. */
	const run = (text: string) =>
		deps.db
			.as(system, (tx) => tx.execute(sql.raw(text.replaceAll('ID', `'${id}'`))))
			.then(
				() => 'done',
				(error: Error) => String((error.cause as { constraint?: string } | undefined)?.constraint),
			);
	expect(await run(`update dialogue_recommendation set state = 'answered' where id = ID`)).toBe(
		'dialogue_recommendation_stays',
	);
	await publishRecommendation(deps, one.house, { id });
	const state = async () =>
		(
			await owner.query(
				`select state, text ->> 'original' as text, due_on::text from dialogue_recommendation where id = $1`,
				[id],
			)
		).rows[0];
	const before = await state();
	expect(await run(`update dialogue_recommendation set state = 'answered' where id = ID`)).toBe(
		'dialogue_recommendation_answered',
	);
	for (const text of [
		`update dialogue_recommendation set text = '{}' where id = ID`,
		`update dialogue_recommendation set due_on = '2099-01-01' where id = ID`,
		`delete from dialogue_recommendation where id = ID`,
		`delete from recommendation_evidence where recommendation_id = ID`,
	])
		expect(await run(text), text).toBe('dialogue_recommendation_stays');
	expect(await state()).toEqual(before);
	await answerDialogueRecommendation(deps, one.house, { id, fields: response() });
	expect(await run(`update dialogue_recommendation set state = 'published' where id = ID`)).toBe(
		'dialogue_recommendation_stays',
	);
	for (const text of [
		`update recommendation_response set kind = 'rejected' where recommendation_id = ID`,
		`delete from recommendation_response where recommendation_id = ID`,
	])
		expect(await run(text), text).toBe('recommendation_response_stays');
	// A control: what may change does.
	expect(await run(`update dialogue_recommendation set reminded_at = now() where id = ID`)).toBe('done');
});

test('put off it is due anew; overdue it is listed for everybody, and its house is reminded once a day it was due', async () => {
	const one = await asked({ dueOn: onDay(3) });
	const { id } = await createRecommendation(deps, one.house, { dialogueId: one.id, fields: one.fields });
	await publishRecommendation(deps, one.house, { id });
	const overdue = async (days: number) =>
		(await overdueAnswers(later(days), visitor)).filter((each) => each.id === id).map(({ dueOn }) => dueOn);
	expect(await overdue(3)).toEqual([]);
	expect(await overdue(5)).toEqual([onDay(3)]);
	const reminded = async () =>
		(await owner.query(`select reminded_at from dialogue_recommendation where id = $1`, [id])).rows[0]
			.reminded_at;
	await remindOfAnswers.run(deps, {}, context);
	expect(await reminded()).toBeNull();
	await remindOfAnswers.run(later(5), {}, context);
	const first = await reminded();
	expect(first).not.toBeNull();
	await remindOfAnswers.run(later(6), {}, context);
	expect(await reminded()).toEqual(first);
	const putOff = response({ kind: 'deferred', untilOn: onDay(40) });
	await answerDialogueRecommendation(later(6), one.house, { id, fields: putOff });
	expect(await overdue(7)).toEqual([]);
	expect(await reminded()).toBeNull();
	expect(await overdue(42)).toEqual([onDay(40)]);
});

test('nobody writes, publishes or answers what is not theirs, nor rests it on what nobody can check', async () => {
	const one = await asked();
	const other = await asked();
	const write = (fields: Partial<RecommendationFields>, who = one.house) =>
		refusal(createRecommendation(deps, who, { dialogueId: one.id, fields: { ...one.fields, ...fields } }));
	expect(await write({}, other.house)).toBe('forbidden not_allowed');
	expect(await write({}, nobodyInParticular)).toBe('forbidden not_allowed');
	expect(await write({ runId: other.runId })).toContain('runId:run_not_public');
	expect(await write({ statements: [other.statements[0]!] })).toBe(
		'invalid check_fields statements:not_accepted',
	);
	// Three business people took part: to name them as a minority would tell of fewer than the gate lets out.
	expect(await write({ minorityParts: ['business'] })).toBe(
		'invalid check_fields minorityParts:part_not_shown',
	);
	expect(await write({ minorityParts: ['refugee_or_migrant'] })).toBe('done');
	const { id } = await createRecommendation(deps, one.house, {
		dialogueId: one.id,
		fields: { ...one.fields, dueOn: null, statements: [] },
	});
	expect(await refusal(publishRecommendation(deps, one.house, { id }))).toBe(
		'conflict not_ready statements:lacks_statements dueOn:lacks_dueon',
	);
	const second = await createRecommendation(deps, one.house, { dialogueId: one.id, fields: one.fields });
	await owner.query(`update statement set state = 'rejected' where id = $1`, [one.statements[0]]);
	expect(await refusal(publishRecommendation(deps, one.house, { id: second.id }))).toBe(
		'invalid check_fields statements:not_accepted',
	);
});

test('support tells nothing that the gate of the map withholds', async () => {
	const one = await asked();
	const { id } = await createRecommendation(deps, one.house, { dialogueId: one.id, fields: one.fields });
	await publishRecommendation(deps, one.house, { id });
	const told = await readPublicRecommendation(deps, visitor, { id, dialogueId: one.id });
	// What could leak is there: three business people voted on the evidence.
	const { rows } = await owner.query(
		`select count(*)::int from vote v join participant p on p.id = v.participant_id
			where v.dialogue_id = $1 and p.category = 'business' and v.statement_id = any($2)`,
		[one.id, one.fields.statements],
	);
	expect(rows[0].count).toBe(6);
	expect(told.map!.categories.map((each) => each.id).toSorted()).toEqual([
		'host_community',
		'refugee_or_migrant',
	]);
	expect(JSON.stringify(told)).not.toContain('business');
	// The figures are those of the run, bit for bit, and no others.
	const [kept] = await deps.db.as(system, (tx) =>
		tx
			.select()
			.from(analysisRun)
			.where(sql`id = ${one.runId}`),
	);
	for (const each of told.evidence)
		expect(each).toMatchObject(kept!.result!.statements.find((shown) => shown.id === each.id)!);
	for (const { all, byGroup, byCategory } of told.evidence)
		for (const said of [all, ...byGroup, ...byCategory])
			if (said) expect([said.agree % 5, said.pass % 5, said.disagree % 5]).toEqual([0, 0, 0]);
});

test('a measure of the house takes it up, and the concept tells of the dialogue with what came of it', async () => {
	const made = await makeConcept(deps);
	const one = await asked();
	await owner.query(`update dialogue set institution_id = $1 where id = $2`, [made.institution, one.id]);
	const { rows } = await owner.query<{ id: string }>(`select id from concept_measure where concept_id = $1`, [
		made.id,
	]);
	const measureId = rows[0]!.id;
	const { id } = await createRecommendation(deps, made.officer, {
		dialogueId: one.id,
		fields: { ...one.fields, institutionId: made.institution },
	});
	await publishRecommendation(deps, made.officer, { id });
	const elsewhere = await makeConcept(deps);
	const foreign = (
		await owner.query<{ id: string }>(`select id from concept_measure where concept_id = $1`, [elsewhere.id])
	).rows[0]!.id;
	const answer = (given: Partial<ResponseFields>) =>
		refusal(answerDialogueRecommendation(deps, made.officer, { id, fields: response(given) }));
	expect(await answer({ measureId: foreign })).toBe('invalid check_fields measureId:not_found_choice');
	expect(await answer({ measureId })).toBe('done');
	const link = (dialogues: string[], conceptId = made.id) =>
		refusal(setConceptDialogues(deps, made.officer, { id: conceptId, fields: { dialogues } }));
	const strange = await askQuestion(deps);
	expect(await link([strange.id])).toBe('invalid check_fields dialogues:not_found_choice');
	expect(await link([one.id], elsewhere.id)).toBe('missing not_found');
	expect(await link([one.id])).toBe('done');
	const told = async (door = inside) =>
		(await readRecords(deps, door === inside ? made.officer : visitor, door, made.id)).records;
	const [dialogue] = (await told()).participation.dialogues;
	// A draft concept is nobody's to see: in its own paper too the measure is named only once everybody may.
	expect(dialogue).toMatchObject({
		id: one.id,
		recommendations: [{ id, answer: { kind: 'adopted' }, isOverdue: false, measure: null }],
	});
	expect(dialogue!.participants! % 5).toBe(0);
	await owner.query(`update concept set state = 'consultation' where id = $1`, [made.id]);
	const shown = await told(inPublic);
	expect(shown.participation.dialogues[0]!.recommendations).toMatchObject([
		{ id, measure: { id: measureId } },
	]);
	expect(shown.measures.find((each) => each.id === measureId)!.recommendations).toEqual([id]);
	expect(shown.origins[id]).toEqual(one.fields.text);
	expect(await link([])).toBe('forbidden not_allowed');
});

test('whoever said something sees the recommendation that rests on it, drafts not', async () => {
	const one = await asked();
	const [statementId] = one.fields.statements;
	const became = () =>
		outcomesOfStatements(deps, visitor, { dialogueId: one.id, statementIds: [statementId!] });
	const { id } = await createRecommendation(deps, one.house, { dialogueId: one.id, fields: one.fields });
	expect(await became()).toEqual({ [statementId!]: [] });
	await publishRecommendation(deps, one.house, { id });
	await answerDialogueRecommendation(deps, one.house, { id, fields: response({ kind: 'partly' }) });
	expect((await became())[statementId!]).toMatchObject([{ id, answer: { kind: 'partly' } }]);
});
