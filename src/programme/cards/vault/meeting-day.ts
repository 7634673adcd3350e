import type { CaseFile } from '../case/case-file.ts';

/** The day of the last writing in a case, by the clocks of its devices; the server keeps nothing longer for a clock that is ahead. */
export function meetingDay(file: CaseFile): string | null {
	const moments = Object.values(file.fields).flatMap(({ versions }) => versions.map(({ at }) => at));
	return moments.length > 0 ? new Date(Math.max(...moments)).toISOString().slice(0, 10) : null;
}
