import arabicBold from '@expo-google-fonts/ibm-plex-sans-arabic/600SemiBold/IBMPlexSansArabic_600SemiBold.ttf?url';
import arabic from '@expo-google-fonts/ibm-plex-sans-arabic/400Regular/IBMPlexSansArabic_400Regular.ttf?url';
import latinBold from '@expo-google-fonts/ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf?url';
import latin from '@expo-google-fonts/ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf?url';
import { elmJsonLd } from '../outputs/elm.ts';
import type { CvLocale } from '../outputs/candidate.ts';
import { europassXml } from '../outputs/europass.ts';
import { profileJson } from '../outputs/profile-json.ts';
import { profilePaper, referralPaper, type Subject } from '../print/compose.ts';
import { drawPaper } from '../print/draw-paper.ts';
import { isAgreed } from '../session/consent.ts';
import { undecidedForOthers } from '../session/undecided.ts';
import { authorsOf } from './picture-authors.ts';
import type { File } from './hand-file.ts';
import type { Session } from './session.svelte.ts';
import { wordsIn, type Say } from './words.ts';

export const outputs = ['pdf', 'referral', 'europass', 'json', 'elm'] as const;
export type Output = (typeof outputs)[number];
/** What the client does not keep, but hands on. */
const isForOthers = (output: Output) => output !== 'pdf' && output !== 'json';

/**
 * Makes a file of the profile, here on this device: it asks for nothing but the fonts that the page brought along. Throws where a sheet for
 * the employment office was not agreed to, and where two versions of something stand in a file for others.
 */
export async function makeFile(output: Output, session: Session, name: string): Promise<File> {
	const { profile, undecided, table, today } = session;
	if (output === 'referral' && !isAgreed(profile, 'referral'))
		throw new Error('There is no consent to this.');
	if (isForOthers(output) && undecidedForOthers(undecided).length > 0)
		throw new Error('It is not decided yet what shall stand in it.');
	const { cards, titles } = table;
	const named = (what: string) => `${what}-${today}`;
	const json = (value: unknown) => JSON.stringify(value, null, '\t');
	if (output === 'json') {
		const { esco } = table.index.weights;
		return {
			name: `${named('profile')}.json`,
			type: 'application/json',
			body: json(profileJson(profile, cards, titles, today, esco, undecided)),
		};
	}
	const { tongues } = session;
	if (output === 'elm') {
		const record = elmJsonLd({ profile, cards, tongues, today, id: crypto.randomUUID() });
		return { name: `${named('learning')}.jsonld`, type: 'application/ld+json', body: json(record) };
	}
	if (output === 'europass') {
		const cv = await cvTongue(tongues);
		const candidate = { profile, cards, titles, ...cv, name: nameOf(name), documentId: crypto.randomUUID() };
		return { name: `${named('europass')}.xml`, type: 'application/xml', body: europassXml(candidate) };
	}
	const subject: Subject = {
		profile,
		undecided,
		cards,
		titles,
		photos: table.photos,
		authorsOf,
		name: name.trim(),
		today,
		tongues,
	};
	const paper = output === 'pdf' ? profilePaper(subject) : referralPaper(subject);
	const body = await drawPaper(paper, await fonts(), (picture) => pngOf(table.pictureOf(picture)));
	return { name: `${named(output === 'pdf' ? 'profile' : 'referral')}.pdf`, type: 'application/pdf', body };
}

/** The language of a CV: that of the page, or else the client's, or English, since Europass takes none in Arabic. */
async function cvTongue(tongues: Subject['tongues']): Promise<{ locale: CvLocale; say: Say }> {
	for (const { locale, say } of tongues) if (locale !== 'ar') return { locale, say };
	return { locale: 'en', say: await wordsIn('en') };
}

/** The last word is the family's. Europass refuses a file without a name, so a dash stands for it where none was typed. */
function nameOf(typed: string) {
	const parts = typed.trim().split(/\s+/).filter(Boolean);
	return { given: parts.slice(0, -1).join(' ') || parts[0] || '–', family: parts.at(-1) ?? '–' };
}

async function fonts() {
	const read = async (address: string) => (await fetch(address)).arrayBuffer();
	const [one, two, three, four] = await Promise.all([latin, latinBold, arabic, arabicBold].map(read));
	return { latin: one!, latinBold: two!, arabic: three!, arabicBold: four! };
}

/** The PDF takes no drawings, so a picture is painted once, large enough to be printed. */
async function pngOf(address: string): Promise<Uint8Array | null> {
	const image = new Image();
	image.src = address;
	await image.decode();
	const canvas = document.createElement('canvas');
	canvas.width = canvas.height = 160;
	canvas.getContext('2d')!.drawImage(image, 0, 0, 160, 160);
	const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
	return blob && new Uint8Array(await blob.arrayBuffer());
}
