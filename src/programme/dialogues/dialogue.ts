import { Fault } from '#shared/fault.ts';
import type { LocalizedText } from '#shared/text.ts';
import { demandStep, type Transitions } from '#shared/transition.ts';

export const dialoguePhases = [
	'prepare',
	'collect',
	'vote',
	'in_person',
	'draft',
	'feedback',
	'decide',
	'follow_up',
	'closed',
] as const;
export type DialoguePhase = (typeof dialoguePhases)[number];

/** Any later phase may follow: phases may be left out, and none comes back, for people have acted on it. */
export const phaseMoves: Transitions<DialoguePhase> = Object.fromEntries(
	dialoguePhases.map((phase, at) => [phase, dialoguePhases.slice(at + 1)]),
) as unknown as Transitions<DialoguePhase>;

/** Refuses a phase that may not follow (`step_not_allowed`). */
export function demandPhaseMove(from: DialoguePhase, to: DialoguePhase): void {
	demandStep(phaseMoves, from, to);
}

/** Where a dialogue stands: what it is in, and whether it rests. */
export type DialogueStanding = { readonly phase: DialoguePhase; readonly pausedAt: Date | null };

const votePhases: readonly DialoguePhase[] = ['collect', 'vote', 'in_person'];

/** Whether votes count now. */
export const isOpenForVoting = ({ phase, pausedAt }: DialogueStanding) =>
	pausedAt === null && votePhases.includes(phase);

/** Whether people may say something in their own words now. */
export const isOpenForStatements = ({ phase, pausedAt }: DialogueStanding) =>
	pausedAt === null && phase === 'collect';

/** Why a dialogue takes no votes or statements: `dialogue_paused`, `dialogue_not_open`, `dialogue_only_votes`. */
export function demandOpen(standing: DialogueStanding, wanted: 'votes' | 'statements'): void {
	if (wanted === 'votes' ? isOpenForVoting(standing) : isOpenForStatements(standing)) return;
	if (standing.pausedAt !== null) throw new Fault('conflict', 'dialogue_paused');
	throw new Fault(
		'conflict',
		wanted === 'statements' && votePhases.includes(standing.phase)
			? 'dialogue_only_votes'
			: 'dialogue_not_open',
	);
}

/** How somebody sees their own part in the matter. Optional, asked after voting, shown only from the privacy minimum on. */
export const participantCategories = [
	'authority',
	'service_provider',
	'ngo',
	'host_community',
	'refugee_or_migrant',
	'business',
	'research',
] as const;
export type ParticipantCategory = (typeof participantCategories)[number];

/** A reason for which a statement may be refused or moved, as the public policy of the dialogue names it. */
export type ModerationReason = { readonly key: string; readonly name: LocalizedText };

/** One choice of a question of the dialogue's own. Choices alone: free text names people. */
export type OwnOption = { readonly key: string; readonly text: LocalizedText };
