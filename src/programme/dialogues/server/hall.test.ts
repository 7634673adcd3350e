import { expect, test } from 'vitest';
import { visitor } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { plantDialogue } from '#world/paper.ts';
import { refusal } from '#world/refusal.ts';
import { wallHours } from '../hall.ts';
import { askForCards, closeWall, openWall, readHall, showOnWall, takeCount } from './hall.ts';
import { listStatements } from './list-statements.ts';
import { readResults } from './read-results.ts';
import { readWall } from './wall.ts';

let now = new Date('2026-03-01T18:00:00Z');
const world = await testDatabase({ now: () => now });
const { deps, owner } = world;
const countId = '00000000-0000-4000-8000-000000000001';

async function opened() {
	const dialogue = await plantDialogue(world);
	const { id, first } = dialogue;
	const secret = await openWall(deps, first, { id, languages: ['tr', 'ar'] });
	return { ...dialogue, secret, wall: (key = secret) => readWall(deps, visitor, { secret: key }) };
}
const words = ({ texts }: Awaited<ReturnType<typeof readWall>>) => texts.map(({ text }) => text);

test('the wall shows what the facilitator chooses, in two languages, and only what is public', async () => {
	const { id, first, statements, wall } = await opened();
	expect(await wall()).toMatchObject({ isQuestion: true, isCounting: false, languages: ['tr', 'ar'] });
	await showOnWall(deps, first, { id, statementId: statements[0]! });
	expect(words(await wall())).toEqual([
		'Belediyenin her formu Arapça da olmalı.',
		'يجب أن تكون كل نماذج البلدية بالعربية أيضًا.',
	]);
	await askForCards(deps, first, { id, isOpen: true });
	expect(await wall()).toMatchObject({ isQuestion: false, isCounting: true });
	// The next statement is not counted yet, and one without translation is there once.
	await showOnWall(deps, first, { id, statementId: statements[2]! });
	const last = await wall();
	expect([words(last), last.isCounting]).toEqual([['Sprachkurse sollen am Abend stattfinden.'], false]);
	await owner.query(`update statement set state = 'rejected' where id = $1`, [statements[2]]);
	expect(words(await wall())).toEqual([
		'Buca’da birlikte nasıl daha iyi yaşarız?',
		'كيف نعيش معًا في بوجا بشكل أفضل؟',
	]);
	expect(await refusal(showOnWall(deps, first, { id, statementId: statements[2]! }))).toBe(
		'conflict statement_closed',
	);
});

test('the link of a wall ends when it is revoked, when another is opened, and by itself', async () => {
	const { id, first, secret, wall } = await opened();
	const second = await openWall(deps, first, { id, languages: ['ar'] });
	expect(await refusal(wall(secret))).toBe('missing link_not_valid');
	expect((await wall(second)).languages).toEqual(['ar']);
	await closeWall(deps, first, { id });
	expect(await refusal(wall(second))).toBe('missing link_not_valid');
	const third = await openWall(deps, first, { id, languages: ['ar'] });
	const before = now;
	now = new Date(before.getTime() + wallHours * 60 * 60_000);
	expect(await refusal(wall(third))).toBe('missing link_not_valid');
	now = before;
	expect(await refusal(wall(third))).toBe('done');
});

test('a show of cards stands beside the votes, once however often it is sent, and is no vote', async () => {
	const { id, first, statements } = await opened();
	await showOnWall(deps, first, { id, statementId: statements[0]! });
	await askForCards(deps, first, { id, isOpen: true });
	const fields = {
		countId,
		statementId: statements[0]!,
		agrees: 41,
		passes: 4,
		disagrees: 15,
		place: 'Salon',
	};
	await takeCount(deps, first, { id, fields });
	await takeCount(deps, first, { id, fields: { ...fields, agrees: 42 } });
	const { counts, wall } = await readHall(deps, first, { id });
	expect([counts, wall?.countId]).toEqual([
		[
			{
				id: countId,
				dialogueId: id,
				statementId: statements[0],
				agrees: 42,
				passes: 4,
				disagrees: 15,
				place: 'Salon',
				countedAt: now,
				letOut: { exact: [41, 4, 15], shown: expect.any(Array) },
				isExample: false,
			},
		],
		null,
	]);
	const mixed = await owner.query(
		'select (select count(*) from vote where dialogue_id = $1)::int as votes, (select count(*) from participant where dialogue_id = $1)::int as participants',
		[id],
	);
	expect(mixed.rows).toEqual([{ votes: 0, participants: 0 }]);
	// The number of one count never lands on another statement.
	expect(
		await refusal(takeCount(deps, first, { id, fields: { ...fields, statementId: statements[1]! } })),
	).toBe('conflict count_of_another');
	expect((await readHall(deps, first, { id })).counts).toHaveLength(1);
});

