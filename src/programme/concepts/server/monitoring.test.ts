import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { newId } from '#shared/id.ts';
import { textIn } from '#shared/text.ts';
import { coordinatorOf, reader, reading, team, visitor } from '#world/actors.ts';
import { adoptMade, makeConcept } from '#world/concepts.ts';
import { testDatabase } from '#world/database.ts';
import { makeInstitution } from '#world/institutions.ts';
import { refusal } from '#world/refusal.ts';
import { bodies, type Body, type EntryFields } from '../monitoring.ts';
import {
	changeReport,
	createReport,
	getReport,
	listReports,
	moveReport,
	presentReport,
	printPublicReport,
	readPublicMonitoring,
	reportDocument,
	saveEntry,
} from './api.ts';

const { deps, owner } = await testDatabase();
const stranger = coordinatorOf(await makeInstitution(deps));
const period = { startsOn: '2026-04-01', endsOn: '2026-06-30', dueOn: '2026-07-31', summary: null };
const green: EntryFields = {
	light: 'green',
	percent: 50,
	milestones: [0, 7],
	spent: '100.00',
	obstacles: null,
	nextStep: textIn('tr', 'Devam'),
};
const hearing = (body: Body, verdict: 'agreed' | 'sent_back' = 'agreed') => ({
	body,
	heldOn: '2026-08-01',
	verdict,
	remarks: null,
});

async function makeReport() {
	const made = await makeConcept(deps);
	await adoptMade(deps, made);
	const { id: report } = await createReport(deps, made.officer, { conceptId: made.id, fields: period });
	const one = { conceptId: made.id, id: report };
	return { ...made, report, one, entry: { ...one, measureId: made.measure, version: 0, fields: green } };
}

async function publish({ officer, one, entry }: Awaited<ReturnType<typeof makeReport>>) {
	await saveEntry(deps, officer, entry);
	await moveReport(deps, officer, { ...one, to: 'presented' });
	for (const body of bodies) await presentReport(deps, officer, { ...one, fields: hearing(body) });
	await moveReport(deps, officer, { ...one, to: 'published' });
}

describe('a monitoring report', () => {
	test('is begun by the house of an adopted concept, for a time that no other report tells of', async () => {
		const drafted = await makeConcept(deps);
		expect(
			await refusal(createReport(deps, drafted.officer, { conceptId: drafted.id, fields: period })),
		).toBe('forbidden not_allowed');
		const { id, officer, one } = await makeReport();
		for (const who of [stranger, team, reader, visitor])
			expect(await refusal(createReport(deps, who, { conceptId: id, fields: period }))).toMatch(
				/forbidden|missing/,
			);
		const within = { ...period, startsOn: '2026-06-30', endsOn: '2026-12-31' };
		expect(await refusal(createReport(deps, officer, { conceptId: id, fields: within }))).toBe(
			'invalid check_fields startsOn:period_taken',
		);
		const next = { ...period, startsOn: '2026-07-01', endsOn: '2026-12-31' };
		await createReport(deps, officer, { conceptId: id, fields: next });
		await changeReport(deps, officer, { ...one, version: 1, fields: { ...period, dueOn: null } });
		expect(await refusal(changeReport(deps, officer, { ...one, version: 1, fields: period }))).toBe(
			'conflict conflict',
		);
	});

	test('keeps of an entry what its measure has, and overwrites nothing that somebody else wrote', async () => {
		const { officer, one, entry, measure } = await makeReport();
		await saveEntry(deps, officer, entry);
		const { entries } = (await getReport(deps, officer, one)).report;
		expect(entries.map((row) => ({ ...row, id: '', createdAt: '', updatedAt: '' }))).toEqual([
			{
				id: '',
				createdAt: '',
				updatedAt: '',
				conceptId: one.conceptId,
				reportId: one.id,
				measureId: measure,
				...green,
				milestones: [0],
				version: 1,
				deletedAt: null,
				isExample: false,
			},
		]);
		expect(await refusal(saveEntry(deps, officer, entry))).toBe('conflict conflict');
		await saveEntry(deps, officer, { ...entry, version: 1 });
		expect(await refusal(saveEntry(deps, officer, { ...entry, version: 1 }))).toBe('conflict conflict');
		const other = await makeReport();
		expect(await refusal(saveEntry(deps, officer, { ...entry, version: 2, measureId: other.measure }))).toBe(
			'missing not_found',
		);
	});

	test('goes before the bodies when it tells of every measure, in their order, and then to the public', async () => {
		const { id, officer, one, entry } = await makeReport();
		expect(await refusal(moveReport(deps, officer, { ...one, to: 'presented' }))).toBe(
			'conflict entries_missing',
		);
		await saveEntry(deps, officer, entry);
		await moveReport(deps, officer, { ...one, to: 'presented' });
		expect(await refusal(saveEntry(deps, officer, { ...entry, version: 1 }))).toBe('conflict report_stands');
		for (const body of ['committee', 'council'] as const)
			expect(await refusal(presentReport(deps, officer, { ...one, fields: hearing(body) }))).toBe(
				'conflict not_their_turn',
			);
		for (const body of bodies) {
			expect(await refusal(moveReport(deps, officer, { ...one, to: 'published' }))).toBe(
				'conflict heard_first',
			);
			await presentReport(deps, officer, { ...one, fields: hearing(body) });
		}
		expect((await readPublicMonitoring(deps, visitor, { id })).reports).toEqual([]);
		await moveReport(deps, officer, { ...one, to: 'published' });
		expect((await readPublicMonitoring(deps, visitor, { id })).reports.map((told) => told.id)).toEqual([
			one.id,
		]);
		expect(await refusal(moveReport(deps, officer, { ...one, to: 'draft' }))).toMatch(/^conflict/);
	});

	test('that a body sent back is written again, and heard anew by all', async () => {
		const { officer, one, entry } = await makeReport();
		await saveEntry(deps, officer, entry);
		await moveReport(deps, officer, { ...one, to: 'presented' });
		await presentReport(deps, officer, { ...one, fields: hearing('advisory_council', 'sent_back') });
		expect(await refusal(presentReport(deps, officer, { ...one, fields: hearing('committee') }))).toBe(
			'conflict not_their_turn',
		);
		await moveReport(deps, officer, { ...one, to: 'draft' });
		await saveEntry(deps, officer, { ...entry, version: 1 });
		await moveReport(deps, officer, { ...one, to: 'presented' });
		const again = await getReport(deps, officer, one);
		expect([again.heard, again.turn, again.steps]).toEqual([[], 'advisory_council', ['draft']]);
	});

	test('is overdue once its day has passed, until it is published', async () => {
		const made = await makeReport();
		const states = async (day: string) => {
			const then = { ...deps, now: () => new Date(`${day}T12:00:00Z`) };
			const { reports } = await listReports(then, made.officer, { id: made.id });
			return reports.map(({ isOverdue, untold }) => [isOverdue, untold]);
		};
		expect(await states('2026-07-31')).toEqual([[false, 1]]);
		expect(await states('2026-08-01')).toEqual([[true, 1]]);
		await publish(made);
		expect(await states('2026-08-01')).toEqual([[false, 0]]);
	});

	test('is a paper for everybody once it is published, and for the house before', async () => {
		const made = await makeReport();
		await saveEntry(deps, made.officer, made.entry);
		expect((await reportDocument(deps, reading(made.officer, 'de'), made.one)).name).toMatch(
			/monitoring.*\.docx$/,
		);
		expect(await refusal(printPublicReport(deps, visitor, made.one))).toBe('missing not_found');
		await publish({ ...made, entry: { ...made.entry, version: 1 } });
		const { pdf } = await printPublicReport(deps, visitor, made.one);
		expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
	});
});

