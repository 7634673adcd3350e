import { overlaps } from '#programme/events/agenda.ts';
import type { SessionPart } from '#programme/events/session-person.ts';
import type { ExampleRegistration } from './example-attendance.ts';
import type { ExampleEvent, ExampleSession } from './example-calendar.ts';

export type ExampleSpeaker = {
	readonly session: string;
	readonly part: SessionPart;
	/** Key of one of the people, or the name the files give. */
	readonly person: string | null;
	readonly name: string | null;
	readonly institution: string | null;
};

const most: Readonly<Record<SessionPart, number>> = { moderator: 1, speaker: 3, interpreter: 2 };

/**
 * Who speaks, moderates and interprets in the sessions of an event: whom the files name, or else those registered in that part, in
 * turn, nobody in two sessions at a time. At meals and on journeys nobody speaks.
 */
export function spread(event: ExampleEvent, registrations: readonly ExampleRegistration[]): ExampleSpeaker[] {
	const here = registrations.filter(
		(one) => one.event === event.given.key && ['attended', 'confirmed'].includes(one.state),
	);
	const busy = new Map<string, ExampleSession[]>();
	let turn = 0;
	return event.sessions.flatMap((session): ExampleSpeaker[] => {
		if (session.people)
			return session.people.map(({ part, name, institution }) => ({
				session: session.key,
				part,
				person: null,
				name,
				institution: institution ?? null,
			}));
		if (session.type === 'meal' || session.type === 'travel') return [];
		const take = (part: SessionPart) => {
			const able = here.filter((one) => one.part === part);
			const from = turn++ % Math.max(1, able.length);
			const free = [...able.slice(from), ...able.slice(0, from)]
				.filter(({ person }) => !(busy.get(person) ?? []).some((other) => overlaps(other, session)))
				.slice(0, most[part]);
			for (const { person } of free) busy.set(person, [...(busy.get(person) ?? []), session]);
			return free.map(({ person }) => ({
				session: session.key,
				part,
				person,
				name: null,
				institution: null,
			}));
		};
		return [
			...take('moderator'),
			...take('speaker'),
			...(session.interpretation.length > 0 ? take('interpreter') : []),
		];
	});
}
