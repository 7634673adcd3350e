import type { Desk } from './desk.ts';
import { handIn } from './hand-in.ts';
import { lockStanding, readStanding } from './kept-standing.ts';
import { Refused, type Remote } from './remote.ts';
import { unlessFull, type Store } from './store.ts';
import { takeOver } from './take-over.ts';
import { troubleOf, type Trouble } from './trouble.ts';

export type Round = { readonly troubles: ReadonlyMap<string, Trouble> };

/**
 * One round with the server: takes over what is new there, joins it field by field with what is here, and hands in what the server has not
 * got. Whatever is broken off, at whatever moment, the next round goes on. Throws `Refused`: `offline` where nobody answers,
 * `not_our_server` where somebody else does, `other_person` where not the key's owner is signed in.
 */
export async function exchange(desk: Desk, store: Store, remote: Remote): Promise<Round> {
	const answer = await remote.standing();
	const { key, privateKey } = desk.unlocked();
	// Somebody else has signed in on this device: what they reach says nothing about the cases that lie open.
	if (key.who !== '' && answer.who !== key.who) throw new Refused('other_person');
	// Of a key that was kept without its owner's name, the owner is who it is listed for.
	if (key.who === '' && !answer.keys.some(({ id }) => id === key.id)) throw new Refused('other_person');
	// Of what was never handed in, only the tab in which it was deleted knows.
	const kept = await readStanding(privateKey, await store.standing());
	const gone = desk.gone().union(new Set(kept?.deleted));
	const deleted = gone.union(new Set(answer.deleted));
	const standing = {
		...answer,
		// Cases of another centre are for another key.
		cases: answer.cases.filter(({ id, centreId }) => centreId === key.centreId && !gone.has(id)),
		deleted: [...deleted],
	};
	const own = standing.keys.find(({ id }) => id === key.id);
	// A public half that the server puts in the place of one's own is nobody's that was asked.
	desk.learn({ standing, ...(own && { key: { ...own, publicKey: key.publicKey } }) });
	// A device without room still hands in: what the server has is not lost with the device.
	await store.keep(await lockStanding(privateKey, standing)).catch(unlessFull);
	await deleteAgain(
		remote,
		answer.cases.filter(({ id }) => gone.has(id)),
	);
	const troubles = new Map<string, Trouble>();
	for (const id of [...desk.cases().map((one) => one.id), ...desk.unreadable().keys()])
		if (deleted.has(id)) await desk.drop(id);
	const listedAs = (id: string) => standing.cases.find((one) => one.id === id);
	for (const [id, trouble] of await letGo(desk, remote, listedAs)) troubles.set(id, trouble);
	for (const listed of standing.cases) {
		const trouble = await takeOver(desk, remote, listed).catch((error: unknown) =>
			troubleOf(error, 'not_given'),
		);
		if (trouble) troubles.set(listed.id, trouble);
	}
	for (const one of desk.cases()) {
		if (troubles.has(one.id)) continue;
		if (!own) {
			// The key has ended: nothing is taken of it any more.
			if (one.isUnsent()) troubles.set(one.id, 'lost');
			continue;
		}
		const trouble = await handIn(desk, remote, one, listedAs(one.id)).catch((error: unknown) =>
			troubleOf(error, 'refused'),
		);
		if (trouble) troubles.set(one.id, trouble);
	}
	return { troubles };
}

/** What was deleted once stays deleted, also where a backup has brought it back to the server. */
async function deleteAgain(remote: Remote, cases: readonly { readonly id: string }[]): Promise<void> {
	for (const { id } of cases)
		await remote
			.step({ step: 'delete_case', caseId: id, reason: 'client' })
			.catch((error: unknown) => troubleOf(error, 'refused'));
}

/**
 * Lets go of what was handed in and is not ours any more. Who did that knows; what was never handed in is not thrown away unasked, and what
 * the server has not got at all, as after a backup was restored, is given to it again.
 */
async function letGo(
	desk: Desk,
	remote: Remote,
	listedAs: (id: string) => unknown,
): Promise<[id: string, Trouble][]> {
	const missing = desk.cases().filter((one) => one.holds().length > 0 && !listedAs(one.id));
	if (missing.length === 0) return [];
	const there = new Set(await remote.areThere(missing.map(({ id }) => id)));
	const troubles: [string, Trouble][] = [];
	for (const one of missing) {
		if (!there.has(one.id)) await one.noteLost().catch(unlessFull);
		else if (one.isUnsent()) troubles.push([one.id, 'lost']);
		else await desk.drop(one.id);
	}
	return troubles;
}
