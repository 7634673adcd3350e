import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#shared/actor.ts';
import { newId } from '#shared/id.ts';
import { administrator, team } from '#world/actors.ts';
import { houseOf, plantIdentity } from '#world/counselling.ts';
import { testDatabase } from '#world/database.ts';
import { refusal } from '#world/refusal.ts';
import { emptyCase } from '../case/case-file.ts';
import { makeKeyPair } from '../vault/key-pair.ts';
import { open, seal } from '../vault/seal.ts';
import * as counselling from './api.ts';
import type { Handed } from './put-version.ts';

const { deps: real, owner } = await testDatabase();
let today = '2026-03-01';
const deps = { ...real, now: () => new Date(`${today}T09:00:00Z`) };
const recovery = await makeKeyPair();
const { centre, ayse, bora, cem, dila, made } = await houseOf({ deps, owner }, recovery.publicKey);
const keyOf = async (who: Actor) => {
	const pair = await makeKeyPair();
	const personId = who.kind === 'account' ? who.personId! : '';
	return { ...pair, id: await plantIdentity(owner, centre, personId, { publicKey: pair.publicKey }) };
};
const [mine, colleague] = [await keyOf(ayse), await keyOf(bora)];
type Key = { readonly id: string; readonly publicKey: string };

/** What a device hands in; sealed really, so that the bytes are what they say. */
async function handed(keys: readonly Key[], more: Partial<Handed> & { follows?: readonly string[] } = {}) {
	const { caseId = newId(), follows = [], ...rest } = more;
	const content = { caseId, code: 'bado-12', token: 't', sealedTo: [], file: emptyCase };
	const sealed = await seal(content, [...keys.map(({ publicKey }) => publicKey), recovery.publicKey]);
	const recipients = keys.map(({ id }) => id);
	const input: Handed = {
		centreId: centre,
		caseId,
		code: 'bado-12',
		lastMetOn: today,
		recipients,
		isShare: false,
		version: { id: newId(), follows, sealed },
		...rest,
	};
	return input;
}
/** The next version of what was handed in. */
const after = ({ caseId, version }: Handed) => ({ caseId, follows: [version.id] });
const put = (who: Actor, input: Handed) => counselling.putVersion(deps, who, input);
const casesOf = async (who: Actor) => (await counselling.readStanding(deps, who)).cases;
beforeEach(async () => {
	today = '2026-03-01';
	await owner.query('delete from counselling_case');
	await owner.query('delete from case_receipt');
});

describe('a sealed version', () => {
	test('begins a case, is handed out as it came, and is there once however often it is handed in', async () => {
		const input = await handed([mine]);
		const answer = { number: 1, heads: [input.version.id] };
		expect([await put(ayse, input), await put(ayse, input)]).toEqual([answer, answer]);
		expect(await casesOf(ayse)).toEqual([
			{
				id: input.caseId,
				centreId: centre,
				state: 'open',
				lastMetOn: '2026-03-01',
				deletedOn: '2027-03-01',
				heads: [input.version.id],
				recipients: [mine.id],
				successors: [],
			},
		]);
		const back = await counselling.readVersion(deps, ayse, { id: input.version.id });
		expect(await open(new Uint8Array(back), mine.privateKey)).toMatchObject({ caseId: input.caseId });
		for (const who of [bora, cem, dila]) expect(await casesOf(who)).toEqual([]);
		for (const who of [team, administrator])
			expect(await refusal(casesOf(who))).toBe('forbidden not_allowed');
		const asked = (who: Actor) => refusal(counselling.readVersion(deps, who, { id: input.version.id }));
		for (const who of [bora, cem, dila]) expect(await asked(who)).toBe('missing not_found');
		for (const who of [team, administrator]) expect(await asked(who)).toBe('forbidden not_allowed');
	});

	test('that follows another than the latest is kept beside it, until one follows both', async () => {
		const first = await handed([mine]);
		const of = { caseId: first.caseId };
		await put(ayse, first);
		const left = await handed([mine], { ...of, follows: [first.version.id] });
		const right = await handed([mine], { ...of, follows: [first.version.id] });
		const both = [left.version.id, right.version.id];
		await put(ayse, left);
		expect(await put(ayse, right)).toEqual({ number: 3, heads: both });
		const joined = await handed([mine], { ...of, follows: both });
		expect(await put(ayse, joined)).toEqual({ number: 4, heads: [joined.version.id] });
		// What counts and the step before it; the first is not kept any longer.
		const { rows } = await owner.query<{ number: number }>(
			'select number from sealed_version order by number',
		);
		expect(rows.map(({ number }) => number)).toEqual([2, 3, 4]);
	});

	test('of two devices at the same moment is kept twice, and neither is lost', async () => {
		const first = await handed([mine]);
		await put(ayse, first);
		const many = await Promise.all(Array.from({ length: 6 }, () => handed([mine], after(first))));
		await Promise.all(many.map((one) => put(ayse, one)));
		const [kept] = await casesOf(ayse);
		expect([...kept!.heads].sort()).toEqual(many.map(({ version }) => version.id).sort());
	});

	test('is refused unsealed, sealed to fewer or more than it says, or by a key that does not count', async () => {
		const input = await handed([mine]);
		const plain = new TextEncoder().encode(JSON.stringify({ note: 'Ayşe kann backen' }));
		for (const sealed of [plain, new Uint8Array(), new TextEncoder().encode('age-encryption.org/v1\n')])
			expect(await refusal(put(ayse, { ...input, version: { ...input.version, sealed } }))).toBe(
				'invalid not_sealed',
			);
		expect(await refusal(put(ayse, { ...input, recipients: [mine.id, colleague.id] }))).toBe(
			'invalid not_sealed',
		);
		const eren = await made('eren', 'counsellor');
		expect(await refusal(put(eren, input))).toBe('conflict key_not_confirmed');
		expect(await refusal(put(dila, input))).toBe('missing not_found');
		expect(await refusal(put(ayse, await handed([colleague])))).toBe('invalid not_sealed_to_you');
		expect((await owner.query('select 1 from counselling_case')).rowCount).toBe(0);
	});

	test('of somebody else’s case is not taken, and not told about', async () => {
		const theirs = await handed([colleague]);
		await put(bora, theirs);
		expect(await refusal(put(ayse, await handed([mine], { caseId: theirs.caseId })))).toBe(
			'missing not_found',
		);
	});
});

