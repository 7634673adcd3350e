import { expect, test } from 'vitest';
import { idleMinutes, makePresence } from './presence.ts';

const minute = 60_000;
/** Somebody unlocks at noon; by how much each clock goes on, and whether they are still taken for there. */
function isThere(clock: number, steady: number): boolean {
	let passed = { clock: 0, steady: 0 };
	const presence = makePresence(
		() => 12 * 60 * minute + passed.clock,
		() => passed.steady,
	);
	presence.begin();
	passed = { clock, steady };
	expect(presence.touch()).toBe(!presence.isOver());
	return !presence.isOver();
}

test.each([
	['a moment later', 0, 0, true],
	['nine minutes later', 9 * minute, 9 * minute, true],
	['after eleven minutes', (idleMinutes + 1) * minute, (idleMinutes + 1) * minute, false],
	['after a sleep in which only the clock went on', 120 * minute, 0, false],
	['where the clock was put back by two hours', -120 * minute, minute, false],
	['where the clock was put back to hide that an hour passed', 0, 60 * minute, false],
	['where the clock was put right by a second', -1_000, 0, true],
])('%s', (_, clock, steady, expected) => {
	expect(isThere(clock, steady)).toBe(expected);
});

test('who goes on working stays, and whoever comes after a long time does not wake it up again', () => {
	let now = 0;
	const presence = makePresence(
		() => now,
		() => now,
	);
	for (let times = 0; times < 5; times++) {
		now += 9 * minute;
		expect(presence.touch()).toBe(true);
	}
	now += 11 * minute;
	expect([presence.touch(), presence.touch(), presence.isOver()]).toEqual([false, false, true]);
	presence.begin();
	expect(presence.isOver()).toBe(false);
});
