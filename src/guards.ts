import type { RouteId } from '$app/types';
import { desk } from './guards/desk.ts';
import type { Guard } from './guards/guard.ts';
import { site } from './guards/site.ts';

export type { Guard } from './guards/guard.ts';

/**
 * Who may enter a route at all, by route. What may be done to which record inside is decided by the policy of the
 * noun, in the use case. A route that is missing here is a type error, and a test walks the router for good measure.
 */
export const guards: Readonly<Record<RouteId, Guard>> = { ...site, ...desk };
