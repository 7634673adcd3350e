import { HeadingLevel, InternalHyperlink, PageBreak, Paragraph, type Table } from 'docx';
import type { Paper, PaperCover } from '#shared/paper.ts';
import { facts } from './docx-tables.ts';
import { after, paragraph, run, small, told } from './docx-text.ts';

/** Where the heading with this number among the parts is reached by links. */
export const anchorOf = (at: number) => `part-${at + 1}`;

/** The page that says what the paper is, and the contents: links without pages, which only a word processor could count. */
export function coverPages(paper: Paper, cover: PaperCover): (Paragraph | Table)[] {
	const { locale, title, kind, author, lines, parts } = paper;
	const entries = parts.flatMap((part, at) =>
		part.kind === 'heading' && part.level < 3 ? [{ ...part, anchor: anchorOf(at) }] : [],
	);
	return [
		paragraph(locale, {
			spacing: { before: 1_200, after: 120 },
			children: [run({ text: author, locale }, { bold: true, size: 26 })],
		}),
		...cover.stamps.map((text) => small(text, locale)),
		small(kind, locale),
		paragraph(title.locale, { heading: HeadingLevel.TITLE, children: told(title, locale) }),
		...lines.map((text) => small(text, locale)),
		...facts(
			{ kind: 'facts', facts: cover.facts.map(({ label, value }) => ({ label, values: [value] })) },
			locale,
		),
		new Paragraph({ children: [new PageBreak()] }),
		paragraph(locale, {
			spacing: after(160),
			children: [run({ text: cover.contents, locale }, { bold: true, size: 32, color: '0B5160' })],
		}),
		...entries.map(({ text, level, anchor }) =>
			paragraph(locale, {
				spacing: after(40),
				indent: { start: level === 1 ? 0 : 360 },
				children: [
					new InternalHyperlink({
						anchor,
						children: [run(text, level === 1 ? { bold: true } : {})],
					}),
				],
			}),
		),
		new Paragraph({ children: [new PageBreak()] }),
	];
}
