import type { Locale } from '#shared/locale.ts';

/**
 * What no card may touch: a profile tells what somebody does, never where they belong, what they believe or how they are.
 * Special categories under the GDPR (article 9) and the KVKK (article 6), and what is dangerous where a record leaks. Beginnings of words.
 */
const themes: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
	association: {
		de: 'verein|partei|gewerkschaft|mitglied|ehrenamt|stiftung|polit|flugbl',
		tr: 'dernek|derneğ|parti|sendika|üye|vakıf|vakf|siyas|bildiri',
		ar: 'جمعي|حزب|نقاب|عضو|سياس|منشور',
		en: 'association|club|part(?:y|ies)(?!\\p{L})|union|member|volunteer|politic|leaflet',
	},
	faith: {
		de: 'kirche|moschee|glaube|gläub|relig|bete|gebet|imam|pfarr|islam|musl|christ|alevi|jüd|fasten',
		tr: 'kilise|cami(?!a)|inanç|din(?!\\p{L})|dini|ibadet|namaz|dua(?!\\p{L})|imam|müslüman|hristiyan|alevi|oruç',
		ar: 'كنيس|مسجد|جامع(?!\\p{L})|إيمان|دين(?!\\p{L})|ديني|صلاة|إمام|مسلم|مسيحي|صيام',
		en: 'church|mosque|faith|belie|relig|pray|imam|priest|islam|muslim|christian|jew(?!el)|fasting',
	},
	dress: {
		de: 'kopftuch|schleier|verschleier|hidschab|tracht',
		tr: 'başört|türban|tesettür|peçe',
		ar: 'حجاب|نقاب(?!\\p{L})|خمار',
		en: 'headscar|veil|hijab|niqab',
	},
	health: {
		de: 'behinder|meine krank|ich bin krank|schwanger|diagnose|trauma|sucht(?!\\p{L})|depress',
		tr: 'engelli|hastalığım|hastayım|hamile|travma|bağımlı|depresyon',
		ar: 'معاق|إعاق|مرضي(?!\\p{L})|أنا مريض|حامل(?!\\p{L})|صدمة|إدمان|اكتئاب',
		en: 'disab|my illness|i am ill|pregnan|diagnos|trauma|addict|depress',
	},
	// Blasting rock is a trade; in a leaked profile it reads otherwise.
	'armed service': {
		de: 'soldat|militär|armee|polizei|gefängnis|waffe|spreng|explosi',
		tr: 'asker|ordu(?!\\p{L})|polis|hapis|silah|patlayıcı',
		ar: 'جندي|جيش|عسكر|شرط(?:ة|ي)|سجن|سلاح|تفجير|متفجر|أفج',
		en: 'soldier|militar|army|police|prison|weapon|explosi|blast',
	},
};

/** The theme that words touch, or nothing. */
export function themeIn(locale: Locale, words: string): string | undefined {
	return Object.keys(themes).find((theme) =>
		new RegExp(`(?<!\\p{L})(?:ال)?(?:${themes[theme]![locale]})`, 'iu').test(words),
	);
}
