import { and, eq } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { fold } from '#shared/fold.ts';
import { demand } from '#shared/policy.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { ReplyFields } from '../network.ts';
import { textPolicy, type TextSubject } from '../policy.ts';
import { enter, type Standing } from './membership.ts';
import { networkAnswer, networkQuestion } from './tables.ts';

export type InNetwork = { readonly networkId: string };
export type OfQuestion = InNetwork & { readonly id: string };
type Kind = 'question' | 'answer';
type Texts = typeof networkQuestion | typeof networkAnswer;
const tables = { question: networkQuestion, answer: networkAnswer } as const;

/** What the policy asks of a text, for whoever stands in its network. */
export const subjectOf = (
	standing: Standing,
	row: { readonly authorId: string | null; readonly removedReason: string | null },
): TextSubject => ({
	membership: standing.membership,
	memberId: standing.me?.id ?? null,
	authorId: row.authorId,
	isRemoved: row.removedReason !== null,
});

/** A text of the network, there or in the bin; `missing` otherwise. */
export async function findText(tx: Tx, table: Texts, { networkId, id }: OfQuestion, isInBin = false) {
	const [found] = await tx
		.select()
		.from(table)
		.where(and(eq(table.id, id), eq(table.networkId, networkId)));
	if (!found || (found.deletedAt !== null) !== isInBin) throw new Fault('missing', 'not_found');
	return found;
}

/** What a question is found by. */
export const searchOf = ({ title, text }: { readonly title: string; readonly text: string }) =>
	fold(`${title} ${text}`);

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
		const before = await findText(tx, table, { networkId, id });
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
		const before = await findText(tx, table, { networkId, id }, !isInBin);
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
		const before = await findText(tx, table, { networkId, id });
		demand(textPolicy, 'take', actor, subjectOf(standing, before));
		await tx
			.update(table)
			.set({ removedReason: reason, version: before.version + 1 })
			.where(eq(table.id, id));
		await audit(tx, actor, now, { noun: 'network', recordId: networkId, action: `${kind}.take` });
	});
}
