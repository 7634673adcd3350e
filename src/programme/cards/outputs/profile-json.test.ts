import { expect, test } from 'vitest';
import { cardOf, cards, fields, profile, titles } from '#world/profile.ts';
import { holdCase, memoryCase } from '../case/open-case.ts';
import { kindNames, partsOf, readProfile } from '../session/profile.ts';
import { profileJson } from './profile-json.ts';

test('the JSON has everything the case has, and its skills by ESCO URI', () => {
	const json = profileJson(profile, cards, titles, '2026-11-28', '1.1.1', []);
	const skills = cards.filter(({ code }) => ['75-01', 'S01'].includes(code)).flatMap((card) => card.skills);
	expect(json.skills).toEqual([...new Set(skills)].sort());
	expect(json.skills.every((uri) => uri.startsWith('http://data.europa.eu/esco/skill/'))).toBe(true);
	expect(json.occupations).toEqual([
		{
			group: '7512',
			uri: 'http://data.europa.eu/esco/isco/C7512',
			title: titles.get('7512'),
			years: '6_to_10',
			kind: 'paid',
		},
	]);
	expect(Object.keys(json.cards)).toEqual(
		cards.map(({ code }) => code).filter((code) => ['75-01', '75-02', '75-03', 'S01', 'F75'].includes(code)),
	);
	expect(json.cards['75-02']).toEqual({ term: cardOf('75-02').term, text: cardOf('75-02').text });
	const esco = 'http://data.europa.eu/esco';
	for (const { group, uri } of [...json.occupations, ...json.ideas])
		expect(uri).toBe(`${esco}/isco/C${group}`);
	for (const uri of json.skills)
		expect(uri).toMatch(/\/esco\/skill\/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/);
});

test('from the JSON the whole case can be read again, field by field', () => {
	// A kind of field that comes later has to stand in this test.
	expect(new Set(Object.keys(fields).map((path) => partsOf(path)[0]))).toEqual(new Set(kindNames));
	const json = JSON.stringify(profileJson(profile, cards, titles, '2026-11-28', '1.1.1', []));
	const back = JSON.parse(json) as { readonly fields: Record<string, Record<string, unknown>> };
	const read = Object.entries(back.fields).flatMap(([kind, of]) =>
		Object.entries(of).map(([own, value]) => [`${kind}/${own}`, value] as const),
	);
	expect(Object.fromEntries(read)).toEqual(fields);
	expect(readProfile(read)).toEqual(profile);
});

test('of a field that two devices wrote differently the JSON has every version, the one that is shown first', async () => {
	const ours = memoryCase();
	await ours.set('answer/75-01', 'often');
	const theirs = holdCase(ours.file(), { keep: async () => undefined, writer: 'bbbb', now: () => 99 });
	await ours.set('answer/75-01', 'taught');
	await theirs.set('answer/75-01', null);
	await ours.set('note/n1no', 'by bus');
	await theirs.set('note/n1no', 'by train');
	await ours.take(theirs.file());
	const read = readProfile(ours.entries(''));
	const json = profileJson(read, cards, titles, '2026-11-28', '1.1.1', ours.conflicts());
	expect(json.undecided).toEqual([
		{ field: 'answer/75-01', versions: ['taught', null] },
		{ field: 'note/n1no', versions: ['by train', 'by bus'] },
	]);
	expect([json.fields.answer, json.fields.note]).toEqual([{ '75-01': 'taught' }, { n1no: 'by train' }]);
});
