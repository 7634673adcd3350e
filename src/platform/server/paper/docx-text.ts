import { Paragraph, TextRun, type IParagraphOptions, type ISpacingProperties } from 'docx';
import { clean } from '#shared/form.ts';
import { direction, intlTags, type Locale } from '#shared/locale.ts';
import type { Passage, Reading, Sign } from '#shared/paper.ts';

export const soft = '45606A';
export const isTurned = (locale: Locale) => direction(locale) === 'rtl';
/** Twentieths of a point. */
export const after = (twips: number): ISpacingProperties => ({ after: twips });

export type Look = { readonly bold?: boolean; readonly size?: number; readonly color?: string };

/** A run in its language. XML knows no control characters, and marks that turn what follows do nothing good in an office. */
export function run({ text, locale }: Pick<Reading, 'text' | 'locale'>, look: Look = {}): TextRun {
	const language = intlTags[locale].replace(/-u-.*/, '');
	return new TextRun({
		text: clean(text).replace(/\s+/g, ' '),
		rightToLeft: isTurned(locale),
		language: isTurned(locale) ? { bidirectional: language } : { value: language },
		...look,
		boldComplexScript: look.bold ?? false,
		...(look.size ? { sizeComplexScript: look.size } : {}),
	});
}

/** Letters here, which every office has fonts for and which grow with the text. */
const signs: Readonly<Record<Sign, { readonly text: string; readonly color: string }>> = {
	disc: { text: '●', color: '1B6A3C' },
	triangle: { text: '▲', color: '8A5200' },
	square: { text: '■', color: 'A8201A' },
	ring: { text: '○', color: soft },
};

/**
 * The same behind its sign, and with what is to be known of it in small letters behind; `around` is the language of
 * the paper.
 */
export function told(reading: Reading, around: Locale, look: Look = {}): TextRun[] {
	const space = new TextRun({ text: '\u00a0', rightToLeft: isTurned(around) });
	const { text, color } = signs[reading.sign ?? 'ring'];
	const sign = reading.sign ? [run({ text, locale: around }, { ...look, color }), space] : [];
	const words = [...sign, run(reading, look)];
	if (!reading.mark) return words;
	return [...words, space, run({ text: reading.mark, locale: around }, { ...look, color: soft, size: 16 })];
}

/** A paragraph that runs as its language does. */
export const paragraph = (locale: Locale, options: Omit<IParagraphOptions, 'bidirectional'>) =>
	new Paragraph({ bidirectional: isTurned(locale), ...options });

export const small = (text: string, locale: Locale) =>
	paragraph(locale, { spacing: after(60), children: [run({ text, locale }, { color: soft, size: 18 })] });

export function passage({ locale, blocks, mark }: Passage, around: Locale): Paragraph[] {
	const paragraphs = blocks.map(({ isList, lines }) =>
		isList
			? lines.map((text) =>
					paragraph(locale, {
						numbering: { reference: 'dashes', level: 0 },
						children: [run({ text, locale })],
					}),
				)
			: [
					paragraph(locale, {
						spacing: after(120),
						children: lines.flatMap((text, at) =>
							at === 0 ? [run({ text, locale })] : [new TextRun({ break: 1 }), run({ text, locale })],
						),
					}),
				],
	);
	return [...paragraphs.flat(), ...(mark ? [small(mark, around)] : [])];
}
