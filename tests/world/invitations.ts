import type { Deps } from '#platform/server/deps.ts';
import {
	inviteAddress,
	inviteInstitution,
	listInvitations,
	sendInvitations,
	type ListedInvitation,
} from '#programme/events/server/api.ts';
import { team } from './actors.ts';
import type { TestDatabase } from './database.ts';
import { newcomer } from './events.ts';

type Invited = { readonly givenName: string; readonly familyName: string; readonly email: string };

/** What tests of invitations do again and again. */
export function invitationsOf({ deps, owner }: Pick<TestDatabase, 'deps' | 'owner'>) {
	/** A draft to somebody who is not in the records. */
	async function drafted(eventId: string, changes: Partial<Invited> = {}) {
		const { givenName, familyName, email } = { ...newcomer(), ...changes };
		await inviteAddress(deps, team, {
			eventId,
			givenName,
			familyName,
			email: email!,
			part: 'participant',
			locale: 'en',
		});
		return { id: await idOf(deps, eventId, (one) => one.email === email), email: email! };
	}

	async function draftedInstitution(eventId: string, institutionId: string, seats = 3): Promise<string> {
		await inviteInstitution(deps, team, { eventId, institutionId, seats, locale: 'tr' });
		return idOf(deps, eventId, (one) => one.seats === seats);
	}

	function send(eventId: string, ids: readonly string[], kind: 'first' | 'reminder' = 'first') {
		return sendInvitations(deps, team, { eventId, kind, ids: [...ids], answerBy: null, note: null });
	}

	/** An invitation that was sent, with the secret of its mail. */
	async function invited(eventId: string, changes: Partial<Invited> = {}) {
		const { id, email } = await drafted(eventId, changes);
		await send(eventId, [id]);
		return { id, email, secret: await secretOf(email) };
	}

	async function mailsTo(
		email: string,
	): Promise<{ kind: string; subject: string; text: string; html: string }[]> {
		const { rows } = await owner.query(
			'select kind, subject, text, html from mail where recipient = $1 order by id',
			[email],
		);
		return rows;
	}

	async function secretOf(email: string): Promise<string> {
		const mails = (await mailsTo(email)).filter(({ kind }) => kind.startsWith('invitation'));
		return /invited\/([\w-]{43})/.exec(mails.at(-1)!.text)![1]!;
	}

	async function stateOf(id: string): Promise<string> {
		const { rows } = await owner.query<{ state: string }>('select state from invitation where id = $1', [id]);
		return rows[0]!.state;
	}

	async function registered(eventId: string): Promise<{ email: string; state: string }[]> {
		const { rows } = await owner.query(
			`select p.email, r.state from registration r join person p on p.id = r.person_id
			where r.event_id = $1 order by p.email`,
			[eventId],
		);
		return rows;
	}

	return { drafted, draftedInstitution, send, invited, mailsTo, secretOf, stateOf, registered };
}

async function idOf(deps: Deps, eventId: string, isIt: (one: ListedInvitation) => boolean): Promise<string> {
	const { invitations } = await listInvitations(deps, team, { eventId });
	return invitations.find(isIt)!.id;
}
