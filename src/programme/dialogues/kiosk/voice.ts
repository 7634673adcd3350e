import type { Locale } from '#shared/locale.ts';
import type { KioskList } from '../kiosk.ts';
import { play, speaking } from '../voice/sound.ts';

const name = 'koprue-kiosk';

/** Recordings are heard without a network too; those that are asked no more go. */
export async function keepVoices({ statements }: KioskList): Promise<void> {
	if (!('caches' in globalThis)) return;
	const cache = await caches.open(name);
	const wanted = new Set(statements.flatMap(({ voices }) => Object.values(voices)));
	const kept = new Set<string>();
	for (const { url } of await cache.keys()) {
		const { pathname, search } = new URL(url);
		if (!pathname.endsWith('.audio')) continue;
		if (wanted.has(pathname + search)) kept.add(pathname + search);
		else await cache.delete(url);
	}
	await cache.addAll([...wanted].filter((one) => !kept.has(one)));
}

/**
 * How a statement is heard in a language: recorded, or else by a voice of the device itself, which tells nobody what it reads. Null where it
 * cannot be.
 */
export function hearing(
	{ text, voices }: Pick<KioskList['statements'][number], 'text' | 'voices'>,
	locale: Locale,
): (() => void) | null {
	const recorded = voices[locale];
	return recorded ? () => play(recorded) : speaking([text.texts[locale]?.text], locale);
}
