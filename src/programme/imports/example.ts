import { randomFrom } from '#shared/random.ts';
import type { LocalDate } from '#shared/time.ts';
import { invite, type ExampleRegistration } from './example-attendance.ts';
import { scheduleEvents, type ExampleEvent } from './example-calendar.ts';
import { populate, type ExamplePerson, type ExamplePost } from './example-people.ts';
import type { ExampleSource } from './example-source.ts';

/** What of an example programme is made rather than written down: its calendar, its people, who was where. */
export type Example = {
	readonly events: readonly ExampleEvent[];
	readonly people: readonly ExamplePerson[];
	readonly posts: readonly ExamplePost[];
	readonly registrations: readonly ExampleRegistration[];
};

/**
 * The same files, seed and day give the same example. Another day moves only the events around it: who was where stays, so that
 * whatever is counted over all years does too.
 */
export function makeExample(source: ExampleSource, today: LocalDate, seed = source.people.seed): Example {
	const random = randomFrom(seed);
	const events = scheduleEvents(source, today);
	const population = populate(source, random);
	const registrations = events.flatMap((event) => invite({ source, population, random }, event));
	return { events, people: population.people, posts: population.posts, registrations };
}
