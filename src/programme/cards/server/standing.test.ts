import { expect, test } from 'vitest';
import { account } from '#world/actors.ts';
import { member } from '#world/accounts.ts';
import { houseOf, plantIdentity } from '#world/counselling.ts';
import { countQueries } from '#world/queries.ts';
import { testDatabase } from '#world/database.ts';
import { readStanding } from './api.ts';

const { deps, owner } = await testDatabase();
const { institution, elsewhere, centre, otherCentre } = await houseOf({ deps, owner });
const at = (...ids: readonly string[]) =>
	ids.map((id) => ({ role: 'counsellor' as const, scope: 'institution' as const, id }));

test('who counsels at two centres is told of both, by as few statements as who counsels at one', async () => {
	const grants = at(institution, elsewhere);
	const who = await member(owner, 'two@example.org', grants, { hasPassword: false });
	const [both, one] = [account(grants, who), account(at(institution), who)];
	for (const id of [centre, otherCentre]) await plantIdentity(owner, id, both.personId!);
	const { centres } = await readStanding(deps, both);
	expect(new Map(centres.map(({ id, clock, counsellors }) => [id, [clock, counsellors.length]]))).toEqual(
		new Map([centre, otherCentre].map((id) => [id, [{ cases: 0, next: null, orphaned: 0, receipts: 0 }, 1]])),
	);
	expect(await countQueries(deps, () => readStanding(deps, both))).toBe(
		await countQueries(deps, () => readStanding(deps, one)),
	);
});
