import { parseForm, typedLocalized } from '#shared/form.ts';
import { answerInput, inviteAddressInput, sendingInput } from '#programme/events/invitation.ts';
import * as events from '#programme/events/server/api.ts';
import { team, visitor } from '#world/actors.ts';
import type { TestDatabase } from '#world/database.ts';
import { invitationsOf } from '#world/invitations.ts';
import type { Ground, TextForm } from './ground.ts';
import { keeping } from './keeping.ts';

/** The forms by which somebody is invited and answers. */
export function invitationForms(database: TestDatabase, ground: Ground): readonly TextForm[] {
	const { deps, owner } = database;
	const { rowOf } = keeping(owner);
	const { drafted, invited, secretOf } = invitationsOf(database);
	const eventId = ground.quiet.id;
	return [
		{
			schema: 'inviteAddressInput',
			usual: () => ({ givenName: 'Ayşe', familyName: 'Yılmaz', email: 'ayse@example.org', locale: 'tr' }),
			keep: async (form) => {
				const parsed = parseForm(inviteAddressInput, form);
				if (!parsed.ok) return parsed;
				// The one draft of the event: the other forms send theirs.
				await owner.query(`delete from invitation where state = 'draft'`);
				await events.inviteAddress(deps, team, { eventId, ...parsed.value });
				return { row: await rowOf('invitation', 'draft', 'state') };
			},
		},
		{
			schema: 'sendingInput',
			usual: () => ({ kind: 'first' }),
			keep: async (form) => {
				const { id, email } = await drafted(eventId);
				const parsed = parseForm(sendingInput, form, (given) => ({
					ids: [id],
					note: typedLocalized(given, 'note'),
				}));
				if (!parsed.ok) return parsed;
				await events.sendInvitations(deps, team, { eventId, ...parsed.value });
				return { row: { ...(await rowOf('invitation', id)), secret: await secretOf(email) } };
			},
		},
		{
			schema: 'answerInput',
			usual: () => ({ answer: 'decline' }),
			keep: async (form) => {
				const parsed = parseForm(answerInput, form);
				if (!parsed.ok) return parsed;
				const { id, secret } = await invited(eventId);
				await events.answerInvitation(deps, visitor, { secret, ...parsed.value });
				return { row: await rowOf('invitation', id) };
			},
		},
	];
}
