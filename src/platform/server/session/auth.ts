import type { Deps } from '../deps.ts';
import type { Auth } from './auth-library.ts';
import { providersFrom, type Provider } from './providers.ts';

export type { Auth } from './auth-library.ts';

const known = new WeakMap<Deps, Promise<Auth>>();

/** The sign-in library of these deps, loaded (a thousand modules) when somebody first signs in, and made once. */
export function authOf(deps: Deps): Promise<Auth> {
	let found = known.get(deps);
	if (!found) {
		found = import('./auth-library.ts').then(({ makeAuth }) => makeAuth(deps, providersFrom(process.env)));
		known.set(deps, found);
	}
	return found;
}

export function providersOf(): readonly Pick<Provider, 'id' | 'name'>[] {
	return providersFrom(process.env);
}
