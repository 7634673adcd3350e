// One list on purpose, however long: who may do what is read, and reviewed, in one place.

import { newId } from '#shared/id.ts';
import type { Somebody } from './cast.ts';
import { cast } from './cast.ts';
import { sketchHash, type Places } from './places.ts';

/** Who may: the same for every record, or for one's own and for others' apart. */
export type May =
	| readonly Somebody[]
	| { readonly own: readonly Somebody[]; readonly other: readonly Somebody[] };
type Form = Readonly<Record<string, string>>;
export type Act = {
	readonly may: May;
	readonly form?: (at: Places, side: 'own' | 'other') => Form;
	/** A statement that brings the record into the state in which this can be done; \$1 is its id. */
	readonly first?: readonly [statement: string, id: (at: Places) => string];
};

export type Row = {
	/** Who gets the page (or file) at all. */
	readonly see: May;
	/** Who may do what is on it: every form action by name, with fields that name a record where it needs one. */
	readonly acts?: Readonly<Record<string, Act>>;
	/** Other methods than GET of an endpoint. */
	readonly calls?: Readonly<Record<string, May>>;
	/** The address behind the language, where it is not the route with the ids of the world in it. */
	readonly path?: (at: Places) => string;
	/** What those who may are answered, where it is not a page: nothing there, or sent on. */
	readonly answer?: number;
	/** What of a device its page may use. */
	readonly device?: 'camera' | 'microphone';
};

const everyone: readonly Somebody[] = cast;
const signedIn = cast.filter((one) => one !== 'visitor');
const programme: readonly Somebody[] = ['team', 'administrator'];
const administration: readonly Somebody[] = ['administrator'];
/** Roles for the whole programme, the one that only reads among them. */
const overview: readonly Somebody[] = ['reader', ...programme];
const withOwn = (...scoped: readonly Somebody[]) => ({ own: [...scoped, ...programme], other: programme });

/** Who has to do with counselling somewhere. */
const counselling: readonly Somebody[] = ['elsewhere', 'coordinator', 'counsellor'];
/** Shown to everybody who is signed in, except what is not public. */
const shown = { own: cast.filter((one) => one !== 'visitor'), other: overview };
/** Who runs an event: those of its project, and the trainer, since it is a training. */
const runs = withOwn('organiser', 'trainer');
const event =
	(rest = '') =>
	(at: Places) =>
		`/desk/events/${at.event}${rest}`;
const person =
	(rest = '') =>
	(at: Places) =>
		`/desk/people/${at.person}${rest}`;
const sessionForm = (): Form => ({
	type: 'workshop',
	'title.original': 'en',
	'title.en': 'Another title',
	startsLocal: '2022-06-06T10:00',
	endsLocal: '2022-06-06T11:00',
	confidentiality: 'public',
	version: '1',
});

const questionForm = (): Form => ({
	'text.original': 'en',
	'text.en': 'What else?',
	'purpose.original': 'en',
	'purpose.en': 'To plan',
	kind: 'plain',
	type: 'line',
	basis: 'consent',
	readers: 'organisers',
	retentionDays: '5',
	version: '1',
});

const open: Row = { see: everyone };
const own: Row = { see: signedIn };
const act = (may: May, form?: Act['form']): Act => (form ? { may, form } : { may });
const binned = (kind: string, id: (at: Places) => string): Act['first'] => [
	`update ${kind} set deleted_at = now() where id = $1`,
	id,
];
const form = (may: May): Row => ({ see: may, acts: { default: act(may) } });

/** A sketch is read by its two sides and those who oversee the programme, and written by the sides alone. */
const sketched = { own: ['coordinator', ...overview], other: overview } as const;
const ofSide = { own: ['coordinator'], other: [] } as const;

/** A dialogue that is collecting, and one that is only prepared. */
const inPublic = { own: everyone, other: [] } as const;
const ofHouse = { own: ['coordinator', ...overview], other: overview } as const;
const dialogue =
	(area: '' | '/desk', rest = '') =>
	(at: Places) =>
		`${area}/dialogues/${at.dialogue}${rest}`;
const recommended =
	(rest = '') =>
	(at: Places) =>
		`/desk/dialogues/${at.dialogue}/recommendations/${at.dialogueRecommendation}${rest}`;
const published: Act['first'] = [
	`update dialogue_recommendation set state = 'published', published_at = now() where id = $1`,
	(at) => at.dialogueRecommendation,
];
const drafted = (): Form => ({ 'title.original': 'en', 'title.en': 'Title' });
const adopted: Act['first'] = [
	`update concept set state = 'adopted', hash = 'h', resolution = '1', resolved_on = '2026-01-01' where id = $1`,
	(at) => at.presentedConcept,
];
const concept =
	(rest = '') =>
	(at: Places) =>
		`/desk/concepts/${at.concept}${rest}`;

const monitoring =
	(rest = '') =>
	(at: Places) =>
		`/desk/concepts/${at.monitoredConcept}/monitoring${rest}`;

const checklist =
	(rest = '') =>
	(at: Places) =>
		`/desk/concepts/${at.monitoredConcept}/checklists/${at.checklistRun}${rest}`;

/** Paper, room and kiosk of the one that has begun. */
const assists = { own: ['coordinator', ...programme], other: [] } as const;

/** Who works on a delegation: those who run the event, and whoever coordinates its institution. */
const delegates = { own: ['coordinator', 'organiser', 'trainer', ...programme], other: programme } as const;
/** A message to nobody of this event. */
const newMessage = (at: Places): Form => ({
	kind: 'message',
	id: '01890000-0000-7000-8000-000000000000',
	'ids[]': at.event,
	'subject.original': 'en',
	'subject.en': 'Hello',
	'body.original': 'en',
	'body.en': 'A word.',
});
const delegateForm = { givenName: 'Given', familyName: 'Family', part: 'participant', locale: 'en' };

/**
 * The whole table, from what the roles are for, not from the code. A scoped role's "own" is its institution, project or
 * event; "other" records are not shown in public. Whoever has an account may enter the work area, its list pages
 * show them what they may see of each.
 */
