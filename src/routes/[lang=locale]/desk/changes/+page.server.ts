import { deps } from '#platform/server/deps.ts';
import { listChanges } from '#programme/people/server/doors.ts';
import { isId } from '#shared/id.ts';

const positive = (text: string | null) => (text && /^\d{1,15}$/.test(text) ? Number(text) : null);

export const load = async ({ locals, url }) => {
	const { searchParams } = url;
	const recordId = searchParams.get('record');
	const noun = searchParams.get('noun');
	const wanted = {
		noun: noun && /^[a-z_-]{1,40}$/.test(noun) ? noun : null,
		recordId: isId(recordId) ? recordId : null,
		before: positive(searchParams.get('before')),
		after: positive(searchParams.get('after')),
	};
	return { wanted, changes: await listChanges(deps(), locals.actor, wanted) };
};
