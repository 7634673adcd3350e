import { and, asc, eq, inArray } from 'drizzle-orm';
import { asVisitor, type Actor } from '#shared/actor.ts';
import { localDateAt } from '#shared/time.ts';
import { commonOf, most } from '#programme/dialogues/common.ts';
import {
	dialogue,
	dialoguePhase,
	readPictures,
	readShownRun,
	statement,
} from '#programme/dialogues/server/api.ts';
import { isOverdue } from '#programme/dialogues/recommendation.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { KeptDialogue, Participation, ToldDialogue } from '../paper/concept-records.ts';
import { dayOf } from './concept-facts.ts';
import type { ConceptRow } from './find-concept.ts';
import { answeredRecommendations, type AnsweredLine } from './read-responses.ts';

/** In these people took part; the others are for reading. */
const taking = ['collect', 'vote', 'in_person', 'feedback'] as const;

type Asked = Pick<ConceptRow, 'participation'> & { readonly dialogueIds: readonly string[] };

/**
 * What a concept's chapter on participation tells of its dialogues: as they stood when it was put before the bodies, and before that as they
 * stand today. Read as a visitor, whoever asks: a paper for a council tells no more than everybody may know.
 */
export async function toldDialogues(
	deps: Deps,
	actor: Actor,
	{ participation, dialogueIds }: Asked,
): Promise<Pick<Participation, 'dialogues' | 'keptOn'>> {
	const kept = participation?.dialogues ?? (await dialoguesToday(deps, actor, dialogueIds));
	const said = kept.flatMap(({ common }) => common);
	return deps.db.as(asVisitor(actor), async (tx) => {
		const words =
			said.length === 0
				? []
				: await tx
						.select({ id: statement.id, text: statement.text })
						.from(statement)
						.where(and(inArray(statement.id, said), eq(statement.state, 'accepted')));
		const textOf = new Map(words.map(({ id, text }) => [id, text]));
		const pictures = await readPictures(
			tx,
			kept.flatMap(({ runId }) => runId ?? []),
		);
		const dialogues = kept.map((one) => ({
			...one,
			map: pictures.get(one.runId ?? '') ?? null,
			common: one.common.flatMap((id) => textOf.get(id) ?? []),
		}));
		return { dialogues, keptOn: participation?.keptOn ?? null };
	});
}

type Measure = ToldDialogue['recommendations'][number]['measure'];

/**
 * What these dialogues have come to: figures of the published maps alone, out of their gate, and what is published of recommendations. `measures`
 * by the answer that names them, where everybody does not see them yet.
 */
export async function dialoguesToday(
	deps: Deps,
	actor: Actor,
	ids: readonly string[],
	measures: ReadonlyMap<string, Measure> = new Map(),
): Promise<KeptDialogue[]> {
	if (ids.length === 0) return [];
	const answered = await answeredRecommendations(deps, actor, { dialogueIds: ids });
	const today = dayOf(deps.now());
	return deps.db.as(asVisitor(actor), async (tx) => {
		const rows = await tx
			.select({ id: dialogue.id, question: dialogue.question, languages: dialogue.languages })
			.from(dialogue)
			.where(inArray(dialogue.id, [...ids]))
			.orderBy(asc(dialogue.createdAt), asc(dialogue.id));
		const told: KeptDialogue[] = [];
		for (const { id, question, languages } of rows) {
			const shown = await readShownRun(tx, id);
			const map = shown?.map ?? null;
			told.push({
				id,
				title: question,
				runId: shown?.run.id ?? null,
				...(await daysOf(tx, id)),
				participants: map?.participants ?? null,
				statements: map?.statements.length ?? null,
				votes: map?.votes ?? null,
				languages,
				common: map
					? commonOf(map)
							.agreed.slice(0, most)
							.map((one) => one.id)
					: [],
				recommendations: answered
					.filter(({ dialogueId }) => dialogueId === id)
					.map((line) => toldLine(line, today, measures)),
			});
		}
		return told;
	});
}

function toldLine(
	line: AnsweredLine,
	today: string,
	measures: ReadonlyMap<string, Measure>,
): ToldDialogue['recommendations'][number] {
	const { id, text, dueOn, answer } = line;
	const measure = answer && (answer.measure ?? measures.get(answer.id));
	return {
		id,
		text,
		answer: answer && { kind: answer.kind, decidedOn: answer.decidedOn, reason: answer.reason },
		dueOn: dueOn!,
		isOverdue: isOverdue(line, today),
		measure: measure ? { id: measure.id, title: measure.title } : null,
	};
}

/** From the first day people could take part to the last one, as it really was or else as it is planned. */
async function daysOf(tx: Tx, id: string) {
	const phases = await tx
		.select()
		.from(dialoguePhase)
		.where(and(eq(dialoguePhase.dialogueId, id), inArray(dialoguePhase.phase, [...taking])));
	const begun = phases.flatMap(({ begunAt, startsOn }) =>
		begunAt ? [localDateAt(begunAt, 'Europe/Istanbul')] : startsOn ? [startsOn] : [],
	);
	const ends = phases.flatMap(({ endsOn }) => endsOn ?? []);
	const startsOn = begun.toSorted()[0] ?? null;
	const endsOn = ends.toSorted().at(-1) ?? null;
	return { startsOn, endsOn: startsOn && endsOn && endsOn >= startsOn ? endsOn : null };
}
