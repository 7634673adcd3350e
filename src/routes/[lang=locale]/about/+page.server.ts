import { deps } from '#platform/server/deps.ts';
import { listActionFields, readProgramme } from '#programme/projects/server/read-programme.ts';

export const load = async ({ locals: { actor } }) => {
	const [{ texts }, fields] = await Promise.all([
		readProgramme(deps(), actor, ['title', 'frame', 'context', 'aim', 'approach', 'target_group', 'contact']),
		listActionFields(deps(), actor),
	]);
	return { texts, fields };
};
