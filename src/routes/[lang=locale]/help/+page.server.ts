import { deps } from '#platform/server/deps.ts';
import { readProgramme } from '#programme/projects/server/read-programme.ts';

export const load = async ({ locals: { actor } }) => ({
	texts: (await readProgramme(deps(), actor, ['contact'])).texts,
});
