import { expect, test } from 'vitest';
import { textIn } from '#shared/text.ts';
import { coordinatorOf, team, visitor } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { makeInstitution } from '#world/institutions.ts';
import { makePractice } from '#world/practices.ts';
import { practiceStates } from '../practice.ts';
import { addAdaptation, approveAdaptation, practiceFigures, removePractice } from './api.ts';

const { deps, owner } = await testDatabase();

test('counts what is published and what others made of it, and nothing that waits, is gone or not shown', async () => {
	expect(await practiceFigures(deps, visitor)).toBeNull();
	const [house, other] = [await makeInstitution(deps), await makeInstitution(deps)];
	for (const state of practiceStates) await makePractice(deps, owner, house, {}, state);
	const [twice, once, binned] = [
		await makePractice(deps, owner, house, {}, 'published'),
		await makePractice(deps, owner, house, {}, 'published'),
		await makePractice(deps, owner, house, {}, 'published'),
	];
	const adapts = async (practiceId: string, isApproved = true) => {
		const fields = {
			institutionId: other,
			place: null,
			changed: textIn('en', 'Two counters'),
			outcome: textIn('en', 'One visit'),
		};
		const { id } = await addAdaptation(deps, coordinatorOf(other), { practiceId, fields });
		if (isApproved) await approveAdaptation(deps, team, { practiceId, id });
	};
	await adapts(twice.id);
	await adapts(twice.id);
	await adapts(once.id, false);
	await adapts(binned.id);
	await removePractice(deps, team, { id: binned.id });
	const expected = { reviewed: 3, adapted: 1, adaptations: 2 };
	for (const who of [visitor, team, coordinatorOf(house)])
		expect(await practiceFigures(deps, who)).toEqual(expected);
	// A house that is taken from the public takes its practices along.
	await owner.query('update institution set is_published = false where id = $1', [house]);
	for (const who of [visitor, team]) expect(await practiceFigures(deps, who)).toBeNull();
});
