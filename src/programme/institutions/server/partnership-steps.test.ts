import { sql } from 'drizzle-orm';
import * as v from 'valibot';
import { beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#shared/id.ts';
import { textIn } from '#shared/text.ts';
import { member } from '#world/accounts.ts';
import { account, coordinatorOf, reader, team, visitor } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { makeInstitution, makePartnership } from '#world/institutions.ts';
import { refusal } from '#world/refusal.ts';
import { partnershipPhases, partnershipTransitions, type PartnershipPhase } from '../partnership.ts';
import { needsBoth, proposalInput, type ProposalInput } from '../partnership-step.ts';
import {
	confirmStep,
	createPartnership,
	declineStep,
	getPartnership,
	movePartnership,
	stepsWaiting,
	tellOfPartnership,
	withdrawStep,
} from './api.ts';

const context = { id: '', progress: async () => {}, signal: AbortSignal.any([]), finish: async () => {} };
const { deps, owner } = await testDatabase();
const izmir = await makeInstitution(deps, { name: textIn('tr', 'İzmir') });
const bremen = await makeInstitution(deps, { name: textIn('de', 'Bremen') });
const third = await makeInstitution(deps, { name: textIn('de', 'Köln') });
const [here, there, elsewhere] = [coordinatorOf(izmir), coordinatorOf(bremen), coordinatorOf(third)];

/** Gives an institution somebody with an account, who reads in a language. */
async function settle(institution: string, email: string, locale: string): Promise<void> {
	const { accountId } = await member(
		owner,
		email,
		[{ role: 'coordinator', scope: 'institution', id: institution }],
		{ hasPassword: false },
	);
	await owner.query('update account set locale = $2 where id = $1', [accountId, locale]);
}
await settle(izmir, 'izmir@example.org', 'tr');

let id: string;
const stepTo = (phase: PartnershipPhase, more: object = {}): ProposalInput =>
	v.parse(proposalInput, { phase, takenOn: '2022-02-02', ...more });
async function version(): Promise<number> {
	const { rows } = await owner.query<{ version: number }>('select version from partnership where id = $1', [
		id,
	]);
	return rows[0]!.version;
}
const move = async (who: Parameters<typeof movePartnership>[1], step: ProposalInput) =>
	movePartnership(deps, who, { id, version: await version(), step });
const page = (who = here) => getPartnership(deps, who, id);
const phase = async () => (await page()).record.phase;
const waiting = async () => (await page()).waiting!.id;
const stepsTaken = async () =>
	(await page()).steps.map(({ phase: at, first, second }) => [at, first, second]);

beforeEach(async () => {
	await owner.query('delete from partnership');
	await owner.query('delete from job');
	id = await makePartnership(deps, izmir, bremen, { kind: 'contact' });
});

describe('a step of two sides', () => {
	test('counts when the other side confirms it, and not before', async () => {
		expect(await move(here, stepTo('matching'))).toEqual({ isTaken: false });
		expect(await phase()).toBe('interest');
		expect(await confirmStep(deps, there, { id, proposalId: await waiting() })).toEqual({ isTaken: true });
		expect(await phase()).toBe('matching');
		expect(await stepsTaken()).toEqual([
			['interest', null, null],
			['matching', 'side', 'side'],
		]);
		expect((await page()).waiting).toBeNull();
	});

	test('is never confirmed by the side it came from, by a third, by a reader or by nobody', async () => {
		await move(here, stepTo('matching'));
		const at = { id, proposalId: await waiting() };
		expect(await refusal(confirmStep(deps, here, at))).toBe('forbidden other_side_answers');
		expect(await refusal(declineStep(deps, here, { ...at, reason: 'x' }))).toBe(
			'forbidden other_side_answers',
		);
		expect(await refusal(withdrawStep(deps, there, { ...at, reason: 'x' }))).toBe(
			'forbidden other_side_answers',
		);
		for (const who of [elsewhere, reader, visitor])
			expect(await refusal(confirmStep(deps, who, at))).toMatch(/^(forbidden|missing|signed-out)/);
		expect(await phase()).toBe('interest');
	});

	test('is confirmed by the team for a side without an account alone, and the history says so', async () => {
		await move(here, stepTo('matching'));
		await confirmStep(deps, team, { id, proposalId: await waiting() });
		expect(await stepsTaken()).toContainEqual(['matching', 'side', 'programme']);
		await move(there, stepTo('first_contact'));
		// İzmir has an account: the team cannot speak for it.
		expect(await refusal(confirmStep(deps, team, { id, proposalId: await waiting() }))).toBe(
			'forbidden other_side_answers',
		);
	});

	test('proposed by the team waits for the side with an account', async () => {
		expect(await move(team, stepTo('matching'))).toEqual({ isTaken: false });
		expect((await page()).waiting).toMatchObject({ proposer: 'programme', first: null, second: 'programme' });
		await confirmStep(deps, here, { id, proposalId: await waiting() });
		expect(await phase()).toBe('matching');
	});

	test('is declined or withdrawn with a reason that both read, and can then be proposed anew', async () => {
		await move(here, stepTo('matching'));
		await declineStep(deps, there, { id, proposalId: await waiting(), reason: 'Not this year' });
		await move(here, stepTo('matching'));
		await withdrawStep(deps, here, { id, proposalId: await waiting(), reason: 'A mistake' });
		expect((await page(there)).refused.map(({ state, reason }) => [state, reason])).toEqual([
			['withdrawn', 'A mistake'],
			['declined', 'Not this year'],
		]);
		expect(await phase()).toBe('interest');
	});

	test('answered once stays answered', async () => {
		await move(here, stepTo('matching'));
		const at = { id, proposalId: await waiting() };
		await declineStep(deps, there, { ...at, reason: 'No' });
		for (const again of [
			() => confirmStep(deps, there, at),
			() => declineStep(deps, there, { ...at, reason: 'x' }),
			() => withdrawStep(deps, here, { ...at, reason: 'x' }),
		])
			expect(await refusal(again())).toBe('conflict proposal_answered');
	});

	test('of another partnership is not reached through this one', async () => {
		const other = await makePartnership(deps, bremen, third);
		await movePartnership(deps, there, { id: other, version: 1, step: stepTo('matching') });
		const proposalId = (await getPartnership(deps, there, other)).waiting!.id;
		expect(await refusal(confirmStep(deps, there, { id, proposalId }))).toBe('missing not_found');
	});

	test('is said by one side where it shows interest, rests or ends, and takes a waiting proposal back', async () => {
		await move(here, stepTo('matching'));
		expect(await move(there, stepTo('dormant'))).toEqual({ isTaken: true });
		expect(await phase()).toBe('dormant');
		expect((await page()).refused.map(({ state }) => state)).toEqual(['withdrawn']);
	});

	test.each(partnershipPhases)('from %s goes nowhere that is not listed', async (from) => {
		for (const to of partnershipPhases) {
			await owner.query('update partnership set phase = $2 where id = $1', [id, from]);
			await owner.query('delete from partnership_proposal');
			const came = await refusal(move(here, stepTo(to)));
			expect([to, came]).toEqual([
				to,
				partnershipTransitions[from].includes(to) ? 'done' : 'conflict step_not_allowed',
			]);
			const { rows } = await owner.query('select phase from partnership where id = $1', [id]);
			const isTaken = partnershipTransitions[from].includes(to) && !needsBoth(to);
			expect(rows).toEqual([{ phase: isTaken ? to : from }]);
		}
	});

	test('to the agreement brings its basis, day, languages, end and document along', async () => {
		const documentId = await plantDocument(id);
		await owner.query("update partnership set phase = 'first_contact' where id = $1", [id]);
		const agreement = {
			basis: 'memorandum',
			basisOn: '2022-02-02',
			validUntil: '2025-02-02',
			basisLanguages: ['de', 'tr'],
		};
		await move(here, stepTo('agreement', { ...agreement, documentId }));
		expect((await page()).record.basis).toBe('none');
		await confirmStep(deps, there, { id, proposalId: await waiting() });
		const { record, steps } = await page();
		expect(record).toMatchObject(agreement);
		expect(steps.at(-1)).toMatchObject({ phase: 'agreement', documentId });
	});

	test('rests on a document of this partnership and on no other', async () => {
		const documentId = await plantDocument(await makePartnership(deps, izmir, third));
		expect(await refusal(move(here, stepTo('matching', { documentId })))).toBe(
			'invalid check_fields documentId:not_found_choice',
		);
	});

	test('is recorded alone by one side only as interest', async () => {
		const { record } = await page();
		const values = { ...record, secondId: third };
		expect(await refusal(createPartnership(deps, here, { values, step: stepTo('implementation') }))).toBe(
			'invalid check_fields phase:interest_first',
		);
		await createPartnership(deps, here, { values, step: v.parse(proposalInput, stepTo('interest')) });
	});
});

async function plantDocument(recordId: string): Promise<string> {
	const documentId = newId();
	await owner.query(
		`insert into document (id, noun, record_id, title, audience, sha256, name, type, bytes)
		values ($1, 'partnership', $2, $3, 'inside', $4, 'a.txt', 'txt', 1)`,
		[documentId, recordId, JSON.stringify(textIn('en', 'Paper')), 'a'.repeat(64)],
	);
	return documentId;
}

describe('both at once', () => {
	test('propose: one waits, the other is told', async () => {
		const at = { id, version: await version(), step: stepTo('matching') };
		const came = await Promise.all([
			refusal(movePartnership(deps, here, at)),
			refusal(movePartnership(deps, there, at)),
		]);
		expect(came.sort()).toEqual(['conflict proposal_waits', 'done']);
	});

	test('confirm: the step is taken once', async () => {
		await move(here, stepTo('matching'));
		const at = { id, proposalId: await waiting() };
		const came = await Promise.all([
			refusal(confirmStep(deps, there, at)),
			refusal(confirmStep(deps, there, at)),
			refusal(confirmStep(deps, team, at)),
		]);
		expect(came.sort()).toEqual(['conflict proposal_answered', 'conflict proposal_answered', 'done']);
		expect((await stepsTaken()).length).toBe(2);
	});

	test('negative control: who reads first and locks nothing takes the step twice', async () => {
		await move(here, stepTo('matching'));
		const proposalId = await waiting();
		const reads = [0, 1].map(() =>
			owner.query<{ state: string }>('select state from partnership_proposal where id = $1', [proposalId]),
		);
		for (const { rows } of await Promise.all(reads))
			if (rows[0]!.state === 'open')
				await owner.query(
					`insert into partnership_step (id, partnership_id, phase, taken_on) values ($1, $2, 'matching', '2022-02-02')`,
					[newId(), id],
				);
		expect((await stepsTaken()).length).toBe(3);
	});
});

describe('who is told', () => {
	const run = async () => {
		const { rows } = await owner.query<{ payload: Record<string, string> }>(
			`select payload from job where kind = 'partnership.tell' order by id`,
		);
		for (const { payload } of rows) await tellOfPartnership.run(deps, payload, context);
		await owner.query('delete from job');
	};
	const mails = async () => {
		const { rows } = await owner.query<{ recipient: string; locale: string; subject: string }>(
			'select recipient, locale, subject from mail order by created_at, id',
		);
		await owner.query('delete from mail');
		return rows.map(({ recipient, locale, subject }) => [
			recipient,
			locale,
			subject.replace(/[\u2068\u2069]/g, ''),
		]);
	};

	test('the other side in its language, once, and then the side it came from', async () => {
		await settle(bremen, 'bremen@example.org', 'de');
		await move(here, stepTo('matching'));
		await run();
		expect(await mails()).toEqual([['bremen@example.org', 'de', 'Bitte bestätigen: Partnersuche mit İzmir']]);
		await confirmStep(deps, there, { id, proposalId: await waiting() });
		await run();
		expect(await mails()).toEqual([['izmir@example.org', 'tr', 'Onaylandı: Eşleştirme – Bremen']]);
		await move(here, stepTo('ended'));
		await run();
		expect(await mails()).toEqual([['bremen@example.org', 'de', 'Beendet: Partnerschaft mit İzmir']]);
	});

	test('the start page of those who are to confirm, and of nobody else', async () => {
		await move(here, stepTo('matching'));
		const seen = (who: typeof team) => deps.db.as(who, (tx) => stepsWaiting(tx, deps, who));
		expect((await seen(there)).map((step) => [step.id, step.phase])).toEqual([[id, 'matching']]);
		// Bremen has an account by now.
		for (const who of [here, elsewhere, team, account([])]) expect(await seen(who)).toEqual([]);
	});
});

test('proposals and their reasons are hidden from everybody else by the database itself', async () => {
	await move(here, stepTo('matching', { note: 'A secret wish' }));
	const seen = (who: typeof team | typeof visitor) =>
		deps.db.as(who, (tx) => tx.execute(sql`select note from partnership_proposal`));
	for (const who of [here, there, team, reader])
		expect((await seen(who)).rows).toEqual([{ note: 'A secret wish' }]);
	for (const who of [elsewhere, account([]), visitor]) expect((await seen(who)).rows).toEqual([]);
});
