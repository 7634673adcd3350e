import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { coordinatorOf, system, team, visitor } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { makeEvent } from '#world/events.ts';
import { makeInstitution } from '#world/institutions.ts';
import { makePractice } from '#world/practices.ts';
import { askedWithMap } from '#world/recommendations.ts';
import { refusal } from '#world/refusal.ts';
import { removePractice, saveMinutes } from '#programme/outcomes/server/api.ts';
import { textIn } from '#shared/text.ts';
import type { RecommendationFields } from '../recommendation.ts';
import { evidenceChoices } from './evidence.ts';
import { publishRecommendation } from './move-recommendation.ts';
import { getRecommendation, readPublicRecommendation } from './read-recommendations.ts';
import { changeRecommendation, createRecommendation } from './write-recommendation.ts';

const { deps, owner } = await testDatabase();

/** An event with minutes that hold secret words. */
async function held(confidentiality: 'public' | 'internal' = 'public', state: 'draft' | 'agreed' = 'agreed') {
	const { id } = await makeEvent(deps, { confidentiality }, 'open');
	await saveMinutes(deps, team, {
		eventId: id,
		version: 0,
		fields: { text: textIn('en', 'Secret words of the meeting'), state },
	});
	return id;
}
const elsewhere = await makeInstitution(deps);
const published = () =>
	makePractice(deps, owner, elsewhere, { title: textIn('en', 'Neighbours’ table') }, 'published');
const sources = textIn('en', 'Survey of the city, March 2026');
const nothing = {
	statements: [],
	practices: [],
	events: [],
	sources: null,
	minorityParts: [],
	minority: null,
};

test('a recommendation rests on a practice, on minutes and on what is named, without any map; what minutes say stays inside', async () => {
	const one = await askedWithMap(deps);
	const [{ id: practice }, event] = [await published(), await held()];
	const fields = { ...one.fields, ...nothing, runId: null, practices: [practice], events: [event], sources };
	const { id } = await createRecommendation(deps, team, { dialogueId: one.id, fields });
	await publishRecommendation(deps, team, { id });
	const read = () => readPublicRecommendation(deps, visitor, { id, dialogueId: one.id });
	const told = await read();
	expect(told).toMatchObject({
		run: null,
		evidence: [],
		practices: [{ id: practice, title: textIn('en', 'Neighbours’ table') }],
		events: [{ id: event }],
		gone: 0,
		row: { sources },
	});
	expect(JSON.stringify(told)).not.toContain('Secret words');
	// What could leak is there.
	const { rows } = await owner.query(`select text::text from minutes where event_id = $1`, [event]);
	expect(rows[0].text).toContain('Secret words');
	// What goes from the public goes from here, in the work area as outside.
	await owner.query(`update practice set state = 'outdated' where id = $1`, [practice]);
	await owner.query(`update event set confidentiality = 'internal' where id = $1`, [event]);
	expect(await read()).toMatchObject({ practices: [], events: [], gone: 2 });
	expect((await getRecommendation(deps, team, { id })).told).toMatchObject({ practices: [], gone: 2 });
});

test('it rests on nothing that others cannot look up, and on no minutes its writer may not read', async () => {
	const one = await askedWithMap(deps);
	const write = (given: Partial<RecommendationFields>, who = team as typeof one.house) =>
		refusal(createRecommendation(deps, who, { dialogueId: one.id, fields: { ...one.fields, ...given } }));
	const draft = await makePractice(deps, owner, elsewhere);
	const agreed = await held();
	expect(await write({ practices: [draft.id] })).toBe('invalid check_fields practices:not_found_choice');
	for (const event of [await held('internal'), await held('public', 'draft')])
		expect(await write({ events: [event] })).toBe('invalid check_fields events:not_found_choice');
	expect(await write({ events: [agreed] })).toBe('done');
	// The house was not there.
	expect(await write({ events: [agreed] }, one.house)).toBe('invalid check_fields events:not_found_choice');
	const offered = async (who: typeof team) => (await evidenceChoices(deps, who)).events.map(({ id }) => id);
	expect((await offered(team)).includes(agreed)).toBe(true);
	expect(await offered(coordinatorOf(one.institutionId))).toEqual([]);
});

test('what another chose stays when the house goes on writing', async () => {
	const one = await askedWithMap(deps);
	const event = await held();
	const fields = { ...one.fields, events: [event] };
	const { id } = await createRecommendation(deps, team, { dialogueId: one.id, fields });
	const changed = { ...fields, counter: null };
	await changeRecommendation(deps, one.house, { id, version: 1, fields: changed });
	expect((await getRecommendation(deps, one.house, { id })).told.events.map((each) => each.id)).toEqual([
		event,
	]);
	expect((await evidenceChoices(deps, one.house, [event])).events.map((each) => each.id)).toEqual([event]);
});

test('published without evidence, or on statements without a map, it is not; published, its sources stand', async () => {
	const one = await askedWithMap(deps);
	const publish = async (given: Partial<RecommendationFields>) => {
		const fields = { ...one.fields, ...nothing, ...given };
		const { id } = await createRecommendation(deps, one.house, { dialogueId: one.id, fields });
		return { id, said: await refusal(publishRecommendation(deps, one.house, { id })) };
	};
	expect((await publish({})).said).toBe('conflict not_ready statements:lacks_statements');
	const statements = [one.statements[0]!];
	expect((await publish({ statements, runId: null })).said).toBe('conflict not_ready runId:lacks_runid');
	const { id: practice } = await published();
	const { id, said } = await publish({ practices: [practice] });
	expect(said).toBe('done');
	const run = (text: ReturnType<typeof sql>) =>
		deps.db
			.as(system, (tx) => tx.execute(text))
			.then(
				() => 'done',
				(error: Error) => String((error.cause as { constraint?: string } | undefined)?.constraint),
			);
	expect(await run(sql`delete from recommendation_source where recommendation_id = ${id}`)).toBe(
		'dialogue_recommendation_stays',
	);
	const bare = await publish({ sources });
	expect(bare.said).toBe('done');
	// The practice cannot go while something rests on it.
	expect(await refusal(removePractice(deps, team, { id: practice }))).toBe(
		'conflict still_used :used_by_recommendation_source',
	);
	// The database holds to the map itself.
	const draft = await publish({ statements, runId: null });
	expect(
		await run(
			sql`update dialogue_recommendation set state = 'published', published_at = now() where id = ${draft.id}`,
		),
	).toBe('dialogue_recommendation_run_seen');
});
