import { isAgreedOnBothSides } from '../session/consent.ts';
import type { ListedCase } from '../standing.ts';
import type { CaseAtHand } from './case-at-hand.ts';
import { newcomers, type Circle } from './circle.ts';
import type { Desk } from './desk.ts';
import { meetingDay } from './meeting-day.ts';
import { Refused, type Remote } from './remote.ts';
import { seal } from './seal.ts';

/**
 * Hands in what the server has not got of a case, or has in two versions, or sealed to others than it should be. Throws `Refused`:
 * `no_recovery_key` and `key_not_confirmed` while the centre is not ready for it, `compare_first` where a key of the circle is strange,
 * `reader_added` where it is the server that has a colleague join.
 */
export async function handIn(
	desk: Desk,
	remote: Remote,
	one: CaseAtHand,
	listed: ListedCase | undefined,
): Promise<void> {
	const circle = desk.circle(one);
	const isSealedToAll = one.content().sealedTo.join() === circle.publicKeys.join();
	if (!one.isUnsent() && (listed?.heads.length ?? 0) <= 1 && isSealedToAll) return;
	await hand(desk, remote, one, circle, false);
}

/**
 * Seals a case to these counsellors from now on, and hands it in. Throws `Refused` as `handIn` does, and `no_consent` where the client has
 * not agreed that a colleague joins.
 */
export const share = (
	desk: Desk,
	remote: Remote,
	one: CaseAtHand,
	recipients: readonly string[],
): Promise<void> => hand(desk, remote, one, desk.circle(one, recipients), true);

async function hand(
	desk: Desk,
	remote: Remote,
	one: CaseAtHand,
	circle: Circle,
	isShare: boolean,
): Promise<void> {
	const { key, standing } = desk.unlocked();
	// Asked here, since each round asks: nothing is sealed and sent only to be refused.
	const centre = standing.centres.find(({ id }) => id === key.centreId);
	if (!centre) throw new Refused('no_centre');
	if (!centre.recoveryKey) throw new Refused('no_recovery_key');
	if (key.state === 'new') throw new Refused('key_not_confirmed');
	// Who has the case so far stands in it, where no server writes.
	const joining = newcomers(circle, key, centre, one.content().sealedTo);
	if (joining.length > 0 && !isShare) throw new Refused('reader_added');
	if (joining.length > 0 && !isAgreedOnBothSides(one.held, 'colleagues')) throw new Refused('no_consent');
	if (circle.strangers.length > 0) throw new Refused('compare_first');
	const edits = one.edits();
	const content = { ...one.content(), sealedTo: circle.publicKeys };
	const version = crypto.randomUUID();
	const listed = standing.cases.find(({ id }) => id === one.id);
	await remote.put({
		centreId: key.centreId,
		caseId: one.id,
		code: one.code,
		lastMetOn: meetingDay(content.file) ?? listed?.lastMetOn ?? new Date().toISOString().slice(0, 10),
		recipients: circle.recipients,
		isShare,
		version: { id: version, follows: one.holds(), sealed: await seal(content, circle.publicKeys) },
	});
	await one.noteSent(version, edits, circle.publicKeys);
}
