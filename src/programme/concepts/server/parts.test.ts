import { describe, expect, test } from 'vitest';
import { textIn } from '#shared/text.ts';
import {
	createRecommendation,
	publishRecommendation,
	setRecommendationBin,
	takeBackRecommendation,
} from '#programme/dialogues/server/api.ts';
import { team } from '#world/actors.ts';
import { makeConcept, measureValues } from '#world/concepts.ts';
import { testDatabase } from '#world/database.ts';
import { askedWithMap } from '#world/recommendations.ts';
import { refusal } from '#world/refusal.ts';
import {
	changePart,
	createPart,
	movePart,
	openConcept,
	partToChange,
	removePart,
	restorePart,
} from './api.ts';

import { inside } from './door.ts';
import { readRecords } from './read-records.ts';

const { deps } = await testDatabase();
const text = (said: string) => textIn('tr', said);

describe('parts', () => {
	test('name what belongs to their own concept, and nothing else', async () => {
		const [one, other] = [await makeConcept(deps), await makeConcept(deps)];
		const add = (changes: Parameters<typeof measureValues>[0]) =>
			createPart(deps, one.officer, { conceptId: one.id, kind: 'measure', fields: measureValues(changes) });
		expect(await refusal(add({ fieldId: other.field }))).toBe(
			'invalid check_fields fieldId:not_found_choice',
		);
		expect(await refusal(add({ goalId: other.goal }))).toBe('invalid check_fields goalId:not_found_choice');
		expect(await refusal(add({ practices: [one.id] }))).toBe(
			'invalid check_fields practices:not_found_choice',
		);
		const part = { conceptId: other.id, kind: 'measure', id: other.measure } as const;
		expect(await refusal(partToChange(deps, one.officer, part))).toBe('missing not_found');
		expect(await refusal(partToChange(deps, one.officer, { ...part, conceptId: one.id }))).toBe(
			'missing not_found',
		);
		expect(await refusal(removePart(deps, one.officer, { ...part, conceptId: one.id }))).toBe(
			'missing not_found',
		);
	});

	test('a measure comes from what a dialogue recommended, which then cannot go; drafts are not offered', async () => {
		const one = await makeConcept(deps);
		const asked = await askedWithMap(deps);
		const recommend = async () =>
			(await createRecommendation(deps, team, { dialogueId: asked.id, fields: asked.fields })).id;
		const [published, draft] = [await recommend(), await recommend()];
		await publishRecommendation(deps, team, { id: published });
		const add = (recommendations: string[]) =>
			createPart(deps, one.officer, {
				conceptId: one.id,
				kind: 'measure',
				fields: measureValues({ recommendations }),
			});
		expect(await refusal(add([draft]))).toBe('invalid check_fields recommendations:not_found_choice');
		const { id } = await add([published]);
		const part = { conceptId: one.id, kind: 'measure', id } as const;
		expect(await partToChange(deps, one.officer, part)).toMatchObject({
			recommendations: [published],
			practices: [],
		});
		const { links } = await openConcept(deps, one.officer, { id: one.id });
		const offered = links.recommendations.map(({ value }) => value);
		expect([offered.includes(published), offered.includes(draft)]).toEqual([true, false]);
		const { records } = await readRecords(deps, one.officer, inside, one.id);
		expect(records.origins).toEqual({ [published]: asked.fields.text });
		await takeBackRecommendation(deps, team, { id: published });
		const { records: after } = await readRecords(deps, one.officer, inside, one.id);
		expect(after.origins).toEqual({});
		expect(await refusal(setRecommendationBin(deps, team, { id: published, isInBin: true }))).toBe(
			'conflict still_used :used_by_concept_measure_origin',
		);
	});

	test('goals hang under the level above', async () => {
		const { id, officer, goal } = await makeConcept(deps);
		const add = (level: 'guiding' | 'strategic' | 'operational', parentId: string | null) =>
			createPart(deps, officer, {
				conceptId: id,
				kind: 'goal',
				fields: { level, title: text('x'), text: null, fieldId: null, parentId },
			});
		const { id: strategic } = await add('strategic', goal);
		expect(await refusal(add('operational', goal))).toBe('invalid check_fields parentId:wrong_level');
		await add('operational', strategic);
		const fields = { level: 'guiding', title: text('x'), text: null, fieldId: null, parentId: null } as const;
		expect(
			await refusal(
				changePart(deps, officer, { conceptId: id, kind: 'goal', id: strategic, version: 1, fields }),
			),
		).toBe('invalid check_fields level:goals_below');
	});

	test('stay while another names them, and come back out of the bin', async () => {
		const { id, officer, measure, indicator } = await makeConcept(deps);
		const one = { conceptId: id, kind: 'measure', id: measure } as const;
		expect(await refusal(removePart(deps, officer, one))).toBe(
			'conflict still_used :used_by_concept_indicator',
		);
		await removePart(deps, officer, { conceptId: id, kind: 'indicator', id: indicator });
		await removePart(deps, officer, one);
		expect((await openConcept(deps, officer, { id })).parts.measure).toEqual([]);
		await restorePart(deps, officer, one);
		expect((await openConcept(deps, officer, { id })).parts.measure.map((row) => row.id)).toEqual([measure]);
	});

	test('change places with the one beside them', async () => {
		const { id, officer, principle } = await makeConcept(deps);
		const add = async (said: string) =>
			(
				await createPart(deps, officer, {
					conceptId: id,
					kind: 'principle',
					fields: { title: text(said), text: null },
				})
			).id;
		const [second, third] = [await add('2'), await add('3')];
		const order = async () => (await openConcept(deps, officer, { id })).parts.principle.map((row) => row.id);
		const move = (of: string, to: 'up' | 'down') =>
			movePart(deps, officer, { conceptId: id, kind: 'principle', id: of, to });
		await move(third, 'up');
		expect(await order()).toEqual([principle, third, second]);
		await move(principle, 'down');
		expect(await order()).toEqual([third, principle, second]);
		await move(third, 'up');
		await move(second, 'down');
		expect(await order()).toEqual([third, principle, second]);
	});

	test('move among those they stand beside: goals under one parent, baseline entries of one kind', async () => {
		const { id, officer, goal } = await makeConcept(deps);
		const add = async (level: 'guiding' | 'strategic', parentId: string | null) =>
			(
				await createPart(deps, officer, {
					conceptId: id,
					kind: 'goal',
					fields: { level, title: text('x'), text: null, fieldId: null, parentId },
				})
			).id;
		const [a, other, b] = [
			await add('strategic', goal),
			await add('guiding', null),
			await add('strategic', goal),
		];
		await movePart(deps, officer, { conceptId: id, kind: 'goal', id: b, to: 'up' });
		const order = (await openConcept(deps, officer, { id })).parts.goal.map((row) => row.id);
		expect(order).toEqual([goal, b, other, a]);
	});
});
