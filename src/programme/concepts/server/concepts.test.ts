import { describe, expect, test } from 'vitest';
import { textIn } from '#shared/text.ts';
import { coordinatorOf, reader, team, visitor } from '#world/actors.ts';
import { adoptMade, conceptValues, hearConcept, makeConcept, measureValues } from '#world/concepts.ts';
import { testDatabase } from '#world/database.ts';
import { makeInstitution } from '#world/institutions.ts';
import { refusal } from '#world/refusal.ts';
import {
	adoptConcept,
	changeConcept,
	changePart,
	createConcept,
	createPart,
	getConcept,
	moveConcept,
	movePart,
	openConcept,
	partToChange,
	presentConcept,
	removeConcept,
	removePart,
	restoreConcept,
	reviseConcept,
	setMeasureStatus,
} from './api.ts';

const { deps, owner } = await testDatabase();
const stranger = coordinatorOf(await makeInstitution(deps));
const text = (said: string) => textIn('tr', said);

describe('a concept', () => {
	test('is begun by its own house, and by nobody for it', async () => {
		const institutionId = await makeInstitution(deps);
		const { title, term, mandate, mandateOn } = conceptValues();
		const fields = { institutionId, title, term, mandate, mandateOn };
		for (const who of [stranger, team, reader, visitor])
			expect(await refusal(createConcept(deps, who, fields))).toMatch(/forbidden|signed-out/);
		const officer = coordinatorOf(institutionId);
		const { id } = await createConcept(deps, officer, fields);
		expect((await getConcept(deps, officer, { id })).concept.state).toBe('mandate');
	});

	test('is seen inside by its house and those who oversee, and by no other', async () => {
		const { id, officer } = await makeConcept(deps);
		for (const who of [officer, team, reader])
			expect((await getConcept(deps, who, { id })).concept.id).toBe(id);
		for (const who of [stranger, visitor])
			expect(await refusal(getConcept(deps, who, { id }))).toBe('missing not_found');
		// Nor once it is public: what is missing, who wrote and what is in the bin stays inside.
		await moveConcept(deps, officer, { id, to: 'consultation' });
		for (const who of [stranger, visitor])
			expect(await refusal(getConcept(deps, who, { id }))).toBe('missing not_found');
	});

	test('says what is missing, and does not go on without it', async () => {
		const institutionId = await makeInstitution(deps);
		const officer = coordinatorOf(institutionId);
		const { title, term, mandate, mandateOn } = conceptValues();
		const { id } = await createConcept(deps, officer, { institutionId, title, term, mandate, mandateOn });
		await moveConcept(deps, officer, { id, to: 'drafting' });
		const gaps = [
			'definition',
			'target_groups',
			'time',
			'principle',
			'figure',
			'field',
			'goal',
			'measure',
			'consultation_end',
		];
		expect((await getConcept(deps, officer, { id })).gaps.map(({ name }) => name)).toEqual(gaps);
		expect(await refusal(moveConcept(deps, officer, { id, to: 'consultation' }))).toMatch(
			/^conflict gaps :gap_/,
		);
		const whole = await makeConcept(deps);
		expect((await getConcept(deps, whole.officer, { id: whole.id })).gaps).toEqual([]);
		await createPart(deps, whole.officer, {
			conceptId: whole.id,
			kind: 'measure',
			fields: measureValues({ status: 'idea', unit: null, endsOn: null, funding: [] }),
		});
		await moveConcept(deps, whole.officer, { id: whole.id, to: 'consultation' });
		expect((await getConcept(deps, whole.officer, { id: whole.id })).gaps).toEqual([
			{ name: 'measure_idea', count: 1 },
			{ name: 'measure_indicator', count: 1 },
		]);
	});

	test('is not overwritten by who read an older one', async () => {
		const { id, officer } = await makeConcept(deps);
		const { concept } = await getConcept(deps, officer, { id });
		const fields = conceptValues({ title: text('Başka') });
		await changeConcept(deps, officer, { id, version: concept.version, fields });
		expect(await refusal(changeConcept(deps, officer, { id, version: concept.version, fields }))).toBe(
			'conflict conflict',
		);
	});

	test('stands still from the consultation on, until it goes back to be written', async () => {
		const { id, officer, principle, field } = await makeConcept(deps);
		await moveConcept(deps, officer, { id, to: 'consultation' });
		const { concept } = await getConcept(deps, officer, { id });
		const fields = { title: text('Yeni'), text: null };
		const part = { conceptId: id, kind: 'principle', id: principle } as const;
		for (const attempt of [
			() => changeConcept(deps, officer, { id, version: concept.version, fields: conceptValues() }),
			() => createPart(deps, officer, { conceptId: id, kind: 'principle', fields }),
			() => changePart(deps, officer, { ...part, version: 1, fields }),
			() => removePart(deps, officer, part),
			() => movePart(deps, officer, { conceptId: id, kind: 'field', id: field, to: 'up' }),
		])
			expect(await refusal(attempt())).toBe('forbidden not_allowed');
		await moveConcept(deps, officer, { id, to: 'drafting' });
		await changePart(deps, officer, { ...part, version: 1, fields });
		expect(await partToChange(deps, officer, part)).toMatchObject({ ...fields, version: 2 });
	});
});

