import { expect, test } from 'vitest';
import { textIn } from '#shared/text.ts';
import { member } from '#world/accounts.ts';
import { coordinatorOf, reader, team, visitor } from '#world/actors.ts';
import { adoptMade, makeConcept } from '#world/concepts.ts';
import { testDatabase } from '#world/database.ts';
import { makeInstitution } from '#world/institutions.ts';
import { refusal } from '#world/refusal.ts';
import { bodies, type EntryFields } from '../monitoring.ts';
import {
	changeReport,
	createReport,
	getReport,
	listReports,
	moveReport,
	overdueReports,
	presentReport,
	readPublicMonitoring,
	remindOfReports,
	removeReport,
	restoreReport,
	saveEntry,
} from './api.ts';

const { deps, owner } = await testDatabase();
const stranger = coordinatorOf(await makeInstitution(deps));
const period = { startsOn: '2026-04-01', endsOn: '2026-06-30', dueOn: '2026-07-31', summary: null };
const on = (day: string) => ({ ...deps, now: () => new Date(`${day}T12:00:00Z`) });
const context = { id: '', progress: async () => {}, signal: AbortSignal.any([]), finish: async () => {} };

async function makeReport(fields: typeof period | { startsOn: string; endsOn: string } = period) {
	const made = await makeConcept(deps);
	await adoptMade(deps, made);
	await owner.query('update institution set is_published = true where id = $1', [made.institution]);
	const all = { ...period, ...fields };
	const { id } = await createReport(deps, made.officer, { conceptId: made.id, fields: all });
	return { ...made, one: { conceptId: made.id, id } };
}
type Made = Awaited<ReturnType<typeof makeReport>>;

async function present({ officer, one, measure }: Made) {
	const fields: EntryFields = {
		light: 'green',
		percent: 10,
		milestones: [],
		spent: null,
		obstacles: null,
		nextStep: null,
	};
	await saveEntry(deps, officer, { ...one, measureId: measure, version: 0, fields });
	await moveReport(deps, officer, { ...one, to: 'presented' });
}
const hear = (
	{ officer, one }: Made,
	body: (typeof bodies)[number],
	verdict: 'agreed' | 'sent_back' = 'agreed',
) => presentReport(deps, officer, { ...one, fields: { body, heldOn: '2026-08-01', verdict, remarks: null } });

/** Somebody with an address who coordinates this house. */
async function keeper(id: string, email: string) {
	await member(owner, email, [{ role: 'coordinator', scope: 'institution', id }], { hasPassword: false });
	await owner.query(`update account set locale = 'de' where email = $1`, [email]);
}

test('whoever coordinates a house is written to once when its report is overdue, and again for another day', async () => {
	const made = await makeReport();
	await keeper(made.institution, 'deniz@example.org');
	const mails = async () =>
		(
			await owner.query(
				`select recipient, subject, text from mail where kind = 'monitoring' order by run_at, id`,
			)
		).rows;
	await remindOfReports.run(on('2026-07-31'), {}, context);
	expect(await mails()).toEqual([]);
	for (const day of ['2026-08-01', '2026-08-02']) await remindOfReports.run(on(day), {}, context);
	const [first, ...more] = await mails();
	expect([first?.recipient, first?.subject, more]).toEqual([
		'deniz@example.org',
		'Überfällig: Monitoringbericht zu Birlikte yaşam planı',
		[],
	]);
	expect(first?.text).toContain('31. Juli 2026');
	expect(first?.text).toContain(`/de/desk/concepts/${made.id}/monitoring/${made.one.id}`);
	await changeReport(deps, made.officer, {
		...made.one,
		version: 1,
		fields: { ...period, dueOn: '2026-09-30' },
	});
	await remindOfReports.run(on('2026-09-30'), {}, context);
	expect(await mails()).toHaveLength(1);
	// It goes on being overdue while the bodies have it.
	await present(made);
	for (const day of ['2026-10-01', '2026-10-02']) await remindOfReports.run(on(day), {}, context);
	expect(await mails()).toHaveLength(2);
});

