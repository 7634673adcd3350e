import arabicBold from '@expo-google-fonts/ibm-plex-sans-arabic/600SemiBold/IBMPlexSansArabic_600SemiBold.ttf?url';
import arabic from '@expo-google-fonts/ibm-plex-sans-arabic/400Regular/IBMPlexSansArabic_400Regular.ttf?url';
import latinBold from '@expo-google-fonts/ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf?url';
import latin from '@expo-google-fonts/ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf?url';
import { elmJsonLd } from '../outputs/elm.ts';
import { europassXml } from '../outputs/europass.ts';
import { profileJson } from '../outputs/profile-json.ts';
import { profilePaper, referralPaper, type Subject } from '../print/compose.ts';
import { drawPaper } from '../print/draw-paper.ts';
import { authorsOf } from './picture-authors.ts';
import type { File } from './hand-file.ts';
import type { Session } from './session.svelte.ts';

export const outputs = ['pdf', 'referral', 'europass', 'json', 'elm'] as const;
export type Output = (typeof outputs)[number];

/** Makes a file of the profile, here on this device: it asks for nothing but the fonts that the page brought along. */
export async function makeFile(output: Output, session: Session, name: string): Promise<File> {
	const { profile, table, today, locale } = session;
	const { cards, titles } = table;
	const named = (what: string) => `${what}-${today}`;
	const json = (value: unknown) => JSON.stringify(value, null, '\t');
	if (output === 'json') {
		const { esco } = table.index.weights;
		return {
			name: `${named('profile')}.json`,
			type: 'application/json',
			body: json(profileJson(profile, cards, titles, today, esco)),
		};
	}
	if (output === 'elm') {
		const record = elmJsonLd(profile, cards, today, crypto.randomUUID());
		return { name: `${named('learning')}.jsonld`, type: 'application/ld+json', body: json(record) };
	}
	if (output === 'europass') {
		const { say } = session;
		const parts = name.trim().split(/\s+/);
		const words = {
			locale,
			workKind: (kind: Parameters<typeof workKey>[0]) => say(workKey(kind)),
			years: (years: 'under_1' | '1_to_2' | '3_to_5' | '6_to_10' | 'over_10') => say(`years_${years}`),
			school: (level: Parameters<typeof schoolKey>[0]) => say(schoolKey(level)),
			answer: (said: string) => intensityOrAnswer(session, said),
		};
		const person = { given: parts.slice(0, -1).join(' ') || parts[0] || '–', family: parts.at(-1) || '–' };
		const body = europassXml({
			profile,
			cards,
			titles,
			name: person,
			words,
			documentId: crypto.randomUUID(),
		});
		return { name: `${named('europass')}.xml`, type: 'application/xml', body };
	}
	const subject: Subject = {
		profile,
		cards,
		titles,
		photos: table.photos,
		authorsOf,
		name: name.trim(),
		today,
		tongues: [{ locale, say: session.say }, ...(session.other ? [session.other] : [])],
	};
	const paper = output === 'pdf' ? profilePaper(subject) : referralPaper(subject);
	const body = await drawPaper(paper, await fonts(), (picture) => pngOf(table.pictureOf(picture)));
	return { name: `${named(output === 'pdf' ? 'profile' : 'referral')}.pdf`, type: 'application/pdf', body };
}

const workKey = (kind: 'paid' | 'own_business' | 'family' | 'household') => `work_${kind}` as const;
const schoolKey = (
	level: 'none' | 'primary' | 'lower_secondary' | 'upper_secondary' | 'vocational' | 'bachelor' | 'master',
) => `school_${level}` as const;
const intensityOrAnswer = ({ table, say, locale }: Session, said: string) =>
	table.cardOf.get(said)?.term[locale] ?? say(`answer_${said as 'often'}`);

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
