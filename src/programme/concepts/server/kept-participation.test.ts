import { expect, test } from 'vitest';
import { system, team, visitor } from '#world/actors.ts';
import { adoptMade, hearConcept, makeConcept } from '#world/concepts.ts';
import { testDatabase } from '#world/database.ts';
import { askedWithMap, responseValues } from '#world/recommendations.ts';
import { haveVoted, twoCamps } from '#world/voters.ts';
import { sql } from 'drizzle-orm';
import {
	createRecommendation,
	listRuns,
	mapJob,
	publishRecommendation,
	publishRun,
} from '#programme/dialogues/server/api.ts';
import { textIn } from '#shared/text.ts';
import {
	adoptConcept,
	answerDialogueRecommendation,
	getConcept,
	moveConcept,
	readPublicConcept,
	reviseConcept,
	setConceptDialogues,
} from './api.ts';
import { inPublic } from './door.ts';
import { readRecords } from './read-records.ts';

const { deps, owner } = await testDatabase();
const atOnce = { id: '', progress: async () => {}, signal: AbortSignal.any([]), finish: async () => {} };

/** A concept of the house that asks, which tells of the dialogue and takes up what was recommended there. */
async function told() {
	const made = await makeConcept(deps);
	const one = await askedWithMap(deps);
	await owner.query(`update dialogue set institution_id = $1 where id = $2`, [made.institution, one.id]);
	const fields = { ...one.fields, institutionId: made.institution };
	const recommend = async (text: string) => {
		const given = { ...fields, text: textIn('tr', text) };
		const { id } = await createRecommendation(deps, made.officer, { dialogueId: one.id, fields: given });
		await publishRecommendation(deps, made.officer, { id });
		return id;
	};
	const recommended = await recommend('Park aydınlatılsın');
	const answer = (changes: Parameters<typeof responseValues>[1]) =>
		answerDialogueRecommendation(deps, made.officer, {
			id: recommended,
			fields: responseValues(deps, changes),
		});
	await answer({ measureId: made.measure });
	await setConceptDialogues(deps, made.officer, { id: made.id, fields: { dialogues: [one.id] } });
	/** Forty more take part, a new map is published, another thing is recommended, and the house thinks its answer over. */
	const goOn = async () => {
		await haveVoted(deps, one, twoCamps(40));
		await mapJob.run(deps, { dialogueId: one.id }, atOnce);
		const [latest] = await listRuns(deps, team, { id: one.id });
		await publishRun(deps, made.officer, { id: one.id, runId: latest!.id });
		await recommend('Daha çok bank konulsun');
		await answer({ kind: 'rejected', reason: textIn('tr', 'Para yok') });
		return latest!.id;
	};
	return { made, one, recommended, goOn };
}

const records = async (id: string) => (await readRecords(deps, visitor, inPublic, id)).records;

test('what a council adopts tells of its dialogues as they stood before it, whatever is published later', async () => {
	const { made, one, recommended, goOn } = await told();
	await hearConcept(deps, made);
	const presented = await records(made.id);
	expect(presented.participation).toMatchObject({
		keptOn: deps.now().toISOString().slice(0, 10),
		dialogues: [
			{
				id: one.id,
				runId: one.runId,
				recommendations: [{ id: recommended, answer: { kind: 'adopted' }, measure: { id: made.measure } }],
			},
		],
	});
	const { hash } = await getConcept(deps, made.officer, { id: made.id });
	const page = async () => (await readPublicConcept(deps, visitor, { id: made.id })).more;
	const shown = await page();
	const latest = await goOn();
	expect((await getConcept(deps, made.officer, { id: made.id })).hash).toBe(hash);
	const fields = { resolution: '2026/12', resolvedOn: '2026-03-02' };
	await adoptConcept(deps, made.officer, { id: made.id, hash, fields });
	expect((await records(made.id)).participation).toEqual(presented.participation);
	expect(await page()).toEqual(shown);
	expect(await getConcept(deps, made.officer, { id: made.id })).toMatchObject({ hash, isIntact: true });
	const kept = await owner.query(
		`select content -> 'participation' as told from concept_adoption where concept_id = $1`,
		[made.id],
	);
	expect(kept.rows[0].told.dialogues[0]).toMatchObject({ runId: one.runId });
	// A control: the draft of its successor tells of today, and has all that could have leaked into what was adopted.
	const next = await reviseConcept(deps, made.officer, { id: made.id });
	await owner.query(`update concept set state = 'consultation' where id = $1`, [next.id]);
	const today = (await records(next.id)).participation;
	expect(today).toMatchObject({ keptOn: null, dialogues: [{ runId: latest }] });
	const [then, now] = [presented.participation.dialogues[0]!, today.dialogues[0]!];
	expect(now.participants! > then.participants!).toBe(true);
	expect(then.map!.points.length).toBeGreaterThan(0);
	expect(now.map!.groups).not.toEqual(then.map!.groups);
	expect([then, now].map((each) => each.recommendations.length)).toEqual([1, 2]);
	expect(now.recommendations[0]!.answer!.kind).toBe('rejected');
});

test('sent back to be written, it tells of today again, and is put before the bodies with that', async () => {
	const { made, one, goOn } = await told();
	await moveConcept(deps, made.officer, { id: made.id, to: 'presented' });
	const latest = await goOn();
	expect((await records(made.id)).participation.dialogues[0]!.runId).toBe(one.runId);
	await moveConcept(deps, made.officer, { id: made.id, to: 'drafting' });
	await moveConcept(deps, made.officer, { id: made.id, to: 'consultation' });
	expect((await records(made.id)).participation).toMatchObject({
		keptOn: null,
		dialogues: [{ runId: latest }],
	});
	await moveConcept(deps, made.officer, { id: made.id, to: 'presented' });
	expect((await records(made.id)).participation.dialogues[0]!.runId).toBe(latest);
});

test('a statement that is taken back is gone from what was adopted too, and nothing else of it', async () => {
	const { made } = await told();
	const { hash } = await adoptMade(deps, made);
	const before = (await records(made.id)).participation.dialogues[0]!;
	expect(before.common.length).toBeGreaterThan(0);
	const { rows } = await owner.query(
		`select participation -> 'dialogues' -> 0 -> 'common' ->> 0 as first from concept where id = $1`,
		[made.id],
	);
	await owner.query(`update statement set state = 'rejected' where id = $1`, [rows[0].first]);
	expect((await records(made.id)).participation.dialogues[0]).toEqual({
		...before,
		common: before.common.slice(1),
	});
	expect(await getConcept(deps, made.officer, { id: made.id })).toMatchObject({ hash, isIntact: true });
});

test('nobody writes other figures into what stands before the bodies', async () => {
	const { made } = await told();
	await moveConcept(deps, made.officer, { id: made.id, to: 'presented' });
	const named = (id: string) =>
		deps.db
			.as(system, (tx) =>
				tx.execute(sql`update concept set participation = '{"dialogues":[]}' where id = ${id}`),
			)
			.then(
				() => 'done',
				(error: Error) => String((error.cause as { constraint?: string } | undefined)?.constraint),
			);
	expect(await named(made.id)).toBe('concept_words_stand');
	await moveConcept(deps, made.officer, { id: made.id, to: 'drafting' });
	await adoptMade(deps, made);
	expect(await named(made.id)).toBe('concept_stays');
});
