import type { Locale } from '#shared/locale.ts';
import type { Random } from '#shared/random.ts';
import { slugOf } from '#shared/slug.ts';
import type { LocalizedText } from '#shared/text.ts';
import { addDays, type LocalDate } from '#shared/time.ts';
import type { AffiliationKind } from '#programme/institutions/affiliation.ts';
import type { Sex } from '#programme/people/person.ts';
import { localize, type ExampleSource } from './example-source.ts';

/** Somebody invented. */
export type ExamplePerson = {
	readonly key: string;
	readonly givenName: string;
	readonly familyName: string;
	readonly email: string | null;
	readonly sex: Sex;
	readonly languages: readonly Locale[];
};

export type ExamplePost = {
	readonly key: string;
	readonly person: string;
	readonly institution: string;
	readonly kind: AffiliationKind;
	readonly title: LocalizedText;
	readonly startsOn: LocalDate;
	endsOn: LocalDate | null;
};

/** The invented people of a programme, and where each of them works. */
export type Population = {
	readonly people: readonly ExamplePerson[];
	readonly posts: readonly ExamplePost[];
	/** Who works there now. */
	at(institution: string): readonly ExamplePerson[];
	/** Somebody new at an institution who comes to an event on that day. */
	join(institution: string, on: LocalDate): ExamplePerson;
	/** Somebody who changes to another institution shortly before a day. */
	move(person: ExamplePerson, from: string, to: string, on: LocalDate): void;
};

/** What the first people of an institution are there; all others are staff. */
const firstPosts = ['coordinator', 'deputy', 'head'] as const;

export function populate(source: ExampleSource, random: Random): Population {
	const countries = new Map(source.institutions.institutions.map(({ key, country }) => [key, country]));
	const people: ExamplePerson[] = [];
	const posts: ExamplePost[] = [];
	const staff = new Map<string, ExamplePerson[]>();
	const names = new Set<string>();
	const addresses = new Set<string>();

	function takeUp(person: ExamplePerson, institution: string, kind: AffiliationKind, startsOn: LocalDate) {
		const key = `${person.key}/${institution}`;
		const title = localize(random.pick(source.people.posts[kind] ?? []), 'de');
		posts.push({ key, person: person.key, institution, kind, title, startsOn, endsOn: null });
		const colleagues = staff.get(institution);
		if (colleagues) colleagues.push(person);
		else staff.set(institution, [person]);
	}

	return {
		people,
		posts,
		at: (institution) => staff.get(institution) ?? [],
		join(institution, on) {
			const country = countries.get(institution);
			if (!country) throw new Error(`no institution "${institution}"`);
			const origins = source.people.origins[country === 'TR' ? 'TR' : 'DE'] ?? {};
			const person = invent(source, random, random.weighted(origins), country, { names, addresses });
			const numbered = { key: `person-${String(people.length + 1).padStart(4, '0')}`, ...person };
			people.push(numbered);
			const kind = firstPosts[(staff.get(institution) ?? []).length] ?? 'staff';
			takeUp(numbered, institution, kind, addDays(on, -random.between(40, 900)));
			return numbered;
		},
		move(person, from, to, on) {
			const post = posts.findLast((one) => one.person === person.key && one.institution === from);
			if (!post) throw new Error(`${person.key} does not work at ${from}`);
			post.endsOn = addDays(on, -31);
			staff.set(
				from,
				(staff.get(from) ?? []).filter((colleague) => colleague !== person),
			);
			takeUp(person, to, 'staff', addDays(on, -30));
		},
	};
}

type Taken = { readonly names: Set<string>; readonly addresses: Set<string> };

function invent(source: ExampleSource, random: Random, origin: string, country: string, taken: Taken) {
	const lists = source.people.names[origin];
	if (!lists) throw new Error(`no names "${origin}"`);
	const sex: Sex = random.weighted(source.people.sexes);
	const list = sex === 'female' || sex === 'male' ? sex : random.pick(['female', 'male'] as const);
	let givenName: string;
	let familyName: string;
	let attempts = 0;
	do {
		givenName = random.pick(lists[list]);
		familyName = random.pick(lists.family);
		if (++attempts > 1000) throw new Error(`the name lists "${origin}" are used up`);
	} while (taken.names.has(`${givenName} ${familyName}`));
	taken.names.add(`${givenName} ${familyName}`);
	const email = random.chance(0.94) ? address(givenName, familyName, taken) : null;
	return { givenName, familyName, email, sex, languages: languagesOf(origin, country, random) };
}

/** At example.org, which nobody can own (RFC 2606). */
function address(givenName: string, familyName: string, { addresses }: Taken): string {
	const name = [slugOf(givenName), slugOf(familyName)].filter(Boolean).join('.') || 'misafir';
	let local = name;
	for (let number = 2; addresses.has(local); number++) local = `${name}${number}`;
	addresses.add(local);
	return `${local}@example.org`;
}

function languagesOf(origin: string, country: string, random: Random): Locale[] {
	const ofCountry: Locale = country === 'TR' ? 'tr' : 'de';
	if (country !== 'TR' && country !== 'DE') return ['en', 'de'];
	if (origin === 'turkish' && country === 'DE') return random.chance(0.3) ? ['tr', 'de'] : ['de', 'tr'];
	if (origin === 'arabic_script') return ['ar', ofCountry];
	if (origin === 'arabic') return random.chance(0.4) ? ['ar', ofCountry] : [ofCountry, 'ar'];
	return random.chance(0.4) ? [ofCountry, 'en'] : [ofCountry];
}
