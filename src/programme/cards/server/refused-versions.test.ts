import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '#shared/actor.ts';
import { newId } from '#shared/id.ts';
import { member } from '#world/accounts.ts';
import { account, administrator, team } from '#world/actors.ts';
import { houseOf, plantIdentity } from '#world/counselling.ts';
import { testDatabase } from '#world/database.ts';
import { makeInstitution } from '#world/institutions.ts';
import { refusal } from '#world/refusal.ts';
import { emptyCase } from '../case/case-file.ts';
import { makeKeyPair } from '../vault/key-pair.ts';
import { seal } from '../vault/seal.ts';
import * as counselling from './api.ts';

const { deps, owner } = await testDatabase();
const recovery = await makeKeyPair();
const { centre, otherCentre, institution, elsewhere, ayse, bora, cem, dila, made } = await houseOf(
	{ deps, owner },
	recovery.publicKey,
);
const keyOf = async (who: Actor, at = centre, state = 'active') => {
	const { publicKey } = await makeKeyPair();
	const personId = who.kind === 'account' ? who.personId! : '';
	return { publicKey, id: await plantIdentity(owner, at, personId, { publicKey, state }) };
};
const [mine, colleague, elsewhereKey] = [
	await keyOf(ayse),
	await keyOf(bora),
	await keyOf(dila, otherCentre),
];
type Key = { readonly id: string; readonly publicKey: string };

async function put(
	who: Actor,
	keys: readonly Key[],
	{
		caseId = newId(),
		at = centre,
		isShare = false,
		lastMetOn = '2026-03-01',
	}: { caseId?: string; at?: string; isShare?: boolean; lastMetOn?: string } = {},
): Promise<string> {
	const content = { caseId, code: 'bado-12', token: 't', sealedTo: [], file: emptyCase };
	const sealed = await seal(content, [...keys.map(({ publicKey }) => publicKey), recovery.publicKey]);
	return refusal(
		counselling.putVersion(deps, who, {
			centreId: at,
			caseId,
			code: 'bado-12',
			lastMetOn,
			recipients: keys.map(({ id }) => id),
			isShare,
			version: { id: newId(), follows: [], sealed },
		}),
	);
}
const readers = async (caseId: string) =>
	(
		await owner.query<{ id: string }>('select identity_id as id from sealed_for where case_id = $1', [caseId])
	).rows
		.map(({ id }) => id)
		.sort();
beforeEach(async () => {
	await owner.query('delete from counselling_case');
});

test('a version of somebody without the role, of a coordinator, or for a centre without a sheet is not taken', async () => {
	for (const who of [team, administrator]) expect(await put(who, [mine])).toBe('forbidden not_allowed');
	expect(await put(cem, [mine])).toBe('conflict key_not_confirmed');
	const institutionId = await makeInstitution(deps);
	const { id: at } = await counselling.openCentre(deps, team, { institutionId });
	const early = await made('early', 'counsellor', institutionId);
	expect(await put(early, [await keyOf(early, at)], { at })).toBe('conflict no_recovery_key');
	expect(await put(ayse, [mine])).toBe('done');
});

test('a case is begun and shared only to keys of its centre that count', async () => {
	const unconfirmed = await keyOf(cem, centre, 'new');
	for (const other of [elsewhereKey, unconfirmed, { id: newId(), publicKey: colleague.publicKey }])
		expect(await put(ayse, [mine, other])).toBe('conflict recipients_changed');
	const caseId = newId();
	expect(await put(ayse, [mine], { caseId })).toBe('done');
	for (const other of [elsewhereKey, unconfirmed])
		expect(await put(ayse, [mine, other], { caseId, isShare: true })).toBe('conflict recipients_changed');
	expect(await readers(caseId)).toEqual([mine.id]);
});

test('nobody takes themselves out of a case, and leaves it to others unseen', async () => {
	const caseId = newId();
	expect(await put(ayse, [mine, colleague], { caseId })).toBe('done');
	expect(await put(ayse, [colleague], { caseId, isShare: true })).toBe('invalid not_sealed_to_you');
	expect(await readers(caseId)).toEqual([mine.id, colleague.id].sort());
});

test('a device that comes late with an earlier meeting shortens no case', async () => {
	const caseId = newId();
	expect(await put(ayse, [mine], { caseId, lastMetOn: '2026-03-01' })).toBe('done');
	expect(await put(ayse, [mine], { caseId, lastMetOn: '2026-01-01' })).toBe('done');
	const { rows } = await owner.query<{ day: string }>(
		'select last_met_on::text as day from counselling_case where id = $1',
		[caseId],
	);
	expect(rows).toEqual([{ day: '2026-03-01' }]);
});

test('a case stays at its centre, whoever has a key at two', async () => {
	const grants = [institution, elsewhere].map((id) => ({
		role: 'counsellor' as const,
		scope: 'institution' as const,
		id,
	}));
	const both = account(
		grants,
		await member(owner, `two-${newId()}@example.org`, grants, { hasPassword: false }),
	);
	const [here, there] = [await keyOf(both), await keyOf(both, otherCentre)];
	const caseId = newId();
	expect(await put(both, [here], { caseId })).toBe('done');
	for (const isShare of [true, false])
		expect(await put(both, [there], { caseId, at: otherCentre, isShare })).toBe('missing not_found');
	expect(await readers(caseId)).toEqual([here.id]);
});

test('whether cases are there is told by their ids alone, to counsellors and nobody else', async () => {
	const caseId = newId();
	expect(await put(bora, [colleague], { caseId })).toBe('done');
	const ask = (who: Actor) =>
		counselling.takeStep(deps, who, { step: 'are_there', caseIds: [caseId, newId()] });
	expect([await ask(ayse), await ask(dila)]).toEqual([[caseId], [caseId]]);
	for (const who of [team, administrator]) expect(await refusal(ask(who))).toBe('forbidden not_allowed');
});
