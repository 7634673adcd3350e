import { addDays } from '#shared/time.ts';

/** The last day on which something is kept that goes so many days after an event. */
export function until(endsLocal: string, days: number): string {
	return addDays(endsLocal.slice(0, 10), days);
}

/** Nights that may lie between two runs before the clock is doubted: a long weekend with the machine off. */
export const mostNightsApart = 4;

/**
 * Whether what the clock says may be believed by something that deletes. After a longer gap the clock may have jumped: that night
 * deletes nothing, and the next one does. `last` is the night of the run before, `yyyy-mm-dd`.
 */
export function isPlausible(last: string | null, tonight: string): boolean {
	return last !== null && tonight >= last && tonight <= addDays(last, mostNightsApart);
}