// No use case is asked here: what somebody with the application's own role could do by SQL.
describe('the database', () => {
	const run = (text: ReturnType<typeof sql>, who = team) =>
		deps.db
			.as(who, (tx) => tx.execute(text))
			.then(
				({ rowCount }) => rowCount ?? 0,
				(error: { cause?: { constraint?: string; message?: string } }) =>
					error.cause?.constraint ?? error.cause?.message ?? 'refused otherwise',
			);

	test('lets no body hear out of its turn, of a report or of a concept', async () => {
		const { officer, one, entry } = await makeReport();
		await saveEntry(deps, officer, entry);
		await moveReport(deps, officer, { ...one, to: 'presented' });
		const add = (body: Body, verdict = 'agreed') => sql`insert into concept_presentation
			(id, concept_id, report_id, round, body, held_on, verdict)
			values (${newId()}, ${one.conceptId}, ${one.id}, 1, ${body}, '2026-08-01', ${verdict})`;
		expect(await run(add('committee'))).toBe('concept_hearing_order');
		expect(await run(add('council'))).toBe('concept_hearing_order');
		expect(await run(add('advisory_council'))).toBe(1);
		expect(await run(add('advisory_council'))).toBe('concept_hearing_order');
		expect(await run(add('committee', 'sent_back'))).toBe(1);
		expect(await run(add('council'))).toBe('concept_hearing_order');
	});

	test('publishes no report that not all bodies have heard, and changes none that they have before them', async () => {
		const made = await makeReport();
		const { officer, one, entry } = made;
		const set = (change: ReturnType<typeof sql>) =>
			sql`update monitoring_report set ${change} where id = ${one.id}`;
		const touch = sql`update monitoring_entry set percent = 99 where report_id = ${one.id}`;
		await saveEntry(deps, officer, entry);
		expect(await run(set(sql`state = 'published'`))).toBe('monitoring_report_stays');
		expect(await run(touch)).toBe(1);
		await moveReport(deps, officer, { ...one, to: 'presented' });
		expect(await run(set(sql`state = 'published'`))).toBe('monitoring_report_heard');
		for (const text of [set(sql`ends_on = '2026-07-01'`), set(sql`round = 9`)])
			expect(await run(text)).toBe('monitoring_report_stays');
		expect(await run(touch)).toBe('monitoring_report_stays');
		for (const body of bodies) await presentReport(deps, officer, { ...one, fields: hearing(body) });
		await moveReport(deps, officer, { ...one, to: 'published' });
		for (const text of [
			set(sql`state = 'draft'`),
			set(sql`published_at = null`),
			set(sql`is_example = true`),
			sql`delete from monitoring_report where id = ${one.id}`,
		])
			expect(await run(text)).toBe('monitoring_report_stays');
		expect(
			await run(sql`insert into monitoring_report (id, concept_id, starts_on, ends_on, state)
				values (${newId()}, ${one.conceptId}, '2027-01-01', '2027-12-31', 'published')`),
		).toBe('monitoring_report_stays');
		expect((await owner.query('select state from monitoring_report where id = $1', [one.id])).rows).toEqual([
			{ state: 'published' },
		]);
	});
});
