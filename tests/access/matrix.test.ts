import { afterAll, describe, expect, test } from 'vitest';
import { devices } from '#platform/server/http/shields.ts';
import { makeInstitution } from '#world/institutions.ts';
import { testDatabase } from '#world/database.ts';
import { cast, gather, type Somebody } from './cast.ts';
import { furnish, type Places } from './places.ts';
import { keepForRewind } from './rewind.ts';
import { builtRoutes, openSite, origin, type Ask, type Route } from './site.ts';
import { table, type Act, type May, type Row } from './table.ts';

const database = await testDatabase({ secret: 'a secret of the tests, long enough' });
const { deps, owner } = database;
const places = { own: await furnish(deps, owner, 'own'), other: await furnish(deps, owner, 'other') };
const cookies = await gather(owner, deps.secret, origin, places.own, await makeInstitution(deps));
const rewind = await keepForRewind(database);
const site = await openSite(database);
const routes = await builtRoutes();
const sides = ['own', 'other'] as const;
type Side = (typeof sides)[number];

/** Every deviation of a row at once, one line each: what was asked by whom of what, and what came. */
const found: string[] = [];
afterAll(() => rewind());

const allowed = (may: May, side: Side, who: Somebody) => ('own' in may ? may[side] : may).includes(who);
const addressOf = (route: Route, row: Row, at: Places) => {
	const path = row.path?.(at) ?? route.id.replace('/[lang=locale]', '');
	return route.id.startsWith('/[lang=locale]') ? `/en${path}` : path;
};

async function changes(): Promise<string> {
	const { rows } = await owner.query<{ count: string }>('select count(*) from audit_entry');
	return rows[0]!.count;
}

async function check(what: string, who: Somebody, isAllowed: boolean, path: string, wish: Ask, row: Row) {
	const cookie = cookies[who];
	const before = await changes();
	const answer = await site.ask(path, { ...wish, ...(cookie ? { cookie } : {}) });
	await answer.arrayBuffer();
	const isWriting = wish.method !== undefined || wish.form !== undefined;
	const isSentAway = answer.headers.get('location')?.includes('/sign-in?next=') ?? false;
	const good = isAllowed
		? isWriting
			? answer.status < 500 &&
				![401, 403].includes(answer.status) &&
				(answer.status !== 404 || row.answer === 404)
			: row.answer === undefined
				? answer.status < 400 && !isSentAway
				: answer.status === row.answer
		: who === 'visitor'
			? isSentAway || [401, 404].includes(answer.status)
			: [403, 404, ...(path.startsWith('/api/') ? [401] : [])].includes(answer.status);
	if (!good) found.push(`${what} by ${who}: ${isAllowed ? 'may' : 'may not'}, was answered ${answer.status}`);
	const given = answer.headers.get('permissions-policy') ?? 'none';
	const expected = devices(isAllowed && !isWriting ? row.device : undefined);
	// A form that is refused is shown again as its page.
	if (given !== expected && !(isWriting && given === devices(row.device)))
		found.push(`${what} by ${who}: may use ${given}`);
	if (!isAllowed && (await changes()) !== before) found.push(`${what} by ${who}: refused, and yet written`);
	if (isWriting && isAllowed) await rewind();
}

describe('who may enter and do what', () => {
	test('is said for every route of the application, and for nothing else', () => {
		expect(Object.keys(table).sort()).toEqual(routes.map(({ id }) => id).sort());
	});

	test('is said for every form action and every method', () => {
		const told = routes.map(({ id }) => ({
			id,
			actions: Object.keys(table[id]?.acts ?? {}).sort(),
			methods: Object.keys(table[id]?.calls ?? {}).sort(),
		}));
		expect(told).toEqual(
			routes.map(({ id, actions, methods }) => ({
				id,
				actions: [...actions].sort(),
				methods: methods.filter((method) => method !== 'GET').sort(),
			})),
		);
	});

	test.each(routes)('holds for $id', { timeout: 120_000 }, async (route) => {
		const row = table[route.id]!;
		found.length = 0;
		// Where the address names no record, the two sides are one.
		const differs = row.path !== undefined || Object.values(row.acts ?? {}).some(({ form }) => form);
		for (const side of differs ? sides : sides.slice(0, 1)) {
			const at = places[side];
			const path = addressOf(route, row, at);
			for (const who of cast) {
				await check(`GET ${side}`, who, allowed(row.see, side, who), path, {}, row);
				for (const [name, act] of Object.entries(row.acts ?? {}))
					await acting(name, act, side, who, path, row);
				for (const [method, may] of Object.entries(row.calls ?? {}))
					await check(`${method} ${side}`, who, allowed(may, side, who), path, { method, json: {} }, row);
			}
		}
		expect(found).toEqual([]);
	});

	async function acting(
		name: string,
		{ may, form, first }: Act,
		side: Side,
		who: Somebody,
		path: string,
		row: Row,
	) {
		const address = name === 'default' ? path : `${path}?/${name}`;
		const fields = form?.(places[side], side) ?? {};
		if (first) await owner.query(first[0], [first[1](places[side])]);
		await check(`POST ${side} ${name}`, who, allowed(may, side, who), address, { form: fields }, row);
		if (first) await rewind();
	}
});