test('only those who look after the dialogue lead its room', async () => {
	const { id, stranger, statements } = await opened();
	const fields = { countId, statementId: statements[0]!, agrees: 1, passes: 0, disagrees: 0, place: null };
	for (const work of [
		() => openWall(deps, stranger, { id, languages: ['tr'] }),
		() => closeWall(deps, stranger, { id }),
		() => showOnWall(deps, stranger, { id, statementId: null }),
		() => askForCards(deps, stranger, { id, isOpen: true }),
		() => takeCount(deps, stranger, { id, fields }),
		() => readHall(deps, stranger, { id }),
	])
		expect(await refusal(work())).toBe('forbidden not_allowed');
});

test('what a room said is shown to everybody rounded, beside the map, and a small room to nobody', async () => {
	const { id, first, statements } = await opened();
	const count = (at: number, agrees: number, disagrees: number) =>
		takeCount(deps, first, {
			id,
			fields: {
				countId: crypto.randomUUID(),
				statementId: statements[at]!,
				agrees,
				passes: 0,
				disagrees,
				place: 'Salon',
			},
		});
	await count(0, 41, 19);
	await count(1, 8, 1);
	const seen = async () => ({
		public: (await readResults(deps, visitor, { id })).cards.map(({ number, said }) => ({ number, said })),
		desk: (await listStatements(deps, first, { id, state: 'accepted' })).map(({ cards }) => cards),
	});
	const { public: open, desk } = await seen();
	expect(open).toEqual([{ number: 1, said: desk[0] }]);
	expect(desk.slice(1)).toEqual([null, null]);
	const { agree, pass, disagree } = desk[0]!;
	expect([agree % 5, Math.abs(agree - 41) < 5, pass, disagree % 5, Math.abs(disagree - 19) < 5]).toEqual([
		0,
		true,
		0,
		0,
		true,
	]);
	// Another room, of ten: both are told together, and once its statement is taken out neither is.
	await count(0, 10, 0);
	const later = (await seen()).desk[0]!;
	expect([later.agree - agree >= 10, later.disagree]).toEqual([true, disagree]);
	await owner.query(`update statement set state = 'rejected' where id = $1`, [statements[0]]);
	expect((await seen()).public).toEqual([]);
});

test('corrected by a few it is told as it was, so that two roundings cannot be subtracted', async () => {
	const { id, first, statements } = await opened();
	const count = (agrees: number, disagrees: number, by = crypto.randomUUID()) =>
		takeCount(deps, first, {
			id,
			fields: { countId: by, statementId: statements[0]!, agrees, passes: 0, disagrees, place: null },
		});
	const told = async () => (await readResults(deps, visitor, { id })).cards[0]?.said ?? null;
	const fresh = async (agrees: number, disagrees: number) => {
		await owner.query('delete from card_count where dialogue_id = $1', [id]);
		await count(agrees, disagrees);
		return told();
	};
	const one = crypto.randomUUID();
	await count(41, 19, one);
	const before = await told();
	/** Every correction by fewer than ten, one after the other. */
	const after: unknown[] = [];
	for (const agrees of [42, 43, 44, 45, 46, 47, 48, 49, 50, 40, 39, 38, 37, 36, 35, 34, 33, 32]) {
		await count(agrees, 19, one);
		after.push(await told());
	}
	expect(after).toEqual(after.map(() => before));
	// Ten more are told anew; back by ten, the same as at first.
	await count(51, 19, one);
	expect((await told())!.agree).toBeGreaterThan(before!.agree);
	await count(41, 19, one);
	expect(await told()).toEqual(before);
	// So few that it is told to nobody; near what it was, it is as it was and not rounded anew.
	await count(3, 1, one);
	expect(await told()).toBeNull();
	await count(38, 19, one);
	expect(await told()).toEqual(before);
	// What could leak is there: counted afresh, neighbours are rounded to different figures.
	const afresh = new Set<number>();
	for (const agrees of [41, 42, 43, 44, 45, 46]) afresh.add((await fresh(agrees, 19))!.agree);
	expect(afresh.size).toBeGreaterThan(1);
});

test('what was told before the figures were kept is not rounded anew either', async () => {
	const { id, first, statements } = await opened();
	const one = crypto.randomUUID();
	const count = (agrees: number) =>
		takeCount(deps, first, {
			id,
			fields: { countId: one, statementId: statements[0]!, agrees, passes: 2, disagrees: 19, place: null },
		});
	await count(41);
	await owner.query('update card_count set let_out = null where id = $1', [one]);
	const told = async () => (await readResults(deps, visitor, { id })).cards[0]!.said;
	const before = await told();
	for (const agrees of [42, 45, 49, 36]) {
		await count(agrees);
		expect(await told()).toEqual(before);
	}
});
