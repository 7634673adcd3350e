import { describe, expect, test } from 'vitest';
import { textIn } from '#shared/text.ts';
import { coordinatorOf, reader, team, visitor } from '#world/actors.ts';
import { makeConcept } from '#world/concepts.ts';
import { testDatabase } from '#world/database.ts';
import { makeInstitution, makePartnership } from '#world/institutions.ts';
import { refusal } from '#world/refusal.ts';
import {
	changeRun,
	createRun,
	getConcept,
	getRun,
	listRuns,
	removeRun,
	restoreRun,
	savePoint,
} from './api.ts';

const { deps } = await testDatabase();
const stranger = coordinatorOf(await makeInstitution(deps));
const steps = { checklist: 'steps', heldOn: '2026-02-01', isShared: false } as const;
const met = { mark: 'met', evidence: textIn('tr', 'Meclis kararı 118') } as const;
const later = { ...deps, now: () => new Date('2026-11-01T09:00:00Z') };

async function makeRun(changes: Partial<typeof steps> | { isShared: boolean } = {}) {
	const made = await makeConcept(deps);
	const fields = { ...steps, ...changes };
	const { id } = await createRun(later, made.officer, { conceptId: made.id, fields });
	return { ...made, one: { conceptId: made.id, id } };
}

describe('a checklist run', () => {
	test('is begun by the house alone, on a day that has come, and read by those who oversee the programme', async () => {
		const { id, officer, one } = await makeRun();
		for (const who of [stranger, team, reader, visitor]) {
			expect(await refusal(createRun(later, who, { conceptId: id, fields: steps }))).toMatch(
				/forbidden|missing/,
			);
			expect(await refusal(savePoint(later, who, { ...one, number: 1, version: 0, fields: met }))).toMatch(
				/forbidden|missing/,
			);
		}
		for (const who of [stranger, visitor])
			expect(await refusal(getRun(later, who, one))).toBe('missing not_found');
		expect((await getRun(later, team, one)).can).toEqual({ keep: false });
		const on = (heldOn: string) =>
			refusal(createRun(later, officer, { conceptId: id, fields: { ...steps, heldOn } }));
		expect(await on('2026-11-02')).toBe('invalid check_fields heldOn:not_yet');
		expect(await on('2026-01-31')).toBe('invalid check_fields heldOn:before_the_last');
	});

	test('keeps answers point by point, and overwrites nothing that somebody else wrote', async () => {
		const { officer, one } = await makeRun();
		const save = (
			number: number,
			version: number,
			fields: typeof met | { mark: 'not_met'; evidence: null } = met,
		) => savePoint(later, officer, { ...one, number, version, fields });
		await save(1, 0);
		expect(await refusal(save(1, 0))).toBe('conflict conflict');
		await save(1, 1, { mark: 'not_met', evidence: null });
		expect(await refusal(save(1, 1))).toBe('conflict conflict');
		await save(9, 0);
		expect(await refusal(save(13, 0))).toBe('missing not_found');
		const { run, points, history } = await getRun(later, officer, one);
		expect(run.tally).toEqual({ met: 1, partly: 0, not_met: 1, not_applicable: 0, open: 10 });
		expect(
			points.flatMap(({ item, answer }) => (answer ? [[item, answer.mark, answer.version]] : [])),
		).toEqual([
			['mandate', 'not_met', 2],
			['money', 'met', 1],
		]);
		expect(history.map(({ action, fields }) => [action, fields])).toEqual([
			['change', ['money']],
			['change', ['mandate']],
			['change', ['mandate']],
			['create', []],
		]);
	});

	test('stands once the next one is begun, and is what that one is compared with', async () => {
		const { id, officer, one } = await makeRun();
		await savePoint(later, officer, { ...one, number: 1, version: 0, fields: met });
		const next = { conceptId: id, fields: { ...steps, heldOn: '2026-10-01' } };
		const { id: second } = await createRun(later, officer, next);
		const now = { conceptId: id, id: second };
		expect(await refusal(savePoint(later, officer, { ...one, number: 2, version: 0, fields: met }))).toBe(
			'conflict run_stands',
		);
		expect(await refusal(changeRun(later, officer, { ...one, version: 1, fields: steps }))).toBe(
			'conflict run_stands',
		);
		expect(await refusal(removeRun(later, officer, one))).toBe('conflict run_stands');
		const { before, points, stands } = await getRun(later, officer, now);
		expect([before?.id, points[0]?.before?.mark, points[0]?.answer, stands]).toEqual([
			one.id,
			'met',
			null,
			false,
		]);
		expect((await getRun(later, officer, one)).stands).toBe(true);
		// Another list is a look of its own.
		await createRun(later, officer, { conceptId: id, fields: { ...steps, checklist: 'oecd' } });
		expect(
			(await getConcept(later, officer, { id })).looks.map((run) => [run.checklist, run.heldOn]),
		).toEqual([
			['steps', '2026-10-01'],
			['oecd', '2026-02-01'],
		]);
		// In the bin it is nobody's latest, and it comes back.
		await removeRun(later, officer, now);
		expect((await listRuns(later, officer, { id })).binned.map((run) => run.id)).toEqual([second]);
		expect((await getConcept(later, officer, { id })).looks[0]?.id).toBe(one.id);
		expect(await refusal(restoreRun(later, stranger, now))).toBe('missing not_found');
		await restoreRun(later, officer, now);
		expect((await listRuns(later, officer, { id })).lists[0]?.runs.map((run) => run.id)).toEqual([
			second,
			one.id,
		]);
	});

	test('is changed by one at a time', async () => {
		const { officer, one } = await makeRun();
		const fields = { heldOn: '2026-03-01', isShared: true };
		await changeRun(later, officer, { ...one, version: 1, fields });
		expect(await refusal(changeRun(later, officer, { ...one, version: 1, fields }))).toBe(
			'conflict conflict',
		);
		const { run } = await getRun(later, officer, one);
		expect([run.heldOn, run.isShared, run.version]).toEqual(['2026-03-01', true, 2]);
	});
});