describe('the circle of a case', () => {
	test('is widened by sharing, and by nothing else', async () => {
		const first = await handed([mine]);
		await put(ayse, first);
		const of = after(first);
		expect(await refusal(put(ayse, await handed([mine, colleague], of)))).toBe('conflict recipients_changed');
		await put(ayse, await handed([mine, colleague], { ...of, isShare: true }));
		expect((await casesOf(bora)).map(({ id }) => id)).toEqual([first.caseId]);
		const other = await handed([mine]);
		await put(ayse, other);
		// Sharing one case leaves the circle of another as it is.
		const narrowed = await handed([mine], { caseId: first.caseId, isShare: true });
		await put(ayse, narrowed);
		expect(await casesOf(bora)).toEqual([]);
		expect((await casesOf(ayse)).map(({ recipients }) => recipients)).toEqual([[mine.id], [mine.id]]);
	});

	test('closes behind a counsellor who leaves: nothing is handed out to them, and nothing is taken that they could open', async () => {
		const leaving = await made('leyla', 'counsellor');
		const theirs = await keyOf(leaving);
		const first = await handed([mine, theirs]);
		await put(ayse, first);
		const alone = await handed([theirs]);
		await put(leaving, alone);
		expect(await casesOf(leaving)).toHaveLength(2);
		for (const who of [ayse, leaving, team, administrator])
			expect(
				await refusal(
					counselling.endCounsellor(deps, who, {
						centreId: centre,
						identityId: theirs.id,
						successorId: null,
					}),
				),
			).toMatch(/not_allowed|not_found/);
		await counselling.endCounsellor(deps, cem, {
			centreId: centre,
			identityId: theirs.id,
			successorId: colleague.id,
		});
		expect(await casesOf(leaving)).toEqual([]);
		expect(await refusal(counselling.readVersion(deps, leaving, { id: first.version.id }))).toBe(
			'missing not_found',
		);
		expect(await refusal(put(leaving, first))).toBe('conflict key_not_confirmed');
		const of = after(first);
		expect(await refusal(put(ayse, await handed([mine, theirs], of)))).toBe('conflict recipients_changed');
		expect(await refusal(put(ayse, await handed([mine, theirs], { ...of, isShare: true })))).toBe(
			'conflict recipients_changed',
		);
		const next = await handed([mine], of);
		await put(ayse, next);
		const bytes = new Uint8Array(await counselling.readVersion(deps, ayse, { id: next.version.id }));
		expect(await open(bytes, theirs.privateKey)).toBe('closed');
		// What was theirs alone has a successor, who needs the sheet until it is sealed anew.
		const [handedOver] = await casesOf(bora);
		expect(handedOver).toMatchObject({
			id: alone.caseId,
			recipients: [colleague.id],
			successors: [colleague.id],
		});
		const old = new Uint8Array(await counselling.readVersion(deps, bora, { id: alone.version.id }));
		expect(await open(old, colleague.privateKey)).toBe('closed');
		expect(await open(old, recovery.privateKey)).toMatchObject({ caseId: alone.caseId });
		await put(bora, await handed([colleague], after(alone)));
		expect((await casesOf(bora))[0]!.successors).toEqual([]);
	});

	test('without anybody left is known as a number, and given to a successor later', async () => {
		const leaving = await made('mert', 'counsellor');
		const theirs = await keyOf(leaving);
		await put(leaving, await handed([theirs]));
		await counselling.endCounsellor(deps, cem, {
			centreId: centre,
			identityId: theirs.id,
			successorId: null,
		});
		const clock = async () => (await counselling.readStanding(deps, cem)).centres[0]!.clock;
		expect(await clock()).toEqual({ cases: 1, next: '2027-03-01', orphaned: 1, receipts: 0 });
		expect(
			await refusal(counselling.assignOrphans(deps, ayse, { centreId: centre, identityId: mine.id })),
		).toBe('forbidden not_allowed');
		expect(await counselling.assignOrphans(deps, cem, { centreId: centre, identityId: mine.id })).toEqual({
			count: 1,
		});
		expect((await clock()).orphaned).toBe(0);
		expect(await casesOf(ayse)).toHaveLength(1);
	});
});

