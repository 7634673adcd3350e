import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import { conceptsFile, type ConceptsSource } from '../example-concepts.ts';
import { counsellingFile, type CounsellingSource } from '../example-counselling.ts';
import { dialoguesFile, type DialoguesSource } from '../example-dialogues.ts';
import { exchangeFile, type ExchangeSource } from '../example-exchange.ts';
import { outcomesFile, type OutcomesSource } from '../example-outcomes.ts';
import { questionsFile, type QuestionsSource } from '../example-questions.ts';
import { recommendationsFile, type RecommendationsSource } from '../example-recommendations.ts';
import { sketchesFile, type SketchesSource } from '../example-sketches.ts';
import { sourceFiles, type ExampleSource } from '../example-source.ts';

/** Reads an example programme from its folder; throws an Error that names file and place of whatever is wrong. */
export async function readExample(folder: string): Promise<ExampleSource> {
	const read = <S extends v.GenericSchema>(name: string, schema: S) => readFrom(folder, name, schema);
	const eventFiles = (await readdir(path.join(folder, 'events')))
		.filter((name) => name.endsWith('.json'))
		.sort();
	const [programme, institutions, projects, partnerships, voices, indicators, people, plans, ...events] =
		await Promise.all([
			read('programme.json', sourceFiles.programme),
			read('institutions.json', sourceFiles.institutions),
			read('projects.json', sourceFiles.projects),
			read('partnerships.json', sourceFiles.partnerships),
			read('voices.json', sourceFiles.voices),
			read('indicators.json', sourceFiles.indicators),
			read('people.json', sourceFiles.people),
			read('session-plans.json', sourceFiles.plans),
			...eventFiles.map((name) => read(`events/${name}`, sourceFiles.events)),
		] as const);
	return {
		programme,
		institutions,
		projects,
		partnerships,
		voices,
		indicators,
		people,
		plans,
		events: {
			original: events[0]?.original ?? programme.original,
			events: events.flatMap((file) => file.events),
		},
	};
}

/** Reads what the example programme tells of its outcomes. */
export function readOutcomes(folder: string): Promise<OutcomesSource> {
	return readFrom(folder, 'outcomes.json', outcomesFile);
}

/** Reads what events of the example programme ask. */
export function readQuestions(folder: string): Promise<QuestionsSource> {
	return readFrom(folder, 'questions.json', questionsFile);
}

/** Reads seats, invitations, the network and the waiting step of the example programme. */
export function readExchange(folder: string): Promise<ExchangeSource> {
	return readFrom(folder, 'exchange.json', exchangeFile);
}

/** Reads the funder calls and project sketches of the example programme. */
export function readSketches(folder: string): Promise<SketchesSource> {
	return readFrom(folder, 'sketches.json', sketchesFile);
}

/** Reads the dialogues of the example programme. */
export function readDialogues(folder: string): Promise<DialoguesSource> {
	return readFrom(folder, 'dialogues.json', dialoguesFile);
}

/** Reads what was recommended from the dialogues of the example programme. */
export function readRecommendations(folder: string): Promise<RecommendationsSource> {
	return readFrom(folder, 'recommendations.json', recommendationsFile);
}

/** Reads which house of the example programme counsels, and what films it shows. */
export function readCounselling(folder: string): Promise<CounsellingSource> {
	return readFrom(folder, 'counselling.json', counsellingFile);
}

/** Reads the integration concepts of the example programme. */
export function readConcepts(folder: string): Promise<ConceptsSource> {
	return readFrom(folder, 'concepts.json', conceptsFile);
}

async function readFrom<S extends v.GenericSchema>(
	folder: string,
	name: string,
	schema: S,
): Promise<v.InferOutput<S>> {
	const content: unknown = JSON.parse(await readFile(path.join(folder, name), 'utf8'));
	const result = v.safeParse(schema, content);
	if (result.success) return result.output;
	const [issue] = result.issues;
	throw new Error(`${path.join(folder, name)}: ${v.getDotPath(issue) ?? ''}: ${issue.message}`);
}
