import { identityToRecipient } from 'age-encryption';
import { emptyCase } from '../case/case-file.ts';
import type { CounsellingStanding, OwnKey } from '../standing.ts';
import { takeCase, type CaseAtHand, type Keeping } from './case-at-hand.ts';
import { circleOf, type Circle } from './circle.ts';
import { lockStanding, readStanding } from './kept-standing.ts';
import { Refused } from './remote.ts';
import { open, type Content } from './seal.ts';
import { unlessFull, type Store } from './store.ts';
import type { Trusted } from './trust.ts';
import { makeCaseCode } from './words.ts';

/** What somebody has who has unlocked their key. It is in this page's memory and nowhere else. */
export type Unlocked = {
	/** Its public half is that of the private one, whatever the server says. */
	readonly key: OwnKey;
	readonly privateKey: string;
	readonly trusted: Trusted;
	readonly standing: CounsellingStanding;
};

export type Desk = {
	cases(this: void): readonly CaseAtHand[];
	/** Kept on this device, and not to be opened: by a newer application, or broken. */
	unreadable(this: void): ReadonlyMap<string, 'closed' | 'newer' | 'broken'>;
	begin(this: void): Promise<CaseAtHand>;
	/** Puts a case that came from the server on this desk. */
	lay(this: void, content: Content, holds: readonly string[]): Promise<CaseAtHand>;
	/** Takes a case off this device. */
	drop(this: void, id: string): Promise<void>;
	/** Deletes a case here, and notes it as gone: what the server or another tab still has of it is deleted at the next round. */
	erase(this: void, id: string): Promise<void>;
	/** To whom a case is sealed as it is now, or would be for others. */
	circle(this: void, one: CaseAtHand, recipients?: readonly string[]): Circle;
	/** Ids of every case that was ever said to be deleted: a server that was restored from a backup knows them no more. */
	gone(this: void): ReadonlySet<string>;
	unlocked(this: void): Unlocked;
	learn(this: void, what: Partial<Unlocked>): void;
};

/**
 * Opens everything that this device keeps for the counsellor whose key was unlocked. Throws `Refused` / `other_key` where the server passes
 * off another public half as theirs.
 */
export async function openDesk(store: Store, start: Unlocked, now: () => number = Date.now): Promise<Desk> {
	if ((await identityToRecipient(start.privateKey)) !== start.key.publicKey) throw new Refused('other_key');
	let unlocked = start;
	const before = await readStanding(start.privateKey, await store.standing());
	const gone = new Set(before?.deleted);
	const cases = new Map<string, CaseAtHand>();
	const unreadable = new Map<string, 'closed' | 'newer' | 'broken'>();
	const centre = () => unlocked.standing.centres.find(({ id }) => id === unlocked.key.centreId);
	const keeping: Keeping = {
		store,
		ownKeys: () => {
			// Also where the centre was closed meanwhile: what is typed is kept.
			const recoveryKey = centre()?.recoveryKey;
			const isKnown = recoveryKey && unlocked.trusted.includes(recoveryKey);
			return [unlocked.key.publicKey, ...(isKnown ? [recoveryKey] : [])];
		},
		privateKey: () => unlocked.privateKey,
		now,
	};

	async function lay(content: Content, holds: readonly string[], isUnsent = false): Promise<CaseAtHand> {
		const one = takeCase(content, { id: content.caseId, holds, isUnsent, revision: 0 }, keeping);
		await one.held.take(content.file);
		cases.set(one.id, one);
		unreadable.delete(one.id);
		return one;
	}

	async function drop(id: string): Promise<void> {
		cases.get(id)?.end();
		cases.delete(id);
		unreadable.delete(id);
		await store.drop(id);
	}

	function learn(what: Partial<Unlocked>): void {
		unlocked = { ...unlocked, ...what };
		for (const id of what.standing?.deleted ?? []) gone.add(id);
	}

	for (const kept of await store.cases()) {
		const content = await open(kept.sealed, unlocked.privateKey);
		if (typeof content === 'string') unreadable.set(kept.id, content);
		else cases.set(kept.id, takeCase(content, kept, keeping));
	}
	return {
		cases: () => [...cases.values()],
		unreadable: () => unreadable,
		begin: () => {
			const id = crypto.randomUUID();
			const head = { caseId: id, code: makeCaseCode(), token: crypto.randomUUID(), sealedTo: [] };
			return lay({ ...head, file: emptyCase }, [], true);
		},
		lay,
		drop,
		erase: async (id) => {
			learn({ standing: { ...unlocked.standing, deleted: [...unlocked.standing.deleted, id] } });
			await store.keep(await lockStanding(unlocked.privateKey, unlocked.standing)).catch(unlessFull);
			await drop(id);
		},
		circle: (one, recipients) => {
			const { sealedTo } = one.content();
			const at = centre();
			if (!at) throw new Refused('no_centre');
			const listed = unlocked.standing.cases.find(({ id }) => id === one.id);
			// Of a case that the server has not got, those it was sealed to the last time.
			const before = at.counsellors.filter(({ publicKey }) => sealedTo.includes(publicKey));
			const wanted = recipients ?? listed?.recipients ?? [unlocked.key.id, ...before.map(({ id }) => id)];
			return circleOf(at, unlocked.key, unlocked.trusted, wanted);
		},
		gone: () => gone,
		unlocked: () => unlocked,
		learn,
	};
}
