import { expect, test } from 'vitest';
import { memoryStore } from '#world/desk.ts';
import type { Desk, Unlocked } from '../../vault/desk.ts';
import { exchangeMedia } from '../../vault/media.ts';
import type { Remote } from '../../vault/remote.ts';
import { cardMedia, cardPhotos, cardVoices } from './media.svelte.ts';

const privateKey = 'a key of this test';
const voice = { id: crypto.randomUUID(), code: '75-01', locale: 'ar', digest: '0'.repeat(32), size: 3 };

/** A device that keeps a recording, and is asked for it no faster than `gate` lets it. */
async function device(gate: Promise<void>) {
	const store = memoryStore();
	const unlocked = {
		privateKey,
		key: { centreId: 'here' },
		standing: { centres: [{ id: 'here', overlay: [], voices: [voice] }] },
	} as unknown as Unlocked;
	const remote = { medium: async () => Uint8Array.of(1, 2, 3) } as unknown as Remote;
	await exchangeMedia(unlocked, store, remote, 'voice', new Map());
	return {
		...store,
		medium: async (...asked: Parameters<typeof store.medium>) => {
			await gate;
			return store.medium(...asked);
		},
	};
}

test('a key opens before hundreds of recordings are laid out, and what comes after it was locked again stays locked', async () => {
	for (const isLocked of [false, true]) {
		const gate = Promise.withResolvers<void>();
		const store = await device(gate.promise);
		await cardMedia.open(privateKey, store, () => undefined);
		expect([cardPhotos.here.size, cardVoices.here.size]).toEqual([0, 0]);
		if (isLocked) cardMedia.forget();
		gate.resolve();
		// The first round begins when all is laid out.
		const begun = Promise.withResolvers<number>();
		const desk = {
			unlocked: () => {
				begun.resolve(cardVoices.here.size);
				throw new Error('this far');
			},
		} as unknown as Desk;
		await cardVoices.exchange(desk, store, {} as Remote).catch(() => undefined);
		expect(await begun.promise).toBe(isLocked ? 0 : 1);
		cardMedia.forget();
	}
});
