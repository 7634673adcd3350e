import { createHmac, randomBytes } from 'node:crypto';
import type { Actor } from '#shared/actor.ts';
import type { Deps } from '#platform/server/deps.ts';
import { levels } from '../plan.ts';
import type { Offset } from '../protection.ts';
import { roundingKey } from './tables.ts';

const keeper: Actor = { kind: 'system', name: 'results', locale: 'en' };

/** The shift of the rounding grid of a cell: the same for the same cell for ever, whatever else of the installation changes. */
export async function roundingOffset(deps: Pick<Deps, 'db'>): Promise<Offset> {
	const key = await readKey(deps);
	return (cell) => createHmac('sha256', key).update(cell).digest()[0]! % levels.public.base;
}

/** Makes the key where there is none; of two who do so at once, both get the first one's. */
function readKey({ db }: Pick<Deps, 'db'>): Promise<string> {
	return db.as(keeper, async (tx) => {
		const read = () => tx.select({ key: roundingKey.key }).from(roundingKey);
		const [known] = await read();
		if (known) return known.key;
		await tx
			.insert(roundingKey)
			.values({ key: randomBytes(32).toString('base64url') })
			.onConflictDoNothing();
		return (await read())[0]!.key;
	});
}
