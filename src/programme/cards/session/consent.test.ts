import { expect, test } from 'vitest';
import { holdCase, memoryCase } from '../case/open-case.ts';
import { consentVersion, isAgreedOnBothSides, type Consent } from './consent.ts';

const said = (isGiven: boolean, isReadAloud = true): Consent => ({
	isGiven,
	language: 'ar',
	version: consentVersion,
	isReadAloud,
	isInterpreted: false,
	day: '2026-09-30',
});
/** A case as two devices know it that both began where nothing was said. */
async function between(here: Consent | null, there: Consent | null) {
	const start = memoryCase();
	await start.set('consent/counts', said(true));
	const open = (writer: string, at: number) =>
		holdCase(start.file(), { keep: async () => undefined, writer, now: () => at });
	const [one, other] = [open('tablet', 3), open('laptop', 4)];
	await one.set('consent/counts', here);
	await other.set('consent/counts', there);
	await one.take(other.file());
	return one;
}

test.each([
	['yes and yes', said(true), said(true), true],
	['yes, read aloud or not', said(true), said(true, false), true],
	['yes, and taken back elsewhere', said(true, false), said(false), false],
	['taken back, and yes elsewhere', said(false), said(true, false), false],
	['yes, and nothing said elsewhere', said(true, false), null, false],
	['no and no', said(false), said(false), false],
])('%s on two devices', async (_, here, there, agreed) => {
	expect(isAgreedOnBothSides(await between(here, there), 'counts')).toBe(agreed);
});

test('nothing said is no', () => {
	expect(isAgreedOnBothSides(memoryCase(), 'counts')).toBe(false);
});
