import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { readListing } from '#shared/listing.ts';
import { textIn, type LocalizedText } from '#shared/text.ts';
import { account, coordinatorOf, reader, reading, team, visitor } from '../../../../tests/world/actors.ts';
import { testDatabase } from '../../../../tests/world/database.ts';
import { makeEvent } from '../../../../tests/world/events.ts';
import { makeInstitution } from '../../../../tests/world/institutions.ts';
import { refusal } from '../../../../tests/world/refusal.ts';
import { projectListing } from '../listing.ts';
import { projectFields, type ProjectFields } from '../project.ts';
import {
	changeActionField,
	changeProgrammeText,
	changeProject,
	createActionField,
	createProject,
	getProject,
	listProjects,
	programmeTextToChange,
	programmeToChange,
	projectToChange,
	removeProject,
	restoreProject,
} from './api.ts';

const { deps, owner } = await testDatabase();
let number = 0;
const values = (changes: Partial<ProjectFields> = {}): ProjectFields => ({
	...v.parse(projectFields, {
		code: `P-${number++}`,
		title: textIn('tr', 'Değişim projesi'),
		state: 'running',
	}),
	...changes,
});
const titles = async (query: string, actor: Parameters<typeof listProjects>[1] = team) =>
	(await listProjects(deps, actor, readListing(projectListing, new URLSearchParams(query)))).items.map(
		({ title }) => title.texts[title.original]!.text,
	);

describe('projects', () => {
	test('keep what was entered, with funders and amounts', async () => {
		const [funder, partner] = [await makeInstitution(deps), await makeInstitution(deps)];
		const fields = values({
			startsOn: '2017-12-01',
			themes: ['employment'],
			institutions: [
				{ institutionId: partner, part: 'partner', amount: null, currency: null },
				{ institutionId: funder, part: 'funder', amount: '1250000.50', currency: 'EUR' },
			],
		});
		const { id } = await createProject(deps, team, fields);
		const { institutions, ...columns } = fields;
		const found = await projectToChange(deps, team, { id });
		expect(found).toMatchObject({ ...columns, version: 1 });
		expect(found.institutions).toEqual(institutions.toReversed());
	});

	test('have a code of their own', async () => {
		const fields = values();
		await createProject(deps, team, fields);
		expect(await refusal(createProject(deps, team, fields))).toBe('invalid check_fields code:already_taken');
	});

	test('change under a version check, institutions too', async () => {
		const institutionId = await makeInstitution(deps);
		const fields = values();
		const { id } = await createProject(deps, team, fields);
		const institutions = [{ institutionId, part: 'implementer' as const, amount: null, currency: null }];
		expect(await changeProject(deps, team, { id, version: 1, fields })).toEqual({ version: 1 });
		expect(await changeProject(deps, team, { id, version: 1, fields: { ...fields, institutions } })).toEqual({
			version: 2,
		});
		expect(await changeProject(deps, team, { id, version: 2, fields: { ...fields, institutions } })).toEqual({
			version: 2,
		});
		expect(await refusal(changeProject(deps, team, { id, version: 1, fields }))).toBe('conflict conflict');
		const { rows } = await owner.query(
			`select fields from audit_entry where record_id = $1 order by number`,
			[id],
		);
		expect(rows.map((row) => row.fields)).toEqual([[], ['institutions']]);
	});

	test('are held by their events; without any they lie in the bin and come back', async () => {
		const { id } = await createProject(deps, team, values());
		const { id: empty } = await createProject(deps, team, values({ title: textIn('en', 'Empty one') }));
		await makeEvent(deps, { projectId: id });
		expect(await refusal(removeProject(deps, team, { id }))).toBe('conflict still_used :used_by_event');
		await removeProject(deps, team, { id: empty });
		expect(await titles('q=empty')).toEqual([]);
		await restoreProject(deps, team, { id: empty });
		expect(await titles('q=empty')).toEqual(['Empty one']);
	});

	test("are found by folded words and sorted the reader's way", async () => {
		const make = (text: string, more: Partial<ProjectFields> = {}) =>
			createProject(deps, team, values({ title: textIn('tr', text), themes: ['language'], ...more }));
		await make('Zeytin');
		await make('Çınar', { state: 'planned' });
		await make('Ceviz');
		await make('Incir');
		await make('İğde');
		const of = (query: string) => titles(`theme=language${query}`, reading(team, 'tr'));
		expect(await of('')).toEqual(['Ceviz', 'Çınar', 'Incir', 'İğde', 'Zeytin']);
		expect(await of('&q=IGDE')).toEqual(['İğde']);
		expect(await of('&state=planned')).toEqual(['Çınar']);
	});

	test('are changed by the team and by who organises them; amounts stay inside', async () => {
		const funder = await makeInstitution(deps);
		const institutions = [
			{ institutionId: funder, part: 'funder' as const, amount: '10.00', currency: 'EUR' },
		];
		const fields = values({ institutions });
		const { id } = await createProject(deps, team, fields);
		const { id: other } = await createProject(deps, team, values());
		const organiser = account([{ role: 'organiser', scope: 'project', id }]);
		const elsewhere = account([{ role: 'organiser', scope: 'project', id: other }]);
		const change = (actor: Parameters<typeof changeProject>[1]) =>
			refusal(changeProject(deps, actor, { id, version: 1, fields: { ...fields, state: 'completed' } }));
		for (const actor of [elsewhere, reader, coordinatorOf(funder)]) {
			expect(await change(actor)).toBe('forbidden not_allowed');
			expect(await refusal(createProject(deps, actor, values()))).toBe('forbidden not_allowed');
			expect(await refusal(removeProject(deps, actor, { id }))).toBe('forbidden not_allowed');
		}
		expect(await change(visitor)).toBe('signed-out sign_in_first');
		expect(await change(organiser)).toBe('done');
		const amounts = async (actor: Parameters<typeof getProject>[1]) =>
			(await getProject(deps, actor, { id })).institutions.map(({ amount }) => amount);
		expect(await amounts(reader)).toEqual(['10.00']);
		expect(await amounts(organiser)).toEqual(['10.00']);
		expect(await amounts(coordinatorOf(funder))).toEqual([null]);
	});
});

