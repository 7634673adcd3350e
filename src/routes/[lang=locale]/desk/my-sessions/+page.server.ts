import { deps } from '#platform/server/deps.ts';
import { mySessions } from '#programme/events/server/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { actor } }) => mySessions(deps(), actor);
