import { isSame } from '#shared/same.ts';
import { mergeCases, type CaseFile } from '../case/case-file.ts';
import { holdCase, type HeldCase } from '../case/open-case.ts';
import { Refused } from './remote.ts';
import { join, open, seal, type Content } from './seal.ts';
import type { KeptCase, Store } from './store.ts';

/** A case that lies open in this page, kept sealed on the device after every change. */
export type CaseAtHand = {
	readonly id: string;
	readonly code: string;
	readonly held: HeldCase;
	content(this: void): Content;
	/** Versions of the server that it holds. */
	holds(this: void): readonly string[];
	/** How many changes were made here; `isUnsent` while the server has not got them all. */
	edits(this: void): number;
	isUnsent(this: void): boolean;
	/** Takes in what came from the server: it holds these versions from now on. What the server has not got of it, is unsent. */
	receive(this: void, theirs: Content, holds: readonly string[]): Promise<void>;
	/** Notes that the server has nothing of it any more. */
	noteLost(this: void): Promise<void>;
	/** Notes what the server has now: a version with so many changes, sealed to these keys. */
	noteSent(this: void, version: string, edits: number, sealedTo: readonly string[]): Promise<void>;
	/** It is taken off this device: whatever is still on its way to be kept is kept no more. */
	end(this: void): void;
};

export type Keeping = {
	readonly store: Store;
	/** To whom a case is sealed on this device: its counsellor and the centre. */
	readonly ownKeys: () => readonly string[];
	readonly privateKey: () => string;
	readonly now: () => number;
};

export function takeCase(start: Content, kept: Omit<KeptCase, 'sealed'>, keeping: Keeping): CaseAtHand {
	const { file: first, ...head } = start;
	let { sealedTo } = start;
	let { holds, revision } = kept;
	let edits = kept.isUnsent ? 1 : 0;
	let sent = 0;
	let isOver = false;
	const content = (file: CaseFile): Content => ({ ...head, sealedTo, file });

	async function keep(): Promise<void> {
		// All of one moment: what comes while it is sealed is of the next.
		const state = { id: head.caseId, holds, isUnsent: edits !== sent };
		const sealed = await seal(content(held.file()), keeping.ownKeys());
		if (isOver) return;
		if (await keeping.store.put({ ...state, sealed, revision }, revision)) {
			revision += 1;
			return;
		}
		// Another tab of this device wrote meanwhile: what it has is taken in before ours is kept.
		const other = (await keeping.store.cases()).find(({ id }) => id === head.caseId);
		const opened = other && (await open(other.sealed, keeping.privateKey()));
		// What a newer application wrote, or another case in its place, is not written over.
		if (opened === 'newer') throw new Refused('newer');
		if (typeof opened === 'object' && join(content(held.file()), opened) === 'foreign')
			throw new Refused('foreign');
		revision = other?.revision ?? 0;
		// The browser has thrown away what lay here while the case lay open, or it is spoilt, and nobody can read it any more.
		if (!other || typeof opened !== 'object') return keep();
		holds = unite(holds, other.holds);
		sealedTo = unite(sealedTo, opened.sealedTo);
		if (other.isUnsent) edits += 1;
		held.take(opened.file).catch(() => undefined);
		await keep();
	}

	const held = holdCase(first, { keep, writer: makeWriter(), now: keeping.now });
	const noting =
		<Rest extends readonly unknown[]>(change: (...rest: Rest) => Promise<void>) =>
		(...rest: Rest) => {
			edits += 1;
			return change(...rest);
		};
	return {
		id: head.caseId,
		code: head.code,
		held: { ...held, set: noting(held.set), settle: noting(held.settle) },
		content: () => content(held.file()),
		holds: () => holds,
		edits: () => edits,
		isUnsent: () => edits !== sent,
		receive: (theirs, versions) => {
			const both = mergeCases(held.file(), theirs.file);
			// A server that goes back to an older state of a case does not have what it was given once.
			if (!isSame(both, mergeCases(theirs.file, theirs.file))) edits += 1;
			// Beside a version that was here already, this one tells of its own circle alone.
			const isBeside = versions.some((id) => holds.includes(id));
			sealedTo = isBeside ? unite(sealedTo, theirs.sealedTo) : theirs.sealedTo;
			holds = [...versions];
			return held.take(theirs.file);
		},
		noteLost: () => {
			holds = [];
			edits += 1;
			return held.take(held.file());
		},
		noteSent: (version, count, keys) => {
			holds = [version];
			sealedTo = [...keys];
			sent = count;
			return held.take(held.file());
		},
		end: () => {
			isOver = true;
		},
	};
}

const unite = (some: readonly string[], others: readonly string[]) =>
	[...new Set([...some, ...others])].sort();

function makeWriter(): string {
	const letters = 'abcdefghijklmnopqrstuvwxyz012345';
	return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => letters[byte % 32]).join('');
}
