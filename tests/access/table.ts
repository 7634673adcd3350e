import type { Somebody } from './cast.ts';
import { cast } from './cast.ts';
import type { Places } from './places.ts';

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
};

const everyone: readonly Somebody[] = cast;
const signedIn = cast.filter((one) => one !== 'visitor');
const programme: readonly Somebody[] = ['team', 'administrator'];
const administration: readonly Somebody[] = ['administrator'];
/** Roles for the whole programme, the one that only reads among them. */
const overview: readonly Somebody[] = ['reader', ...programme];
const withOwn = (...scoped: readonly Somebody[]) => ({ own: [...scoped, ...programme], other: programme });

const open: Row = { see: everyone };
const own: Row = { see: signedIn };
const act = (may: May, form?: Act['form']): Act => (form ? { may, form } : { may });
const binned = (kind: string, id: (at: Places) => string): Act['first'] => [
	`update ${kind} set deleted_at = now() where id = $1`,
	id,
];
const form = (may: May): Row => ({ see: may, acts: { default: act(may) } });

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
	'/[lang=locale]/imprint': open,
	'/[lang=locale]/privacy': open,
	'/[lang=locale]/events': open,
	// What is not public is not on public pages, for nobody.
	'/[lang=locale]/events/[slug]': {
		see: { own: everyone, other: [] },
		path: (at) => `/events/${at.eventSlug}`,
	},
	'/[lang=locale]/events/[slug]/register': {
		see: { own: everyone, other: [] },
		acts: { default: act({ own: everyone, other: [] }) },
		path: (at) => `/events/${at.eventSlug}/register`,
	},
	'/[lang=locale]/my-registration/[secret]': {
		see: everyone,
		acts: { default: act(everyone) },
		path: () => '/my-registration/guessed',
		answer: 404,
	},
	'/[lang=locale]/partners': open,
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
	'/api/auth/callback/[provider]': { ...open, path: () => '/api/auth/callback/unknown', answer: 302 },
	// A token decides here, and cookies open nothing: see tests/api.
	'/api/v1/[...path]': {
		...open,
		path: () => '/api/v1/nothing',
		answer: 404,
		calls: { POST: [], PUT: [], DELETE: [] },
	},

	// One's own account
	'/[lang=locale]/account': form(signedIn),
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
	'/[lang=locale]/desk/brochure': { see: programme },
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
	'/[lang=locale]/desk/institutions/[id=id]/delete': {
		see: programme,
		acts: {
			remove: act(programme),
			restore: { may: programme, first: binned('institution', (at) => at.institution) },
		},
		path: (at) => `/desk/institutions/${at.institution}/delete`,
	},
	'/[lang=locale]/desk/tokens': {
		see: programme,
		acts: { create: act(programme), revoke: act(programme, (at) => ({ id: at.token })) },
	},
};
