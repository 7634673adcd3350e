import { expect, test, vi } from 'vitest';
import { administrator, team } from '#world/actors.ts';
import { confirmKey, houseOf, someKey } from '#world/counselling.ts';
import { testDatabase } from '#world/database.ts';
import { openDeviceOf } from '#world/desk.ts';
import { makeInstitution } from '#world/institutions.ts';
import { refusal } from '#world/refusal.ts';
import { erasePerson, mergePeople } from '#programme/people/server/api.ts';
import { holdings } from '../../../holdings.ts';
import { noteCompared } from '../vault/note-compared.ts';
import { readTrusted } from '../vault/trust.ts';
import * as counselling from './api.ts';

const { deps, owner } = await testDatabase();
const { centre, otherCentre, ayse, bora, cem, made } = await houseOf({ deps, owner });
const key = (publicKey = someKey()) => ({
	centreId: centre,
	publicKey,
	byPassphrase: 'by passphrase',
});

test('a key is kept wrapped, counts once the centre has compared it, and there is one at a time', async () => {
	const input = key();
	const { id } = await counselling.keepKey(deps, ayse, input);
	const { publicKey, byPassphrase } = input;
	const own = { id, centreId: centre, who: ayse.personId, publicKey, byPassphrase, trusted: null };
	expect((await counselling.readStanding(deps, ayse)).keys).toEqual([{ ...own, state: 'new' }]);
	expect(await refusal(counselling.keepKey(deps, ayse, key()))).toBe('conflict key_is_there');
	// The answer was lost: the same key comes again, wrapped anew.
	expect(await counselling.keepKey(deps, ayse, { ...input, byPassphrase: 'again' })).toEqual({ id });
	expect((await counselling.readStanding(deps, ayse)).keys).toEqual([
		{ ...own, byPassphrase: 'again', state: 'new' },
	]);
	await counselling.keepKey(deps, ayse, input);
	for (const who of [cem, team, administrator])
		expect(await refusal(counselling.keepKey(deps, who, key()))).toBe('forbidden not_allowed');
	expect(await refusal(counselling.keepKey(deps, ayse, { ...key(), centreId: otherCentre }))).toBe(
		'missing not_found',
	);
	const of = { centreId: centre, identityId: id };
	expect(await refusal(counselling.confirmCounsellor(deps, cem, { ...of, publicKey: someKey() }))).toBe(
		'conflict other_key',
	);
	for (const who of [ayse, bora])
		expect(await refusal(counselling.confirmCounsellor(deps, who, { ...of, publicKey }))).toBe(
			'forbidden not_allowed',
		);
	await counselling.confirmCounsellor(deps, cem, { ...of, publicKey });
	expect(await refusal(counselling.confirmCounsellor(deps, cem, { ...of, publicKey }))).toBe(
		'conflict step_not_allowed',
	);
	const { keys, centres } = await counselling.readStanding(deps, ayse);
	expect(keys).toEqual([{ ...own, state: 'active' }]);
	expect(centres[0]!.counsellors).toEqual([
		{ id, name: 'Deniz Kaya', publicKey, state: 'active', isMe: true },
	]);
	// Colleagues see the public half, and not how it is wrapped.
	const seen = await counselling.readStanding(deps, bora);
	expect(seen.centres[0]!.counsellors).toEqual([
		{ id, name: 'Deniz Kaya', publicKey, state: 'active', isMe: false },
	]);
	expect(JSON.stringify(seen)).not.toContain('by passphrase');
	await counselling.rewrapKey(deps, ayse, { identityId: id, byPassphrase: 'anew' });
	expect((await counselling.readStanding(deps, ayse)).keys[0]).toMatchObject({
		byPassphrase: 'anew',
	});
	expect(await refusal(counselling.rewrapKey(deps, bora, { identityId: id, byPassphrase: 'x' }))).toBe(
		'missing not_found',
	);
	await counselling.endCounsellor(deps, cem, { ...of, successorId: null });
	expect((await counselling.readStanding(deps, ayse)).keys).toEqual([]);
	expect((await owner.query('select 1 from wrapped_key')).rowCount).toBe(0);
	// A lost one is replaced, and confirmed anew.
	await counselling.keepKey(deps, ayse, key());
});

test('a key that one coordinator ends while another confirms it stays ended', async () => {
	const eren = await made('eren', 'counsellor');
	const input = key();
	const { id } = await counselling.keepKey(deps, eren, input);
	const ending = await owner.connect();
	await ending.query('begin');
	await ending.query(`update counsellor_identity set state = 'left', left_at = now() where id = $1`, [id]);
	const confirming = refusal(
		counselling.confirmCounsellor(deps, cem, {
			centreId: centre,
			identityId: id,
			publicKey: input.publicKey,
		}),
	);
	await vi.waitUntil(async () => {
		const { rowCount } = await ending.query(
			'select 1 from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid))',
		);
		return rowCount !== 0;
	}, 20_000);
	await ending.query('commit');
	ending.release();
	expect(await confirming).toBe('conflict step_not_allowed');
	const { rows } = await owner.query('select state from counsellor_identity where id = $1', [id]);
	expect(rows).toEqual([{ state: 'left' }]);
});

