import type { ListedCase } from '../standing.ts';
import type { Desk } from './desk.ts';
import type { Remote } from './remote.ts';
import { join, open, type Content } from './seal.ts';
import type { Trouble } from './trouble.ts';

/** Takes over what the server has of a case and this device has not. */
export async function takeOver(desk: Desk, remote: Remote, listed: ListedCase): Promise<Trouble | undefined> {
	const here = desk.cases().find(({ id }) => id === listed.id);
	const unknown = listed.heads.filter((id) => !here?.holds().includes(id));
	if (unknown.length === 0) return undefined;
	// A newer application has left something of it here, perhaps what was never handed in.
	if (desk.unreadable().get(listed.id) === 'newer') return 'newer';
	let joined: Content | undefined;
	for (const id of unknown) {
		const content = await open(await remote.version(id), desk.unlocked().privateKey);
		if (typeof content === 'string') return content;
		if (content.caseId !== listed.id) return 'foreign';
		const next = joined ? join(joined, content) : content;
		if (next === 'foreign') return next;
		joined = next;
	}
	if (!here) await desk.lay(joined!, listed.heads);
	else if (join(here.content(), joined!) === 'foreign') return 'foreign';
	else await here.receive(joined!, listed.heads);
	return undefined;
}
