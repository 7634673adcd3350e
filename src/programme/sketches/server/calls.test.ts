import { expect, test } from 'vitest';
import type { Actor } from '#shared/actor.ts';
import { coordinatorOf, reader, team } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { refusal } from '#world/refusal.ts';
import { callValues, makeCall } from '#world/sketches.ts';
import { changeCall, getCall, listCalls, removeCall, restoreCall } from './api.ts';

const { deps } = await testDatabase();
type Who = Actor;

test('the team alone keeps the calls, and nobody saves over another', async () => {
	const id = await makeCall(deps);
	const change = (who: Who, version: number) =>
		refusal(changeCall(deps, who, { id, version, fields: callValues({ mostFunding: 80 }) }));
	expect(await change(coordinatorOf('01890000-0000-7000-8000-000000000009'), 1)).toBe(
		'forbidden not_allowed',
	);
	expect(await Promise.all([change(team, 1), change(team, 1)]).then((all) => all.toSorted())).toEqual([
		'conflict conflict',
		'done',
	]);
	await removeCall(deps, team, { id });
	expect((await listCalls(deps, reader)).some((one) => one.id === id)).toBe(false);
	const open = (who: Who) => refusal(getCall(deps, who, { id }));
	expect([await open(reader), await open(team)]).toEqual(['missing not_found', 'done']);
	await restoreCall(deps, team, { id });
	expect(await open(reader)).toBe('done');
	expect((await listCalls(deps, reader)).some((one) => one.id === id)).toBe(true);
});
