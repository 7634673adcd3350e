import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { fold } from '#shared/fold.ts';
import { newId } from '#shared/id.ts';
import { abilities, demand } from '#shared/policy.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import { contains } from '#platform/server/database/listing.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { ReplyFields, QuestionFields } from '../network.ts';
import { textPolicy, type TextSubject } from '../policy.ts';
import { enter, type MemberRow, type NetworkRow, type Standing } from './membership.ts';
import { tellNews } from './network-mail.ts';
import { networkAnswer, networkMember, networkQuestion, networkThanks } from './tables.ts';

type InNetwork = { readonly networkId: string };
type OfQuestion = InNetwork & { readonly id: string };
export type Kind = 'question' | 'answer';
type Texts = typeof networkQuestion | typeof networkAnswer;
const tables = { question: networkQuestion, answer: networkAnswer } as const;

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
	{ networkId, q }: InNetwork & { readonly q: string },
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
			.where(
				and(
					eq(networkQuestion.networkId, networkId),
					isNull(networkQuestion.deletedAt),
					isNull(networkQuestion.removedReason),
					contains(networkQuestion.search, q),
				),
			)
			.orderBy(desc(networkQuestion.createdAt), desc(networkQuestion.id))
			.limit(size);
	});
}

const subjectOf = (
	standing: Standing,
	row: { readonly authorId: string | null; readonly removedReason: string | null },
): TextSubject => ({
	membership: standing.membership,
	memberId: standing.me?.id ?? null,
	authorId: row.authorId,
	isRemoved: row.removedReason !== null,
});

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

const searchOf = ({ title, text }: { readonly title: string; readonly text: string }) =>
	fold(`${title} ${text}`);

/** Asks the colleagues; those who want to hear of it do, in their language. */
export async function ask(
	deps: Deps,
	actor: Actor,
	{ networkId, fields }: InNetwork & { readonly fields: QuestionFields },
): Promise<{ id: string }> {
	const now = deps.now();
	const id = newId(now.getTime());
	await deps.db.as(actor, async (tx) => {
		const { me } = await enter(tx, actor, networkId);
		await tx.insert(networkQuestion).values({
			...fields,
			id,
			networkId,
			authorId: me.id,
			search: searchOf(fields),
			createdAt: now,
			updatedAt: now,
		});
		await audit(tx, actor, now, { noun: 'network', recordId: networkId, action: 'question.ask' });
		await tellNews(tx, { questionId: id });
	});
	return { id };
}

export async function answerQuestion(
	deps: Deps,
	actor: Actor,
	{ networkId, id: questionId, fields }: OfQuestion & { readonly fields: ReplyFields },
): Promise<{ id: string }> {
	const now = deps.now();
	const id = newId(now.getTime());
	await deps.db.as(actor, async (tx) => {
		const { me } = await enter(tx, actor, networkId);
		const question = await find(tx, networkQuestion, { networkId, id: questionId });
		if (question.removedReason !== null) throw new Fault('missing', 'not_found');
		await tx.insert(networkAnswer).values({
			...fields,
			id,
			questionId,
			networkId,
			authorId: me.id,
			createdAt: now,
			updatedAt: now,
		});
		await audit(tx, actor, now, { noun: 'network', recordId: networkId, action: 'question.answer' });
		await tellNews(tx, { answerId: id });
	});
	return { id };
}

async function find(tx: Tx, table: Texts, { networkId, id }: OfQuestion, isInBin = false) {
	const [found] = await tx
		.select()
		.from(table)
		.where(and(eq(table.id, id), eq(table.networkId, networkId)));
	if (!found || (found.deletedAt !== null) !== isInBin) throw new Fault('missing', 'not_found');
	return found;
}

type Change = OfQuestion & { readonly kind: Kind };

/** Changes one's own text; another version by now is a `conflict`. */
export async function changeText(
	deps: Deps,
	actor: Actor,
	{
		kind,
		networkId,
		id,
		version,
		fields,
	}: Change & {
		readonly version: number;
		readonly fields: ReplyFields & { readonly title?: string };
	},
): Promise<void> {
	const now = deps.now();
	const table = tables[kind];
	await deps.db.as(actor, async (tx) => {
		const standing = await enter(tx, actor, networkId);
		const before = await find(tx, table, { networkId, id });
		demand(textPolicy, 'change', actor, subjectOf(standing, before));
		const { title = '', text, language } = fields;
		const { rowCount } = await tx
			.update(table)
			.set({
				text,
				language,
				updatedAt: now,
				version: before.version + 1,
				...(kind === 'question' && { title, search: searchOf({ title, text }) }),
			})
			.where(and(eq(table.id, id), eq(table.version, version)));
		if (rowCount === 0) throw new Fault('conflict', 'conflict');
	});
}

/** Lays one's own text into the bin, or takes it out again. */
export async function setTextBin(
	deps: Deps,
	actor: Actor,
	{ kind, networkId, id, isInBin }: Change & { readonly isInBin: boolean },
): Promise<void> {
	const now = deps.now();
	const table = tables[kind];
	await deps.db.as(actor, async (tx) => {
		const standing = await enter(tx, actor, networkId);
		const before = await find(tx, table, { networkId, id }, !isInBin);
		demand(textPolicy, 'change', actor, subjectOf(standing, before));
		await tx
			.update(table)
			.set({ deletedAt: isInBin ? now : null })
			.where(eq(table.id, id));
		const action = isInBin ? `${kind}.remove` : `${kind}.restore`;
		await audit(tx, actor, now, { noun: 'network', recordId: networkId, action });
	});
}

/** A moderator takes a text away and says why; the reason stands in its place. */
export async function takeAway(
	deps: Deps,
	actor: Actor,
	{ kind, networkId, id, reason }: Change & { readonly reason: string },
): Promise<void> {
	const now = deps.now();
	const table = tables[kind];
	await deps.db.as(actor, async (tx) => {
		const standing = await enter(tx, actor, networkId);
		const before = await find(tx, table, { networkId, id });
		demand(textPolicy, 'take', actor, subjectOf(standing, before));
		await tx
			.update(table)
			.set({ removedReason: reason, version: before.version + 1 })
			.where(eq(table.id, id));
		await audit(tx, actor, now, { noun: 'network', recordId: networkId, action: `${kind}.take` });
	});
}

export async function setSolved(
	deps: Deps,
	actor: Actor,
	{ networkId, id, isSolved }: OfQuestion & { readonly isSolved: boolean },
): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		const standing = await enter(tx, actor, networkId);
		demand(
			textPolicy,
			'settle',
			actor,
			subjectOf(standing, await find(tx, networkQuestion, { networkId, id })),
		);
		await tx
			.update(networkQuestion)
			.set({ solvedAt: isSolved ? now : null })
			.where(eq(networkQuestion.id, id));
	});
}

/** Says that somebody else's answer was helpful, or takes that back. */
export async function setThanked(
	deps: Deps,
	actor: Actor,
	{ networkId, id, isThanked }: OfQuestion & { readonly isThanked: boolean },
): Promise<void> {
	await deps.db.as(actor, async (tx) => {
		const standing = await enter(tx, actor, networkId);
		demand(
			textPolicy,
			'praise',
			actor,
			subjectOf(standing, await find(tx, networkAnswer, { networkId, id })),
		);
		const mine = { answerId: id, memberId: standing.me.id };
		if (isThanked) await tx.insert(networkThanks).values(mine).onConflictDoNothing();
		else
			await tx
				.delete(networkThanks)
				.where(and(eq(networkThanks.answerId, id), eq(networkThanks.memberId, mine.memberId)));
	});
}
