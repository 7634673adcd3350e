import type roleWords from '#programme/people/messages/roles/de.ts';
import { roles } from '#shared/actor.ts';
import type { Translate } from '#shared/messages.ts';
import type fieldWords from './messages/changed-fields/de.ts';
import type original from './messages/changes/de.ts';

type Key = keyof typeof original;
type Said = { readonly noun: string; readonly done: string };

/** What was done with a role is noted as `grant-team`, `invite-team`, `revoke-team`. */
const withRole = { grant: 'did_grant', invite: 'did_invite_role', revoke: 'did_revoke_role' } as const;

/**
 * What an entry of the log says, in the reader's words: what was worked on, and what was done. `has` tells whether there is a
 * word; what has none is told by its code, since a log must leave nothing out.
 */
export function tellChange(
	{ noun, action }: { readonly noun: string; readonly action: string },
	t: Translate<typeof original>,
	r: Translate<typeof roleWords>,
	has: (key: string) => boolean,
): Said {
	const isKey = (key: string): key is Key => has(key);
	const say = (key: string, code: string) => (isKey(key) ? t(key) : code);
	return { noun: say(`noun_${noun}`, noun), done: done() };

	function done(): string {
		const [, verb, name = ''] = /^(grant|invite|revoke)-(.+)$/.exec(action) ?? [];
		const role = roles.find((one) => one === name);
		if (role) return t(withRole[verb as keyof typeof withRole], { role: r(`role_${role}`) });
		const [, state] = /^move[._](.+)$/.exec(action) ?? [];
		if (state) return t('did_move_to', { state: say(`to_${state}`, state) });
		return say(`did_${action.replaceAll(/[-.]/g, '_')}`, action);
	}
}

/** The fields an entry names, in the reader's words; of two that are called the same, one. What has no word is told by its code. */
export function tellFields(
	fields: readonly string[],
	t: Translate<typeof fieldWords>,
	has: (key: string) => boolean,
): string[] {
	const isKey = (key: string): key is keyof typeof fieldWords => has(key);
	return [...new Set(fields.map((field) => (isKey(field) ? t(field) : field)))];
}
