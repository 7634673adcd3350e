import { getLocale, localHref, useFormat, useMessages } from '#ui/context.ts';
import { counsellingWords } from '../../messages/counselling/index.ts';
import { Refused } from '../../vault/remote.ts';
import { isFull } from '../../vault/store.ts';

/** What every part of these pages speaks with. */
export function useWords() {
	const locale = getLocale();
	return {
		t: useMessages(counsellingWords),
		format: useFormat(),
		/** A page of counselling, without a language: `/identity`. */
		href: (path: string) => localHref(`/counselling${path}`, locale),
	};
}

/** The sentence for a step that the server did not take, or that never reached it. */
export function reasonOf(
	error: unknown,
): 'step_offline' | 'counts_are_there' | 'device_full' | 'unable' | 'step_refused' {
	if (isFull(error)) return 'device_full';
	// What a browser throws that keeps nothing, as in a private window.
	if (error instanceof DOMException) return 'unable';
	if (!(error instanceof Refused)) throw error;
	if (error.reason === 'offline' || error.reason === 'not_our_server') return 'step_offline';
	return error.reason === 'counts_are_there' ? error.reason : 'step_refused';
}
