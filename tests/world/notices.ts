import type { Locale } from '#shared/locale.ts';
import { newId } from '#shared/id.ts';
import { textIn } from '#shared/text.ts';
import type { RegistrationState } from '#programme/events/registration.ts';
import { previewNotice, sendNotice } from '#programme/events/server/api.ts';
import { team } from './actors.ts';
import type { TestDatabase } from './database.ts';
import { makeEvent, makeRegistration } from './events.ts';
import { invitationsOf } from './invitations.ts';
import { makePerson } from './people.ts';

/** What tests of the mails of an event do again and again. */
export function noticesOf({ deps, owner }: Pick<TestDatabase, 'deps' | 'owner'>) {
	const { mailsTo } = invitationsOf({ deps, owner });
	const open = () => makeEvent(deps, { title: textIn('en', 'Exchange in Buca'), place: 'Buca' }, 'open');

	/** Somebody with a registration in that state, who has had no mail yet. Answers their address. */
	async function comes(
		eventId: string,
		name: string,
		state: RegistrationState = 'confirmed',
		locale: Locale = 'en',
	): Promise<string> {
		const email = `${name.toLowerCase()}.${newId().slice(-6)}@example.org`;
		const person = await makePerson(deps, { givenName: name, familyName: 'Guest', email });
		const id = await makeRegistration(deps, eventId, { newcomer: null, personId: person });
		await owner.query('update registration set state = $2, locale = $3 where id = $1', [id, state, locale]);
		await owner.query('delete from mail where recipient = $1', [email]);
		return email;
	}

	async function idsOf(eventId: string): Promise<string[]> {
		const { rows } = await owner.query<{ id: string }>('select id from registration where event_id = $1', [
			eventId,
		]);
		return rows.map(({ id }) => id);
	}

	async function kindsTo(email: string): Promise<string[]> {
		return (await mailsTo(email)).map(({ kind }) => kind).toSorted();
	}

	/** Looks at it first, as the page does, and sends it. */
	async function send(given: Parameters<typeof previewNotice>[2]): Promise<{ mails: number }> {
		const { seal } = await previewNotice(deps, team, given);
		return sendNotice(deps, team, { ...given, seal });
	}

	const message = (eventId: string, ids: readonly string[]) => ({
		kind: 'message' as const,
		eventId,
		id: newId(),
		seal: '',
		ids: [...ids],
		subject: textIn('en', 'Where to eat'),
		body: textIn('en', 'Lunch is at noon.\n\nBring nothing.'),
	});

	return { open, comes, idsOf, kindsTo, send, message };
}
