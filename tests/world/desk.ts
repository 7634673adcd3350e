import type { Actor } from '#shared/actor.ts';
import type { Deps } from '#platform/server/deps.ts';
import * as v from 'valibot';
import { Fault } from '#shared/fault.ts';
import { counsellingStep } from '#programme/cards/handing.ts';
import { consentVersion } from '#programme/cards/session/consent.ts';
import { openDesk, type Desk } from '#programme/cards/vault/desk.ts';
import type { KeyPair } from '#programme/cards/vault/key-pair.ts';
import { exchange } from '#programme/cards/vault/sync.ts';
import * as counselling from '#programme/cards/server/api.ts';
import { Refused, type Remote } from '#programme/cards/vault/remote.ts';
import type { KeptCase, MediaKind, Store } from '#programme/cards/vault/store.ts';

/** A device's database in memory; `isFull` as the browser would say it. */
export function memoryStore() {
	let standing: string | null = null;
	const cases = new Map<string, KeptCase>();
	const media = new Map<string, Uint8Array>();
	const device: Store & { isFull: boolean } = {
		isFull: false,
		cases: async () => [...cases.values()],
		standing: async () => standing,
		keep: async (text: string) => {
			if (device.isFull) throw new DOMException('full', 'QuotaExceededError');
			standing = text;
		},
		put: async (wanted: KeptCase, revision: number) => {
			if (device.isFull) throw new DOMException('full', 'QuotaExceededError');
			if ((cases.get(wanted.id)?.revision ?? 0) !== revision) return false;
			cases.set(wanted.id, { ...wanted, revision: revision + 1 });
			return true;
		},
		drop: async (id: string) => void cases.delete(id),
		media: async (kind) =>
			[...media.keys()].flatMap((name) => (name.startsWith(kind) ? (name.split(' ')[1] ?? []) : [])),
		medium: async (kind, id) => media.get(`${kind} ${id}`) ?? null,
		keepMedium: async (kind, id, locked) => {
			if (device.isFull) throw new DOMException('full', 'QuotaExceededError');
			media.set(`${kind} ${id}`, locked);
		},
		dropMedium: async (kind, id) => void media.delete(`${kind} ${id}`),
	};
	return device;
}

/** The server itself, without a network between: what a browser would ask of it as this actor. */
export function remoteOf(deps: Deps, actor: Actor): Remote & { isAway: boolean; losesAnswers: boolean } {
	const line = {
		isAway: false,
		/** What was handed in arrives, and the device does not learn of it. */
		losesAnswers: false,
	};
	const ask = async <T>(work: () => Promise<T>): Promise<T> => {
		if (line.isAway) throw new Refused('offline');
		return work().catch((error: unknown) => {
			throw error instanceof Fault ? new Refused(error.reason) : error;
		});
	};
	return Object.assign(line, {
		standing: () => ask(() => counselling.readStanding(deps, actor)),
		version: (id: string) =>
			ask(async () => new Uint8Array(await counselling.readVersion(deps, actor, { id }))),
		medium: (kind: MediaKind, id: string) =>
			ask(async () => new Uint8Array(await counselling.readCardMedium(deps, actor, kind, id))),
		deck: () => Promise.reject(new Refused('offline')),
		put: async (handing: Parameters<Remote['put']>[0]) => {
			await ask(() => counselling.putVersion(deps, actor, handing));
			if (line.losesAnswers) throw new Refused('offline');
		},
		areThere: (ids: readonly string[]) => ask(() => counselling.areThere(deps, ids)),
		step: (step: Readonly<Record<string, unknown>>) =>
			ask(async () => counselling.takeStep(deps, actor, v.parse(counsellingStep, step))),
	});
}

/** What a client says who agrees. */
export const agreed = {
	isGiven: true,
	language: 'ar',
	version: consentVersion,
	isReadAloud: true,
	isInterpreted: false,
	day: '2026-11-28',
} as const;

/** A browser in which a counsellor has unlocked their key, having compared these keys. */
export async function openDeviceOf(deps: Deps, who: Actor, pair: KeyPair, compared: readonly string[]) {
	const [store, remote] = [memoryStore(), remoteOf(deps, who)];
	const standing = await remote.standing();
	const key = standing.keys.find(({ publicKey }) => publicKey === pair.publicKey)!;
	const unlocked = { key, privateKey: pair.privateKey, trusted: compared, standing };
	const desk = await openDesk(store, unlocked);
	const find = (id: string) => desk.cases().find((one) => one.id === id)!;
	return {
		store,
		remote,
		desk,
		find,
		sync: async () => Object.fromEntries((await exchange(desk, store, remote)).troubles),
		/** As after the browser was killed. */
		again: (): Promise<Desk> => openDesk(store, desk.unlocked()),
	};
}
