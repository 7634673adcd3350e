import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The families a printed page is set in: Latin (with Cyrillic and Greek) and Arabic script, drawn to go together. */
const families = {
	'ibm-plex-sans': [
		['300Light', 'IBMPlexSans_300Light'],
		['400Regular', 'IBMPlexSans_400Regular'],
		['400Regular_Italic', 'IBMPlexSans_400Regular_Italic'],
		['600SemiBold', 'IBMPlexSans_600SemiBold'],
		['700Bold', 'IBMPlexSans_700Bold'],
	],
	'ibm-plex-sans-arabic': [
		['300Light', 'IBMPlexSansArabic_300Light'],
		['400Regular', 'IBMPlexSansArabic_400Regular'],
		['600SemiBold', 'IBMPlexSansArabic_600SemiBold'],
		['700Bold', 'IBMPlexSansArabic_700Bold'],
	],
} as const;
export type FontFamily = keyof typeof families;

const { resolve } = createRequire(import.meta.url);

/** The font files of a family. TrueType, because Typst does not read woff2. */
export function fontFiles(family: FontFamily): Buffer[] {
	return families[family].map(([folder, name]) =>
		readFileSync(resolve(`@expo-google-fonts/${family}/${folder}/${name}.ttf`)),
	);
}

export function allFontFiles(): Buffer[] {
	return (Object.keys(families) as FontFamily[]).flatMap(fontFiles);
}
