import { expect, test } from 'vitest';
import { memoryStore } from '#world/desk.ts';
import { isProtected } from '../counted.ts';
import { pastQuarters, quarterOf } from '../quarter.ts';
import { consentVersion, type Consent } from '../session/consent.ts';
import { countOwn, originPath } from './count-own.ts';
import { openDesk } from './desk.ts';
import { makeKeyPair } from './key-pair.ts';

const { publicKey, privateKey } = await makeKeyPair();
const key = {
	id: 'mine',
	who: 'me',
	centreId: 'centre',
	publicKey,
	state: 'active',
	byPassphrase: '',
	trusted: null,
} as const;
const house = { id: 'centre', name: '', recoveryKey: publicKey, drilledAt: null, keptMonths: 12 };
const clock = { cases: 0, next: null, orphaned: 0, receipts: 0 };
const rights = { counsellors: [], mayCounsel: true, mayManage: false, clock, overlay: [] };
const standing = { who: 'me', centres: [{ ...house, ...rights }], keys: [key], cases: [], deleted: [] };
const said = (isGiven: boolean): Consent => ({
	isGiven,
	language: 'tr',
	version: consentVersion,
	isReadAloud: true,
	isInterpreted: false,
	day: '2026-09-30',
});

/** A counsellor's device with so many profiles, each with these fields beside what every one that counts has. */
async function deskWith(...groups: readonly (readonly [many: number, fields: Record<string, unknown>])[]) {
	const desk = await openDesk(memoryStore(), { key, privateKey, trusted: [publicKey], standing });
	for (const [many, fields] of groups)
		for (let times = 0; times < many; times++) {
			const one = await desk.begin();
			const counted = {
				[originPath]: 'mine',
				'meeting/2026-09-30': true,
				'consent/counts': said(true),
				'field/71': true,
			};
			for (const [path, value] of Object.entries({ ...counted, ...fields }))
				await one.held.set(path, value as never);
		}
	return desk;
}
const nothing = { total: null, by: { age: [], sex: [], field: [] } };

test('nobody is counted who did not agree, whose case a colleague began, or who came first in another quarter', async () => {
	const others = [
		[1, { 'consent/counts': said(false) }],
		[1, { 'consent/counts': null }],
		[1, { [originPath]: 'a colleague' }],
		[1, { 'meeting/2026-06-30': true }],
		[1, { 'meeting/2026-09-30': null, 'meeting/2026-10-01': true }],
	] as const;
	expect(await countOwn(await deskWith([9, {}], ...others), '2026-Q3')).toEqual(nothing);
	const [ten, alone] = [await deskWith([10, {}], ...others), await deskWith([10, {}])];
	const counted = await countOwn(ten, '2026-Q3');
	expect(counted.total).toBeGreaterThanOrEqual(10);
	expect(counted).toEqual(await countOwn(alone, '2026-Q3'));
});

test('fields are counted, and fewer than ten are joined with others or not named', async () => {
	const desk = await deskWith(
		[12, {}],
		[11, { 'field/71': null, 'field/51': true }],
		[4, { 'field/93': true }],
	);
	const counted = await countOwn(desk, '2026-Q3');
	expect(counted.by.field.map(({ classes }) => classes)).toEqual([['51', '93'], ['71']]);
	expect(isProtected(counted)).toBe(true);
	expect(await countOwn(desk, '2026-Q3')).toEqual(counted);
	expect(await countOwn(desk, '2026-Q2')).toEqual(nothing);
});

test('age and sex are counted where the client said them, joined until each has ten', async () => {
	const desk = await deskWith(
		[12, { 'counted/age': '25_to_39', 'counted/sex': 'female' }],
		[11, { 'counted/age': 'over_54', 'counted/sex': 'male' }],
		[3, { 'counted/age': 'female' }],
	);
	const { by } = await countOwn(desk, '2026-Q3');
	expect(by.age.map(({ classes }) => classes)).toEqual([['25_to_39'], ['not_stated', 'over_54']]);
	expect(by.sex.map(({ classes }) => classes)).toEqual([['female'], ['male', 'not_stated']]);
});

test('quarters begin with January, and the one that runs is not over', () => {
	const days = ['2026-01-01', '2026-03-31', '2026-04-01', '2026-12-31'];
	expect(days.map(quarterOf)).toEqual(['2026-Q1', '2026-Q1', '2026-Q2', '2026-Q4']);
	expect(pastQuarters('2026-02-01', 3)).toEqual(['2025-Q4', '2025-Q3', '2025-Q2']);
	expect(pastQuarters('2026-12-31', 1)).toEqual(['2026-Q3']);
});
