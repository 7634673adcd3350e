import * as v from 'valibot';
import { reach, type Actor } from '#shared/actor.ts';
import { optionalRecordId } from '#shared/fields.ts';
import { choices, line, optionalChoice, optionalDay, parseForm, type Parsed } from '#shared/form.ts';
import { locales } from '#shared/locale.ts';
import { isTeam } from '#shared/policy.ts';
import type { Transitions } from '#shared/transition.ts';
import { partnershipBases, stepInput, type PartnershipPhase } from './partnership.ts';

/** A step on its way: proposed by one side until the other has answered. */
export const proposalStates = ['open', 'taken', 'declined', 'withdrawn'] as const;
export type ProposalState = (typeof proposalStates)[number];
export const proposalTransitions: Transitions<ProposalState> = {
	open: ['taken', 'declined', 'withdrawn'],
	taken: [],
	declined: [],
	withdrawn: [],
};

export const sides = ['first', 'second'] as const;
export type Side = (typeof sides)[number];
/** Who speaks for a side: its own coordinator, or the programme team for one nobody has an account at. */
export const voicesOfSide = ['side', 'programme'] as const;
export type VoiceOfSide = (typeof voicesOfSide)[number];
export type Signatures = Readonly<Record<Side, VoiceOfSide | null>>;
export const unsigned: Signatures = { first: null, second: null };

/**
 * Whether a step to this phase counts only when both sides have said yes: matching and everything after it. Showing interest,
 * falling dormant and ending are said by one side, since nobody is held against their will.
 */
export function needsBoth(to: PartnershipPhase): boolean {
	return to !== 'interest' && to !== 'dormant' && to !== 'ended';
}

/** For which sides the actor may speak. The team speaks for a side alone that has nobody with an account. */
export function signaturesOf(
	actor: Actor,
	between: { readonly firstId: string; readonly secondId: string },
	hasAccount: Readonly<Record<Side, boolean>>,
): Signatures {
	const own = reach(actor, 'institution', 'coordinator');
	const speaks = (side: Side): VoiceOfSide | null => {
		if (own.includes(between[`${side}Id`])) return 'side';
		return isTeam(actor, undefined) && !hasAccount[side] ? 'programme' : null;
	};
	return { first: speaks('first'), second: speaks('second') };
}

/** Both lists in one; what was signed stays as it was signed. */
export function sign(before: Signatures, more: Signatures): Signatures {
	return { first: before.first ?? more.first, second: before.second ?? more.second };
}

export const isSigned = ({ first, second }: Signatures): boolean => first !== null && second !== null;

/** The sides that are still to answer and for which `speaks` may do so. */
export function answerable(before: Signatures, speaks: Signatures): Side[] {
	return sides.filter((side) => before[side] === null && speaks[side] !== null);
}

/** A step with the document it rests on; the last four fields are those of a written agreement. */
export const proposalInput = v.pipe(
	v.object({
		...stepInput.entries,
		documentId: optionalRecordId,
		basis: optionalChoice(partnershipBases),
		basisOn: optionalDay,
		validUntil: optionalDay,
		basisLanguages: choices(locales),
	}),
	v.forward(
		v.check(
			({ basisOn, validUntil }) => !basisOn || !validUntil || basisOn <= validUntil,
			'ends_before_start',
		),
		['validUntil'],
	),
);
export type ProposalInput = v.InferOutput<typeof proposalInput>;
export const parseProposal = (form: FormData): Parsed<ProposalInput> => parseForm(proposalInput, form);

/** Why a proposal is declined or taken back: the other side is not left to guess. */
export const refusalInput = v.object({ reason: line(1_000) });
export const parseRefusal = (form: FormData): Parsed<v.InferOutput<typeof refusalInput>> =>
	parseForm(refusalInput, form);
