import type { Locale } from '#shared/locale.ts';
import type { Random } from '#shared/random.ts';
import type { RegistrationPart, RegistrationState } from '#programme/events/registration.ts';
import type { ExampleEvent } from './example-calendar.ts';
import type { ExamplePerson, Population } from './example-people.ts';
import type { ExampleSource } from './example-source.ts';

export type ExampleRegistration = {
	readonly key: string;
	readonly event: string;
	readonly person: string;
	readonly institution: string;
	readonly part: RegistrationPart;
	readonly state: RegistrationState;
	readonly locale: Locale;
	/** How many days before the event it was made. */
	readonly daysBefore: number;
};

type Guest = { readonly person: ExamplePerson; readonly institution: string };
type Party = { readonly source: ExampleSource; readonly population: Population; readonly random: Random };

/**
 * Who was at an event, or is expected there: exactly `attended` guests and, beside them, those who ran it; some who did not come;
 * some who had cancelled. A cancelled event has cancelled registrations only, one still to come has open ones only.
 */
export function invite(party: Party, event: ExampleEvent): ExampleRegistration[] {
	const { random, source } = party;
	const { given } = event;
	const seen = new Set<string>();
	const guests = (count: number) => Array.from({ length: count }, () => bringGuest(party, event, seen));
	const asGuest = (state: RegistrationState) => (guest: Guest) =>
		register(event, guest, 'participant', state, random);

	if (given.state === 'cancelled') return guests(given.registered ?? 0).map(asGuest('cancelled'));
	if (given.state !== 'done')
		return guests(given.registered ?? 0).map((guest) => asGuest(expected(random))(guest));

	const attended = guests(given.attended).map((guest, index) =>
		register(event, guest, guestPart(given.kind, index, given.attended), 'attended', random),
	);
	const ran = running(party, event, seen).map(({ guest, part }) =>
		register(event, guest, part, 'attended', random),
	);
	const missing = guests(Math.round(given.attended * source.people.noShowShare)).map(asGuest('no_show'));
	const cancelled = guests(Math.round(given.attended * source.people.cancelledShare)).map(
		asGuest('cancelled'),
	);
	return [...ran, ...attended, ...missing, ...cancelled];
}

function expected(random: Random): RegistrationState {
	return random.weighted({ confirmed: 70, submitted: 18, pending: 8, cancelled: 4 });
}

function guestPart(kind: ExampleEvent['given']['kind'], index: number, count: number): RegistrationPart {
	if (kind === 'training') return 'participant';
	if (index === 0 && count >= 20) return 'moderator';
	return index <= count / 16 ? 'speaker' : 'participant';
}

/** Organisers of the host and of who helps, trainers of a training, interpreters where two languages meet. */
function running(
	party: Party,
	event: ExampleEvent,
	seen: Set<string>,
): { guest: Guest; part: RegistrationPart }[] {
	const { hosts, attended, kind, languages } = event.given;
	const helping = hosts.co_host?.[0] ?? hosts.host[0]!;
	const wanted: [RegistrationPart, string, number][] = [
		['organiser', hosts.host[0]!, 1 + Math.floor(attended / 60)],
		['trainer', helping, kind === 'training' ? 2 : 0],
		['interpreter', 'giz', languages.length > 1 && attended >= 40 ? 2 : 0],
	];
	return wanted.flatMap(([part, institution, count]) =>
		Array.from({ length: count }, () => ({ part, guest: pickFrom(party, event, institution, 0.15, seen) })),
	);
}

function bringGuest(party: Party, event: ExampleEvent, seen: Set<string>): Guest {
	const { source, random } = party;
	const chosen = random.weighted(event.given.from);
	const institution = random.pick(source.people.groups[chosen] ?? [chosen]);
	const fresh = event.given.fresh ?? 1 - source.people.repeatShare;
	const guest = pickFrom(party, event, institution, fresh, seen);
	return chosen in source.people.groups ? perhapsMoved(party, event, chosen, guest) : guest;
}

function pickFrom(
	{ population, random }: Party,
	event: ExampleEvent,
	institution: string,
	fresh: number,
	seen: Set<string>,
): Guest {
	const known = population.at(institution).filter(({ key }) => !seen.has(key));
	const day = event.startsLocal.slice(0, 10);
	const person =
		known.length === 0 || random.chance(fresh) ? population.join(institution, day) : random.pick(known);
	seen.add(person.key);
	return { person, institution };
}

/**
 * Once in a while somebody has changed to another institution of their group since they last came; not before events around the
 * day of loading, for nobody's path may hang on that day.
 */
function perhapsMoved(
	{ source, population, random }: Party,
	event: ExampleEvent,
	group: string,
	guest: Guest,
): Guest {
	const day = event.given.date;
	if (!day) return guest;
	const post = population.posts.findLast(({ person }) => person === guest.person.key);
	const isSettled =
		post !== undefined && post.kind === 'staff' && post.startsOn < `${Number(day.slice(0, 4)) - 1}`;
	if (!isSettled || !random.chance(0.02)) return guest;
	const others = (source.people.groups[group] ?? []).filter((other) => other !== guest.institution);
	if (others.length === 0) return guest;
	const institution = random.pick(others);
	population.move(guest.person, guest.institution, institution, day);
	return { person: guest.person, institution };
}

function register(
	event: ExampleEvent,
	{ person, institution }: Guest,
	part: RegistrationPart,
	state: RegistrationState,
	random: Random,
): ExampleRegistration {
	return {
		key: `${event.given.key}/${person.key}`,
		event: event.given.key,
		person: person.key,
		institution,
		part,
		state,
		locale: person.languages[0] ?? 'en',
		daysBefore: random.between(3, 45),
	};
}