describe('a partner', () => {
	test('stands beside with what it shares, and with nothing else', async () => {
		const [ours, shared, secret] = [await makeRun(), await makeRun({ isShared: true }), await makeRun()];
		for (const { officer, one } of [shared, secret])
			await savePoint(later, officer, { ...one, number: 1, version: 0, fields: met });
		const beside = async (who = ours.officer) => (await getRun(later, who, ours.one)).beside?.id ?? null;
		expect(await beside()).toBeNull();
		await makePartnership(deps, ours.institution, secret.institution);
		// Nor by somebody who reads everything: the page shows what the house itself would see.
		expect([await beside(), await beside(team)]).toEqual([null, null]);
		await makePartnership(deps, shared.institution, ours.institution);
		expect([await beside(), await beside(team)]).toEqual([shared.one.id, shared.one.id]);
		const { points } = await getRun(later, ours.officer, ours.one);
		expect(points.map((point) => point.beside?.evidence ?? null)).toEqual([
			met.evidence,
			...Array.from({ length: 11 }, () => null),
		]);
		// Of several partners one chooses; the one that looked last is shown first, each with its latest run.
		const other = await makeRun({ isShared: true });
		await makePartnership(deps, other.institution, ours.institution);
		const newer = { ...steps, isShared: true, heldOn: '2026-09-01' };
		const again = await createRun(later, other.officer, { conceptId: other.id, fields: newer });
		const choice = (partnerId: string | null) => getRun(later, ours.officer, { ...ours.one, partnerId });
		const { partners } = await choice(null);
		expect(partners.map(({ institutionId, heldOn }) => [institutionId, heldOn])).toEqual([
			[other.institution, '2026-09-01'],
			[shared.institution, '2026-02-01'],
		]);
		const chosen = [null, shared.institution, other.institution, secret.institution];
		expect(await Promise.all(chosen.map(async (one) => (await choice(one)).beside?.id))).toEqual([
			again.id,
			shared.one.id,
			again.id,
			again.id,
		]);
		await removeRun(later, other.officer, { conceptId: other.id, id: again.id });
		await removeRun(later, other.officer, other.one);
		// To see it beside one's own is not to write in it.
		const intruding = { conceptId: ours.id, id: shared.one.id, number: 2, version: 0, fields: met };
		expect(await refusal(savePoint(later, ours.officer, intruding))).toBe('missing not_found');
		await removeRun(later, shared.officer, shared.one);
		expect(await beside()).toBeNull();
	});
});
