import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { XmlDocument } from 'libxml2-wasm';
import { expect, test } from 'vitest';
import { anyLetter } from '#world/hostile.ts';
import { readGroupTitles, type GroupRows } from '../esco/group-titles.ts';
import { readDeck } from '../server/read-deck.ts';
import { readProfile, type Profile } from '../session/profile.ts';
import { wordsIn } from '../ui/words.ts';
import { faultsOfCandidate } from '#world/europass-rules.ts';
import { faultsOfLearningRecord } from '#world/elm-rules.ts';
import { elmJsonLd, hasClaims } from './elm.ts';
import { europassXml } from './europass.ts';
import { profileJson } from './profile-json.ts';

const cards = readDeck();
const german = await wordsIn('de');
const cardOf = (code: string) => cards.find((card) => card.code === code)!;
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
	'field/75': true,
	'language/ara': { isFirst: true },
	'language/tur': { isFirst: false, listening: 'B1', speaking: 'A2' },
	'language/prs': { isFirst: false },
	'schooling/c3d4': { level: 'vocational', isFinished: true, recognition: 'asked', words: '' },
	'schooling/d4e5': { level: 'none', isFinished: false, recognition: 'not_asked', words: '' },
	'schooling/e5f6': { level: 'bachelor', isFinished: false, recognition: 'not_asked', words: 'Bau' },
	'schooling/f6g7': { level: 'upper_secondary', isFinished: true, recognition: 'not_recognised', words: '' },
	'licence/B': 'elsewhere',
	'licence/C': 'expired',
	'licence/forklift': 'here',
	'licence/crane': 'expired',
	'idea/7512': 'yes',
	'note/e5f6': 'Kommt mit dem Bus. 2011',
	'step/g7h8': { words: 'Zum Amt gehen', by: 'both', isDone: false },
	'counted/age': 'under_25',
	'meeting/2026-11-29': true,
};
const profile = readProfile(Object.entries(fields));
const candidate = (of: Profile, name = { given: 'Örnek', family: 'Kişi' }) =>
	europassXml({
		profile: of,
		cards,
		titles,
		name,
		locale: 'de',
		say: german,
		documentId: '00000000-0000-4000-8000-000000000000',
	});
const all = (xml: string, path: string) => {
	using document = XmlDocument.fromString(xml);
	return document
		.find(path, {
			e: 'http://www.europass.eu/1.0',
			hr: 'http://www.hr-xml.org/3',
			oa: 'http://www.openapplications.org/oagis/9',
			eures: 'http://www.europass_eures.eu/1.0',
		})
		.map((node) => node.content);
};

test('a Europass file keeps the rules of the format, and says what the profile says', () => {
	const xml = candidate(profile);
	expect(faultsOfCandidate(xml)).toEqual([]);
	expect(all(xml, '//hr:JobCategoryCode')).toEqual(['7512']);
	expect(all(xml, '//hr:JobCategoryCode/@name')).toEqual([titles.get('7512')!.de]);
	expect(all(xml, '//e:EmployerHistory/hr:OrganizationName')).toEqual(['gegen Lohn']);
	// The editor takes a description for HTML: what somebody typed must not become an element of it.
	expect(all(xml, '//oa:Description')).toEqual(['<p>6 bis 10 Jahre</p><p>Brot &#38; &#60;Fladen&#62;</p>']);
	expect(all(xml, '//e:PrimaryLanguageCode')).toEqual(['ara']);
	expect(all(xml, '//e:PersonCompetency/e:CompetencyID')).toEqual(['tur', 'Dari']);
	expect(all(xml, '//eures:Score/hr:ScoreText')).toEqual(['B1', 'A2', 'A2']);
	expect(all(xml, '//eures:ProficiencyLevel/hr:ScoreText')).toEqual(['A2']);
	expect(all(xml, '//e:Section/e:Title')).toEqual([
		'work-experience',
		'education-training',
		'language',
		'driving-licence',
		german('section_tasks'),
		german('section_strengths'),
		german('section_licences'),
	]);
	const { term, text } = cardOf('75-01');
	expect(all(xml, `//e:Others[e:Title = "${german('section_tasks')}"]/e:Other/*`)).toEqual([
		german('answer_taught'),
		`<ul><li>${term.de}: ${text.de}</li></ul>`,
	]);
});

