import { parseForm, typedLocalized } from '#shared/form.ts';
import { answerInput, inviteAddressInput, sendingInput } from '#programme/events/invitation.ts';
import * as events from '#programme/events/server/api.ts';
import { team, visitor } from '#world/actors.ts';
import type { TestDatabase } from '#world/database.ts';
import { invitationsOf } from '#world/invitations.ts';
import type { Ground, TextForm } from './ground.ts';
import { keeping } from './keeping.ts';

/** The forms by which somebody is invited and answers. Each begins with an event to which nobody is invited. */
export function invitationForms(database: TestDatabase, ground: Ground): readonly TextForm[] {
	const { deps, owner } = database;
	const { rowOf } = keeping(owner);
	const { drafted, invited } = invitationsOf(database);
	const eventId = ground.quiet.id;
	const clear = () => owner.query('delete from invitation where event_id = $1', [eventId]);
	return [
		{
			schema: 'inviteAddressInput',
			usual: () => ({ givenName: 'Ayşe', familyName: 'Yılmaz', email: 'ayse@example.org', locale: 'tr' }),
			keep: async (form) => {
				const parsed = parseForm(inviteAddressInput, form);
				if (!parsed.ok) return parsed;
				await clear();
				await events.inviteAddress(deps, team, { eventId, ...parsed.value });
				return { row: await rowOf('invitation', eventId, 'event_id') };
			},
		},
		{
			schema: 'sendingInput',
			usual: () => ({ kind: 'first' }),
			keep: async (form) => {
				await clear();
				const { id } = await drafted(eventId);
				const parsed = parseForm(sendingInput, form, (given) => ({
					ids: [id],
					note: typedLocalized(given, 'note'),
				}));
				if (!parsed.ok) return parsed;
				await events.sendInvitations(deps, team, { eventId, ...parsed.value });
				return { row: await rowOf('invitation', id) };
			},
		},
		{
			schema: 'answerInput',
			usual: () => ({ answer: 'decline' }),
			keep: async (form) => {
				const parsed = parseForm(answerInput, form);
				if (!parsed.ok) return parsed;
				await clear();
				const { id, secret } = await invited(eventId);
				await events.answerInvitation(deps, visitor, { secret, ...parsed.value });
				return { row: await rowOf('invitation', id) };
			},
		},
	];
}
