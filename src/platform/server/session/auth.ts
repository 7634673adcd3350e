import type { Deps } from '../deps.ts';
import type { Auth } from './auth-library.ts';
import { providersFrom, type Provider } from './providers.ts';

export type { Auth } from './auth-library.ts';

const known = new WeakMap<Deps, Map<string, Promise<Auth>>>();

/** The sign-in library of these deps, loaded (a thousand modules) when somebody first signs in, and made once. */
export function authOf(deps: Deps): Promise<Auth> {
	return remembered(deps, '', []);
}

/**
 * The library with one identity provider, undefined where none is called so. One each: it asks the provider before it
 * does anything, and neither a password nor another provider should wait for one that is away.
 */
export function authThrough(deps: Deps, id: string): Promise<Auth> | undefined {
	const provider = providersFrom(process.env).find((one) => one.id === id);
	return provider && remembered(deps, id, [provider]);
}

function remembered(deps: Deps, id: string, providers: readonly Provider[]): Promise<Auth> {
	const made = known.get(deps) ?? new Map<string, Promise<Auth>>();
	known.set(deps, made);
	const found = made.get(id) ?? import('./auth-library.ts').then(({ makeAuth }) => makeAuth(deps, providers));
	made.set(id, found);
	return found;
}

export function providersOf(): readonly Pick<Provider, 'id' | 'name'>[] {
	return providersFrom(process.env);
}
