import { cookiePrefix } from '#platform/server/session/cookies.ts';
import type { Deps } from '#platform/server/deps.ts';
import { kioskCookie } from '../kiosk.ts';

type Jar = { readonly get: (name: string) => string | undefined };

export const kioskCookieName = ({ origin }: Pick<Deps, 'origin'>) => `${cookiePrefix(origin)}.${kioskCookie}`;
/** The credential of the device that asks, if it is a kiosk. */
export const kioskDevice = (deps: Pick<Deps, 'origin'>, cookies: Jar) => cookies.get(kioskCookieName(deps));
