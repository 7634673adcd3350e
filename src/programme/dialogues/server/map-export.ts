import type { Earlier } from '../opinion/earlier.ts';
import { drawMap } from '../opinion/draw.ts';
import { opinionMap, type OpinionMap, type Parameters } from '../opinion/opinion-map.ts';
import { hashVotes } from './map-input.ts';
import { describeMap, drawingWords } from './describe-map.ts';
import { readPolisExport, type NamedFile } from './polis-export.ts';

/** What makes a map recomputable bit for bit. */
export type AnalysisRun = Pick<OpinionMap, 'method' | 'parameters'> & {
	readonly input: {
		/** Of the votes in their canonical order: the same for every order of lines and columns. */
		readonly sha256: string;
		readonly participants: number;
		readonly statements: number;
		readonly votes: number;
	};
	readonly groupsShown: boolean;
	readonly hidden: OpinionMap['hidden'];
};

/**
 * The opinion map of a Polis export: as data, as a drawing and in plain words. `earlier`: the map it follows in direction and names. Throws a
 * Refusal at files it cannot read.
 */
export function mapExport(
	files: { readonly participantsVotes: NamedFile; readonly comments: NamedFile },
	asked: Partial<Parameters>,
	earlier?: Earlier,
) {
	const { votes, texts } = readPolisExport(files.participantsVotes, files.comments);
	const { method, parameters, hidden, ...map } = opinionMap(votes, asked, earlier);
	const run: AnalysisRun = {
		method,
		parameters,
		input: {
			sha256: hashVotes(votes),
			participants: votes.participants.length,
			statements: votes.statements.length,
			votes: votes.says.length,
		},
		groupsShown: hidden === null,
		hidden,
	};
	const whole: OpinionMap = { method, parameters, hidden, ...map };
	return {
		map: { run, ...map },
		drawing: drawMap(whole, drawingWords(whole)),
		summary: describeMap(whole, run.input.votes, texts),
	};
}
