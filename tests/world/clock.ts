/**
 * A clock that goes on by a millisecond whenever somebody looks at it. It begins with the minute and does not reach the next: limits count by
 * the minute, the hour and the day of the clock, and a test that ran across the end of one would be let through.
 */
export function steadyClock(): () => Date {
	const minute = 60_000;
	let time = Math.floor(Date.now() / minute) * minute;
	return () => new Date(time++);
}
