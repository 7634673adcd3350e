import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { abilities } from '#shared/policy.ts';
import { contains } from '#platform/server/database/listing.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { QuestionFields } from '../network.ts';
import { textPolicy } from '../policy.ts';
import { enter, type MemberRow, type NetworkRow, type Standing } from './membership.ts';
import { networkAnswer, networkMember, networkQuestion, networkThanks } from './tables.ts';
import { subjectOf, type OfQuestion } from './texts.ts';

export type ListedQuestion = {
	readonly id: string;
	readonly title: string;
	readonly language: (typeof networkQuestion.$inferSelect)['language'];
	readonly author: string | null;
	readonly createdAt: Date;
	readonly isSolved: boolean;
	readonly answers: number;
};

/** Most questions of a page. */
const size = 50;

/** A member is named while they belong; whoever left or was erased is nobody in particular: null. */
const shownName = sql<
	string | null
>`case when ${networkMember.state} = 'active' then ${networkMember.name} end`;

/** The questions of a network, the latest first, found by words of their title and text; `missing` to outsiders. */
export async function listQuestions(
	deps: Deps,
	actor: Actor,
	{ networkId, q, page = 1 }: Search & { readonly page?: number },
): Promise<ListedQuestion[]> {
	return deps.db.as(actor, async (tx) => {
		await enter(tx, actor, networkId);
		return tx
			.select({
				id: networkQuestion.id,
				title: networkQuestion.title,
				language: networkQuestion.language,
				author: shownName,
				createdAt: networkQuestion.createdAt,
				isSolved: sql<boolean>`${networkQuestion.solvedAt} is not null`,
				answers: sql<number>`(select count(*)::int from network_answer a where a.question_id = ${networkQuestion.id}
					and a.deleted_at is null and a.removed_reason is null)`,
			})
			.from(networkQuestion)
			.leftJoin(networkMember, eq(networkMember.id, networkQuestion.authorId))
			.where(standing(networkId, q))
			.orderBy(desc(networkQuestion.createdAt), desc(networkQuestion.id))
			.limit(size)
			.offset((page - 1) * size);
	});
}

/** How many pages of questions there are, one at least; `missing` to outsiders. */
export async function questionPages(deps: Deps, actor: Actor, { networkId, q }: Search): Promise<number> {
	return deps.db.as(actor, async (tx) => {
		await enter(tx, actor, networkId);
		const count = await tx.$count(networkQuestion, standing(networkId, q));
		return Math.max(1, Math.ceil(count / size));
	});
}

type Search = { readonly networkId: string; readonly q: string };

function standing(networkId: string, q: string) {
	return and(
		eq(networkQuestion.networkId, networkId),
		isNull(networkQuestion.deletedAt),
		isNull(networkQuestion.removedReason),
		contains(networkQuestion.search, q),
	);
}

export type ToldText = {
	readonly id: string;
	/** Null where a moderator took it away; why says `removedReason`. */
	readonly text: string | null;
	readonly language: QuestionFields['language'];
	readonly author: string | null;
	readonly authorInstitution: string | null;
	readonly createdAt: Date;
	readonly version: number;
	readonly isEdited: boolean;
	readonly removedReason: string | null;
	readonly can: Record<keyof typeof textPolicy, boolean>;
};
export type ToldAnswer = ToldText & { readonly thanks: number; readonly isThanked: boolean };
export type QuestionPage = {
	readonly network: NetworkRow;
	readonly me: MemberRow;
	readonly question: ToldText & { readonly title: string; readonly isSolved: boolean };
	readonly answers: readonly ToldAnswer[];
};

type Joined<Row> = { readonly row: Row; readonly author: string | null; readonly house: string | null };
type TextRow = (typeof networkAnswer.$inferSelect | typeof networkQuestion.$inferSelect) & {
	readonly authorId: string | null;
};

function told(actor: Actor, standing: Standing, { row, author, house }: Joined<TextRow>): ToldText {
	const { id, language, createdAt, updatedAt, version, removedReason } = row;
	return {
		id,
		language,
		createdAt,
		version,
		removedReason,
		author,
		text: removedReason === null ? row.text : null,
		authorInstitution: author === null ? null : house,
		isEdited: updatedAt.getTime() > createdAt.getTime(),
		can: abilities(textPolicy, actor, subjectOf(standing, row)),
	};
}

/** A question with its answers: helpful ones first, then as they came. `missing` to outsiders. */
export async function getQuestion(
	deps: Deps,
	actor: Actor,
	{ networkId, id }: OfQuestion,
): Promise<QuestionPage> {
	return deps.db.as(actor, async (tx) => {
		const standing = await enter(tx, actor, networkId);
		const named = { author: shownName, house: networkMember.institution };
		const [question] = await tx
			.select({ row: networkQuestion, ...named })
			.from(networkQuestion)
			.leftJoin(networkMember, eq(networkMember.id, networkQuestion.authorId))
			.where(
				and(
					eq(networkQuestion.id, id),
					eq(networkQuestion.networkId, networkId),
					isNull(networkQuestion.deletedAt),
				),
			);
		if (!question) throw new Fault('missing', 'not_found');
		const answers = await tx
			.select({ row: networkAnswer, ...named })
			.from(networkAnswer)
			.leftJoin(networkMember, eq(networkMember.id, networkAnswer.authorId))
			.where(and(eq(networkAnswer.questionId, id), isNull(networkAnswer.deletedAt)))
			.orderBy(asc(networkAnswer.createdAt), asc(networkAnswer.id));
		const ids = answers.map(({ row }) => row.id);
		const thanks =
			ids.length > 0 ? await tx.select().from(networkThanks).where(inArray(networkThanks.answerId, ids)) : [];
		const { title, solvedAt, removedReason } = question.row;
		return {
			network: standing.network,
			me: standing.me,
			question: {
				...told(actor, standing, question),
				title: removedReason === null ? title : '',
				isSolved: solvedAt !== null,
			},
			answers: answers
				.map((answer) => {
					const given = thanks.filter(({ answerId }) => answerId === answer.row.id);
					const isThanked = given.some(({ memberId }) => memberId === standing.me.id);
					return { ...told(actor, standing, answer), thanks: given.length, isThanked };
				})
				.sort((a, b) => b.thanks - a.thanks),
		};
	});
}
