import * as v from 'valibot';
import { line } from '#shared/form.ts';
import { warningsFor } from '../free-text.ts';

/** Why a centre may use a photo: taken by its own people, allowed by whoever took it, or free for everybody. */
export const photoLicences = ['own', 'allowed', 'CC0', 'CC BY 4.0', 'CC BY-SA 4.0'] as const;
export type PhotoLicence = (typeof photoLicences)[number];

/** Of a side, in pixels: as large as a card is printed, and no smaller than can be made out. */
export const photoSide = { most: 512, least: 160 } as const;
/** The largest photo, in bytes, and how many a centre may have: with them all a device keeps less than 6 MB. */
export const mostPhotoBytes = 30 * 1024;
export const mostPhotos = 16;
export const mostCreditLetters = 80;

/** Whom a photo is by, and why it may be used. */
export const photoSource = {
	credit: v.pipe(line(mostCreditLetters), v.nonEmpty()),
	licence: v.picklist(photoLicences),
};
/** A photo as devices know it; its bytes never change, and come by its id. */
export const photoSchema = v.object({ id: v.pipe(v.string(), v.uuid()), ...photoSource });
export type Photo = Readonly<v.InferOutput<typeof photoSchema>>;

export type CreditFault = 'missing' | 'too_long' | 'of_a_person';
/** What is wrong with a credit line, if anything. A name may stand there; a number or an address may not. */
export function faultOfCredit(credit: string): CreditFault | null {
	if (!credit.trim()) return 'missing';
	if (credit.length > mostCreditLetters) return 'too_long';
	return warningsFor(credit).length > 0 ? 'of_a_person' : null;
}

const mark = 'photo:';
/** A photo among the names of a card's pictures. */
export const photoName = (id: string) => `${mark}${id}`;
/** The id of the photo that a picture's name stands for; null for a drawing of the deck. */
export const photoOf = (name: string) => (name.startsWith(mark) ? name.slice(mark.length) : null);