test('two devices that each compare a key know both afterwards', async () => {
	const fatma = await made('fatma', 'counsellor');
	const pair = await confirmKey(owner, centre, fatma);
	const [tablet, laptop] = [
		await openDeviceOf(deps, fatma, pair, []),
		await openDeviceOf(deps, fatma, pair, []),
	];
	const [one, other] = [someKey(), someKey()];
	await noteCompared(tablet.desk, tablet.remote, one);
	laptop.remote.isAway = true;
	await expect(noteCompared(laptop.desk, laptop.remote, other)).rejects.toThrow('offline');
	expect(laptop.desk.unlocked().trusted).toEqual([]);
	laptop.remote.isAway = false;
	await laptop.sync();
	await noteCompared(laptop.desk, laptop.remote, other);
	expect(laptop.desk.unlocked().trusted).toEqual([one, other]);
	const [kept] = (await laptop.remote.standing()).keys;
	expect(await readTrusted(pair.privateKey, kept!.trusted)).toEqual([one, other].sort());
});

test('two keys that are compared one right after the other, before the first is noted, are both known', async () => {
	const nur = await made('nur', 'counsellor');
	const pair = await confirmKey(owner, centre, nur);
	const { desk, remote } = await openDeviceOf(deps, nur, pair, []);
	const keys = [someKey(), someKey(), someKey()];
	await Promise.all(keys.map((one) => noteCompared(desk, remote, one)));
	expect(desk.unlocked().trusted).toEqual(keys);
	const [kept] = (await remote.standing()).keys;
	expect(await readTrusted(pair.privateKey, kept!.trusted)).toEqual(keys.toSorted());
});

test('a centre is opened by the team, which cannot set its recovery key', async () => {
	const institutionId = await makeInstitution(deps);
	for (const who of [ayse, cem])
		expect(await refusal(counselling.openCentre(deps, who, { institutionId }))).toBe('forbidden not_allowed');
	const { id } = await counselling.openCentre(deps, team, { institutionId });
	expect(await refusal(counselling.openCentre(deps, team, { institutionId }))).toBe(
		'conflict centre_is_there',
	);
	for (const who of [team, administrator])
		expect(await refusal(counselling.setRecoveryKey(deps, who, { id, publicKey: someKey() }))).toBe(
			'forbidden not_allowed',
		);
	expect(await refusal(counselling.setRecoveryKey(deps, ayse, { id: centre, publicKey: someKey() }))).toBe(
		'forbidden not_allowed',
	);
	const publicKey = someKey();
	const madeAt = new Date('2026-05-04T10:00:00Z');
	await counselling.setRecoveryKey({ ...deps, now: () => madeAt }, cem, { id: centre, publicKey });
	// A device that has not heard of another sheet yet says that the old one fits.
	expect(await refusal(counselling.noteDrill(deps, cem, { id: centre, publicKey: someKey() }))).toBe(
		'conflict other_key',
	);
	expect((await counselling.readStanding(deps, cem)).centres[0]!.drilledAt).toBeNull();
	await counselling.noteDrill(deps, cem, { id: centre, publicKey });
	const [kept] = (await counselling.readStanding(deps, cem)).centres;
	expect([kept!.recoveryKey, kept!.drilledAt !== null]).toEqual([publicKey, true]);
	expect(kept!.recoveryMadeAt).toBe(madeAt.toISOString());
	// Nobody has tried the new sheet yet; and only the centre says that one fits, and only the team closes it.
	await counselling.setRecoveryKey(deps, cem, { id: centre, publicKey: someKey() });
	expect((await counselling.readStanding(deps, cem)).centres[0]!.drilledAt).toBeNull();
	expect(await refusal(counselling.noteDrill(deps, ayse, { id: centre, publicKey }))).toBe(
		'forbidden not_allowed',
	);
	expect(await refusal(counselling.closeCentre(deps, cem, { id: centre }))).toBe('forbidden not_allowed');
	await counselling.closeCentre(deps, team, { id });
	expect((await counselling.listCentres(deps, team)).map((one) => one.id).sort()).toEqual(
		[centre, otherCentre].sort(),
	);
	expect(await counselling.openCentre(deps, team, { institutionId })).toEqual({ id });
});

test('who is erased has no key left, and who is joined with another takes theirs along', async () => {
	const leyla = await made('leyla', 'counsellor');
	const { id } = await counselling.keepKey(deps, leyla, key());
	const again = await made('leyla-again', 'counsellor');
	await mergePeople(deps, team, { keepId: again.personId!, mergeId: leyla.personId! }, holdings);
	expect((await counselling.readStanding(deps, again)).keys).toMatchObject([{ id, state: 'new' }]);
	await erasePerson(deps, team, again.personId!, holdings);
	const left = await owner.query('select person_id, state from counsellor_identity where id = $1', [id]);
	expect(left.rows).toEqual([{ person_id: null, state: 'left' }]);
	expect((await owner.query('select 1 from wrapped_key where identity_id = $1', [id])).rowCount).toBe(0);
});
