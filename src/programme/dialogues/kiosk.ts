import * as v from 'valibot';
import { optionalWhole, recordId } from '#shared/fields.ts';
import { line, parseForm, type Parsed } from '#shared/form.ts';
import type { Locale } from '#shared/locale.ts';
import type { LocalizedText } from '#shared/text.ts';
import type { OwnOption } from './dialogue.ts';
import { mostQuestions } from './dialogue-form.ts';

/** Days a kiosk may be good for, and those on which it may still hand in what it has. */
export const mostKioskDays = 31;
export const kioskGraceDays = 7;
/** Holds the credential of a device that is a kiosk. */
export const kioskCookie = 'kiosk';
export const kioskCookieDays = mostKioskDays + kioskGraceDays;

export const kioskFields = v.object({
	name: line(40),
	days: v.pipe(
		optionalWhole(1, mostKioskDays),
		v.check((days) => days !== null, 'required'),
		v.transform((days) => days!),
	),
});
export type KioskFields = v.InferOutput<typeof kioskFields>;
export const parseKiosk = (form: FormData): Parsed<KioskFields> => parseForm(kioskFields, form);

export type KioskState = 'waiting' | 'open' | 'expired' | 'revoked';
/** `waiting`: no device has taken its link yet. */
export function kioskState(
	one: { readonly validUntil: Date; readonly revokedAt: Date | null; readonly openedAt: Date | null },
	now: Date,
): KioskState {
	if (one.revokedAt) return 'revoked';
	if (one.validUntil <= now) return 'expired';
	return one.openedAt ? 'open' : 'waiting';
}

/** What a kiosk works with, without a network too: what is public anyway. */
export type KioskList = {
	readonly name: string;
	readonly languages: readonly Locale[];
	readonly question: LocalizedText;
	/** What people may say about themselves once they have voted, as on a phone. */
	readonly asksCategory: boolean;
	readonly questions: readonly {
		readonly id: string;
		readonly text: LocalizedText;
		readonly options: readonly OwnOption[];
	}[];
	readonly statements: readonly {
		readonly id: string;
		readonly text: LocalizedText;
		/** Where it is heard, by language: another recording has another address. */
		readonly voices: Readonly<Partial<Record<Locale, string>>>;
	}[];
};

const mostPeople = 50;
const mostVotes = 500;
const short = v.pipe(v.string(), v.maxLength(40));
/** What a kiosk hands in: what each of some people said, by a nonce each, so that the same one sent again changes nothing. */
export const kioskUpload = v.object({
	people: v.pipe(
		v.array(
			v.object({
				nonce: recordId,
				votes: v.pipe(
					v.array(v.object({ statementId: recordId, says: v.picklist([1, 0, -1]) })),
					v.minLength(1),
					v.maxLength(mostVotes),
				),
				/** Of themselves; left out by whoever would rather not say. What is no choice costs nobody their votes. */
				category: v.optional(v.nullable(short), null),
				answers: v.optional(v.pipe(v.record(short, short), v.maxEntries(mostQuestions)), {}),
			}),
		),
		v.maxLength(mostPeople),
	),
});
export type KioskUpload = v.InferOutput<typeof kioskUpload>;
export type KioskPerson = KioskUpload['people'][number];
export const peopleAtOnce = mostPeople;
