import { resultPolicy } from '#programme/results/policy.ts';
import { tokenPolicy } from '#programme/people/access-policy.ts';
import { deskPolicy } from '#programme/desk/policy.ts';
import type { RouteId } from '$app/types';
import { mayCreateEvents } from '#programme/events/policy.ts';
import { programmePolicy, projectPolicy } from '#programme/projects/policy.ts';
import { examplePolicy, importPolicy } from '#programme/imports/policy.ts';
import { institutionPolicy, partnershipPolicy } from '#programme/institutions/policy.ts';
import { anyone, isAdministrator, isSignedIn, isTeam, type Predicate } from '#shared/policy.ts';
import { brochurePolicy } from '#programme/results/brochure-policy.ts';
import { personPolicy } from '#programme/people/policy.ts';

/**
 * Who may enter a route at all, by route. What may be done to which record inside is decided by the policy of the
 * noun, in the use case. A route that is missing here is a type error, and a test walks the router for good measure.
 */
export type Guard = {
	/** The policy that decides in the end: `noun.action`, or `public`. */
	readonly policy: string;
	readonly enter: Predicate<unknown>;
};

const open: Guard = { policy: 'public', enter: anyone };
const signedIn = (policy: string): Guard => ({ policy, enter: isSignedIn });

export const guards: Readonly<Record<RouteId, Guard>> = {
	'/': open,
	'/robots.txt': open,
	'/sitemap.xml': open,
	'/[lang=locale]': open,
	'/api/v1/[...path]': open,
	'/[lang=locale]/results': open,
	'/[lang=locale]/results.json': open,
	'/[lang=locale]/results/[table].csv': open,
	'/[lang=locale]/desk/results': { policy: 'result.exact', enter: resultPolicy.exact },
	'/[lang=locale]/desk/results/publish': { policy: 'result.publish', enter: resultPolicy.publish },
	'/[lang=locale]/developers': open,
	'/[lang=locale]/desk/tokens': { policy: 'token.list', enter: tokenPolicy.list },
	'/[lang=locale]/about': open,
	'/[lang=locale]/brochure': open,
	'/[lang=locale]/brochure.pdf': open,
	'/[lang=locale]/events': open,
	'/[lang=locale]/events/[slug]': open,
	'/[lang=locale]/events/[slug]/register': open,
	'/[lang=locale]/my-registration/[secret]': open,
	// Whoever holds the credential of a gate, and nobody by an account.
	'/[lang=locale]/gate': open,
	'/[lang=locale]/gate/list.json': open,
	'/[lang=locale]/gate/manifest.webmanifest': open,
	'/[lang=locale]/gate/start/[secret]': open,
	'/[lang=locale]/gate/upload': open,
	'/[lang=locale]/gate/worker.js': open,
	'/[lang=locale]/accessibility': open,
	'/[lang=locale]/help': open,
	'/[lang=locale]/imprint': open,
	'/[lang=locale]/partners': open,
	'/[lang=locale]/partners/[slug]': open,
	'/[lang=locale]/privacy': open,
	'/[lang=locale]/[...missing]': open,
	'/[lang=locale]/account': signedIn('account.own'),
	'/[lang=locale]/account/data': signedIn('account.own'),
	'/[lang=locale]/account/data/export': signedIn('account.own'),
	'/[lang=locale]/account/passkeys': signedIn('account.own'),
	'/[lang=locale]/account/password': signedIn('account.own'),
	'/[lang=locale]/account/sessions': signedIn('account.own'),
	'/[lang=locale]/account/two-factor': signedIn('account.own'),
	'/[lang=locale]/invitation': open,
	'/[lang=locale]/setup': open,
	'/[lang=locale]/sign-in': open,
	'/[lang=locale]/sign-in/code': open,
	'/[lang=locale]/sign-in/forgotten': open,
	'/[lang=locale]/sign-in/link': open,
	'/[lang=locale]/sign-in/mail': open,
	'/[lang=locale]/sign-in/passkey': open,
	'/[lang=locale]/sign-in/password': open,
	'/[lang=locale]/sign-in/with/[provider]': open,
	'/[lang=locale]/sign-out': open,
	'/api/auth/callback/[provider]': open,
	'/[lang=locale]/desk': signedIn('desk.read'),
	'/[lang=locale]/desk/access': { policy: 'administration.access', enter: isTeam },
	'/[lang=locale]/desk/access/[person=id]': { policy: 'administration.access', enter: isTeam },
	'/[lang=locale]/desk/access/invite': { policy: 'administration.access', enter: isTeam },
	'/[lang=locale]/desk/changes': { policy: 'administration.changes', enter: isAdministrator },
	'/[lang=locale]/desk/outbox': { policy: 'administration.outbox', enter: isAdministrator },
	'/[lang=locale]/desk/outbox/[mail=id]': { policy: 'administration.outbox', enter: isAdministrator },
	'/[lang=locale]/desk/example': { policy: 'example.preview', enter: examplePolicy.preview },
	'/[lang=locale]/desk/institutions': { policy: 'institution.list', enter: institutionPolicy.list },
	'/[lang=locale]/desk/institutions/new': { policy: 'institution.create', enter: institutionPolicy.create },
	'/[lang=locale]/desk/institutions/[id=id]': { policy: 'institution.read', enter: institutionPolicy.list },
	'/[lang=locale]/desk/institutions/[id=id]/edit': signedIn('institution.change'),
	'/[lang=locale]/desk/institutions/[id=id]/delete': {
		policy: 'institution.remove',
		enter: institutionPolicy.remove,
	},
	'/[lang=locale]/desk/brochure': { policy: 'brochure.review', enter: brochurePolicy.review },
	'/[lang=locale]/desk/events': signedIn('event.read'),
	'/[lang=locale]/desk/events/new': { policy: 'event.create', enter: mayCreateEvents },
	'/[lang=locale]/desk/events/[id=id]': signedIn('event.read'),
	'/[lang=locale]/desk/events/[id=id]/edit': signedIn('event.change'),
	'/[lang=locale]/desk/events/[id=id]/copy': signedIn('event.create'),
	'/[lang=locale]/desk/events/[id=id]/delete': signedIn('event.remove'),
	'/[lang=locale]/desk/events/[id=id]/agenda': signedIn('event.read'),
	'/[lang=locale]/desk/events/[id=id]/agenda/new': signedIn('event.change'),
	'/[lang=locale]/desk/events/[id=id]/agenda/[session=id]': signedIn('event.change'),
	'/[lang=locale]/desk/events/[id=id]/agenda/[session=id]/delete': signedIn('event.change'),
	'/[lang=locale]/desk/events/[id=id]/registrations': signedIn('event.readRegistrations'),
	'/[lang=locale]/desk/events/[id=id]/registrations.csv': signedIn('event.exportRegistrations'),
	'/[lang=locale]/desk/events/[id=id]/registrations/new': signedIn('event.attend'),
	'/[lang=locale]/desk/events/[id=id]/registrations/[registration=id]': signedIn('registration.read'),
	'/[lang=locale]/desk/events/[id=id]/registrations/[registration=id]/delete':
		signedIn('registration.remove'),
	'/[lang=locale]/desk/events/[id=id]/attendance': signedIn('event.attend'),
	'/[lang=locale]/desk/events/[id=id]/check-in': signedIn('event.attend'),
	'/[lang=locale]/desk/events/[id=id]/check-in/badges': signedIn('event.attend'),
	'/[lang=locale]/desk/events/[id=id]/check-in/badges.pdf': signedIn('event.attend'),
	'/[lang=locale]/desk/events/[id=id]/check-in/gates': signedIn('event.attend'),
	'/[lang=locale]/desk/partnerships': { policy: 'partnership.list', enter: partnershipPolicy.list },
	'/[lang=locale]/desk/partnerships/new': { policy: 'partnership.create', enter: partnershipPolicy.propose },
	'/[lang=locale]/desk/partnerships/[id=id]': { policy: 'partnership.read', enter: partnershipPolicy.list },
	'/[lang=locale]/desk/partnerships/[id=id]/edit': signedIn('partnership.change'),
	'/[lang=locale]/desk/partnerships/[id=id]/delete': {
		policy: 'partnership.remove',
		enter: partnershipPolicy.remove,
	},
	'/[lang=locale]/desk/people': { policy: 'person.list', enter: personPolicy.list },
	'/[lang=locale]/desk/people/new': { policy: 'person.create', enter: personPolicy.create },
	'/[lang=locale]/desk/people/[id=id]': signedIn('person.read'),
	'/[lang=locale]/desk/people/[id=id]/edit': signedIn('person.change'),
	'/[lang=locale]/desk/people/[id=id]/delete': { policy: 'person.remove', enter: personPolicy.remove },
	'/[lang=locale]/desk/people/[id=id]/erase': { policy: 'person.erase', enter: isTeam },
	'/[lang=locale]/desk/people/[id=id]/merge': { policy: 'person.merge', enter: isTeam },
	'/[lang=locale]/desk/people/[id=id]/everything.json': signedIn('person.disclose'),
	'/[lang=locale]/desk/people/[id=id]/posts': { policy: 'affiliation.change', enter: personPolicy.create },
	'/[lang=locale]/desk/posts/[id=id]': { policy: 'affiliation.change', enter: personPolicy.create },
	'/[lang=locale]/desk/programme': { policy: 'programme.list', enter: programmePolicy.list },
	'/[lang=locale]/desk/programme/[key=textKey]': {
		policy: 'programme.change',
		enter: programmePolicy.change,
	},
	'/[lang=locale]/desk/programme/fields/new': { policy: 'programme.change', enter: programmePolicy.change },
	'/[lang=locale]/desk/programme/fields/[number=whole]': {
		policy: 'programme.change',
		enter: programmePolicy.change,
	},
	'/[lang=locale]/desk/projects': { policy: 'project.list', enter: projectPolicy.list },
	'/[lang=locale]/desk/projects/new': { policy: 'project.create', enter: projectPolicy.create },
	'/[lang=locale]/desk/projects/[id=id]': { policy: 'project.read', enter: projectPolicy.list },
	'/[lang=locale]/desk/projects/[id=id]/edit': signedIn('project.change'),
	'/[lang=locale]/desk/projects/[id=id]/delete': { policy: 'project.remove', enter: projectPolicy.remove },
	'/[lang=locale]/desk/help': signedIn('desk.read'),
	'/[lang=locale]/desk/bin': { policy: 'desk.bin', enter: deskPolicy.bin },
	'/[lang=locale]/desk/translations': { policy: 'translation.list', enter: isTeam },
	'/[lang=locale]/desk/voices': signedIn('voice.list'),
	'/[lang=locale]/desk/voices/new': { policy: 'voice.create', enter: isTeam },
	'/[lang=locale]/desk/voices/[id=id]': signedIn('voice.read'),
	'/[lang=locale]/desk/voices/[id=id]/edit': { policy: 'voice.change', enter: isTeam },
	'/[lang=locale]/desk/voices/[id=id]/delete': { policy: 'voice.remove', enter: isTeam },
	'/[lang=locale]/desk/voices/[id=id]/withdraw': { policy: 'voice.withdraw', enter: isTeam },
	'/[lang=locale]/desk/imports': { policy: 'import.list', enter: importPolicy.list },
	'/[lang=locale]/desk/imports/[id=id]': { policy: 'import.read', enter: importPolicy.read },
	'/[lang=locale]/desk/imports/[id=id]/refused.csv': { policy: 'import.read', enter: importPolicy.read },
	'/[lang=locale]/desk/imports/template.csv': { policy: 'import.create', enter: importPolicy.create },
};
