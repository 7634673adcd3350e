import * as v from 'valibot';
import { recordId } from '#shared/fields.ts';
import type { RegistrationState } from './registration.ts';

const ids = v.optional(v.pipe(v.array(recordId), v.maxLength(2_000, 'too_many')), []);

/**
 * What comes of a page with a box for each person. `shown` and `was` say what the page looked like when it was opened, so that
 * only boxes that somebody has touched change anything: two people at two doors do not undo each other's ticks.
 */
export const attendanceInput = v.object({
	eventId: recordId,
	shown: ids,
	was: ids,
	present: ids,
	/** What becomes of those who were not ticked: left as they are, or marked as not having come. */
	rest: v.picklist(['leave', 'no_show'], 'choose_one'),
});
export type Attendance = v.InferOutput<typeof attendanceInput>;

/** Who is marked anew: ticked now, cleared now, or expected and not ticked at the end. */
export function attendanceMarks({ shown, was, present, rest }: Attendance): Map<string, RegistrationState> {
	const before = new Set(was);
	const now = new Set(present);
	const marks = new Map<string, RegistrationState>();
	for (const id of shown) {
		if (now.has(id) && !before.has(id)) marks.set(id, 'attended');
		else if (!now.has(id) && rest === 'no_show') marks.set(id, 'no_show');
		else if (!now.has(id) && before.has(id)) marks.set(id, 'confirmed');
	}
	return marks;
}