describe('the end of a case', () => {
	test('on request leaves a receipt without content, and no device brings it back', async () => {
		const input = await handed([mine, colleague]);
		await put(ayse, input);
		expect(await refusal(counselling.deleteCase(deps, dila, { id: input.caseId, reason: 'client' }))).toBe(
			'missing not_found',
		);
		expect(await counselling.deleteCase(deps, ayse, { id: input.caseId, reason: 'client' })).toEqual({
			caseId: input.caseId,
			deletedOn: '2026-03-01',
			reason: 'client',
		});
		for (const table of ['counselling_case', 'sealed_version', 'sealed_for'])
			expect((await owner.query(`select 1 from ${table}`)).rowCount, table).toBe(0);
		expect((await counselling.readStanding(deps, bora)).deleted).toEqual([input.caseId]);
		expect(await refusal(put(bora, input))).toBe('missing case_deleted');
	});

	test('comes a year after the last meeting, which another meeting moves', async () => {
		const first = await handed([mine, colleague]);
		await put(ayse, first);
		today = '2026-06-15';
		// A clock that is ahead keeps nothing longer.
		await put(ayse, await handed([mine, colleague], { ...after(first), lastMetOn: '2031-01-01' }));
		expect((await casesOf(ayse))[0]!.deletedOn).toBe('2027-06-15');
		const night = async (day: string) => {
			today = day;
			await counselling.forgetCases.run(deps, {}, {} as never);
			const { rows } = await owner.query<{ recipient: string; text: string }>(
				'select recipient, text from mail order by recipient',
			);
			return { mails: rows, left: (await owner.query('select 1 from sealed_version')).rowCount };
		};
		expect(await night('2027-05-15')).toEqual({ mails: [], left: 2 });
		const told = await night('2027-05-16');
		expect(told.mails).toHaveLength(2);
		for (const { text } of told.mails) {
			expect(text).toContain('How many: 1.');
			expect(text).not.toContain('bado-12');
			expect(text).not.toContain(first.caseId);
		}
		expect((await night('2027-05-17')).mails).toHaveLength(2);
		expect((await night('2027-06-14')).left).toBe(2);
		expect((await night('2027-06-15')).left).toBe(0);
		const { rows } = await owner.query('select reason from case_receipt');
		expect(rows).toEqual([{ reason: 'retention' }]);
	});

	test('comes no sooner than its counsellors were told, where a device’s clock fell back to an early year', async () => {
		const first = await handed([mine], { lastMetOn: '1970-01-01' });
		await put(ayse, first);
		await counselling.forgetCases.run(deps, {}, {} as never);
		const days = async () => (await casesOf(ayse)).map(({ deletedOn }) => deletedOn);
		expect(await days()).toEqual(['2026-03-31']);
		// The same device writes on, with the same clock.
		await put(ayse, await handed([mine], { ...after(first), lastMetOn: '1970-01-02' }));
		await counselling.forgetCases.run(deps, {}, {} as never);
		expect(await days()).toEqual(['2026-03-31']);
		await put(ayse, await handed([mine], after(first)));
		expect(await days()).toEqual(['2027-03-01']);
	});

	test('is not coming with closing: a closed case can be read, and a device that did not know yet opens it again', async () => {
		const first = await handed([mine]);
		await put(ayse, first);
		await counselling.setCaseState(deps, ayse, { id: first.caseId, state: 'closed' });
		expect((await casesOf(ayse))[0]!.state).toBe('closed');
		expect(await refusal(counselling.setCaseState(deps, bora, { id: first.caseId, state: 'open' }))).toBe(
			'missing not_found',
		);
		await put(ayse, await handed([mine], after(first)));
		expect((await casesOf(ayse))[0]!.state).toBe('open');
	});
});
