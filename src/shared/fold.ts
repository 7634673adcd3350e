/**
 * Folds a text for searching and for finding duplicates: compatibility forms unified (NFKC), Turkish dotted and
 * dotless i made one, ß written ss, accents, Arabic vowel signs and tatweel dropped, alef and yeh variants unified,
 * invisible characters removed, lower case, single spaces. The same on both sides of every comparison.
 */
export function fold(text: string): string {
	return text
		.normalize('NFKC')
		.replace(/[İIı]/g, 'i')
		.toLowerCase()
		.replace(/ß/g, 'ss')
		.normalize('NFD')
		.replace(/[\p{Mn}\u0640\p{Cf}]/gu, '')
		.replace(/[أإآٱ]/g, 'ا')
		.replace(/ى/g, 'ي')
		.replace(/ة/g, 'ه')
		.replace(/ø/g, 'o')
		.replace(/ł/g, 'l')
		.replace(/[\p{P}\p{S}\p{Z}\p{C}]+/gu, ' ')
		.trim();
}

/** Folds and sorts the words, so that "Yılmaz, Ayşe" and "Ayşe Yılmaz" meet. */
export function foldWords(text: string): string {
	return fold(text).split(' ').sort().join(' ');
}
