import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { XmlDocument } from 'libxml2-wasm';
import { expect, test } from 'vitest';
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
		fc.property(fc.string({ unit: 'binary' }), fc.string({ minLength: 1 }), (text, given) => {
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
	/** The record with one thing in it changed, or taken out. */
	const faults = (path: string, value?: unknown) => {
		type Held = { [name: string]: Held };
		const other = structuredClone<unknown>(record) as Held;
		const steps = path.split('.');
		const last = steps.pop()!;
		steps.reduce((held, step) => held[step]!, other)[last] = value as Held;
		return faultsOfLearningRecord(other);
	};
	const claim = record.hasClaim[0]!;
	const person = '00000000-0000-4000-8000-000000000000';
	const outcome = 'hasClaim.0.specifiedBy.learningOutcome.0';
	expect(await faultsOfLearningRecord(record)).toEqual([]);

	expect(await faults('hasClaim', [])).toEqual([`${person} hasClaim MinCount`]);
	expect(await faults('hasClaim.0', { id: 'urn:x:x', type: 'Note', noteLiteral: { en: 'x' } })).toEqual([
		`${person} hasClaim Class`,
	]);
	expect(await faults('additionalNote', 'urn:x:x')).toEqual([`${person} additionalNote Class`]);
	expect(await faults('title', { en: 'x' })).toEqual([`${person} title Closed`]);

	expect(await faults('hasClaim.0.title', {})).toEqual(['S01 title MinCount']);
	expect(await faults('hasClaim.0.title', { en: ['x', 'y'] })).toEqual(['S01 title UniqueLang']);
	expect(await faults('hasClaim.0.title', { '@none': 'x' })).toEqual(['S01 title Datatype']);
	expect(await faults('hasClaim.0.description', { en: ['x', 'y'] })).toEqual(['S01 description UniqueLang']);
	expect(await faults('hasClaim.0.description', { '@none': 'x' })).toEqual(['S01 description Datatype']);
	expect(await faults('hasClaim.0.awardedBy')).toEqual(['S01 awardedBy MinCount']);
	expect(await faults('hasClaim.0.awardedBy', record.id)).toEqual(['S01 awardedBy Class']);
	expect(await faults('hasClaim.0.awardedBy', [claim.awardedBy, record.hasClaim[1]!.awardedBy])).toEqual([
		'S01 awardedBy MaxCount',
	]);
	expect(await faults('hasClaim.0.specifiedBy', record.id)).toEqual(['S01 specifiedBy Class']);
	expect(
		await faults('hasClaim.0.specifiedBy', [claim.specifiedBy, record.hasClaim[1]!.specifiedBy]),
	).toEqual(['S01 specifiedBy MaxCount']);
	expect(await faults('hasClaim.0.noteLiteral', { en: 'x' })).toEqual(['S01 noteLiteral Closed']);

	expect(await faults('hasClaim.0.awardedBy.awardingBody')).toEqual(['S01-award awardingBody MinCount']);
	expect(await faults('hasClaim.0.awardedBy.awardingBody', 'urn:x:x')).toEqual([
		'S01-award awardingBody Class',
	]);
	expect(await faults('hasClaim.0.awardedBy.awardingDate', 'yesterday')).toEqual([
		'S01-award awardingDate Datatype',
	]);
	const twice = ['2026-11-28T00:00:00Z', '2026-11-29T00:00:00Z'];
	expect(await faults('hasClaim.0.awardedBy.awardingDate', twice)).toEqual([
		'S01-award awardingDate MaxCount',
	]);
	expect(await faults('hasClaim.0.awardedBy.title', { en: 'x' })).toEqual(['S01-award title Closed']);

	expect(await faults('hasClaim.0.specifiedBy.title')).toEqual(['S01-specification title MinCount']);
	const note = 'hasClaim.0.additionalNote.0';
	for (const [at, name] of [
		['hasClaim.0.specifiedBy', 'S01-specification'],
		[outcome, 'S01-outcome'],
		[note, 'S01-note'],
	])
		expect(await faults(`${at}.description`, { en: 'x' })).toEqual([`${name} description Closed`]);
	expect(await faults(outcome, record.id)).toEqual(['S01-specification learningOutcome Class']);
	expect(await faults(`${outcome}.title`)).toEqual(['S01-outcome title MinCount']);
	expect(await faults(`${outcome}.relatedESCOSkill`, 'urn:x:x')).toEqual([
		'S01-outcome relatedESCOSkill Class',
		'S01-outcome relatedESCOSkill Pattern',
	]);
	expect(await faults(`${outcome}.relatedESCOSkill.0.description`, { en: 'x' })).toEqual([
		expect.stringMatching(/^[-0-9a-f]{36} description Closed$/),
	]);
	expect(await faults(`${note}.noteLiteral`, {})).toEqual(['S01-note noteLiteral MinCount']);
	expect(await faults(`${note}.noteLiteral`, { '@none': 'x' })).toEqual(['S01-note noteLiteral Datatype']);

	expect(await faults('hasClaim.0.awardedBy.awardingBody', { id: 'urn:x:x', type: 'Person' })).toEqual([
		'x hasClaim MinCount',
		'Person MaxCount',
	]);
	expect(await faults(`${note}.type`, 'urn:x:x')).toEqual(['S01 additionalNote Class', 'S01-note type In']);
	expect(await faults(`${note}.type`, ['Note', 'Concept'])).toEqual([
		'S01-note noteLiteral Closed',
		'S01-note noteLiteral Closed',
		'S01-note type MaxCount',
	]);
	const { '@context': context, additionalNote } = record;
	expect(await faultsOfLearningRecord({ '@context': context, ...additionalNote[0]! })).toEqual([
		'Person MinCount',
	]);
	await expect(faults('hasClaim.0.grade', 'good')).rejects.toThrow('Safe mode validation error');
	await expect(faults('@context', 'https://example.org')).rejects.toThrow('https://example.org');
});