test('what was not finished, is not recognised or no longer valid does not stand there as if it were', () => {
	const xml = candidate(profile);
	expect(all(xml, '//hr:DegreeName')).toEqual([
		'Berufsausbildung',
		'Studium: Bau (nicht abgeschlossen)',
		'bis Abitur oder Lise',
	]);
	// Only the first: the second is not finished, the third was refused.
	expect(all(xml, '//e:EducationLevelCode')).toEqual(['4']);
	expect(all(xml, '//hr:LicenseTypeCode')).toEqual(['B']);
	expect(all(xml, `//e:Others[e:Title = "${german('section_licences')}"]//e:Description`)).toEqual([
		'<ul><li>Gabelstapler (gilt hier)</li></ul>',
	]);
});

test('nothing of a note, a step, an idea, a consent or a count is in a file for others', async () => {
	const xml = candidate(profile);
	const record = JSON.stringify(await learning(profile));
	for (const words of ['Kommt mit dem Bus', 'Zum Amt gehen', '2011', 'under_25', '2026-11-29'])
		for (const file of [xml, record]) expect(file).not.toContain(words);
	expect(xml).not.toMatch(/BirthDate|NationalityCode|GenderCode/);
});

test('whatever is typed, the file stays whole', () => {
	fc.assert(
		fc.property(fc.string({ unit: anyLetter }), fc.string({ minLength: 1 }), (text, given) => {
			const work = { ...profile.work['a1b2']!, words: text };
			const xml = candidate({ ...profile, work: { a1b2: work } }, { given: `x${given}`, family: 'y' });
			expect(faultsOfCandidate(xml)).toEqual([]);
		}),
		{ numRuns: 60 },
	);
	expect(faultsOfCandidate(candidate(readProfile([])))).toEqual([]);
});

test('the rules find what Europass would refuse, or leave out', () => {
	const xml = candidate(profile);
	const broken = (from: string | RegExp, to: string) => {
		const other = xml.replace(from, to);
		expect(other).not.toBe(xml);
		return faultsOfCandidate(other);
	};
	expect(broken('languageCode="de"', 'languageCode="ar"')).toEqual([
		'e:CandidateProfile/@languageCode is "ar".',
	]);
	expect(broken('>B1<', '>B3<')).toEqual(['hr:ScoreText is "B3".']);
	expect(broken(/(<hr:LicenseTypeCode[^>]*>)B</, '$1T<')).toEqual(['hr:LicenseTypeCode is "T".']);
	expect(broken('>ara<', '>ar<')).toEqual(['There is a code of ISO 639-2 that is none.']);
	expect(broken('>7512<', '>75x<')).toEqual(['hr:JobCategoryCode is "75x".']);
	expect(broken(' listName="ISCO2008"', '')).toEqual(['hr:JobCategoryCode/@listName is "undefined".']);
	expect(broken('<hr:TaxonomyID>language<', '<hr:TaxonomyID>other<')).toEqual(['hr:TaxonomyID is "other".']);
	expect(broken('<oa:GivenName>Örnek</oa:GivenName>', '')).toEqual(['e:PersonName holds hr:FamilyName.']);
	expect(broken('</CandidateProfile>', '<hr:BirthDate>1987</hr:BirthDate></CandidateProfile>')).toHaveLength(
		2,
	);
	expect(
		broken(/(<oa:Description>.*?<\/oa:Description>)(<hr:JobCategoryCode.*?<\/hr:JobCategoryCode>)/, '$2$1'),
	).toEqual(['e:PositionHistory holds e:PositionTitle hr:JobCategoryCode oa:Description.']);
	expect(broken(/<eures:ProficiencyLevel>.*?<\/eures:ProficiencyLevel>/, '')).toEqual([
		'There is a skill of a language without its level (BR-COM-49).',
	]);
	expect(broken('<Section><Title>language</Title></Section>', '')).toEqual([
		'There is history that is not shown.',
	]);
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
	expect(Object.keys(json.cards)).toEqual(
		cards.map(({ code }) => code).filter((code) => ['75-01', '75-02', 'S01', 'F75'].includes(code)),
	);
	expect(json.cards['75-02']).toEqual({ term: cardOf('75-02').term, text: cardOf('75-02').text });
	const back = JSON.parse(JSON.stringify(json)) as typeof json;
	const paths = Object.entries(back.fields).flatMap(([kind, of]) =>
		Object.keys(of).map((own) => `${kind}/${own}`),
	);
	expect(paths.sort()).toEqual(Object.keys(fields).sort());
});

