import { Fault } from '#shared/fault.ts';
import type { Actor } from '#shared/actor.ts';
import { csv } from '#shared/csv.ts';
import { read } from '#shared/text.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { Said } from '../figure.ts';
import { groupName } from '../group-name.ts';
import { readResults } from './read-results.ts';

type Wanted = { readonly id: string; readonly runId: string };

async function find(deps: Deps, actor: Actor, wanted: Wanted) {
	const { dialogue, shown } = await readResults(deps, actor, wanted);
	if (!shown) throw new Fault('missing', 'not_found');
	return { dialogue, ...shown };
}

/** A published run as data: from which votes it was computed and how, and all that is shown of it. The votes themselves are in no file. */
export async function resultsJson(deps: Deps, actor: Actor, wanted: Wanted) {
	const { dialogue, run, map } = await find(deps, actor, wanted);
	return {
		dialogue: { id: dialogue.id, question: dialogue.question, isExample: dialogue.isExample },
		run: { ...run, isRecomputable: run.erasedAt === null },
		map,
	};
}

/** Its figures as a table: a row a statement, three columns for all, for each group and for each category. */
export async function resultsCsv(deps: Deps, actor: Actor, wanted: Wanted): Promise<string> {
	const { map } = await find(deps, actor, wanted);
	const parts = [
		'all',
		...map.groups.map(({ id }) => `group ${groupName(id)}`),
		...map.categories.map(({ id }) => id),
	];
	const answers = ['agree', 'pass', 'disagree'] as const;
	const header = [
		'number',
		'statement',
		'language',
		...parts.flatMap((part) => answers.map((one) => `${part}: ${one}`)),
	];
	const rows = map.statements.map(({ number, text, all, byGroup, byCategory }) => {
		const figures = [all, ...byGroup, ...byCategory].flatMap((said: Said | null) =>
			answers.map((one) => said?.[one] ?? null),
		);
		const told = read(text, actor.locale);
		return [number, told.text, told.locale, ...figures];
	});
	return csv(header, rows);
}
