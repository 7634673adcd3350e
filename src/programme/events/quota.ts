import * as v from 'valibot';
import { countries } from '#shared/country.ts';
import { optionalLocalizedLine, optionalWhole } from '#shared/fields.ts';
import { choice } from '#shared/form.ts';
import { isId } from '#shared/id.ts';
import { registrationParts, type RegistrationPart, type RegistrationState } from './registration.ts';

/** What a quota limits: everybody, one part, those who come for one country, one session's sign-ups, one delegation. */
export const quotaScopes = ['event', 'part', 'country', 'session', 'delegation'] as const;
export type QuotaScope = (typeof quotaScopes)[number];

export type QuotaTarget = {
	readonly scope: QuotaScope;
	readonly part: RegistrationPart | null;
	readonly country: string | null;
	readonly sessionId: string | null;
	readonly delegationId: string | null;
};

export type Quota = QuotaTarget & { readonly id: string; readonly size: number; readonly taken: number };

/** States in which a registration holds its seats. */
export const seatedStates = [
	'offered',
	'confirmed',
	'attended',
	'no_show',
] as const satisfies readonly RegistrationState[];

/** What of a registration says which quotas it consumes. */
export type Seated = {
	readonly state: RegistrationState;
	readonly isDeleted: boolean;
	readonly part: RegistrationPart;
	/** Of the institution the person stands for; who stands for none that is known counts to no country. */
	readonly country: string | null;
	readonly delegationId: string | null;
	readonly sessionIds: readonly string[];
};

/** The ids of the quotas a registration consumes once it has a seat, in the order in which they are taken. */
export function quotasWanted(one: Omit<Seated, 'state' | 'isDeleted'>, quotas: readonly Quota[]): string[] {
	const isMeant: Readonly<Record<QuotaScope, (quota: Quota) => boolean>> = {
		event: () => true,
		part: ({ part }) => part === one.part,
		country: ({ country }) => country === one.country,
		session: ({ sessionId }) => sessionId !== null && one.sessionIds.includes(sessionId),
		delegation: ({ delegationId }) => delegationId === one.delegationId,
	};
	return quotas
		.filter((quota) => isMeant[quota.scope](quota))
		.map(({ id }) => id)
		.toSorted();
}

/** The ids of the quotas a registration consumes now: none while it holds no seat. */
export function quotasHeld(one: Seated, quotas: readonly Quota[]): string[] {
	return holdsSeat(one) ? quotasWanted(one, quotas) : [];
}

export function holdsSeat({ state, isDeleted }: Pick<Seated, 'state' | 'isDeleted'>): boolean {
	return !isDeleted && (seatedStates as readonly RegistrationState[]).includes(state);
}

/** How many more may come; below zero when the size was lowered under what is taken. */
export function freeSeats({ size, taken }: Pick<Quota, 'size' | 'taken'>): number {
	return size - taken;
}

export const quotaSizeInput = v.object({
	size: v.pipe(
		optionalWhole(0, 100_000),
		v.check((size) => size !== null, 'required'),
		v.transform((size) => size!),
	),
	name: optionalLocalizedLine(120),
});

/** A new quota. What it limits is one choice: `event`, `part:speaker`, `country:TR`, `session:ID`. Issue: `choose_one`. */
export const quotaInput = v.object({
	target: v.pipe(
		v.nullish(v.string(), ''),
		v.transform(targetOf),
		v.check((target) => target !== undefined, 'choose_one'),
		v.transform((target) => target!),
	),
	...quotaSizeInput.entries,
});
export type QuotaFields = v.InferOutput<typeof quotaInput>;

const everybody: QuotaTarget = {
	scope: 'event',
	part: null,
	country: null,
	sessionId: null,
	delegationId: null,
};

/** Delegations get theirs with them. */
function targetOf(text: string): QuotaTarget | undefined {
	const [scope, of = ''] = text.split(':');
	const part = registrationParts.find((one) => one === of);
	if (scope === 'event') return everybody;
	if (scope === 'part' && part) return { ...everybody, scope, part };
	if (scope === 'country' && countries.includes(of)) return { ...everybody, scope, country: of };
	if (scope === 'session' && isId(of)) return { ...everybody, scope, sessionId: of };
	return undefined;
}

/** Who gets a seat: whoever comes first, at once; or whom the team confirms. */
export const admissions = ['team', 'first_come'] as const;
export type Admission = (typeof admissions)[number];

export const seatingInput = v.object({
	admission: choice(admissions),
	/** How long an offered seat is kept. */
	offerHours: v.pipe(
		optionalWhole(1, 24 * 14),
		v.check((hours) => hours !== null, 'required'),
		v.transform((hours) => hours!),
	),
});
export type Seating = v.InferOutput<typeof seatingInput>;

export const usualSeating: Seating = { admission: 'team', offerHours: 48 };
