import { beforeAll, describe, expect, test } from 'vitest';
import { textIn } from '#shared/text.ts';
import { account, coordinatorOf, reader, team, visitor } from '#world/actors.ts';
import { makeWorld } from '#world/counted.ts';
import { testDatabase } from '#world/database.ts';
import { makeInstitution } from '#world/institutions.ts';
import { plantProject } from '#world/projects.ts';
import { recordWorld } from '#world/recorded.ts';
import { refusal } from '#world/refusal.ts';
import { removeProject } from '#programme/projects/server/api.ts';
import type { IndicatorFields } from '../../indicator.ts';
import {
	changeIndicator,
	createIndicator,
	getIndicator,
	indicatorToChange,
	listIndicators,
	publicResults,
	removeIndicator,
	restoreIndicator,
} from '../api.ts';
import { publishRelease } from '../publish-release.ts';
import { takeSnapshot } from '../take-snapshot.ts';

const { deps, owner } = await testDatabase();
const [mine, theirs] = [await plantProject(owner, 'MINE'), await plantProject(owner, 'THEIRS')];
const organiser = account([{ role: 'organiser', scope: 'project', id: mine }]);

const values = (changes: Partial<IndicatorFields> = {}): IndicatorFields => ({
	level: 'output',
	title: textIn('de', 'Menschen haben teilgenommen'),
	projectId: null,
	unit: 'person',
	measure: null,
	manualValue: null,
	manualOn: null,
	source: null,
	baseline: 0,
	target: 100,
	targetOn: '2022-12-31',
	milestones: [{ on: '2020-12-31', value: 40 }],
	verification: null,
	frequency: 'yearly',
	ownerId: null,
	assumption: null,
	...changes,
});
const byHand = (changes: Partial<IndicatorFields> = {}) =>
	values({
		unit: null,
		title: textIn('de', 'Räte haben beschlossen'),
		measure: textIn('de', 'Ratsbeschlüsse'),
		manualValue: 7,
		manualOn: '2022-01-31',
		source: 'Protokolle',
		target: 10,
		...changes,
	});

beforeAll(async () => {
	await recordWorld(
		deps,
		makeWorld({
			seed: 21,
			people: 160,
			events: 12,
			kinds: { ministry: 10, city: 20 },
			countries: { TR: 60, DE: 40 },
			sexes: { female: 50, male: 50 },
		}),
	);
	await owner.query(
		`update event set project_id = case when abs(hashtext(slug)) % 2 = 0 then $1::uuid else $2 end`,
		[mine, theirs],
	);
	await takeSnapshot(deps);
});

