import * as v from 'valibot';
import type { Issue } from '#shared/fault.ts';
import { textIn } from '#shared/text.ts';
import { quotaInput } from '#programme/events/quota.ts';
import { addQuota, planDelegation } from '#programme/events/server/api.ts';
import { recommendationFields } from '#programme/outcomes/recommendation.ts';
import { addressRecommendation, createRecommendation } from '#programme/outcomes/server/api.ts';
import { member } from '#world/accounts.ts';
import { team } from '#world/actors.ts';
import type { TestDatabase } from '#world/database.ts';
import { makeEvent, makeRegistration, makeSession } from '#world/events.ts';
import { makeInstitution, makePartnership } from '#world/institutions.ts';
import { makePerson } from '#world/people.ts';
import { makePractice } from '#world/practices.ts';

export type Row = Readonly<Record<string, unknown>>;
export type Sent = Readonly<Record<string, string>>;
export type Kept = { readonly row: Row } | { readonly issues: readonly Issue[] };

/** A form that people type into: what its schema is called, what it is filled with when nothing is wrong, and what becomes of it. */
export type TextForm = {
	readonly schema: string;
	/** Where the row has a field, if not under its own name. */
	readonly at?: Readonly<Record<string, string>>;
	/** What the form calls a field, if not by its own name: it numbers the rows of a list. */
	readonly sentAs?: Readonly<Record<string, string>>;
	/** Keeps no line breaks, though the schema would. */
	readonly isShort?: boolean;
	readonly usual: () => Sent;
	/** Sends it through the form's reading and the use case; answers the row as the database has it. */
	readonly keep: (form: FormData) => Promise<Kept>;
};

/** The name a form gives to a field of its schema, without a language. */
export function nameIn({ sentAs }: TextForm, field: string): string {
	return sentAs?.[field] ?? field.replace(/^newcomer\./, '');
}

/** Free text that is compared or hashed and stands nowhere, and what another form of the list holds as its part. */
export const notKept = {
	'kioskUpload.people.category': 'one of a closed list; what is not on it is passed over',
	'handScan.code': 'looked up among the badges of the event',
	'upload.scans.code': 'as above',
	'upload.scans.token': 'verified by its signature, and looked up',
	'addressForm.email': 'compared',
	'signInForm.email': 'compared',
	'codeForm.code': 'compared',
	'confirmForm.current': 'compared',
	'changePasswordForm.current': 'compared',
	'changePasswordForm.password': 'hashed',
	'invitationPasswordForm.password': 'hashed',
	'newPasswordForm.password': 'hashed',
	'colleagueFields.email': 'compared',
	'cardFields.codes': 'looked up among the codes of the dialogue',
	'decisionFields.reason': 'looked up among the reasons of the policy',
	'stepInput.document': 'part of proposalInput',
	'stepInput.note': 'part of proposalInput',
	'setupForm.password': 'hashed',
	'signInForm.password': 'compared',
	'passkeyForm.response': 'verified by the library',
	'passkeyForm.name': 'needs a passkey, which only a browser makes: the browser tests name one',
	'setupForm.givenName': 'works once an installation, and writes as an accepted invitation does',
	'setupForm.familyName': 'as above',
	'setupForm.email': 'as above',
	'newcomerFields.givenName': 'part of addRegistrationInput',
	'newcomerFields.familyName': 'part of addRegistrationInput',
	'newcomerFields.email': 'part of addRegistrationInput',
	'registrationFields.note': 'part of changeRegistrationInput',
	'readingFields.source': 'has no form yet',
} as const;

/** Records that the forms refer to. */
export async function layGround({ deps, owner }: TestDatabase) {
	const [first, second] = [await makeInstitution(deps), await makeInstitution(deps)];
	const soon = { startsLocal: '2099-06-06T09:00', endsLocal: '2099-06-10T17:00' };
	const event = await makeEvent(deps, { ...soon, hasPublicRegistration: true }, 'open');
	const quiet = await makeEvent(deps, soon, 'open');
	const delegation = { eventId: quiet.id, institutionId: second, seats: 5, policy: 'all_or_none' } as const;
	const target = 'country:TR';
	const quota = { eventId: quiet.id, fields: v.parse(quotaInput, { target, size: '20' }) };
	await owner.query(
		`insert into action_field (number, name, description) values (1, $1, $1) on conflict do nothing`,
		[JSON.stringify({ original: 'tr', texts: { tr: { text: 'Alan', state: 'human' } } })],
	);
	const { id: recommendation } = await createRecommendation(
		deps,
		team,
		v.parse(recommendationFields, {
			eventId: event.id,
			institutionId: second,
			text: textIn('tr', 'Öneri'),
		}),
	);
	await addressRecommendation(deps, team, { id: recommendation });
	return {
		first,
		second,
		event,
		quiet,
		session: await makeSession(deps, event.id),
		quota: (await addQuota(deps, team, quota)).id,
		delegation: (await planDelegation(deps, team, delegation)).id,
		recommendation,
		practice: (await makePractice(deps, owner, first, {}, 'published')).id,
		person: await makePerson(deps),
		registration: await makeRegistration(deps, event.id),
		partnership: await makePartnership(deps, first, second),
		self: await member(owner, 'self@example.org', [{ role: 'team', scope: 'programme' }]),
	};
}
export type Ground = Awaited<ReturnType<typeof layGround>>;

export function asForm(sent: Sent): FormData {
	const data = new FormData();
	for (const [name, value] of Object.entries(sent)) data.append(name, value);
	return data;
}
