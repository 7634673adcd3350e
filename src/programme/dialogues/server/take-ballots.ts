import { and, eq, inArray } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import type { Locale } from '#shared/locale.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { demandPaperPhase, votesOf } from '../ballot-sheet.ts';
import { participantCategories } from '../dialogue.ts';
import type { KioskList, KioskPerson, KioskUpload } from '../kiosk.ts';
import { kiosk, participant, participantAnswer, vote, voteUpload } from './ballot-tables.ts';
import { successors } from './count-sheet.ts';
import { findKiosk, kioskActor } from './kiosks.ts';
import { questionsOf, type DialogueRow } from './find-dialogue.ts';
import { acceptedStatements } from './find-statement.ts';
import { statement, statementRecording } from './statement-tables.ts';

type Of = { readonly device: string | undefined };

/** What a kiosk works with. `signed-out` for a device that is none. */
export async function kioskList(deps: Deps, actor: Actor, { device }: Of): Promise<KioskList> {
	return deps.db.as(kioskActor(actor), async (tx) => {
		const found = await findKiosk(tx, deps.now(), device);
		await tx.update(kiosk).set({ seenAt: deps.now() }).where(eq(kiosk.id, found.kiosk.id));
		const { id, languages, question, asksCategory } = found.dialogue;
		const voices = await voicesOf(tx, actor, id);
		const statements = (await acceptedStatements(tx, id)).map((one) => ({
			...one,
			voices: Object.fromEntries(voices.get(one.id) ?? []),
		}));
		const questions = (await questionsOf(tx, id)).map(({ id: one, text, options }) => ({
			id: one,
			text,
			options,
		}));
		return { name: found.kiosk.name, languages, question, asksCategory, questions, statements };
	});
}

async function voicesOf(tx: Tx, { locale }: Actor, dialogueId: string) {
	const { statementId, locale: spoken, sha256 } = statementRecording;
	const rows = await tx
		.select({ statementId, spoken, sha256 })
		.from(statementRecording)
		.where(eq(statementRecording.dialogueId, dialogueId));
	const voices = new Map<string, [Locale, string][]>();
	for (const one of rows)
		voices.set(one.statementId, [
			...(voices.get(one.statementId) ?? []),
			[
				one.spoken,
				`/${locale}/dialogues/${dialogueId}/statements/${one.statementId}/${one.spoken}.audio?${one.sha256.slice(0, 12)}`,
			],
		]);
	return voices;
}

/**
 * Takes what people said at a kiosk, all or nothing; each is a participant of their own. Whoever is handed in again is known by the nonce, and
 * nothing changes, so a device that heard no answer asks again. Answers who is there now. Faults: `signed-out`, those of the phase: what a
 * kiosk collected is taken as long as paper is.
 */
export async function takeBallots(
	deps: Deps,
	actor: Actor,
	{ device, upload }: Of & { readonly upload: KioskUpload },
): Promise<{ taken: string[] }> {
	return deps.db.as(kioskActor(actor), async (tx) => {
		const now = deps.now();
		const { kiosk: from, dialogue } = await findKiosk(tx, now, device, 'late');
		demandPaperPhase(dialogue);
		const people = new Map(upload.people.map((person) => [person.nonce, person]));
		const fresh =
			people.size === 0
				? []
				: await tx
						.insert(voteUpload)
						.values(
							// In one order, so that two who send the same never wait for each other.
							[...people.values()]
								.toSorted((a, b) => (a.nonce < b.nonce ? -1 : 1))
								.map(({ nonce, votes }) => ({
									nonce,
									dialogueId: dialogue.id,
									kioskId: from.id,
									votes: votes.length,
									receivedAt: now,
								})),
						)
						.onConflictDoNothing()
						.returning({ nonce: voteUpload.nonce });
		await count(
			tx,
			dialogue,
			fresh.map(({ nonce }) => people.get(nonce)!),
			now,
		);
		await tx.update(kiosk).set({ seenAt: now }).where(eq(kiosk.id, from.id));
		return { taken: [...people.keys()] };
	});
}

async function count(
	tx: Tx,
	{ id: dialogueId, asksCategory }: Pick<DialogueRow, 'id' | 'asksCategory'>,
	people: readonly KioskPerson[],
	now: Date,
): Promise<void> {
	const follow = await successors(tx, [
		...new Set(people.flatMap(({ votes }) => votes.map(({ statementId }) => statementId))),
	]);
	const offered = await questionsOf(tx, dialogueId);
	const standing = people.map(({ votes, category, answers }) => {
		const says = Object.fromEntries(votes.map((one) => [one.statementId, one.says]));
		return {
			votes: votesOf(Object.keys(says), { says, category: null, words: [] }, follow),
			category: asksCategory ? (participantCategories.find((one) => one === category) ?? null) : null,
			answers: offered.flatMap(({ id, options }) =>
				options.some(({ key }) => key === answers[id]) ? [{ questionId: id, option: answers[id]! }] : [],
			),
		};
	});
	// What is no statement, question or choice of this dialogue is passed over: a device is not trusted further than a voter.
	const own = await tx
		.select({ id: statement.id })
		.from(statement)
		.where(
			and(
				eq(statement.dialogueId, dialogueId),
				inArray(statement.id, [...new Set(standing.flatMap(({ votes }) => [...votes.keys()]))]),
			),
		);
	for (const { votes, category, answers } of standing) {
		const counted = own.filter((one) => votes.has(one.id));
		if (counted.length === 0) continue;
		const id = crypto.randomUUID();
		await tx.insert(participant).values({ id, dialogueId, category, ballotHash: null, channel: 'kiosk' });
		await tx.insert(vote).values(
			counted.map((one) => ({
				dialogueId,
				participantId: id,
				statementId: one.id,
				says: votes.get(one.id)!,
				channel: 'kiosk' as const,
				at: now,
				nonce: crypto.randomUUID(),
			})),
		);
		if (answers.length > 0)
			await tx
				.insert(participantAnswer)
				.values(answers.map((one) => ({ dialogueId, participantId: id, ...one })));
	}
}
