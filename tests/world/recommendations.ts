import type { Deps } from '#platform/server/deps.ts';
import type { ResponseFields } from '#programme/concepts/response.ts';
import type { RecommendationFields } from '#programme/dialogues/recommendation.ts';
import { listRuns, mapJob, publishRun } from '#programme/dialogues/server/api.ts';
import { textIn } from '#shared/text.ts';
import { coordinatorOf, team } from './actors.ts';
import { askQuestion, haveVoted, twoCamps, type Asked } from './voters.ts';

const atOnce = { id: '', progress: async () => {}, signal: AbortSignal.any([]), finish: async () => {} };
const day = 86_400_000;
/** The day so many days from the clock's own. */
export const onDay = (deps: Deps, days: number) =>
	new Date(deps.now().getTime() + days * day).toISOString().slice(0, 10);

/** A dialogue with a published map of two camps of twenty, three business people among them, and a recommendation to write. */
export async function askedWithMap(deps: Deps, changes: Partial<RecommendationFields> = {}) {
	const one = await askQuestion(deps);
	const people = twoCamps(40).map((voter, at) =>
		at < 3 ? { ...voter, category: 'business' as const } : voter,
	);
	await haveVoted(deps, one, people);
	await mapJob.run(deps, { dialogueId: one.id }, atOnce);
	const [run] = await listRuns(deps, team, { id: one.id });
	const house = coordinatorOf(one.institutionId);
	await publishRun(deps, house, { id: one.id, runId: run!.id });
	return { ...one, runId: run!.id, house, fields: fieldsFor(deps, one, run!.id, changes) };
}

const fieldsFor = (
	deps: Deps,
	one: Asked,
	runId: string,
	changes: Partial<RecommendationFields>,
): RecommendationFields => ({
	text: textIn('tr', 'Park akşam aydınlatılsın'),
	rationale: null,
	practices: [],
	events: [],
	sources: null,
	counter: textIn('tr', 'Pahalı'),
	minority: textIn('tr', 'Önce yollar'),
	minorityParts: ['host_community'],
	statements: [one.statements[8]!, one.statements[0]!],
	runId,
	institutionId: one.institutionId,
	office: null,
	dueOn: onDay(deps, 30),
	...changes,
});

export const responseValues = (deps: Deps, changes: Partial<ResponseFields> = {}): ResponseFields => ({
	kind: 'adopted',
	reason: textIn('tr', 'Meclis kabul etti'),
	body: 'council',
	decidedOn: onDay(deps, 0),
	untilOn: null,
	measureId: null,
	...changes,
});
