import { XmlDocument } from 'libxml2-wasm';

const names = {
	e: 'http://www.europass.eu/1.0',
	hr: 'http://www.hr-xml.org/3',
	oa: 'http://www.openapplications.org/oagis/9',
	eures: 'http://www.europass_eures.eu/1.0',
};

/**
 * What must hold of a Europass `Candidate` file, one rule a line: where, and what has to be there. The schema that such files name is not
 * published; these rules were written from public descriptions of the format and of what its importer refuses.
 */
const rules: readonly (readonly [path: string, every: RegExp])[] = [
	['/e:Candidate/e:CandidateProfile/@languageCode', /^(?:en|de|tr)$/],
	['//hr:JobCategoryCode', /^\d{4}$/],
	['//hr:JobCategoryCode/@name', /^http:\/\/data\.europa\.eu\/esco\/isco\/C\d{4}$/],
	['//e:PositionTitle', /\S/],
	['//e:PositionTitle/@typeCode', /^FREETEXT$/],
	['//hr:OrganizationName', /\S/],
	['//hr:DegreeName', /\S/],
	['//e:EducationLevelCode', /^[1-8]$/],
	['//hr:ScoreText', /^(?:A1|A2|B1|B2|C1|C2)$/],
	[
		'//hr:CompetencyDimensionTypeCode',
		/^CEF-(?:Understanding-(?:Listening|Reading)|Speaking-(?:Interaction|Production)|Writing-Production)$/,
	],
	['//hr:TaxonomyID', /^(?:language|other)$/],
	['//e:PersonCompetency[hr:TaxonomyID="language"]/e:CompetencyID', /^[a-z]{3}$/],
	['//e:PrimaryLanguageCode', /^[a-z]{3}$/],
	['//hr:LicenseTypeCode', /^(?:AM|A1|A2|A|B1|B|BE|C1|C1E|C|CE|D1|D1E|D|DE)$/],
	['//e:Ongoing', /^(?:true|false)$/],
];
const needed = [
	'/e:Candidate/hr:DocumentID[@schemeID][@schemeName="DocumentIdentifier"]',
	'/e:Candidate/e:CandidateSupplier/e:PersonContact/e:PersonName/oa:GivenName',
	'/e:Candidate/e:CandidatePerson/e:PersonName/oa:GivenName[normalize-space()]',
	'/e:Candidate/e:CandidatePerson/e:PersonName/hr:FamilyName[normalize-space()]',
	'/e:Candidate/e:CandidateProfile[@languageCode]',
	'/e:Candidate/e:RenderingInformation/e:Design/e:SectionsOrder/e:Section/e:Title',
];
const forbidden = [
	'//e:PersonCompetency[not(e:CompetencyID) or not(hr:TaxonomyID)]',
	'//eures:CompetencyDimension[not(eures:Score/hr:ScoreText)]',
	'//e:PersonCompetency[e:CompetencyID = preceding-sibling::e:PersonCompetency/e:CompetencyID]',
	'//hr:BirthDate | //e:NationalityCode | //e:GenderCode',
];

/** Everything that is wrong with a file, a sentence each. Throws where it is no XML. */
export function faultsOfCandidate(xml: string): string[] {
	using document = XmlDocument.fromString(xml);
	const found = (path: string) => document.find(path, names);
	return [
		...needed.filter((path) => found(path).length === 0).map((path) => `There is no ${path}.`),
		...forbidden.filter((path) => found(path).length > 0).map((path) => `There must be no ${path}.`),
		...rules.flatMap(([path, every]) =>
			found(path)
				.filter(({ content }) => !every.test(content))
				.map(({ content }) => `${path} is "${content}".`),
		),
	];
}