describe('indicators', () => {
	test('keep what was entered', async () => {
		const ownerId = await makeInstitution(deps);
		const fields = values({ ownerId, projectId: mine, assumption: textIn('en', 'Roads are open') });
		const { id } = await createIndicator(deps, team, fields);
		expect(await indicatorToChange(deps, team, { id })).toMatchObject({ ...fields, version: 1 });
		await removeIndicator(deps, team, { id });
	});

	test('hold what was counted against the target, for the programme and for a project', async () => {
		const { id: whole } = await createIndicator(deps, team, values());
		const { id: part } = await createIndicator(deps, team, values({ projectId: mine, target: 10 }));
		const peopleOf = async (where: string) =>
			(
				await owner.query<{ n: number }>(`select count(distinct person_id)::int as n from registration r
					join event e on e.id = r.event_id where r.state = 'attended' and e.state = 'done' ${where}`)
			).rows[0]!.n;
		const found = await listIndicators(deps, team);
		const [all, own] = [await peopleOf(''), await peopleOf(`and project_id = '${mine}'`)];
		expect(own).toBeLessThan(all);
		expect(
			found.map(({ id, actual, progress, project }) => [id, actual?.value, progress, project?.code]),
		).toEqual([
			[whole, all, 1, undefined],
			[part, own, 1, 'MINE'],
		]);
		expect((await getIndicator(deps, organiser, { id: part })).actual?.value).toBe(own);
		for (const id of [whole, part]) await removeIndicator(deps, team, { id });
	});

	test('typed by hand carry their own value, and look different in public', async () => {
		const { id } = await createIndicator(deps, team, byHand());
		await createIndicator(deps, team, byHand({ projectId: mine }));
		await createIndicator(deps, team, byHand({ manualValue: null, manualOn: null }));
		expect((await getIndicator(deps, reader, { id })).actual).toEqual({ value: 7, on: '2022-01-31' });
		// Whether a release of this world is let out hangs on its random key, and is tried elsewhere.
		await publishRelease(deps, team, { audit: () => Promise.resolve(true) });
		const shown = await publicResults(deps, visitor);
		expect(shown?.typed).toEqual([
			{
				id,
				title: textIn('de', 'Räte haben beschlossen'),
				value: 7,
				measure: textIn('de', 'Ratsbeschlüsse'),
				source: 'Protokolle',
				on: '2022-01-31',
				target: 10,
			},
		]);
		expect(shown?.charts.some(({ table }) => JSON.stringify(table).includes('Räte'))).toBe(false);
	});

	test('change under a version check, and say in the record of changes which fields', async () => {
		const { id } = await createIndicator(deps, team, values());
		expect(await changeIndicator(deps, team, { id, version: 1, fields: values() })).toEqual({ version: 1 });
		const fields = values({ target: 200, milestones: [] });
		expect(await changeIndicator(deps, team, { id, version: 1, fields })).toEqual({ version: 2 });
		expect(await refusal(changeIndicator(deps, team, { id, version: 1, fields: values() }))).toBe(
			'conflict conflict',
		);
		const { history } = await getIndicator(deps, team, { id });
		expect(history.map(({ action, fields: changed }) => [action, [...changed].sort()])).toEqual([
			['change', ['milestones', 'target']],
			['create', []],
		]);
	});

	test('lie in the bin, out of sight, and come back', async () => {
		const { id } = await createIndicator(deps, team, values());
		await removeIndicator(deps, team, { id });
		expect((await listIndicators(deps, team)).map((one) => one.id)).not.toContain(id);
		expect(await refusal(indicatorToChange(deps, team, { id }))).toBe('missing not_found');
		await restoreIndicator(deps, team, { id });
		expect((await listIndicators(deps, team)).map((one) => one.id)).toContain(id);
	});

	test('name projects and institutions that are there', async () => {
		const nowhere = '0190a000-0000-7000-8000-000000000000';
		expect(await refusal(createIndicator(deps, team, values({ projectId: nowhere, ownerId: nowhere })))).toBe(
			'invalid check_fields projectId:not_found_choice ownerId:not_found_choice',
		);
	});

	test('hold on to their project', async () => {
		const project = await plantProject(owner, 'HELD');
		const { id } = await createIndicator(deps, team, values({ projectId: project }));
		expect(await refusal(removeProject(deps, team, { id: project }))).toBe(
			'conflict still_used :used_by_indicator',
		);
		await removeIndicator(deps, team, { id });
	});
});

describe('who runs a project', () => {
	test('keeps its indicators, and no others', async () => {
		const { id } = await createIndicator(deps, organiser, values({ projectId: mine }));
		await changeIndicator(deps, organiser, {
			id,
			version: 1,
			fields: values({ projectId: mine, target: 5 }),
		});
		for (const projectId of [theirs, null]) {
			expect(await refusal(createIndicator(deps, organiser, values({ projectId })))).toBe(
				'invalid check_fields projectId:project_needed',
			);
			expect(
				await refusal(changeIndicator(deps, organiser, { id, version: 2, fields: values({ projectId }) })),
			).toBe('invalid check_fields projectId:project_needed');
		}
		const { id: foreign } = await createIndicator(deps, team, values({ projectId: theirs }));
		expect(await refusal(getIndicator(deps, organiser, { id: foreign }))).toBe('forbidden not_allowed');
		expect(await refusal(removeIndicator(deps, organiser, { id: foreign }))).toBe('forbidden not_allowed');
		expect((await listIndicators(deps, organiser)).every(({ projectId }) => projectId === mine)).toBe(true);
	});

	test('is alone in it, beside the team; who reads the programme reads', async () => {
		const { id } = await createIndicator(deps, team, values());
		expect((await getIndicator(deps, reader, { id })).can.change).toBe(false);
		for (const actor of [reader, coordinatorOf(mine)])
			expect(await refusal(createIndicator(deps, actor, values()))).toBe('forbidden not_allowed');
		expect(await refusal(listIndicators(deps, coordinatorOf(mine)))).toBe('forbidden not_allowed');
		expect(await refusal(listIndicators(deps, visitor))).toBe('signed-out sign_in_first');
	});

	test('is held to it by the database too', async () => {
		const foreign = await createIndicator(deps, team, values({ projectId: theirs }));
		const changed = await deps.db.as(organiser, (tx) =>
			tx.execute(`update indicator set target = 1 where id = '${foreign.id}' returning id`),
		);
		expect(changed.rows).toEqual([]);
		await expect(
			deps.db.as(organiser, (tx) =>
				tx.execute(
					`insert into indicator (id, title, unit, project_id) values (gen_random_uuid(), '{}', 'person', '${theirs}')`,
				),
			),
		).rejects.toThrow();
	});
});