const learning = async (of: Profile) => {
	const tongues = await Promise.all(
		(['tr', 'ar'] as const).map(async (locale) => ({ locale, say: await wordsIn(locale) })),
	);
	return elmJsonLd({
		profile: of,
		cards,
		tongues,
		today: '2026-11-28',
		id: '00000000-0000-4000-8000-000000000000',
	});
};

test('the learning record keeps the shapes of the European Learning Model, and every word in it is mapped', async () => {
	const record = await learning(profile);
	expect(await faultsOfLearningRecord(record)).toEqual([]);
	expect(record.type).toBe('Person');
	expect(
		record.hasClaim.map(({ title, additionalNote }) => [title.en, additionalNote[0]!.noteLiteral]),
	).toEqual([
		[cardOf('S01').term.en, { tr: cardOf('N2').term.tr, ar: cardOf('N2').term.ar }],
		[cardOf('75-01').term.en, { tr: 'Başkalarına öğrettim', ar: 'علّمته لغيري' }],
	]);
	const skills = record.hasClaim.flatMap(({ specifiedBy }) =>
		specifiedBy.learningOutcome.flatMap(({ relatedESCOSkill }) => relatedESCOSkill.map(({ id }) => id)),
	);
	expect(skills).toEqual([...cardOf('S01').skills, ...cardOf('75-01').skills]);
	expect(hasClaims(profile, cards)).toBe(true);
	expect(hasClaims(readProfile([['work/a1b2', fields['work/a1b2']]]), cards)).toBe(false);
});

test('the shapes find what the European Learning Model would refuse', async () => {
	const record = await learning(profile);
	const first = record.hasClaim[0]!;
	const { awardedBy: _, ...unawarded } = first;
	const claim = (changed: object) => faultsOfLearningRecord({ ...record, hasClaim: [changed] });
	expect(await faultsOfLearningRecord({ ...record, hasClaim: [] })).toEqual([
		'elm:Person elm:hasClaim is missing.',
	]);
	expect(await claim(unawarded)).toEqual(['elm:LearningAchievement elm:awardedBy is missing.']);
	expect(await claim({ ...first, title: {} })).toEqual(['elm:LearningAchievement dc:title is missing.']);
	expect(await claim({ ...first, title: { en: ['one', 'two'] } })).toEqual([
		'elm:LearningAchievement dc:title says one language twice.',
	]);
	expect(await claim({ ...first, type: 'Person' })).toContain('elm:Person elm:hasClaim is missing.');
	const undated = { ...first.awardedBy, awardingDate: 'yesterday' };
	expect(await claim({ ...first, awardedBy: undated })).toHaveLength(1);
	await expect(claim({ ...first, grade: 'good' })).rejects.toThrow('Safe mode validation error');
	await expect(faultsOfLearningRecord({ ...record, '@context': 'https://example.org' })).rejects.toThrow();
});
