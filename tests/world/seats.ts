import { registerPublicly, setSeating } from '#programme/events/server/api.ts';
import { team, visitor } from './actors.ts';
import type { TestDatabase } from './database.ts';
import { makeEvent, makeQuota, newcomer, publicFields } from './events.ts';

/** What tests of seats do again and again, by a clock that they set and that every registration moves on. */
export function seatsOf({ deps, owner }: Pick<TestDatabase, 'deps' | 'owner'>, clock: { now: Date }) {
	let networks = 0;

	async function opened(seats: number, admission: 'first_come' | 'team' = 'first_come') {
		clock.now = new Date('2022-05-01T10:00:00Z');
		const event = await makeEvent(deps, { hasPublicRegistration: true }, 'open');
		await setSeating(deps, team, { eventId: event.id, admission, offerHours: 24 });
		return { ...event, quotaId: await makeQuota(deps, event.id, seats) };
	}

	async function register(slug: string): Promise<string> {
		const { email } = newcomer();
		const fields = publicFields({ email });
		await registerPublicly(deps, visitor, { slug, network: `n${networks++}`, fields });
		clock.now = new Date(clock.now.getTime() + 1_000);
		return email!;
	}

	async function mailsTo(email: string): Promise<{ subject: string; text: string }[]> {
		const { rows } = await owner.query('select subject, text from mail where recipient = $1 order by id', [
			email,
		]);
		return rows;
	}
	async function secretOf(email: string): Promise<string> {
		return /my-registration\/([\w-]{43})/.exec((await mailsTo(email)).at(-1)!.text)![1]!;
	}
	async function stateOf(email: string): Promise<string> {
		const { rows } = await owner.query<{ state: string }>(
			'select r.state from registration r join person p on p.id = r.person_id where p.email = $1',
			[email],
		);
		return rows[0]!.state;
	}
	async function states(eventId: string): Promise<string[]> {
		const { rows } = await owner.query<{ state: string }>(
			'select state from registration where event_id = $1 order by state',
			[eventId],
		);
		return rows.map(({ state }) => state);
	}
	async function quotaOf(id: string) {
		const { rows } = await owner.query<{ size: number; taken: number; version: number }>(
			'select size, taken, version from quota where id = $1',
			[id],
		);
		return rows[0]!;
	}

	return { opened, register, mailsTo, secretOf, stateOf, states, quotaOf };
}