describe('adoption', () => {
	test('comes after advisory council, committee and council, in this order', async () => {
		const made = await makeConcept(deps);
		const { id, officer } = made;
		const hear = (body: 'advisory_council' | 'committee' | 'council', heldOn = '2026-03-01') =>
			presentConcept(deps, officer, { id, fields: { body, heldOn, verdict: 'agreed', remarks: null } });
		await moveConcept(deps, officer, { id, to: 'presented' });
		expect(await refusal(hear('council'))).toBe('conflict not_their_turn');
		expect(await refusal(hear('committee'))).toBe('conflict not_their_turn');
		await hear('advisory_council');
		expect(await refusal(hear('advisory_council'))).toBe('conflict not_their_turn');
		expect(await refusal(hear('committee', '2026-02-28'))).toBe(
			'invalid check_fields heldOn:before_the_last',
		);
		expect(await refusal(hear('committee', '2999-01-01'))).toBe('invalid check_fields heldOn:not_yet');
		const { hash } = await getConcept(deps, officer, { id });
		const fields = { resolution: '1', resolvedOn: '2026-03-02' };
		expect(await refusal(adoptConcept(deps, officer, { id, hash, fields }))).toMatch(/^conflict gaps :gap_/);
		await hear('committee');
		await hear('council');
		for (const who of [stranger, team, reader])
			expect(await refusal(adoptConcept(deps, who, { id, hash, fields }))).toMatch(/forbidden|missing/);
		expect(await refusal(adoptConcept(deps, officer, { id, hash: 'other', fields }))).toBe(
			'conflict concept_changed',
		);
		await adoptConcept(deps, officer, { id, hash, fields });
		const adopted = await getConcept(deps, officer, { id });
		expect(adopted).toMatchObject({
			isIntact: true,
			hash,
			concept: { state: 'adopted', hash, resolution: '1' },
		});
	});

	test('does not come when a body sent it back: then it is written, and heard anew', async () => {
		const made = await makeConcept(deps);
		const { id, officer } = made;
		await moveConcept(deps, officer, { id, to: 'presented' });
		await presentConcept(deps, officer, {
			id,
			fields: {
				body: 'advisory_council',
				heldOn: '2026-03-01',
				verdict: 'sent_back',
				remarks: text('Daha fazla'),
			},
		});
		const detail = await getConcept(deps, officer, { id });
		expect(detail.turn).toBeNull();
		expect(detail.gaps.map(({ name }) => name)).toEqual(['committee', 'council', 'sent_back']);
		await moveConcept(deps, officer, { id, to: 'drafting' });
		await hearConcept(deps, made);
		expect((await getConcept(deps, officer, { id })).gaps).toEqual([]);
	});

	test('keeps the words: a measure says how it stands, and its checksum stays', async () => {
		const made = await makeConcept(deps);
		const { hash } = await adoptMade(deps, made);
		const { id, officer, measure } = made;
		const set = (version: number, fields: Parameters<typeof setMeasureStatus>[2]['fields']) =>
			setMeasureStatus(deps, officer, { conceptId: id, id: measure, version, fields });
		await set(1, { status: 'running', statusReason: null });
		expect(await refusal(set(1, { status: 'done', statusReason: null }))).toBe('conflict conflict');
		const detail = await getConcept(deps, officer, { id });
		expect([detail.isIntact, detail.concept.hash]).toEqual([true, hash]);
		// Somebody beside all rules: the page says so.
		await owner.query(`alter table concept_measure disable trigger keep_words`);
		await owner.query(`update concept_measure set cost_once = 1 where id = $1`, [measure]);
		await owner.query(`alter table concept_measure enable trigger keep_words`);
		expect((await getConcept(deps, officer, { id })).isIntact).toBe(false);
	});

	test('a revision begins with the same words, one at a time, and supersedes when it is adopted', async () => {
		const made = await makeConcept(deps);
		await adoptMade(deps, made);
		const { officer } = made;
		const { id: next } = await reviseConcept(deps, officer, { id: made.id });
		expect(await refusal(reviseConcept(deps, officer, { id: made.id }))).toBe('forbidden not_allowed');
		const detail = await getConcept(deps, officer, { id: next });
		expect(detail.concept).toMatchObject({
			edition: 2,
			predecessorId: made.id,
			state: 'drafting',
			startsOn: null,
		});
		const { parts } = await openConcept(deps, officer, { id: next });
		const [field, goal, measure] = [parts.field[0]!, parts.goal[0]!, parts.measure[0]!];
		expect([goal.fieldId, measure.fieldId, measure.goalId, parts.indicator[0]!.measureId]).toEqual([
			field.id,
			field.id,
			goal.id,
			measure.id,
		]);
		expect(field.id).not.toBe(made.field);
		// In the bin it makes room for another; then it does not come back.
		await removeConcept(deps, officer, { id: next });
		expect((await getConcept(deps, officer, { id: made.id })).concept.state).toBe('adopted');
		const { id: second } = await reviseConcept(deps, officer, { id: made.id });
		expect(await refusal(restoreConcept(deps, officer, { id: next }))).toBe('conflict has_successor');
		const { concept } = await getConcept(deps, officer, { id: second });
		await changeConcept(deps, officer, { id: second, version: concept.version, fields: conceptValues() });
		await adoptMade(deps, { id: second, officer });
		expect((await getConcept(deps, officer, { id: made.id })).concept.state).toBe('superseded');
		expect(await refusal(removeConcept(deps, officer, { id: second }))).toBe('forbidden not_allowed');
	});
});