describe("the programme's own texts", () => {
	const text = (tr: string, de?: LocalizedText['texts']['de']): LocalizedText => ({
		original: 'tr',
		texts: { tr: { text: tr, state: 'human' }, ...(de ? { de } : {}) },
	});

	test('are written once and changed under a version check', async () => {
		expect(await programmeTextToChange(deps, team, { key: 'aim' })).toEqual({ body: null, version: 0 });
		await changeProgrammeText(deps, team, { key: 'aim', version: 0, body: text('Amaç') });
		expect(await refusal(changeProgrammeText(deps, team, { key: 'aim', version: 0, body: text('X') }))).toBe(
			'conflict conflict',
		);
		await changeProgrammeText(deps, team, { key: 'aim', version: 1, body: text('Hedef') });
		expect(await programmeTextToChange(deps, team, { key: 'aim' })).toEqual({
			body: text('Hedef'),
			version: 2,
		});
		expect(
			await refusal(changeProgrammeText(deps, reader, { key: 'aim', version: 2, body: text('Y') })),
		).toBe('forbidden not_allowed');
	});

	test('stay examples while only a translation is reviewed', async () => {
		const machine = { text: 'Ziel', state: 'machine' as const };
		await changeProgrammeText(deps, team, { key: 'frame', version: 0, body: text('Çerçeve', machine) });
		await owner.query(`update programme_text set is_example = true where key = 'frame'`);
		const isExample = async () =>
			(await programmeToChange(deps, team)).texts.find(({ key }) => key === 'frame')?.isExample;
		await changeProgrammeText(deps, team, {
			key: 'frame',
			version: 1,
			body: text('Çerçeve', { ...machine, state: 'reviewed' }),
		});
		expect(await isExample()).toBe(true);
		await changeProgrammeText(deps, team, { key: 'frame', version: 2, body: text('Yeni çerçeve') });
		expect(await isExample()).toBe(false);
	});

	test('name action fields by numbers that are taken once', async () => {
		const fields = { number: 1, name: text('Değişim'), description: text('Açıklama') };
		await createActionField(deps, team, fields);
		expect(await refusal(createActionField(deps, team, fields))).toBe(
			'invalid check_fields number:already_taken',
		);
		await changeActionField(deps, team, { version: 1, fields: { ...fields, name: text('Alışveriş') } });
		expect(await refusal(changeActionField(deps, team, { version: 1, fields }))).toBe('conflict conflict');
		expect(await refusal(createActionField(deps, reader, { ...fields, number: 2 }))).toBe(
			'forbidden not_allowed',
		);
		expect((await programmeToChange(deps, team)).fields.map(({ number, name }) => [number, name])).toEqual([
			[1, text('Alışveriş')],
		]);
	});
});
