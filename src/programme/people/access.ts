import * as v from 'valibot';
import { scopeKinds, type Role, type ScopeKind } from '#shared/actor.ts';
import { recordId } from '#shared/fields.ts';
import { line, optionalDay, optionalEmail } from '#shared/form.ts';
import { isId } from '#shared/id.ts';
import { locales } from '#shared/locale.ts';

/** What a role can be tied to, the usual one first. */
export const scopesOfRole: Readonly<Record<Role, readonly ScopeKind[]>> = {
	administrator: ['programme'],
	team: ['programme', 'project'],
	coordinator: ['institution'],
	organiser: ['event', 'project'],
	trainer: ['event', 'project'],
	counsellor: ['institution'],
	reader: ['programme', 'project', 'institution', 'event'],
};

export const roleField = v.picklist(
	['administrator', 'team', 'coordinator', 'organiser', 'trainer', 'counsellor', 'reader'],
	'choose_one',
);

export type Scope = { readonly kind: ScopeKind; readonly id: string | null };

/** `programme`, or `institution:0190…`: one choice of a form names kind and record. */
function readScope(text: string): Scope | undefined {
	const [kind, id, ...more] = text.split(':');
	const known = scopeKinds.find((one) => one === kind);
	if (!known || more.length > 0) return undefined;
	if (known === 'programme') return id === undefined ? { kind: known, id: null } : undefined;
	return isId(id) ? { kind: known, id } : undefined;
}
export const writeScope = ({ kind, id }: Scope): string => (id === null ? kind : `${kind}:${id}`);

const scopeField = v.pipe(
	v.nullish(v.string(), ''),
	v.transform(readScope),
	v.custom<Scope>((scope) => scope !== undefined, 'choose_one'),
);

type Given = { role: Role; scope: Scope; validFrom: string | null; validUntil: string | null };
const isOfRole = ({ role, scope }: Given) => scopesOfRole[role].includes(scope.kind);
const endsAfterStart = ({ validFrom, validUntil }: Given) =>
	!validFrom || !validUntil || validFrom <= validUntil;

const grantFields = {
	role: roleField,
	scope: scopeField,
	/** Null: from today. */
	validFrom: optionalDay,
	/** The last day; null: until it is taken back. */
	validUntil: optionalDay,
};

export const grantForm = v.pipe(
	v.object(grantFields),
	v.forward(
		v.check((given) => isOfRole(given), 'scope_not_of_role'),
		['scope'],
	),
	v.forward(
		v.check((given) => endsAfterStart(given), 'ends_before_start'),
		['validUntil'],
	),
);
export type GrantInput = v.InferOutput<typeof grantForm>;

export const revokeForm = v.object({ grantId: recordId });

export const invitationForm = v.pipe(
	v.object({
		...grantFields,
		givenName: line(100),
		familyName: line(100),
		email: v.pipe(
			optionalEmail,
			v.check((text) => text !== null, 'required'),
			v.transform((text) => text ?? ''),
		),
		/** The language of the invitation. */
		locale: v.picklist(locales, 'choose_one'),
	}),
	v.forward(
		v.check((given) => isOfRole(given), 'scope_not_of_role'),
		['scope'],
	),
	v.forward(
		v.check((given) => endsAfterStart(given), 'ends_before_start'),
		['validUntil'],
	),
);
export type InvitationInput = v.InferOutput<typeof invitationForm>;

/** Whether a grant counts on a day, both `yyyy-mm-dd`. */
export function isValidOn(
	grant: { readonly validFrom: string; readonly validUntil: string | null },
	day: string,
): boolean {
	return grant.validFrom <= day && (grant.validUntil === null || day <= grant.validUntil);
}
