import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { XmlDocument } from 'libxml2-wasm';
import { expect, test } from 'vitest';
import { readGroupTitles, type GroupRows } from '../esco/group-titles.ts';
import { readDeck } from '../server/read-deck.ts';
import { readProfile, type Profile } from '../session/profile.ts';
import { elmJsonLd } from './elm.ts';
import { faultsOfCandidate } from '#world/europass-rules.ts';
import { europassXml } from './europass.ts';
import { profileJson } from './profile-json.ts';

const cards = readDeck();
const titles = readGroupTitles(
	JSON.parse(readFileSync(new URL('../esco/group-titles.json', import.meta.url), 'utf8')) as GroupRows,
);
const fields = {
	'consent/counselling': {
		isGiven: true,
		language: 'ar',
		version: '2026-11',
		isReadAloud: true,
		isInterpreted: false,
		day: '2026-11-28',
	},
	'work/a1b2': { group: '7512', words: 'Brot & <Fladen>', years: '6_to_10', kind: 'paid' },
	'answer/75-01': 'taught',
	'answer/75-02': 'never',
	'competence/S01': 'N2',
	'language/ara': { isFirst: true },
	'language/tur': { isFirst: false, listening: 'B1', speaking: 'A2' },
	'schooling/c3d4': { level: 'vocational', isFinished: true, recognition: 'asked', words: '' },
	'schooling/d4e5': { level: 'none', isFinished: false, recognition: 'not_asked', words: '' },
	'licence/B': 'elsewhere',
	'licence/forklift': 'here',
	'idea/7512': 'yes',
	'note/e5f6': 'Kommt mit dem Bus.',
};
const profile = readProfile(Object.entries(fields));
const words = {
	locale: 'de' as const,
	workKind: (kind: string) => `Art: ${kind}`,
	years: (years: string) => years,
	school: (level: string) => level,
	answer: (said: string) => said,
};
const candidate = (of: Profile, name = { given: 'Örnek', family: 'Kişi' }) =>
	europassXml({ profile: of, cards, titles, name, words, documentId: 'koprue-1' });
const all = (xml: string, path: string) => {
	using document = XmlDocument.fromString(xml);
	return document
		.find(path, {
			e: 'http://www.europass.eu/1.0',
			hr: 'http://www.hr-xml.org/3',
			eures: 'http://www.europass_eures.eu/1.0',
		})
		.map((node) => node.content);
};

test('a Europass file keeps the rules of its importer, and says what the profile says', () => {
	const xml = candidate(profile);
	expect(faultsOfCandidate(xml)).toEqual([]);
	expect(all(xml, '//hr:JobCategoryCode')).toEqual(['7512']);
	expect(all(xml, '//e:EmployerHistory/hr:OrganizationName')).toEqual(['Art: paid']);
	expect(all(xml, '//e:PrimaryLanguageCode')).toEqual(['ara']);
	expect(all(xml, '//e:PersonCompetency[hr:TaxonomyID="language"]//hr:ScoreText')).toEqual([
		'B1',
		'A2',
		'A2',
	]);
	expect(all(xml, '//hr:LicenseTypeCode')).toEqual(['B']);
	expect(all(xml, '//e:EducationLevelCode')).toEqual(['4']);
	expect(all(xml, '//e:PersonCompetency[hr:TaxonomyID="other"]')).toHaveLength(2);
	expect(xml).not.toMatch(/BirthDate|NationalityCode|GenderCode/);
});

test('whatever is typed, the file stays whole', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), fc.string({ minLength: 1 }), (text, given) => {
			const work = { ...profile.work['a1b2']!, words: text };
			const xml = candidate({ ...profile, work: { a1b2: work } }, { given: `x${given}`, family: 'y' });
			expect(faultsOfCandidate(xml)).toEqual([]);
		}),
		{ numRuns: 60 },
	);
	expect(faultsOfCandidate(candidate(readProfile([])))).toEqual([]);
});

test('the rules find what Europass would refuse', () => {
	const xml = candidate(profile);
	const broken = (from: string, to: string) => faultsOfCandidate(xml.replace(from, to)).length;
	expect(broken('languageCode="de"', 'languageCode="ar"')).toBe(1);
	expect(broken('>B1<', '>B3<')).toBe(1);
	expect(broken('<hr:LicenseTypeCode>B<', '<hr:LicenseTypeCode>T<')).toBe(1);
	expect(broken('>ara<', '>ar<')).toBe(1);
	expect(broken('>7512<', '>75x<')).toBe(1);
	expect(broken('<hr:TaxonomyID>language<', '<hr:TaxonomyID>tongue<')).toBe(1);
	expect(broken('<oa:GivenName>Örnek</oa:GivenName>', '')).toBe(1);
	expect(broken('</CandidateProfile>', '<hr:BirthDate>1987</hr:BirthDate></CandidateProfile>')).toBe(1);
});

test('the JSON has everything the case has, and its skills by ESCO URI', () => {
	const json = profileJson(profile, cards, titles, '2026-11-28', '1.1.1');
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
	const back = JSON.parse(JSON.stringify(json)) as typeof json;
	const paths = Object.entries(back.fields).flatMap(([kind, of]) =>
		Object.keys(of).map((own) => `${kind}/${own}`),
	);
	expect(paths.sort()).toEqual(Object.keys(fields).sort());
});

test('the learning record is a claim without issuer, proof or name', () => {
	const record = elmJsonLd(profile, cards, '2026-11-28', '00000000-0000-4000-8000-000000000000');
	expect(record.credentialSubject.hasClaim.map(({ title }) => title.en[0])).toEqual(
		['S01', '75-01'].map((code) => cards.find((card) => card.code === code)!.term.en),
	);
	expect(Object.keys(record)).not.toContain('issuer');
	expect(Object.keys(record)).not.toContain('proof');
	const skills = record.credentialSubject.hasClaim.flatMap(({ specifiedBy }) =>
		specifiedBy.learningOutcome.flatMap(({ relatedESCOSkill }) => relatedESCOSkill.map(({ id }) => id)),
	);
	expect(skills.length).toBeGreaterThan(1);
});
