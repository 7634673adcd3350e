import fc from 'fast-check';
import { XmlDocument } from 'libxml2-wasm';
import { expect, test } from 'vitest';
import { anyLetter } from '#world/hostile.ts';
import { faultsOfCandidate } from '#world/europass-rules.ts';
import { cardOf, cards, profile, titles } from '#world/profile.ts';
import { languageCodes } from '../session/lists.ts';
import { readProfile, type Profile } from '../session/profile.ts';
import { wordsIn } from '../ui/words.ts';
import { europassXml } from './europass.ts';

const german = await wordsIn('de');
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

test('nothing of a note, a step, an idea, a consent or a count is in it', () => {
	const xml = candidate(profile);
	for (const words of ['Kommt mit dem Bus', 'Zum Amt gehen', '2011', 'under_25', '2026-11-29']) {
		expect(JSON.stringify(profile)).toContain(words);
		expect(xml).not.toContain(words);
	}
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

test('what is typed stays to the letter, but for what XML has no place for', () => {
	const work = (words: string) => ({ ...profile, work: { a1b2: { ...profile.work['a1b2']!, words } } });
	const read = (words: string) => all(candidate(work(words)), '//oa:Description')[0];
	const marked = 'خبز\u200f (فرن) \u2067Aleppo\u2069 2011 می\u200cخواهم 😀';
	expect(read(marked)).toBe(`<p>6 bis 10 Jahre</p><p>${marked}</p>`);
	expect(read('a\u0000b\u000bc\ud800d\ufffee\u001bf')).toBe('<p>6 bis 10 Jahre</p><p>abcdef</p>');
	const long = 'خ'.repeat(120);
	expect(read(long)).toBe(`<p>6 bis 10 Jahre</p><p>${long}</p>`);
});

test('every language that can be chosen has a code the importer knows, or stands by its name', () => {
	const spoken = (isFirst: boolean) =>
		readProfile(languageCodes.map((code) => [`language/${code}`, { isFirst }]));
	for (const of of [spoken(true), spoken(false)]) expect(faultsOfCandidate(candidate(of))).toEqual([]);
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
	// The second is of the other of the two lists ISO 639-2 has.
	for (const code of ['ar', 'ger'])
		expect(broken('>ara<', `>${code}<`)).toEqual(['There is a language that the importer does not know.']);
	expect(broken('>tur<', '>tr<')).toEqual(['There is a language that the importer does not know.']);
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
