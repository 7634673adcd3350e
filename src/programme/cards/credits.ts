import { placed } from '#shared/joined.ts';
import type { Locale } from '#shared/locale.ts';
import { photoOf, type Photo, type PhotoLicence } from './media/photo.ts';

/** Whom pictures are by: the authors of drawings, and of each photo its credit line. */
export type Credits = { readonly drawings: readonly string[]; readonly photos: readonly Photo[] };

/** Who drew these pictures, each once. */
export type AuthorsOf = (names: ReadonlySet<string>) => readonly string[];
/** By the list that lies with the drawings. */
export const authorsIn =
	(attribution: readonly { readonly file: string; readonly author: string }[]): AuthorsOf =>
	(names) => {
		const drawn = attribution.filter(({ file }) => names.has(file.replace(/\.svg$/, '')));
		return [...new Set(drawn.map(({ author }) => author))].sort();
	};

/** Of these pictures, each said once. */
export function creditsOf(
	pictures: Iterable<string>,
	photos: ReadonlyMap<string, Photo>,
	authorsOf: AuthorsOf,
): Credits {
	const names = new Set(pictures);
	const used = [...names].flatMap((name) => photos.get(photoOf(name) ?? '') ?? []);
	const bySource = new Map(used.map((photo) => [`${photo.licence} ${photo.credit}`, photo]));
	return { drawings: authorsOf(names), photos: [...bySource.values()] };
}

type Words = 'photo_by' | 'photos_by' | 'drawings_by' | 'licence_own' | 'licence_allowed';
type Say = (key: Words, params?: Readonly<Record<string, string>>) => string;

/** Why a photo may be used, in words or by the name of its licence. */
export function licenceIn(say: Say, licence: PhotoLicence): string {
	return licence === 'own' || licence === 'allowed' ? say(`licence_${licence}`) : licence;
}

/** The credit line of one photo. */
export const creditIn = (say: Say, { credit, licence }: Photo) => `${credit} (${licenceIn(say, licence)})`;

/** The credit lines as they stand under cards, nothing where there is nobody to name. */
export function creditLines({ drawings, photos }: Credits, say: Say, locale: Locale): string[] {
	const named = photos.map((photo) => creditIn(say, photo));
	return [
		...(drawings.length > 0 ? [say('drawings_by', { names: placed(drawings, locale) })] : []),
		...(named.length > 0 ? [say('photos_by', { names: placed(named, locale) })] : []),
	];
}