export const table: Readonly<Record<string, Row>> = {
	// Public pages
	'/': { ...open, answer: 303 },
	'/robots.txt': open,
	'/sitemap.xml': open,
	'/[lang=locale]': open,
	'/[lang=locale]/[...missing]': { ...open, path: () => '/no/such/page', answer: 404 },
	'/[lang=locale]/about': open,
	'/[lang=locale]/accessibility': open,
	'/[lang=locale]/brochure': open,
	'/[lang=locale]/brochure.pdf': open,
	'/[lang=locale]/developers': open,
	'/[lang=locale]/help': open,
	'/[lang=locale]/imprint': open,
	'/[lang=locale]/privacy': open,
	'/[lang=locale]/events': open,
	// What is not public is not on public pages, for nobody.
	'/[lang=locale]/events/[slug]': {
		see: { own: everyone, other: [] },
		path: (at) => `/events/${at.eventSlug}`,
	},
	'/[lang=locale]/events/[slug]/agenda': {
		see: { own: everyone, other: [] },
		path: (at) => `/events/${at.eventSlug}/agenda`,
	},
	'/[lang=locale]/events/[slug]/programme.pdf': {
		see: { own: everyone, other: [] },
		path: (at) => `/events/${at.eventSlug}/programme.pdf`,
	},
	'/[lang=locale]/events/[slug]/register': {
		see: { own: everyone, other: [] },
		acts: { default: act({ own: everyone, other: [] }) },
		path: (at) => `/events/${at.eventSlug}/register`,
	},
	'/[lang=locale]/events/[slug]/participants': {
		see: { own: everyone, other: [] },
		path: (at) => `/events/${at.eventSlug}/participants`,
	},
	'/[lang=locale]/my-registration/[secret]/answers': {
		see: everyone,
		acts: { answers: act(everyone), consents: act(everyone) },
		path: () => '/my-registration/guessed/answers',
		answer: 404,
	},
	'/[lang=locale]/my-registration/[secret]/letter': {
		see: everyone,
		acts: { ask: act(everyone), back: act(everyone) },
		path: () => '/my-registration/guessed/letter',
		answer: 404,
	},
	'/[lang=locale]/my-registration/[secret]/sessions': {
		see: everyone,
		acts: { default: act(everyone) },
		path: () => '/my-registration/guessed/sessions',
		answer: 404,
	},
	'/[lang=locale]/my-registration/[secret]/participants': {
		...open,
		path: () => '/my-registration/guessed/participants',
		answer: 404,
	},
	'/[lang=locale]/my-registration/[secret]': {
		see: everyone,
		acts: { answer: act(everyone), withdraw: act(everyone) },
		path: () => '/my-registration/guessed',
		answer: 404,
	},
	'/[lang=locale]/my-registration/[secret]/calendar': {
		see: everyone,
		acts: { make: act(everyone), revoke: act(everyone) },
		path: () => '/my-registration/guessed/calendar',
		answer: 404,
	},
	'/[lang=locale]/my-registration/[secret]/calendar.ics': {
		...open,
		path: () => '/my-registration/guessed/calendar.ics',
		answer: 404,
	},
	'/[lang=locale]/invited/[secret]': {
		see: everyone,
		acts: { default: act(everyone, () => ({ answer: 'decline' })) },
		path: () => '/invited/guessed',
		answer: 404,
	},
	'/calendars/[secret].ics': { ...open, path: () => '/calendars/guessed.ics', answer: 404 },
	'/[lang=locale]/events/calendar.ics': open,
	'/[lang=locale]/events/[slug]/calendar.ics': {
		see: { own: everyone, other: [] },
		path: (at) => `/events/${at.eventSlug}/calendar.ics`,
	},
	'/[lang=locale]/events/[slug]/schedule.xml': {
		see: { own: everyone, other: [] },
		path: (at) => `/events/${at.eventSlug}/schedule.xml`,
	},
	'/[lang=locale]/events/[slug]/schedule.json': {
		see: { own: everyone, other: [] },
		path: (at) => `/events/${at.eventSlug}/schedule.json`,
	},
	// Pages of an application on the device; what it may have, its data says.
	'/[lang=locale]/counselling': open,
	'/[lang=locale]/counselling/case': open,
	'/[lang=locale]/counselling/centre': open,
	'/[lang=locale]/counselling/counts': open,
	'/[lang=locale]/counselling/deck': open,
	'/[lang=locale]/counselling/identity': open,
	'/[lang=locale]/counselling/manifest.webmanifest': open,
	'/[lang=locale]/counselling/practise': open,
	'/[lang=locale]/counselling/worker.js': open,
	'/[lang=locale]/counselling/centre/[id=id]/counts.csv': {
		see: { own: ['coordinator', 'counsellor'], other: [] },
		path: (at) => `/counselling/centre/${at.centre}/counts.csv`,
	},
	'/[lang=locale]/counselling/standing.json': { see: counselling },
	// The centre of the cast has no cards of its own yet.
	'/[lang=locale]/counselling/deck.pdf': {
		see: { own: ['counsellor'], other: [] },
		path: (at) => `/counselling/deck.pdf?centre=${at.centre}&first=de&second=tr&cards=own`,
		answer: 409,
	},
	// Answers `not_found` to whoever may ask but has no such photo.
	'/[lang=locale]/counselling/photos/[photo=id]': {
		see: counselling,
		path: () => `/counselling/photos/${newId()}`,
		answer: 404,
	},
	'/[lang=locale]/counselling/voices': { ...open, device: 'microphone' },
	'/[lang=locale]/counselling/voices/[voice=id]': {
		see: counselling,
		path: () => `/counselling/voices/${newId()}`,
		answer: 404,
	},
	'/[lang=locale]/counselling/steps': { see: everyone, answer: 405, calls: { POST: everyone } },
	'/[lang=locale]/counselling/versions': { see: everyone, answer: 405, calls: { POST: everyone } },
	// Nobody of the cast has a case.
	'/[lang=locale]/counselling/versions/[version=id]': {
		see: counselling,
		path: () => `/counselling/versions/${newId()}`,
		answer: 404,
	},
	'/[lang=locale]/desk/counselling': {
		see: [...counselling, ...programme],
		acts: {
			open: act(programme, (at) => ({ institutionId: at.publicInstitution })),
			close: act(programme, (at) => ({ id: at.centre })),
		},
	},
	'/[lang=locale]/desk/counselling/training': {
		see: [...counselling, ...programme],
		acts: { add: act([...counselling, ...programme]), remove: act(programme, (at) => ({ id: at.film })) },
	},
	// Its bytes were never kept.
	'/[lang=locale]/desk/counselling/training/[id=id]/film': {
		see: [...counselling, ...programme],
		path: (at) => `/desk/counselling/training/${at.film}/film`,
		answer: 404,
	},
	'/[lang=locale]/desk/counselling/training/[id=id]/[spoken=locale].vtt': {
		see: [...counselling, ...programme],
		path: (at) => `/desk/counselling/training/${at.film}/tr.vtt`,
	},
	'/[lang=locale]/cards': open,
	// Cookies of people open nothing here, those of gates do: see the check-in's own tests.
	'/[lang=locale]/gate': { see: everyone, device: 'camera', acts: { scan: act(everyone) } },
	'/[lang=locale]/gate/list.json': { ...open, answer: 401 },
	'/[lang=locale]/gate/manifest.webmanifest': open,
	'/[lang=locale]/gate/start/[secret]': {
		see: everyone,
		acts: { default: act(everyone) },
		path: () => '/gate/start/guessed',
	},
	'/[lang=locale]/gate/upload': { see: everyone, answer: 405, calls: { POST: everyone } },
	'/[lang=locale]/gate/worker.js': open,
	'/[lang=locale]/partners': open,
	'/[lang=locale]/results': open,
	// Nothing has been published in this world.
	'/[lang=locale]/results.json': { ...open, answer: 404 },
	'/[lang=locale]/results/[table].csv': { ...open, path: () => '/results/no-such-table.csv', answer: 404 },
	'/[lang=locale]/partners/[slug]': {
		see: { own: everyone, other: [] },
		path: (at) => `/partners/${at.institutionSlug}`,
	},

	// Doors
	'/[lang=locale]/sign-in': form(everyone),
	'/[lang=locale]/sign-in/code': form(everyone),
	'/[lang=locale]/sign-in/forgotten': form(everyone),
	'/[lang=locale]/sign-in/link': form(everyone),
	'/[lang=locale]/sign-in/mail': form(everyone),
	'/[lang=locale]/sign-in/passkey': form(everyone),
	'/[lang=locale]/sign-in/password': form(everyone),
	'/[lang=locale]/sign-in/with/[provider]': { ...open, path: () => '/sign-in/with/unknown', answer: 404 },
	'/[lang=locale]/sign-out': form(everyone),
	'/[lang=locale]/setup': form(everyone),
	'/[lang=locale]/invitation': form(everyone),
	'/api/auth/callback/[provider]': { ...open, path: () => '/api/auth/callback/unknown', answer: 404 },
	// A token decides here, and cookies open nothing: see tests/api.
	'/api/v1/[...path]': {
		...open,
		path: () => '/api/v1/nothing',
		answer: 404,
		calls: { POST: [], PUT: [], DELETE: [] },
	},

	// One's own account
	'/[lang=locale]/account': form(signedIn),
	'/[lang=locale]/account/calendars': {
		see: signedIn,
		// The address is of a person whom none of the cast is: nobody's but theirs.
		acts: { make: act(signedIn, () => ({ locale: 'de' })), revoke: act([], (at) => ({ id: at.feed })) },
	},
	'/[lang=locale]/account/data': own,
	'/[lang=locale]/account/data/export': own,
	'/[lang=locale]/account/passkeys': {
		see: signedIn,
		acts: { add: act(signedIn), remove: { ...act([]), form: () => ({ id: 'of somebody else' }) } },
	},
	'/[lang=locale]/account/password': { see: signedIn, acts: { change: act(signedIn), link: act(signedIn) } },
	'/[lang=locale]/account/sessions': { see: signedIn, acts: { end: act(signedIn), others: act(signedIn) } },
	'/[lang=locale]/account/two-factor': {
		see: signedIn,
		acts: { begin: act(signedIn), confirm: act(signedIn), end: act(signedIn), codes: act(signedIn) },
	},

	// The work area
	'/[lang=locale]/desk': own,
	'/[lang=locale]/desk/help': own,
	'/[lang=locale]/desk/access': { see: programme },
	'/[lang=locale]/desk/access/invite': form(programme),
	'/[lang=locale]/desk/access/[person=id]': {
		see: programme,
		acts: {
			grant: act(programme),
			revoke: act(programme, (at) => ({ grantId: at.grant })),
			invite: act([]),
		},
		path: (at) => `/desk/access/${at.person}`,
	},
	'/[lang=locale]/desk/brochure': { see: overview },
	'/[lang=locale]/desk/changes': { see: administration },
	'/[lang=locale]/desk/outbox': { see: administration },
	'/[lang=locale]/desk/outbox/[mail=id]': {
		...form(administration),
		path: (at) => `/desk/outbox/${at.mail}`,
	},
	'/[lang=locale]/desk/example': {
		see: administration,
		acts: { load: act(administration), remove: act(administration) },
	},
	'/[lang=locale]/desk/imports': form(programme),
	'/[lang=locale]/desk/imports/template.csv': {
		see: programme,
		path: () => '/desk/imports/template.csv?kind=people',
	},
	'/[lang=locale]/desk/imports/[id=id]': {
		see: programme,
		acts: {
			columns: act(programme),
			encoding: act(programme),
			reopen: act(programme),
			confirm: act(programme),
			discard: act(programme),
		},
		path: (at) => `/desk/imports/${at.importRun}`,
	},
	'/[lang=locale]/desk/imports/[id=id]/refused.csv': {
		see: programme,
		path: (at) => `/desk/imports/${at.importRun}/refused.csv`,
	},
	'/[lang=locale]/desk/institutions': own,
	'/[lang=locale]/desk/institutions/new': form(programme),
	'/[lang=locale]/desk/institutions/[id=id]': {
		see: { own: signedIn, other: overview },
		path: (at) => `/desk/institutions/${at.institution}`,
	},
	'/[lang=locale]/desk/institutions/[id=id]/edit': {
		...form(withOwn('coordinator')),
		path: (at) => `/desk/institutions/${at.institution}/edit`,
	},
	'/[lang=locale]/desk/institutions/[id=id]/matching': {
		see: withOwn('coordinator'),
		acts: {
			contact: act(withOwn('coordinator'), (at) => ({ id: at.publicInstitution })),
			hide: act(withOwn('coordinator'), (at) => ({ id: at.publicInstitution })),
			show: act(withOwn('coordinator'), (at) => ({ id: at.publicInstitution })),
		},
		path: (at) => `/desk/institutions/${at.institution}/matching`,
	},
	'/[lang=locale]/desk/institutions/[id=id]/delete': {
		see: programme,
		acts: {
			remove: act(programme),
			restore: { may: programme, first: binned('institution', (at) => at.institution) },
		},
		path: (at) => `/desk/institutions/${at.institution}/delete`,
	},
	'/[lang=locale]/desk/events': own,
	'/[lang=locale]/desk/events/new': form(['organiser', ...programme]),
	'/[lang=locale]/desk/events/[id=id]': {
		see: shown,
		acts: { move: act(runs, () => ({ to: 'closed' })) },
		path: event(),
	},
	'/[lang=locale]/desk/events/[id=id]/edit': { ...form(runs), path: event('/edit') },
	'/[lang=locale]/desk/events/[id=id]/copy': {
		see: withOwn('organiser', 'trainer'),
		acts: { default: act(withOwn('organiser'), () => ({ startsLocal: '2023-06-06T09:00' })) },
		path: event('/copy'),
	},
	'/[lang=locale]/desk/events/[id=id]/delete': {
		see: shown,
		acts: {
			remove: act(withOwn('organiser')),
			restore: { may: withOwn('organiser'), first: binned('event', (at) => at.event) },
		},
		path: event('/delete'),
	},
	'/[lang=locale]/desk/events/[id=id]/agenda': {
		see: shown,
		acts: {
			move: act(runs, (at) => ({ how: 'shift', id: at.session, version: '1', minutes: '15' })),
		},
		path: event('/agenda'),
	},
	'/[lang=locale]/desk/events/[id=id]/agenda/programme.pdf': {
		see: shown,
		path: event('/agenda/programme.pdf?all'),
	},
	'/[lang=locale]/desk/events/[id=id]/agenda/rooms': {
		see: runs,
		acts: {
			add: act(runs, () => ({ name: 'Another room' })),
			change: act(runs, (at) => ({ id: at.room, version: '1', name: 'Room renamed' })),
			remove: act(runs, (at) => ({ id: at.room })),
		},
		path: event('/agenda/rooms'),
	},
	'/[lang=locale]/desk/events/[id=id]/agenda/[session=id]/people': {
		see: runs,
		acts: {
			add: act(runs, () => ({ part: 'speaker', name: 'Deniz Meşe' })),
			change: act(runs, (at) => ({ id: at.sessionPerson, part: 'moderator', name: 'Deniz Meşe' })),
			remove: act(runs, (at) => ({ id: at.sessionPerson })),
		},
		path: (at) => `/desk/events/${at.event}/agenda/${at.session}/people`,
	},
	'/[lang=locale]/desk/events/[id=id]/agenda/[session=id]/sign-ups': {
		see: runs,
		path: (at) => `/desk/events/${at.event}/agenda/${at.session}/sign-ups`,
	},
	'/[lang=locale]/desk/events/[id=id]/agenda/[session=id]/sign-ups.csv': {
		see: runs,
		path: (at) => `/desk/events/${at.event}/agenda/${at.session}/sign-ups.csv`,
	},
	'/[lang=locale]/desk/my-sessions': own,
	// Whoever is not registered there is told that there is nothing.
	'/[lang=locale]/desk/my-sessions/[id=id]': {
		...form(signedIn),
		path: (at) => `/desk/my-sessions/${at.event}`,
		answer: 404,
	},
	'/[lang=locale]/desk/events/[id=id]/agenda/new': {
		see: runs,
		acts: { default: act(runs, sessionForm) },
		path: event('/agenda/new'),
	},
	'/[lang=locale]/desk/events/[id=id]/agenda/[session=id]': {
		see: runs,
		acts: { default: act(runs, sessionForm) },
		path: (at) => `/desk/events/${at.event}/agenda/${at.session}`,
	},
	'/[lang=locale]/desk/events/[id=id]/agenda/[session=id]/delete': {
		see: shown,
		acts: {
			remove: act(runs),
			restore: { may: runs, first: binned('event_session', (at) => at.session) },
		},
		path: (at) => `/desk/events/${at.event}/agenda/${at.session}/delete`,
	},
	// Coordinators see of a list the registrations of their own institution.
	'/[lang=locale]/desk/events/[id=id]/registrations': {
		see: { own: ['coordinator', 'elsewhere', 'organiser', 'trainer', ...overview], other: overview },
		acts: { confirm: act(runs, (at) => ({ 'ids[]': at.registration })) },
		path: event('/registrations'),
	},
	'/[lang=locale]/desk/events/[id=id]/registrations.csv': {
		see: { own: ['coordinator', 'elsewhere', 'organiser', 'trainer', ...overview], other: overview },
		path: event('/registrations.csv'),
	},
	'/[lang=locale]/desk/events/[id=id]/registrations/new': {
		see: runs,
		acts: { default: act(runs, (at) => ({ personId: at.person, part: 'participant', locale: 'en' })) },
		path: event('/registrations/new'),
	},
	'/[lang=locale]/desk/events/[id=id]/registrations/[registration=id]': {
		see: { own: ['coordinator', 'organiser', 'trainer', ...overview], other: overview },
		acts: {
			change: act(runs, () => ({ part: 'participant', locale: 'en', version: '1' })),
			move: act(runs, () => ({ to: 'cancelled' })),
		},
		path: (at) => `/desk/events/${at.event}/registrations/${at.registration}`,
	},
	'/[lang=locale]/desk/events/[id=id]/registrations/[registration=id]/delete': {
		see: { own: ['coordinator', 'organiser', 'trainer', ...overview], other: overview },
		acts: {
			remove: act(runs),
			restore: { may: runs, first: binned('registration', (at) => at.registration) },
		},
		path: (at) => `/desk/events/${at.event}/registrations/${at.registration}/delete`,
	},
	'/[lang=locale]/desk/events/[id=id]/seats': {
		see: { own: ['organiser', 'trainer', ...overview], other: overview },
		acts: { offer: act(runs), rules: act(runs, () => ({ admission: 'team', offerHours: '24' })) },
		path: event('/seats'),
	},
	'/[lang=locale]/desk/events/[id=id]/seats/new': {
		see: runs,
		acts: { default: act(runs, () => ({ target: 'part:speaker', size: '3' })) },
		path: event('/seats/new'),
	},
	'/[lang=locale]/desk/events/[id=id]/seats/[quota=id]': {
		see: runs,
		acts: { default: act(runs, () => ({ size: '3', version: '1' })) },
		path: (at) => `/desk/events/${at.event}/seats/${at.quota}`,
	},
	'/[lang=locale]/desk/events/[id=id]/seats/[quota=id]/delete': {
		see: runs,
		acts: { remove: act(runs) },
		path: (at) => `/desk/events/${at.event}/seats/${at.quota}/delete`,
	},
	'/[lang=locale]/desk/events/[id=id]/delegations': {
		see: { own: ['coordinator', 'elsewhere', 'organiser', 'trainer', ...overview], other: overview },
		acts: {
			plan: act(delegates, (at) => ({ institutionId: at.institution, seats: '2', policy: 'partial' })),
		},
		path: event('/delegations'),
	},
	'/[lang=locale]/desk/events/[id=id]/delegations/[delegation=id]': {
		see: { own: ['coordinator', 'organiser', 'trainer', ...overview], other: overview },
		acts: {
			plan: act(delegates, () => ({ seats: '2', policy: 'partial' })),
			name: act(delegates, () => delegateForm),
			replace: act(delegates, (at) => ({ ...delegateForm, registrationId: at.delegate })),
			out: act(delegates, (at) => ({ registrationId: at.delegate })),
			link: act(delegates, (at) => ({ registrationId: at.delegate })),
			register: act(delegates),
		},
		path: (at) => `/desk/events/${at.event}/delegations/${at.delegation}`,
	},
	'/[lang=locale]/desk/events/[id=id]/questions': {
		see: runs,
		acts: {
			move: act(runs, (at) => ({ id: at.question, to: 'up' })),
			asking: act(runs, () => ({ 'consents[]': 'photo', offersLetters: 'on', letterDays: '5' })),
		},
		path: event('/questions'),
	},
	'/[lang=locale]/desk/events/[id=id]/questions/new': {
		see: runs,
		acts: { default: act(runs, questionForm) },
		path: event('/questions/new'),
	},
	'/[lang=locale]/desk/events/[id=id]/questions/[question=id]': {
		see: runs,
		acts: { default: act(runs, questionForm) },
		path: (at) => `/desk/events/${at.event}/questions/${at.question}`,
	},
	'/[lang=locale]/desk/events/[id=id]/questions/[question=id]/delete': {
		see: runs,
		acts: { remove: act(runs) },
		path: (at) => `/desk/events/${at.event}/questions/${at.question}/delete`,
	},
	'/[lang=locale]/desk/events/[id=id]/questions/contributions': {
		see: runs,
		acts: {
			take: act(runs, (at) => ({
				registration: at.registration,
				question: at.contribution,
				session: at.session,
			})),
		},
		path: event('/questions/contributions'),
	},
	'/[lang=locale]/desk/events/[id=id]/questions/counts': { see: runs, path: event('/questions/counts') },
	'/[lang=locale]/desk/events/[id=id]/questions/counts.csv': {
		see: runs,
		path: event('/questions/counts.csv'),
	},
	'/[lang=locale]/desk/events/[id=id]/participants': { see: runs, path: event('/participants') },
	'/[lang=locale]/desk/events/[id=id]/personal-data': { see: runs, path: event('/personal-data') },
	// What a passport says is the team's alone, whoever runs the event.
	'/[lang=locale]/desk/events/[id=id]/letters': { see: programme, path: event('/letters') },
	'/[lang=locale]/desk/events/[id=id]/letters/[registration=id]/letter.pdf': {
		see: programme,
		path: (at) => `/desk/events/${at.event}/letters/${at.registration}/letter.pdf`,
	},
	'/[lang=locale]/desk/events/[id=id]/registrations/[registration=id]/answers': {
		see: { own: ['coordinator', 'organiser', 'trainer', ...overview], other: overview },
		acts: { answers: act(delegates), consents: act(delegates) },
		path: (at) => `/desk/events/${at.event}/registrations/${at.registration}/answers`,
	},
	'/[lang=locale]/desk/events/[id=id]/invitations': {
		see: runs,
		acts: { revoke: act(runs, (at) => ({ 'ids[]': at.event })) },
		path: event('/invitations'),
	},
	'/[lang=locale]/desk/events/[id=id]/invitations/new': {
		see: runs,
		acts: {
			people: act(runs, (at) => ({ 'people[]': at.person, locale: 'en' })),
			address: act(runs, () => ({
				givenName: 'Given',
				familyName: 'Family',
				email: 'given@example.org',
				locale: 'en',
			})),
			institution: act(runs, (at) => ({ institutionId: at.institution, seats: '2', locale: 'en' })),
		},
		path: event('/invitations/new'),
	},
	'/[lang=locale]/desk/events/[id=id]/invitations/send': {
		see: runs,
		acts: { default: act(runs, (at) => ({ kind: 'first', 'ids[]': at.event })) },
		path: event('/invitations/send'),
	},
	'/[lang=locale]/desk/events/[id=id]/mails': {
		see: runs,
		acts: { mailing: act(runs, () => ({ reminderDays: '2' })) },
		path: event('/mails'),
	},
	'/[lang=locale]/desk/events/[id=id]/mails/send': {
		see: runs,
		acts: { preview: act(runs, newMessage), send: act(runs, newMessage) },
		path: event('/mails/send'),
	},
	'/[lang=locale]/desk/events/[id=id]/attendance': {
		see: runs,
		acts: { save: act(runs), confirm: act(runs) },
		path: event('/attendance'),
	},
	'/[lang=locale]/desk/events/[id=id]/check-in': {
		see: runs,
		acts: { undo: act(runs), absent: act(runs) },
		path: event('/check-in'),
	},
	'/[lang=locale]/desk/events/[id=id]/check-in/badges': {
		see: runs,
		acts: { issue: act(runs), reissue: act(runs, (at) => ({ registrationId: at.registration })) },
		path: event('/check-in/badges'),
	},
	'/[lang=locale]/desk/events/[id=id]/check-in/badges.pdf': {
		see: runs,
		path: event('/check-in/badges.pdf'),
	},
	'/[lang=locale]/desk/events/[id=id]/check-in/gates': {
		see: runs,
		acts: {
			make: act(runs, () => ({ name: 'North', validUntilLocal: '2022-06-06T10:00' })),
			revoke: act(runs),
		},
		path: event('/check-in/gates'),
	},
	'/[lang=locale]/desk/networks': own,
	'/[lang=locale]/desk/networks/new': form(programme),
	'/[lang=locale]/desk/networks/[id=id]': {
		see: signedIn,
		// Nobody of the cast is a member: they may ask to become one, and nothing else.
		acts: {
			request: act(signedIn, () => ({ name: 'Somebody', mail: 'none' })),
			accept: act([], () => ({ name: 'Somebody', mail: 'none' })),
			change: act([], () => ({ name: 'Somebody', mail: 'none' })),
			leave: act([]),
			ask: act([], () => ({ title: 'Title', text: 'Text', language: 'en' })),
		},
		path: (at) => `/desk/networks/${at.network}`,
	},
	'/[lang=locale]/desk/networks/[id=id]/edit': {
		...form(programme),
		path: (at) => `/desk/networks/${at.network}/edit`,
	},
	'/[lang=locale]/desk/networks/[id=id]/delete': {
		see: programme,
		acts: {
			remove: act(programme),
			restore: { may: programme, first: binned('network', (at) => at.network) },
		},
		path: (at) => `/desk/networks/${at.network}/delete`,
	},
	'/[lang=locale]/desk/networks/[id=id]/members': {
		see: [],
		acts: {
			accept: act([], (at) => ({ id: at.person })),
			decline: act([], (at) => ({ id: at.person })),
			role: act([], (at) => ({ id: at.person, role: 'moderator' })),
			invite: act([], () => ({ email: 'somebody@example.org' })),
			link: act([], (at) => ({ eventId: at.event })),
			unlink: act([], (at) => ({ eventId: at.event })),
		},
		path: (at) => `/desk/networks/${at.network}/members`,
	},
	'/[lang=locale]/desk/networks/[id=id]/questions/[question=id]': {
		see: [],
		acts: {
			answer: act([], () => ({ text: 'Text', language: 'en' })),
			edit: act([], (at) => ({
				id: at.networkQuestion,
				kind: 'question',
				version: '1',
				title: 'Title',
				text: 'Text',
				language: 'en',
			})),
			remove: act([], (at) => ({ id: at.networkQuestion, kind: 'question' })),
			restore: act([], (at) => ({ id: at.networkQuestion, kind: 'question' })),
			take: act([], (at) => ({ id: at.networkQuestion, kind: 'question', reason: 'No' })),
			solve: act([], (at) => ({ id: at.networkQuestion, to: 'yes' })),
			thank: act([], (at) => ({ id: at.networkQuestion, to: 'yes' })),
		},
		path: (at) => `/desk/networks/${at.network}/questions/${at.networkQuestion}`,
	},
	'/[lang=locale]/desk/partnerships': own,
	'/[lang=locale]/desk/partnerships/new': form(['coordinator', 'elsewhere', ...programme]),
	'/[lang=locale]/desk/partnerships/[id=id]': {
		see: shown,
		acts: {
			move: act(withOwn('coordinator'), () => ({ phase: 'matching', takenOn: '2022-02-02', version: '1' })),
			// Its partner has proposed the step: the own side answers, or the team where nobody there has an account.
			confirm: act({ own: ['coordinator'], other: programme }, (at) => ({ id: at.proposal })),
			decline: act({ own: ['coordinator'], other: programme }, (at) => ({ id: at.proposal, reason: 'No' })),
			withdraw: act(programme, (at) => ({ id: at.proposal, reason: 'No' })),
		},
		path: (at) => `/desk/partnerships/${at.partnership}`,
	},
	'/[lang=locale]/desk/partnerships/[id=id]/edit': {
		...form(withOwn('coordinator')),
		path: (at) => `/desk/partnerships/${at.partnership}/edit`,
	},
	'/[lang=locale]/desk/partnerships/[id=id]/delete': {
		see: programme,
		acts: {
			remove: act(programme),
			restore: { may: programme, first: binned('partnership', (at) => at.partnership) },
		},
		path: (at) => `/desk/partnerships/${at.partnership}/delete`,
	},
	'/[lang=locale]/desk/people': { see: ['coordinator', 'elsewhere', 'organiser', 'trainer', ...programme] },
	'/[lang=locale]/desk/people/new': form(['coordinator', 'elsewhere', ...programme]),
	// Organiser and trainer see who comes to their event, and change nothing about them.
	'/[lang=locale]/desk/people/[id=id]': {
		see: withOwn('coordinator', 'organiser', 'trainer'),
		path: person(),
	},
	'/[lang=locale]/desk/people/[id=id]/edit': { ...form(withOwn('coordinator')), path: person('/edit') },
	'/[lang=locale]/desk/people/[id=id]/delete': {
		see: programme,
		acts: {
			remove: act(programme),
			restore: { may: programme, first: binned('person', (at) => at.person) },
		},
		path: person('/delete'),
	},
	'/[lang=locale]/desk/people/[id=id]/erase': { ...form(programme), path: person('/erase') },
	'/[lang=locale]/desk/people/[id=id]/merge': {
		see: programme,
		acts: { default: act(programme, (at) => ({ mergeId: at.twin })) },
		path: (at) => `/desk/people/${at.person}/merge?with=${at.twin}`,
	},
	'/[lang=locale]/desk/people/[id=id]/everything.json': { see: programme, path: person('/everything.json') },
	'/[lang=locale]/desk/people/[id=id]/posts': {
		see: withOwn('coordinator'),
		acts: {
			default: act(withOwn('coordinator'), (at) => ({ institutionId: at.institution, kind: 'staff' })),
		},
		path: person('/posts'),
	},
	'/[lang=locale]/desk/posts/[id=id]': {
		see: withOwn('coordinator'),
		acts: {
			save: act(withOwn('coordinator')),
			end: act(withOwn('coordinator')),
			remove: act(withOwn('coordinator')),
		},
		path: (at) => `/desk/posts/${at.post}`,
	},
	'/[lang=locale]/desk/programme': own,
	'/[lang=locale]/desk/programme/[key=textKey]': { ...form(programme), path: () => '/desk/programme/title' },
	'/[lang=locale]/desk/programme/fields/new': form(programme),
	'/[lang=locale]/desk/programme/fields/[number=whole]': {
		...form(programme),
		path: () => '/desk/programme/fields/1',
	},
	'/[lang=locale]/desk/indicators': { see: ['organiser', ...overview] },
	'/[lang=locale]/desk/indicators/new': form(['organiser', ...programme]),
	'/[lang=locale]/desk/indicators/[id=id]': {
		see: { own: ['organiser', ...overview], other: overview },
		path: (at) => `/desk/indicators/${at.indicator}`,
	},
	'/[lang=locale]/desk/indicators/[id=id]/edit': {
		...form(withOwn('organiser')),
		path: (at) => `/desk/indicators/${at.indicator}/edit`,
	},
	'/[lang=locale]/desk/indicators/[id=id]/delete': {
		see: withOwn('organiser'),
		acts: {
			remove: act(withOwn('organiser')),
			restore: { may: withOwn('organiser'), first: binned('indicator', (at) => at.indicator) },
		},
		path: (at) => `/desk/indicators/${at.indicator}/delete`,
	},
	'/[lang=locale]/desk/projects': own,
	'/[lang=locale]/desk/projects/new': form(programme),
	'/[lang=locale]/desk/projects/[id=id]': { see: signedIn, path: (at) => `/desk/projects/${at.project}` },
	'/[lang=locale]/desk/projects/[id=id]/edit': {
		...form(withOwn('organiser')),
		path: (at) => `/desk/projects/${at.project}/edit`,
	},
	'/[lang=locale]/desk/projects/[id=id]/delete': {
		see: programme,
		acts: {
			remove: act(programme),
			restore: { may: programme, first: binned('project', (at) => at.project) },
		},
		path: (at) => `/desk/projects/${at.project}/delete`,
	},
	'/[lang=locale]/desk/bin': {
		see: ['organiser', ...programme],
		acts: {
			restore: {
				may: programme,
				form: (at) => ({ noun: 'institution', id: at.institution }),
				first: binned('institution', (at) => at.institution),
			},
		},
	},
	'/[lang=locale]/desk/results': { see: overview, acts: { count: act(programme) } },
	'/[lang=locale]/desk/results/publish': form(programme),
	'/[lang=locale]/desk/translations': { see: programme },
	'/[lang=locale]/desk/voices': own,
	'/[lang=locale]/desk/voices/new': form(programme),
	// Without consent to show it the team alone reads a voice.
	'/[lang=locale]/desk/voices/[id=id]': {
		see: programme,
		path: (at) => `/desk/voices/${at.voice}`,
	},
	'/[lang=locale]/desk/voices/[id=id]/edit': {
		...form(programme),
		path: (at) => `/desk/voices/${at.voice}/edit`,
	},
	'/[lang=locale]/desk/voices/[id=id]/delete': {
		see: programme,
		acts: {
			remove: act(programme),
			restore: { may: programme, first: binned('voice', (at) => at.voice) },
		},
		path: (at) => `/desk/voices/${at.voice}/delete`,
	},
	'/[lang=locale]/desk/voices/[id=id]/withdraw': {
		see: programme,
		acts: { remove: act(programme) },
		path: (at) => `/desk/voices/${at.voice}/withdraw`,
	},
	'/[lang=locale]/desk/tokens': {
		see: programme,
		acts: { create: act(programme), revoke: act(programme, (at) => ({ id: at.token })) },
	},

	// What came of it
	'/[lang=locale]/practices': open,
	'/[lang=locale]/recommendations': open,
	'/[lang=locale]/practices/[slug]': {
		see: { own: everyone, other: [] },
		path: (at) => `/practices/${at.practiceSlug}`,
	},
	// Its bytes were never kept: whoever gets as far as that is told that nothing is there, like everybody else.
	'/[lang=locale]/documents/[id=id]': { ...open, path: (at) => `/documents/${at.document}`, answer: 404 },
	'/[lang=locale]/desk/documents/[noun]/[record=id]': {
		see: { own: signedIn, other: ['reader', ...programme] },
		acts: {
			add: act(programme, () => ({ 'title.original': 'en', 'title.en': 'A', audience: 'inside' })),
			remove: act(programme, (at) => ({ id: at.document })),
			restore: {
				may: programme,
				form: (at) => ({ id: at.document }),
				first: binned('document', (at) => at.document),
			},
		},
		path: (at) => `/desk/documents/practice/${at.practice}`,
	},
	'/[lang=locale]/desk/practices': own,
	'/[lang=locale]/desk/practices/new': form(['coordinator', 'elsewhere', ...programme]),
	'/[lang=locale]/desk/practices/[id=id]': {
		see: shown,
		acts: {
			move: {
				...act(withOwn('coordinator'), () => ({ to: 'outdated' })),
				first: [
					`update practice set state = 'published', obstacles = title where id = $1`,
					(at) => at.practice,
				],
			},
			confirm: {
				...act(withOwn('coordinator')),
				first: [
					`update practice set state = 'published', obstacles = title where id = $1`,
					(at) => at.practice,
				],
			},
			approve: act(programme, (at) => ({ id: at.adaptation })),
			removeAdaptation: act(withOwn('coordinator'), (at) => ({ id: at.adaptation })),
			restoreAdaptation: {
				may: withOwn('coordinator'),
				form: (at) => ({ id: at.adaptation }),
				first: binned('adaptation', (at) => at.adaptation),
			},
		},
		path: (at) => `/desk/practices/${at.practice}`,
	},
	'/[lang=locale]/desk/practices/[id=id]/edit': {
		...form(programme),
		path: (at) => `/desk/practices/${at.practice}/edit`,
	},
	'/[lang=locale]/desk/practices/[id=id]/delete': {
		see: shown,
		acts: {
			remove: act(programme),
			restore: { may: programme, first: binned('practice', (at) => at.practice) },
		},
		path: (at) => `/desk/practices/${at.practice}/delete`,
	},
	'/[lang=locale]/desk/practices/[id=id]/adapt': {
		see: { own: ['coordinator', 'elsewhere', ...programme], other: programme },
		acts: { default: act({ own: ['coordinator', 'elsewhere', ...programme], other: programme }) },
		path: (at) => `/desk/practices/${at.practice}/adapt`,
	},
	'/[lang=locale]/dialogues': open,
	'/[lang=locale]/dialogues/[id=id]': { see: inPublic, path: dialogue('', '') },
	// A draft is nobody's to see but its writers'.
	'/[lang=locale]/dialogues/[id=id]/recommendations/[recommendation=id]': {
		...open,
		path: (at) => `/dialogues/${at.dialogue}/recommendations/${at.dialogueRecommendation}`,
		answer: 404,
	},
	'/[lang=locale]/dialogues/[id=id]/vote': {
		see: inPublic,
		acts: {
			vote: act(inPublic, (at) => ({ statementId: at.statement, says: '1' })),
			undo: act(inPublic, (at) => ({ statementId: at.statement })),
			say: act(inPublic, () => ({ words: 'Bir park', language: 'tr' })),
		},
		path: dialogue('', '/vote'),
	},
	'/[lang=locale]/dialogues/[id=id]/code': {
		see: inPublic,
		acts: { default: act(inPublic) },
		path: dialogue('', '/code'),
	},
	'/[lang=locale]/dialogues/[id=id]/mine': {
		see: inPublic,
		acts: {
			undo: act(inPublic, (at) => ({ statementId: at.statement })),
			about: act(inPublic),
			erase: act(inPublic, () => ({ statements: 'stay' })),
		},
		path: dialogue('', '/mine'),
	},
	'/[lang=locale]/dialogues/[id=id]/mine/mine.json': { see: inPublic, path: dialogue('', '/mine/mine.json') },
	'/[lang=locale]/dialogues/[id=id]/moderation': { see: inPublic, path: dialogue('', '/moderation') },
	'/[lang=locale]/dialogues/[id=id]/statements/[statement=id]/[spoken=locale].audio': {
		...open,
		path: (at) => `/dialogues/${at.dialogue}/statements/${at.statement}/tr.audio`,
		answer: 404,
	},
	'/[lang=locale]/dialogues/[id=id]/results': { see: inPublic, path: dialogue('', '/results') },
	'/[lang=locale]/dialogues/[id=id]/results/latest.json': {
		see: inPublic,
		path: dialogue('', '/results/latest.json'),
	},
	// Nothing has been published of it.
	'/[lang=locale]/dialogues/[id=id]/results/[run=id].json': {
		...open,
		path: (at) => `/dialogues/${at.dialogue}/results/${at.statement}.json`,
		answer: 404,
	},
	'/[lang=locale]/dialogues/[id=id]/results/[run=id].csv': {
		...open,
		path: (at) => `/dialogues/${at.dialogue}/results/${at.statement}.csv`,
		answer: 404,
	},
	'/[lang=locale]/desk/dialogues': own,
	'/[lang=locale]/desk/dialogues/new': form(['coordinator', 'elsewhere', ...programme]),
	'/[lang=locale]/desk/dialogues/[id=id]': {
		see: ofHouse,
		acts: {
			move: act(withOwn('coordinator'), () => ({ to: 'vote' })),
			pause: act(withOwn('coordinator')),
			resume: act(withOwn('coordinator')),
		},
		path: dialogue('/desk'),
	},
	'/[lang=locale]/desk/dialogues/[id=id]/edit': {
		...form(withOwn('coordinator')),
		path: dialogue('/desk', '/edit'),
	},
	'/[lang=locale]/desk/dialogues/[id=id]/delete': {
		see: ofHouse,
		acts: {
			// One that people see is not deleted, by nobody.
			remove: act({ own: [], other: programme }),
			restore: { may: withOwn('coordinator'), first: binned('dialogue', (at) => at.dialogue) },
		},
		path: dialogue('/desk', '/delete'),
	},
	'/[lang=locale]/desk/dialogues/[id=id]/policy': {
		...form(withOwn('coordinator')),
		path: dialogue('/desk', '/policy'),
	},
	'/[lang=locale]/desk/dialogues/[id=id]/questions': {
		...form(withOwn('coordinator')),
		path: dialogue('/desk', '/questions'),
	},
	'/[lang=locale]/desk/dialogues/[id=id]/runs': {
		see: withOwn('coordinator'),
		acts: {
			live: act(withOwn('coordinator'), () => ({ live: 'yes' })),
			publish: act(withOwn('coordinator')),
		},
		path: dialogue('/desk', '/runs'),
	},
	'/[lang=locale]/desk/dialogues/[id=id]/recommendations': {
		see: ofHouse,
		path: dialogue('/desk', '/recommendations'),
	},
	'/[lang=locale]/desk/dialogues/[id=id]/recommendations/new': {
		...form(withOwn('coordinator')),
		path: dialogue('/desk', '/recommendations/new'),
	},
	'/[lang=locale]/desk/dialogues/[id=id]/recommendations/[recommendation=id]': {
		see: withOwn('coordinator'),
		acts: {
			publish: act(withOwn('coordinator')),
			// What a house is asked, it does not take back.
			back: { may: { own: programme, other: programme }, first: published },
			answer: {
				...act(ofSide, () => ({
					kind: 'rejected',
					body: 'council',
					decidedOn: '2026-01-01',
					'reason.original': 'en',
					'reason.en': 'No money',
				})),
				first: published,
			},
			remove: act(withOwn('coordinator')),
			restore: {
				may: withOwn('coordinator'),
				first: binned('dialogue_recommendation', (at) => at.dialogueRecommendation),
			},
		},
		path: recommended(),
	},
	'/[lang=locale]/desk/dialogues/[id=id]/recommendations/[recommendation=id]/edit': {
		...form(withOwn('coordinator')),
		path: recommended('/edit'),
	},
	'/[lang=locale]/desk/dialogues/[id=id]/queue': {
		...form(withOwn('coordinator')),
		path: dialogue('/desk', '/queue'),
	},
	'/[lang=locale]/desk/dialogues/[id=id]/statements': {
		see: ofHouse,
		path: dialogue('/desk', '/statements'),
	},
	'/[lang=locale]/desk/dialogues/[id=id]/statements/new': {
		...form(withOwn('coordinator')),
		path: dialogue('/desk', '/statements/new'),
	},
	'/[lang=locale]/desk/dialogues/[id=id]/statements/[statement=id]': {
		see: withOwn('coordinator'),
		device: 'microphone',
		acts: {
			decide: act(withOwn('coordinator'), (at) => ({ statementId: at.statement, to: 'accepted' })),
			merge: act(withOwn('coordinator'), (at) => ({ statementId: at.statement, intoId: at.statement })),
			split: act(withOwn('coordinator')),
			record: act(withOwn('coordinator')),
			silence: act(withOwn('coordinator')),
			wording: act(withOwn('coordinator')),
		},
		path: (at) => `/desk/dialogues/${at.dialogue}/statements/${at.statement}`,
	},
	'/[lang=locale]/desk/dialogues/[id=id]/translations': {
		see: withOwn('coordinator'),
		acts: { propose: act(withOwn('coordinator')) },
		path: dialogue('/desk', '/translations'),
	},
	'/[lang=locale]/concepts': open,
	'/[lang=locale]/concepts/[id=id]': {
		see: { own: everyone, other: [] },
		acts: { default: act({ own: everyone, other: [] }, () => ({ text: 'Words' })) },
		path: (at) => `/concepts/${at.consultedConcept}`,
	},
	'/[lang=locale]/concepts/[id=id]/document.pdf': {
		see: { own: everyone, other: [] },
		path: (at) => `/concepts/${at.monitoredConcept}/document.pdf`,
	},
	'/[lang=locale]/concepts/[id=id]/document.docx': {
		see: { own: everyone, other: [] },
		path: (at) => `/concepts/${at.monitoredConcept}/document.docx`,
	},
	'/[lang=locale]/concepts/[id=id]/[file=concepttable]': {
		see: { own: everyone, other: [] },
		path: (at) => `/concepts/${at.monitoredConcept}/measures.csv`,
	},
	'/[lang=locale]/concepts/[id=id]/monitoring': {
		see: { own: everyone, other: [] },
		path: (at) => `/concepts/${at.monitoredConcept}/monitoring`,
	},
	'/[lang=locale]/concepts/[id=id]/monitoring/[report=id]/report.pdf': {
		see: { own: everyone, other: [] },
		path: (at) => `/concepts/${at.monitoredConcept}/monitoring/${at.publishedReport}/report.pdf`,
	},
	'/[lang=locale]/concepts/[id=id]/monitoring/[report=id]/report.docx': {
		see: { own: everyone, other: [] },
		path: (at) => `/concepts/${at.monitoredConcept}/monitoring/${at.publishedReport}/report.docx`,
	},
	'/[lang=locale]/desk/concepts/[id=id]/document.pdf': { see: sketched, path: concept('/document.pdf') },
	'/[lang=locale]/desk/concepts/[id=id]/document.docx': { see: sketched, path: concept('/document.docx') },
	'/[lang=locale]/desk/concepts/[id=id]/table': {
		see: sketched,
		acts: {
			preview: act(ofSide, () => ({ kind: 'measure' })),
			write: act(ofSide, () => ({ kind: 'measure', table: 'id,version,title.en\r\n,,Words\r\n' })),
		},
		path: concept('/table'),
	},
	'/[lang=locale]/desk/concepts/[id=id]/table/[file=concepttable]': {
		see: sketched,
		path: concept('/table/measures.csv'),
	},
	'/[lang=locale]/desk/concepts/[id=id]/monitoring': {
		see: sketched,
		acts: {
			restore: {
				may: ofSide,
				form: (at) => ({ id: at.draftReport }),
				first: binned('monitoring_report', (at) => at.draftReport),
			},
		},
		path: monitoring(),
	},
	'/[lang=locale]/desk/concepts/[id=id]/monitoring/[report=id]/delete': {
		see: ofSide,
		acts: { remove: act(ofSide) },
		path: (at) => monitoring(`/${at.draftReport}/delete`)(at),
	},
	'/[lang=locale]/desk/concepts/[id=id]/monitoring/new': {
		see: ofSide,
		acts: { default: act(ofSide, () => ({ startsOn: '2027-01-01', endsOn: '2027-12-31' })) },
		path: monitoring('/new'),
	},
	'/[lang=locale]/desk/concepts/[id=id]/monitoring/[report=id]': {
		see: sketched,
		acts: {
			move: act(ofSide, () => ({ to: 'presented' })),
			present: act(ofSide, () => ({ body: 'advisory_council', heldOn: '2026-07-01', verdict: 'agreed' })),
		},
		path: (at) => monitoring(`/${at.draftReport}`)(at),
	},
	'/[lang=locale]/desk/concepts/[id=id]/monitoring/[report=id]/edit': {
		see: ofSide,
		acts: {
			default: act(ofSide, () => ({ startsOn: '2026-01-01', endsOn: '2026-06-30', version: '1' })),
		},
		path: (at) => monitoring(`/${at.draftReport}/edit`)(at),
	},
	'/[lang=locale]/desk/concepts/[id=id]/monitoring/[report=id]/[measure=id]': {
		see: ofSide,
		acts: { default: act(ofSide, () => ({ light: 'green' })) },
		path: (at) => monitoring(`/${at.draftReport}/${at.monitoredMeasure}`)(at),
	},
	'/[lang=locale]/desk/concepts/[id=id]/monitoring/[report=id]/report.pdf': {
		see: sketched,
		path: (at) => monitoring(`/${at.draftReport}/report.pdf`)(at),
	},
	'/[lang=locale]/desk/concepts/[id=id]/monitoring/[report=id]/report.docx': {
		see: sketched,
		path: (at) => monitoring(`/${at.draftReport}/report.docx`)(at),
	},
	'/[lang=locale]/desk/concepts/[id=id]/checklists': {
		see: sketched,
		acts: {
			restore: {
				may: ofSide,
				form: (at) => ({ id: at.checklistRun }),
				first: binned('checklist_run', (at) => at.checklistRun),
			},
		},
		path: (at) => `/desk/concepts/${at.monitoredConcept}/checklists`,
	},
	'/[lang=locale]/desk/concepts/[id=id]/checklists/new': {
		see: ofSide,
		acts: { default: act(ofSide, () => ({ checklist: 'oecd', heldOn: '2026-01-01' })) },
		path: (at) => `/desk/concepts/${at.monitoredConcept}/checklists/new`,
	},
	'/[lang=locale]/desk/concepts/[id=id]/checklists/[run=id]': { see: sketched, path: checklist() },
	'/[lang=locale]/desk/concepts/[id=id]/checklists/[run=id]/edit': {
		see: ofSide,
		acts: { default: act(ofSide, () => ({ heldOn: '2026-01-02', version: '1' })) },
		path: checklist('/edit'),
	},
	'/[lang=locale]/desk/concepts/[id=id]/checklists/[run=id]/delete': {
		see: ofSide,
		acts: { remove: act(ofSide) },
		path: checklist('/delete'),
	},
	'/[lang=locale]/desk/concepts/[id=id]/checklists/[run=id]/[point=whole]': {
		see: ofSide,
		acts: { default: act(ofSide, () => ({ mark: 'not_met' })) },
		path: checklist('/3'),
	},
	// A concept is written by its own house and nobody for it; who oversees the programme reads it.
	'/[lang=locale]/desk/concepts': own,
	'/[lang=locale]/desk/concepts/new': form(['coordinator', 'elsewhere']),
	'/[lang=locale]/desk/concepts/[id=id]': {
		see: sketched,
		acts: {
			move: act(ofSide, () => ({ to: 'drafting' })),
			present: act(ofSide, () => ({ body: 'advisory_council', heldOn: '2026-01-01', verdict: 'agreed' })),
			adopt: act(ofSide, () => ({ hash: 'h', resolution: '1', resolvedOn: '2026-01-01' })),
			revise: { may: ofSide, first: adopted },
		},
		path: (at) => `/desk/concepts/${at.presentedConcept}`,
	},
	'/[lang=locale]/desk/concepts/[id=id]/dialogues': {
		see: sketched,
		acts: { default: act(ofSide) },
		path: concept('/dialogues'),
	},
	'/[lang=locale]/desk/concepts/[id=id]/edit': { ...form(ofSide), path: concept('/edit') },
	'/[lang=locale]/desk/concepts/[id=id]/delete': {
		see: sketched,
		acts: {
			remove: act(withOwn('coordinator')),
			restore: { may: withOwn('coordinator'), first: binned('concept', (at) => at.concept) },
		},
		path: concept('/delete'),
	},
	'/[lang=locale]/desk/concepts/[id=id]/[kind=part]': {
		see: sketched,
		acts: {
			up: act(ofSide, (at) => ({ id: at.conceptPart })),
			down: act(ofSide, (at) => ({ id: at.conceptPart })),
			restore: {
				may: ofSide,
				form: (at) => ({ id: at.conceptPart }),
				first: binned('concept_principle', (at) => at.conceptPart),
			},
		},
		path: concept('/principle'),
	},
	'/[lang=locale]/desk/concepts/[id=id]/[kind=part]/new': {
		see: ofSide,
		acts: { default: act(ofSide, drafted) },
		path: concept('/principle/new'),
	},
	'/[lang=locale]/desk/concepts/[id=id]/[kind=part]/[part=id]': {
		see: sketched,
		acts: {
			change: {
				may: ofSide,
				first: [`update concept set state = 'drafting' where id = $1`, (at) => at.presentedConcept],
			},
			status: { may: ofSide, form: () => ({ status: 'proposed', version: '1' }), first: adopted },
		},
		path: (at) => `/desk/concepts/${at.presentedConcept}/measure/${at.conceptMeasure}`,
	},
	'/[lang=locale]/desk/concepts/[id=id]/[kind=part]/[part=id]/delete': {
		see: ofSide,
		acts: { remove: act(ofSide) },
		path: (at) => `/desk/concepts/${at.concept}/principle/${at.conceptPart}/delete`,
	},
	'/[lang=locale]/desk/concepts/[id=id]/figures': {
		see: ofSide,
		acts: {
			look: act(ofSide),
			write: act(ofSide, () => ({ table: 'Title,Value,Unit,Year,Source\r\nA,1,persons,2024,B\r\n' })),
		},
		path: concept('/figures'),
	},
	'/[lang=locale]/desk/concepts/[id=id]/section/new': {
		see: ofSide,
		acts: { default: act(ofSide, drafted) },
		path: concept('/section/new'),
	},
	'/[lang=locale]/desk/concepts/[id=id]/section/[part=id]': {
		see: sketched,
		acts: {
			comment: act(ofSide, () => ({ text: 'A remark' })),
			settle: act(ofSide, (at) => ({ id: at.conceptComment, isSettled: 'on' })),
		},
		path: (at) => `/desk/concepts/${at.concept}/section/${at.conceptSection}`,
	},
	'/[lang=locale]/desk/concepts/[id=id]/section/[part=id]/edit': {
		...form(ofSide),
		path: (at) => `/desk/concepts/${at.concept}/section/${at.conceptSection}/edit`,
	},
	'/[lang=locale]/desk/concepts/[id=id]/section/[part=id]/history': {
		see: sketched,
		path: (at) => `/desk/concepts/${at.concept}/section/${at.conceptSection}/history`,
	},
	'/[lang=locale]/desk/concepts/[id=id]/consultation': {
		see: sketched,
		acts: { judge: act(ofSide, (at) => ({ id: at.consultationComment, version: '1', to: 'shown' })) },
		path: (at) => `/desk/concepts/${at.consultedConcept}/consultation`,
	},
	'/[lang=locale]/desk/dialogues/[id=id]/codes': {
		see: assists,
		acts: {
			make: act(assists, () => ({ batch: 'Hall', count: '1' })),
			batch: act(assists, () => ({ batch: 'Hall' })),
			one: act(assists),
		},
		path: dialogue('/desk', '/codes'),
	},
	'/[lang=locale]/desk/dialogues/[id=id]/codes/cards.pdf': {
		see: signedIn,
		answer: 405,
		calls: { POST: assists },
		path: dialogue('/desk', '/codes/cards.pdf'),
	},
	'/[lang=locale]/desk/dialogues/[id=id]/hall': {
		see: assists,
		acts: {
			open: act(assists, () => ({ first: 'tr', second: 'ar' })),
			close: act(assists),
			show: act(assists),
			ask: act(assists),
			count: act(assists, (at) => ({ countId: at.statement, statementId: at.statement, agrees: '1' })),
		},
		path: dialogue('/desk', '/hall'),
	},
	'/[lang=locale]/desk/dialogues/[id=id]/kiosks': {
		see: assists,
		acts: {
			make: act(assists, () => ({ name: 'Library', days: '1' })),
			revoke: act(assists, (at) => ({ id: at.statement })),
		},
		path: dialogue('/desk', '/kiosks'),
	},
	'/[lang=locale]/desk/dialogues/[id=id]/sheets': {
		...form(assists),
		path: dialogue('/desk', '/sheets'),
	},
	'/[lang=locale]/desk/dialogues/[id=id]/sheets.csv': {
		see: assists,
		path: dialogue('/desk', '/sheets.csv'),
	},
	// Nothing has been printed in this world.
	'/[lang=locale]/desk/dialogues/[id=id]/sheets.pdf': {
		see: assists,
		answer: 404,
		path: dialogue('/desk', '/sheets.pdf?batch=Hall&language=tr'),
	},
	'/[lang=locale]/desk/dialogues/[id=id]/sheets/[code]': {
		see: assists,
		answer: 404,
		acts: { type: act(assists), settle: act(assists), void: act(assists) },
		path: dialogue('/desk', '/sheets/AAAAAAAA'),
	},
	'/[lang=locale]/desk/dialogues/[id=id]/sheets/file': {
		...form(assists),
		path: dialogue('/desk', '/sheets/file'),
	},
	'/[lang=locale]/desk/dialogues/[id=id]/sheets/new': {
		...form(assists),
		path: dialogue('/desk', '/sheets/new'),
	},
	'/[lang=locale]/kiosk': open,
	'/[lang=locale]/kiosk/list.json': { ...open, answer: 401 },
	'/[lang=locale]/kiosk/manifest.webmanifest': open,
	'/[lang=locale]/kiosk/start/[secret]': {
		see: everyone,
		acts: { default: act(everyone) },
		path: () => '/kiosk/start/guessed',
	},
	'/[lang=locale]/kiosk/upload': { see: everyone, answer: 405, calls: { POST: everyone } },
	'/[lang=locale]/kiosk/worker.js': open,
	'/[lang=locale]/wall/[secret]': { ...open, path: () => '/wall/guessed' },
	'/[lang=locale]/desk/sketches': own,
	'/[lang=locale]/desk/sketches/new': form(['coordinator', 'elsewhere']),
	'/[lang=locale]/desk/sketches/[id=id]': {
		see: sketched,
		acts: {
			agree: act(ofSide, (at) => ({ institutionId: at.institution, number: '1', hash: sketchHash })),
			disagree: act(ofSide, (at) => ({ institutionId: at.institution })),
			contact: act(ofSide, (at) => ({ institutionId: at.institution })),
			project: act(withOwn('coordinator')),
			move: {
				...act(withOwn('coordinator'), () => ({ to: 'submitted' })),
				first: [`update sketch set state = 'agreed' where id = $1`, (at) => at.sketch],
			},
		},
		path: (at) => `/desk/sketches/${at.sketch}`,
	},
	'/[lang=locale]/desk/sketches/[id=id]/edit': {
		...form(ofSide),
		path: (at) => `/desk/sketches/${at.sketch}/edit`,
	},
	'/[lang=locale]/desk/sketches/[id=id]/history': {
		see: sketched,
		path: (at) => `/desk/sketches/${at.sketch}/history`,
	},
	'/[lang=locale]/desk/sketches/[id=id]/sketch.pdf': {
		see: sketched,
		path: (at) => `/desk/sketches/${at.sketch}/sketch.pdf`,
	},
	'/[lang=locale]/desk/sketches/[id=id]/sketch.docx': {
		see: sketched,
		path: (at) => `/desk/sketches/${at.sketch}/sketch.docx`,
	},
	'/[lang=locale]/desk/sketches/[id=id]/delete': {
		see: sketched,
		acts: {
			remove: act(withOwn('coordinator')),
			restore: { may: withOwn('coordinator'), first: binned('sketch', (at) => at.sketch) },
		},
		path: (at) => `/desk/sketches/${at.sketch}/delete`,
	},
	'/[lang=locale]/desk/funder-calls': own,
	'/[lang=locale]/desk/funder-calls/new': form(programme),
	'/[lang=locale]/desk/funder-calls/[id=id]': {
		see: signedIn,
		path: (at) => `/desk/funder-calls/${at.funderCall}`,
	},
	'/[lang=locale]/desk/funder-calls/[id=id]/edit': {
		...form(programme),
		path: (at) => `/desk/funder-calls/${at.funderCall}/edit`,
	},
	'/[lang=locale]/desk/funder-calls/[id=id]/delete': {
		see: programme,
		acts: {
			remove: act(programme),
			restore: { may: programme, first: binned('funder_call', (at) => at.funderCall) },
		},
		path: (at) => `/desk/funder-calls/${at.funderCall}/delete`,
	},
	'/[lang=locale]/desk/events/[id=id]/outcomes': {
		see: shown,
		acts: {
			addTask: act(runs, () => ({ title: 'Call' })),
			moveTask: act(runs, (at) => ({ id: at.task, to: 'done' })),
			removeTask: act(runs, (at) => ({ id: at.task })),
			restoreTask: { may: runs, form: (at) => ({ id: at.task }), first: binned('task', (at) => at.task) },
			addLesson: act(runs, () => ({ 'text.original': 'en', 'text.en': 'Lesson' })),
			removeLesson: act(runs, (at) => ({ id: at.lesson })),
			restoreLesson: {
				may: runs,
				form: (at) => ({ id: at.lesson }),
				first: binned('lesson', (at) => at.lesson),
			},
		},
		path: event('/outcomes'),
	},
	'/[lang=locale]/desk/events/[id=id]/outcomes/lessons/[lesson=id]': {
		...form(runs),
		path: (at) => `/desk/events/${at.event}/outcomes/lessons/${at.lesson}`,
	},
	'/[lang=locale]/desk/events/[id=id]/minutes': {
		...form(runs),
		path: event('/minutes'),
	},
	'/[lang=locale]/desk/recommendations': own,
	'/[lang=locale]/desk/recommendations/new': form(signedIn),
	'/[lang=locale]/desk/recommendations/[id=id]': {
		see: { own: ['organiser', 'trainer', ...overview], other: overview },
		acts: {
			address: act(runs),
			answer: {
				...act(programme, () => ({ to: 'accepted' })),
				first: [`update recommendation set state = 'addressed' where id = $1`, (at) => at.recommendation],
			},
			remove: act(runs),
			restore: { may: runs, first: binned('recommendation', (at) => at.recommendation) },
		},
		path: (at) => `/desk/recommendations/${at.recommendation}`,
	},
	'/[lang=locale]/desk/recommendations/[id=id]/edit': {
		...form(runs),
		path: (at) => `/desk/recommendations/${at.recommendation}/edit`,
	},
};
