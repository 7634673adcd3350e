import { isAgreed } from '../session/consent.ts';
import { readProfile } from '../session/profile.ts';
import type { ListedCase } from '../standing.ts';
import { meetingDay } from './meeting-day.ts';
import type { CaseAtHand } from './case-at-hand.ts';
import type { Desk } from './desk.ts';
import { lockStanding } from './kept-standing.ts';
import { Refused, type Remote } from './remote.ts';
import { join, open, seal, type Content } from './seal.ts';
import { isFull, unlessFull, type Store } from './store.ts';

/** Why a case could not be handed in or taken over; shown beside it. */
export type Trouble =
	/** Its circle has a key whose words were not compared. */
	| 'compare_first'
	/** Not sealed to us: who has it must share it, or the recovery sheet opens it. */
	| 'closed'
	| 'newer'
	| 'broken'
	/** The server hands out something that is not this case. */
	| 'foreign'
	/** Not ours any more, and holds what was not handed in. */
	| 'lost'
	/** The centre has not confirmed the key yet. */
	| 'key_not_confirmed'
	| 'no_recovery_key'
	| 'refused'
	/** The device has no room left. */
	| 'full';
export type Round = { readonly troubles: ReadonlyMap<string, Trouble> };

/**
 * One round with the server: takes over what is new there, joins it field by field with what is here, and hands in what the server has not
 * got. Whatever is broken off, at whatever moment, the next round goes on. Throws `Refused`: `offline` where nobody answers, `other_person`
 * where not the key's owner is signed in.
 */
export async function exchange(desk: Desk, store: Store, remote: Remote): Promise<Round> {
	const answer = await remote.standing();
	const { key } = desk.unlocked();
	// Somebody else has signed in on this device: what they reach says nothing about the cases that lie open.
	if (answer.who !== key.who) throw new Refused('other_person');
	const standing = {
		...answer,
		// Cases of another centre are for another key.
		cases: answer.cases.filter(({ centreId }) => centreId === key.centreId),
	};
	const own = standing.keys.find(({ id }) => id === key.id);
	desk.learn({ standing, ...(own && { key: own }) });
	// A device without room still hands in: what the server has is not lost with the device.
	await store.keep(await lockStanding(desk.unlocked().privateKey, standing)).catch(unlessFull);
	const troubles = new Map<string, Trouble>();
	for (const id of standing.deleted) await desk.drop(id);
	for (const one of desk.cases()) {
		if (one.holds().length === 0 || standing.cases.some(({ id }) => id === one.id)) continue;
		// It was handed in, and is not ours any more. Who did that knows; what was never handed in is not thrown away unasked.
		if (one.isUnsent()) troubles.set(one.id, 'lost');
		else await desk.drop(one.id);
	}
	for (const listed of standing.cases) {
		const trouble = await takeOver(desk, remote, listed).catch(unlessFull);
		if (trouble) troubles.set(listed.id, trouble);
	}
	for (const one of desk.cases()) {
		if (troubles.has(one.id)) continue;
		const listed = standing.cases.find(({ id }) => id === one.id);
		const trouble = await handIn(desk, remote, one, listed).catch((error: unknown) => {
			if (isFull(error)) return 'full';
			if (!(error instanceof Refused) || error.reason === 'offline' || error.reason === 'sign_in_first')
				throw error;
			return told.find((reason) => reason === error.reason) ?? 'refused';
		});
		if (trouble) troubles.set(one.id, trouble);
	}
	return { troubles };
}

const told = ['compare_first', 'key_not_confirmed', 'no_recovery_key'] as const;

async function takeOver(desk: Desk, remote: Remote, listed: ListedCase): Promise<Trouble | undefined> {
	const here = desk.cases().find(({ id }) => id === listed.id);
	const unknown = listed.heads.filter((id) => !here?.holds().includes(id));
	if (unknown.length === 0) return undefined;
	let joined: Content | undefined;
	for (const id of unknown) {
		const content = await open(await remote.version(id), desk.unlocked().privateKey);
		if (typeof content === 'string') return content;
		if (content.caseId !== listed.id) return 'foreign';
		const next = joined ? join(joined, content) : content;
		if (next === 'foreign') return next;
		joined = next;
	}
	if (!here) await desk.lay(joined!, listed.heads);
	else if (join(here.content(), joined!) === 'foreign') return 'foreign';
	else await here.receive(joined!, listed.heads);
	return undefined;
}

async function handIn(
	desk: Desk,
	remote: Remote,
	one: CaseAtHand,
	listed: ListedCase | undefined,
): Promise<Trouble | undefined> {
	const circle = desk.circle(one.id);
	const isSealedToAll = one.content().sealedTo.join() === circle.publicKeys.join();
	if (!one.isUnsent() && (listed?.heads.length ?? 0) <= 1 && isSealedToAll) return undefined;
	await hand(desk, remote, one, circle.recipients, false);
	return undefined;
}

/**
 * Seals a case to its circle, or to another from now on, and hands it in. Throws `Refused`: `no_recovery_key` and `key_not_confirmed` while
 * the centre is not ready for it, `compare_first` where a key of it is strange, `no_consent` where the client has not agreed that a
 * colleague joins.
 */
export async function hand(
	desk: Desk,
	remote: Remote,
	one: CaseAtHand,
	recipients: readonly string[],
	isShare: boolean,
): Promise<void> {
	const { key, standing } = desk.unlocked();
	// Asked here, since each round asks: nothing is sealed and sent only to be refused.
	const centre = standing.centres.find(({ id }) => id === key.centreId);
	if (centre && !centre.recoveryKey) throw new Refused('no_recovery_key');
	if (key.state === 'new') throw new Refused('key_not_confirmed');
	const listed = standing.cases.find(({ id }) => id === one.id);
	const joining = recipients.filter((id) => id !== key.id && !listed?.recipients.includes(id));
	if (isShare && joining.length > 0 && !isAgreed(readProfile(one.held.entries('')), 'colleagues'))
		throw new Refused('no_consent');
	const { publicKeys, strangers } = isShare ? desk.circle(one.id, recipients) : desk.circle(one.id);
	if (strangers.length > 0) throw new Refused('compare_first');
	const edits = one.edits();
	const content = { ...one.content(), sealedTo: publicKeys };
	const version = crypto.randomUUID();
	await remote.put({
		centreId: key.centreId,
		caseId: one.id,
		code: one.code,
		lastMetOn: meetingDay(content.file) ?? listed?.lastMetOn ?? new Date().toISOString().slice(0, 10),
		recipients,
		isShare,
		version: { id: version, follows: one.holds(), sealed: await seal(content, publicKeys) },
	});
	await one.noteSent(version, edits, publicKeys);
}
