import { and, eq } from 'drizzle-orm';
import * as v from 'valibot';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { optionalChoice, parseForm, type Parsed } from '#shared/form.ts';
import type { Deps } from '#platform/server/deps.ts';
import { participantCategories } from '../dialogue.ts';
import type { Ballot } from './ballot.ts';
import { participant, participantAnswer } from './ballot-tables.ts';
import { findPublicDialogue, questionsOf } from './find-dialogue.ts';

const system: Actor = { kind: 'system', name: 'ballot', locale: 'en' };

const aboutMe = v.object({
	category: optionalChoice(participantCategories),
	answers: v.record(v.string(), v.string()),
});
export type AboutMe = v.InferOutput<typeof aboutMe>;
export const parseAboutMe = (form: FormData): Parsed<AboutMe> =>
	parseForm(aboutMe, form, (given) => ({
		answers: Object.fromEntries(
			Object.entries(given).flatMap(([name, value]) =>
				name.startsWith('answer.') && typeof value === 'string' && value !== ''
					? [[name.slice(7), value]]
					: [],
			),
		),
	}));

/**
 * Keeps what somebody chooses to say about themselves: all of it anew, so that what is left empty is gone. Only whoever has voted or said
 * something can (`missing` otherwise), and only choices that are offered. False where a device has no ballot any more: nothing is kept then.
 */
export async function answerAboutMe(
	deps: Deps,
	{
		dialogueId,
		ballot,
		fields,
	}: { readonly dialogueId: string; readonly ballot: Ballot | null; readonly fields: AboutMe },
): Promise<boolean> {
	return deps.db.as(system, async (tx) => {
		const { asksCategory } = await findPublicDialogue(tx, dialogueId);
		if (!ballot) return false;
		const offered = await questionsOf(tx, dialogueId);
		const given = Object.entries(fields.answers);
		const unknown = given.filter(
			([id, key]) =>
				!offered.some((one) => one.id === id && one.options.some((option) => option.key === key)),
		);
		if (unknown.length > 0)
			throw new Fault('invalid', 'check_fields', {
				issues: unknown.map(([id]) => ({ field: `answer.${id}`, reason: 'choose_one' })),
			});
		const [me] = await tx
			.update(participant)
			.set({ category: asksCategory ? fields.category : null })
			.where(and(eq(participant.dialogueId, dialogueId), eq(participant.ballotHash, ballot.hash)))
			.returning({ id: participant.id });
		if (!me) throw new Fault('missing', 'not_found');
		await tx.delete(participantAnswer).where(eq(participantAnswer.participantId, me.id));
		const rows = given.map(([questionId, option]) => ({
			dialogueId,
			participantId: me.id,
			questionId,
			option,
		}));
		if (rows.length > 0) await tx.insert(participantAnswer).values(rows);
		return true;
	});
}
