import { addDays, type LocalDate } from '#shared/time.ts';
import { warnedDays } from './centre.ts';

/** The day a case is deleted: so many months after its last meeting; where that month is shorter, on its last day. */
export function deletionDay(lastMetOn: LocalDate, months: number): LocalDate {
	const [year, month, day] = lastMetOn.split('-').map(Number) as [number, number, number];
	const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
	return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}

/** From which day on the counsellors are told. */
export const warningDay = (deletedOn: LocalDate): LocalDate => addDays(deletedOn, -warnedDays);
