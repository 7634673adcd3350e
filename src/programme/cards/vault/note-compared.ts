import type { Desk } from './desk.ts';
import type { Remote } from './remote.ts';
import { lockTrusted, readTrusted } from './trust.ts';

/** What is under way on a desk: the next one begins with what it has noted. */
const underWay = new WeakMap<Desk, Promise<void>>();

/** Notes that a key was compared by its words, beside those that were compared on another device meanwhile. Throws `Refused` as `Remote` does. */
export function noteCompared(desk: Desk, remote: Remote, publicKey: string): Promise<void> {
	const before = underWay.get(desk) ?? Promise.resolve();
	const noting = before.catch(() => undefined).then(() => note(desk, remote, publicKey));
	underWay.set(desk, noting);
	return noting;
}

async function note(desk: Desk, remote: Remote, publicKey: string): Promise<void> {
	const { key, privateKey, trusted } = desk.unlocked();
	const elsewhere = await readTrusted(privateKey, key.trusted);
	const all = [...new Set([...trusted, ...elsewhere, publicKey])];
	const locked = await lockTrusted(privateKey, all);
	await remote.step({ step: 'rewrap', identityId: key.id, trusted: locked });
	desk.learn({ trusted: all });
}