test('nobody is reminded of what is published, deleted, or owed no more', async () => {
	const [published, binned, superseded] = [await makeReport(), await makeReport(), await makeReport()];
	for (const made of [published, binned, superseded])
		await keeper(made.institution, `${made.id}@example.org`);
	await present(published);
	for (const body of bodies) await hear(published, body);
	await moveReport(deps, published.officer, { ...published.one, to: 'published' });
	await removeReport(deps, binned.officer, binned.one);
	await owner.query(`update concept set state = 'in_revision' where id = $1`, [superseded.id]);
	await owner.query(`update concept set state = 'superseded' where id = $1`, [superseded.id]);
	await remindOfReports.run(on('2026-12-01'), {}, context);
	const { rows } = await owner.query(`select recipient from mail where recipient = any($1)`, [
		[published, binned, superseded].map(({ id }) => `${id}@example.org`),
	]);
	expect(rows).toEqual([]);
	for (const { officer } of [published, binned, superseded])
		expect(await overdueReports(on('2026-12-01'), officer)).toEqual([]);
});

test('the desk lists what is overdue for those who work in the concept or oversee it', async () => {
	const made = await makeReport();
	const mine = async (who: typeof team, day = '2026-08-01') =>
		(await overdueReports(on(day), who)).filter(({ id }) => id === made.one.id);
	const line = {
		...made.one,
		title: textIn('tr', 'Birlikte yaşam planı'),
		startsOn: '2026-04-01',
		endsOn: '2026-06-30',
		dueOn: '2026-07-31',
	};
	for (const who of [made.officer, team, reader]) expect(await mine(who)).toEqual([line]);
	expect(await mine(made.officer, '2026-07-31')).toEqual([]);
	expect(await mine(stranger)).toEqual([]);
});

test('everybody reads when the next report is due or that it is overdue, and nothing else of a draft', async () => {
	const made = await makeReport();
	await changeReport(deps, made.officer, {
		...made.one,
		version: 1,
		fields: { ...period, summary: textIn('tr', 'Gizli taslak') },
	});
	const next = async (day: string) => (await readPublicMonitoring(on(day), visitor, { id: made.id })).next;
	const promised = { startsOn: '2026-04-01', endsOn: '2026-06-30', dueOn: '2026-07-31' };
	expect(await next('2026-07-31')).toEqual({ ...promised, isOverdue: false });
	expect(await next('2026-08-01')).toEqual({ ...promised, isOverdue: true });
	expect(
		JSON.stringify(await readPublicMonitoring(on('2026-08-01'), visitor, { id: made.id })),
	).not.toContain('Gizli');
	await removeReport(deps, made.officer, made.one);
	expect(await next('2026-08-01')).toBeNull();
});

test('a draft is deleted and brought back by its house; what a body has heard stays', async () => {
	const made = await makeReport();
	const { officer, one } = made;
	for (const who of [stranger, team, visitor])
		expect(await refusal(removeReport(deps, who, one))).toMatch(/forbidden|missing/);
	await removeReport(deps, officer, one);
	expect(await refusal(getReport(deps, officer, one))).toBe('missing not_found');
	expect((await listReports(deps, officer, { id: made.id })).binned).toEqual([
		{ id: one.id, startsOn: '2026-04-01', endsOn: '2026-06-30' },
	]);
	const { id: other } = await createReport(deps, officer, { conceptId: made.id, fields: period });
	expect(await refusal(restoreReport(deps, officer, one))).toBe('conflict period_taken_since');
	await removeReport(deps, officer, { conceptId: made.id, id: other });
	expect(await refusal(restoreReport(deps, stranger, one))).toBe('missing not_found');
	await restoreReport(deps, officer, one);
	await present(made);
	expect(await refusal(removeReport(deps, officer, one))).toBe('conflict report_stands');
	await hear(made, 'advisory_council', 'sent_back');
	await moveReport(deps, officer, { ...one, to: 'draft' });
	expect((await getReport(deps, officer, one)).mayRemove).toBe(false);
	expect(await refusal(removeReport(deps, officer, one))).toBe('conflict report_was_heard');
});
