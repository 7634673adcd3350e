import type { Paper } from '#shared/paper.ts';
import type { Deps } from '../deps.ts';
import { makeDocx } from './docx.ts';

/** A paper with the day it carries and the name its files have, without an ending. */
export type MadePaper = { readonly paper: Paper; readonly dated: Date; readonly name: string };

/** A paper as tagged PDF. Throws as `Press.print` does. */
export async function printPaper({ press }: Pick<Deps, 'press'>, { paper, dated, name }: MadePaper) {
	const made = await press.print({ template: '#platform/server/paper/paper.typ', data: paper, dated });
	return { ...made, name: `${name}.pdf` };
}

/** The same as a document that word processors open. */
export async function writePaper({ paper, name }: MadePaper) {
	return { bytes: await makeDocx(paper), name: `${name}.docx` };
}
