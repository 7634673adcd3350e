import { and, eq, gt, isNull, isNotNull, sql } from 'drizzle-orm';
import { isLocale, type Locale } from '#shared/locale.ts';
import { readPlain } from '#shared/text.ts';
import { accountPerson } from '#programme/people/server/tables.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { enqueue } from '#platform/server/jobs/enqueue.ts';
import type { JobKind } from '#platform/server/jobs/job.ts';
import { own, typed } from '#platform/server/mail/compose.ts';
import { sendLater } from '#platform/server/mail/send-later.ts';
import { account } from '#platform/server/session/tables.ts';
import { mailMessages } from '../messages/mail/index.ts';
import { network, networkAnswer, networkMember, networkQuestion } from './tables.ts';

const system = { kind: 'system', name: 'networks', locale: 'en' } as const;
type News = { readonly questionId: string } | { readonly answerId: string };

/** Has those told who want to hear of every question and answer at once. */
export async function tellNews(tx: Tx, news: News): Promise<void> {
	await enqueue(tx, 'network.tell', news);
}

/** Has one member told that they were invited or let in. */
export async function tellMember(tx: Tx, memberId: string, occasion: 'invited' | 'accepted'): Promise<void> {
	await enqueue(tx, 'network.tell', { memberId, occasion });
}

type Reader = {
	readonly member: typeof networkMember.$inferSelect;
	readonly email: string;
	readonly locale: string | null;
	readonly network: typeof network.$inferSelect;
};

function readers(tx: Tx, where: Parameters<typeof and>[0]): Promise<Reader[]> {
	return tx
		.select({ member: networkMember, email: account.email, locale: account.locale, network })
		.from(networkMember)
		.innerJoin(network, eq(network.id, networkMember.networkId))
		.innerJoin(accountPerson, eq(accountPerson.personId, networkMember.personId))
		.innerJoin(account, eq(account.id, accountPerson.accountId))
		.where(and(isNull(network.deletedAt), where));
}

const languageOf = ({ locale }: Reader): Locale => (isLocale(locale) ? locale : 'en');

/** What was said stays in the network: a mail names the question's title and leads there. */
export const tellOfNetwork: JobKind = {
	kind: 'network.tell',
	run: async (deps, payload) => {
		await deps.db.as(system, async (tx) => {
			if ('memberId' in payload) {
				const occasion = payload.occasion === 'invited' ? 'invited' : 'accepted';
				const found = await readers(tx, eq(networkMember.id, String(payload.memberId)));
				for (const reader of found) {
					const key = `network.${occasion}:${reader.member.id}:${deps.now().toISOString().slice(0, 10)}`;
					await mail(tx, deps, reader, occasion, key, {});
				}
				return;
			}
			const isAnswer = 'answerId' in payload;
			const text = await newsOf(tx, isAnswer, String(isAnswer ? payload.answerId : payload.questionId));
			if (!text) return;
			const wanting = and(
				eq(networkMember.networkId, text.networkId),
				eq(networkMember.state, 'active'),
				eq(networkMember.mail, 'once'),
				sql`${networkMember.id} is distinct from ${text.authorId}`,
			);
			for (const reader of await readers(tx, wanting)) {
				const about = isAnswer ? 'answer' : 'question';
				const key = `network.${about}:${text.id}:${reader.member.id}`;
				await mail(tx, deps, reader, about, key, { title: text.title }, `/questions/${text.questionId}`);
			}
		});
	},
};

async function newsOf(tx: Tx, isAnswer: boolean, id: string) {
	const table = isAnswer ? networkAnswer : networkQuestion;
	const [row] = await tx.select().from(table).where(eq(table.id, id));
	if (!row || row.deletedAt || row.removedReason !== null) return undefined;
	const questionId = 'questionId' in row ? row.questionId : row.id;
	const [question] = await tx.select().from(networkQuestion).where(eq(networkQuestion.id, questionId));
	if (!question || question.deletedAt || question.removedReason !== null) return undefined;
	const { networkId, authorId } = row;
	return { id, networkId, authorId, questionId, title: question.title };
}

/** Nightly: one mail a network for those who want one a day, where there is something new by others. */
export const tellDaily: JobKind = {
	kind: 'network.daily',
	isNightly: true,
	run: async (deps) => {
		const now = deps.now();
		await deps.db.as(system, async (tx) => {
			const wanting = and(eq(networkMember.state, 'active'), eq(networkMember.mail, 'daily'));
			for (const reader of await readers(tx, and(wanting, isNotNull(networkMember.personId)))) {
				const { id, networkId, toldUntil, createdAt } = reader.member;
				const since = toldUntil ?? createdAt;
				const count = async (table: typeof networkQuestion | typeof networkAnswer) =>
					tx.$count(
						table,
						and(
							eq(table.networkId, networkId),
							gt(table.createdAt, since),
							isNull(table.deletedAt),
							isNull(table.removedReason),
							sql`${table.authorId} is distinct from ${id}`,
						),
					);
				const questions = await count(networkQuestion);
				const answers = await count(networkAnswer);
				if (questions + answers > 0)
					await mail(tx, deps, reader, 'daily', `network.daily:${id}:${now.toISOString().slice(0, 10)}`, {
						questions,
						answers,
					});
				await tx.update(networkMember).set({ toldUntil: now }).where(eq(networkMember.id, id));
			}
		});
	},
};

type Occasion = 'invited' | 'accepted' | 'question' | 'answer' | 'daily';

async function mail(
	tx: Tx,
	deps: Deps,
	reader: Reader,
	about: Occasion,
	key: string,
	more: { readonly title?: string; readonly questions?: number; readonly answers?: number },
	path = '',
): Promise<void> {
	const locale = languageOf(reader);
	const say = mailMessages[locale];
	const { title, ...counts } = more;
	const values = {
		network: own(readPlain(reader.network.name, locale)),
		...counts,
		...(title !== undefined && { title: typed(title) }),
	};
	await sendLater(tx, deps, {
		key,
		kind: 'network',
		recipient: reader.email,
		locale,
		subject: say[`${about}_subject`],
		subjectWith: values,
		parts: [
			{ say: say[about], with: values },
			{ button: say.button, href: `${deps.origin}/${locale}/desk/networks/${reader.network.id}${path}` },
		],
		most: 20,
	});
}
