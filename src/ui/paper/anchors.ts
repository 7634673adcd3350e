import type { PaperPart } from '#shared/paper.ts';
import type { NavLink } from '../nav-link.ts';

/** Where the heading with this number among the parts is reached on a page. */
export const anchorOf = (at: number) => `part-${at + 1}`;

/** The chapters of a paper, for its table of contents. */
export const chaptersOf = (parts: readonly PaperPart[]): NavLink[] =>
	parts.flatMap((part, at) =>
		part.kind === 'heading' && part.level === 1 ? [{ href: `#${anchorOf(at)}`, label: part.text.text }] : [],
	);
