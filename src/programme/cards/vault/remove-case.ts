import type { ReceiptReason } from '../centre.ts';
import type { CaseAtHand } from './case-at-hand.ts';
import type { Desk } from './desk.ts';
import type { Remote } from './remote.ts';

/**
 * Deletes a case for good: where it was handed in, on the server first. What was never handed in is here alone. Throws `Refused` where the
 * server has it and does not delete it; then it stays.
 */
export async function removeCase(
	desk: Desk,
	remote: Remote,
	one: CaseAtHand,
	reason: Exclude<ReceiptReason, 'retention'>,
): Promise<void> {
	// One that was handed in a moment ago is not listed yet.
	const isListed = desk.unlocked().standing.cases.some(({ id }) => id === one.id);
	if (isListed || one.holds().length > 0) await remote.step({ step: 'delete_case', caseId: one.id, reason });
	await desk.erase(one.id);
}
