/** Digits as all our rules read them: keyboards for Arabic and Persian type ١٢٣ or ۱۲۳. */
export const westernDigits = (text: string): string =>
	text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15));

/** The same for a number, which those keyboards write with separators of their own: ١٬٢٣٤٫٥ is 1,234.5. */
export const westernNumber = (text: string): string =>
	westernDigits(text).replaceAll('\u066b', '.').replaceAll('\u066c', ',').replaceAll('\u066a', '%');
