import { XmlDocument, XmlElement } from 'libxml2-wasm';

const names = {
	e: 'http://www.europass.eu/1.0',
	hr: 'http://www.hr-xml.org/3',
	oa: 'http://www.openapplications.org/oagis/9',
	eures: 'http://www.europass_eures.eu/1.0',
};

/** Of an element: its children in their order, each once unless a sign says otherwise (`?`, `*`, `+`), or its text; and its attributes. */
type Rule = {
	readonly children?: string;
	readonly text?: RegExp;
	readonly attributes?: Readonly<Record<string, RegExp>>;
};
const some = /\S/;
const identified = (schemeName: string, version: string): Rule => ({
	text: /^$/,
	attributes: {
		schemeID: /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
		schemeName: new RegExp(`^${schemeName}$`),
		schemeAgencyName: /^EUROPASS$/,
		schemeVersionID: new RegExp(`^${version}$`),
	},
});
const listed = (listName: string, version: string, listURI: string) => ({
	listName: new RegExp(`^${listName}$`),
	listVersionID: new RegExp(`^${version}$`),
	listURI: new RegExp(`^${listURI}$`),
});

/**
 * What must hold of a Europass `Candidate` file, in our own words. The schema that such files name (`Candidate.xsd`) cannot be fetched from where they say;
 * these rules are those of three sources, checked element by element for what our files use:
 * - "Europass2 CV XML Schema Documentation" 3.0.0 of DG EMPL (17 February 2020), for order, number, code lists and their attributes (BR-COM-37, -41, -44, -46 to -49,
 *   -54, -55), as put into text at github.com/europass-unofficial/europass-schema-docs, 6217c51a;
 * - a file the Europass editor itself wrote, at github.com/FATelarico/EuropassXML_to_ReactiveResumeJSON, `100_src/sample.xml`, ef25ab6d, for where it differs: `name` on
 *   `PrimaryLanguageCode`, languages of three letters, `Others`, and `RenderingInformation`, which the documentation does not have;
 * - what the editor's importer was seen to take, refuse and show, with its closed lists, in September 2026: github.com/J0ker98/europass-cv (CC BY 4.0), 4d499836.
 * One rule of the documentation is broken on purpose: a supplier's contact has a way to be reached, and a profile knows none. The importer asks for the name alone.
 */
const elements: Readonly<Record<string, Rule>> = {
	'e:Candidate': {
		children:
			'hr:DocumentID e:CandidateSupplier+ e:CandidatePerson e:CandidateProfile+ e:RenderingInformation',
		attributes: { schemaLocation: /^http:\/\/www\.europass\.eu\/1\.0 Candidate\.xsd$/ },
	},
	'hr:DocumentID': identified('DocumentIdentifier', '4\\.0'),
	'e:CandidateSupplier': { children: 'hr:PartyID hr:PartyName e:PersonContact+ hr:PrecedenceCode' },
	'hr:PartyID': identified('PartyID', '1\\.0'),
	'hr:PartyName': { text: some },
	'e:PersonContact': { children: 'e:PersonName' },
	'hr:PrecedenceCode': { text: /^1$/ },
	'e:CandidatePerson': { children: 'e:PersonName e:PrimaryLanguageCode*' },
	'e:PersonName': { children: 'oa:GivenName hr:FamilyName' },
	'oa:GivenName': { text: some },
	'hr:FamilyName': { text: some },
	'e:PrimaryLanguageCode': { text: some, attributes: { name: /^(?:NORMAL|FREE_TEXT)$/ } },
	'e:CandidateProfile': {
		children: 'e:EmploymentHistory? e:EducationHistory? eures:Licenses? e:PersonQualifications? e:Others*',
		attributes: {
			languageCode:
				/^(?:en|bg|hr|cs|da|nl|et|fi|fr|de|el|hu|is|ga|it|lv|lt|mk|mt|no|pl|pt|ro|sr|sk|sl|es|sv|tr|uk|me)$/,
		},
	},
	'e:EmploymentHistory': { children: 'e:EmployerHistory+' },
	'e:EmployerHistory': { children: 'hr:OrganizationName e:PositionHistory+' },
	'hr:OrganizationName': { text: some },
	'e:PositionHistory': { children: 'e:PositionTitle? oa:Description? hr:JobCategoryCode*' },
	'e:PositionTitle': { text: some, attributes: { typeCode: /^FREETEXT$/ } },
	'oa:Description': { text: /^<p>/ },
	'hr:JobCategoryCode': {
		text: /^\d{4}$/,
		attributes: {
			...listed('ISCO2008', '2008', 'http://ec\\.europa\\.eu/esco/ConceptScheme/ISCO2008'),
			name: some,
		},
	},
	'e:EducationHistory': { children: 'e:EducationOrganizationAttendance+' },
	'e:EducationOrganizationAttendance': {
		children:
			'hr:OrganizationName hr:ProgramName e:EducationLevelCode? e:AttendancePeriod? e:EducationDegree?',
	},
	'hr:ProgramName': { text: some },
	'e:EducationLevelCode': {
		text: /^[1-8]$/,
		attributes: listed(
			'EURES_EQF',
			'2008/C11/01',
			'http://ec\\.europa\\.eu/esco/ConceptScheme/EQF2012/ConceptScheme',
		),
	},
	'e:AttendancePeriod': { children: 'e:Ongoing?' },
	'e:Ongoing': { text: /^(?:true|false)$/ },
	'e:EducationDegree': { children: 'hr:DegreeName' },
	'hr:DegreeName': { text: some },
	'eures:Licenses': { children: 'eures:License*' },
	'eures:License': { children: 'hr:LicenseTypeCode' },
	'hr:LicenseTypeCode': {
		text: /^(?:AM|A1|A2|A|B1|B|BE|C1|C1E|C|CE|D1|D1E|D|DE)$/,
		attributes: listed('EURES_LicenceTypeCode', '2006/126/EC', 'https://ec\\.europa\\.eu/eures'),
	},
	'e:PersonQualifications': { children: 'e:PersonCompetency*' },
	'e:PersonCompetency': {
		children: 'e:CompetencyID hr:TaxonomyID eures:ProficiencyLevel? eures:CompetencyDimension*',
	},
	'e:CompetencyID': { text: some, attributes: { schemeName: /^(?:NORMAL|FREE_TEXT)$/ } },
	// The importer takes whatever else stands here for a language, too.
	'hr:TaxonomyID': { text: /^language$/ },
	'eures:ProficiencyLevel': { children: 'hr:ScoreText' },
	'eures:CompetencyDimension': { children: 'hr:CompetencyDimensionTypeCode eures:Score' },
	'hr:CompetencyDimensionTypeCode': {
		text: /^CEF-(?:Understanding-(?:Listening|Reading)|Speaking-(?:Interaction|Production)|Writing-(?:Interaction|Production))$/,
		attributes: listed('EURES_Dimension', '1\\.0', 'http://www\\.coe\\.int'),
	},
	'eures:Score': { children: 'hr:ScoreText' },
	'hr:ScoreText': { text: /^[ABC][12]$/ },
	'e:Others': { children: 'e:Title e:Other' },
	'e:Other': { children: 'e:Title e:Description?' },
	'e:Title': { text: some },
	'e:Description': { text: /^<(?:p|ul)>/ },
	'e:RenderingInformation': { children: 'e:Design' },
	'e:Design': { children: 'e:Template e:Color e:FontSize e:Logo e:PageNumbers e:SectionsOrder' },
	'e:Template': { text: /^Template\d$/ },
	'e:Color': { text: /^Default$/ },
	'e:FontSize': { text: /^Medium$/ },
	'e:Logo': { text: /^(?:FirstPage|None)$/ },
	'e:PageNumbers': { text: /^(?:true|false)$/ },
	'e:SectionsOrder': { children: 'e:Section*' },
	'e:Section': { children: 'e:Title e:Custom?' },
	'e:Custom': { text: /^true$/ },
};

/** Codes of ISO 639-2, the terminological ones where there are two. */
const languages =
	' amh ara aze bul deu ell eng fas fra hin hye ita kat kur nld pol por pus ron rus som spa sqi srp tir tuk tur ukr urd uzb ';

/** What no single element tells: each path must find nothing. */
const never: Readonly<Record<string, string>> = {
	'a language that the importer does not know': ['e:PrimaryLanguageCode/@name', 'e:CompetencyID/@schemeName']
		.map((at) => `//${at}[. = "NORMAL"][not(contains("${languages}", concat(" ", .., " ")))]`)
		.join(' | '),
	'a skill of a language without its level (BR-COM-49)':
		'//e:PersonCompetency[eures:CompetencyDimension][not(eures:ProficiencyLevel)]',
	'a language twice': '//e:PersonCompetency[e:CompetencyID = preceding-sibling::*/e:CompetencyID]',
	'a section twice': '//e:Section[e:Title = preceding-sibling::*/e:Title]',
	'a section of its own without anything in it':
		'//e:Section[e:Custom][not(e:Title = //e:Others/e:Title)] | //e:Others[not(e:Title = //e:Section/e:Title)]',
	'a section that the importer does not know':
		'//e:Section[not(e:Custom)][not(contains(" work-experience education-training language driving-licence ", concat(" ", e:Title, " ")))]',
	'history that is not shown': [
		'//e:EmploymentHistory[not(//e:Section/e:Title = "work-experience")]',
		'//e:EducationHistory[not(//e:Section/e:Title = "education-training")]',
		'//eures:Licenses[not(//e:Section/e:Title = "driving-licence")]',
		'//e:PersonQualifications[not(//e:Section/e:Title = "language")]',
		'//e:PrimaryLanguageCode[not(//e:Section/e:Title = "language")]',
	].join(' | '),
};

const prefixOf = new Map(Object.entries(names).map(([prefix, uri]) => [uri, prefix]));
const nameOf = (node: XmlElement) => `${prefixOf.get(node.namespaceUri) ?? '?'}:${node.name}`;

/** Everything that is wrong with a file, a sentence each. Throws where it is no XML. */
export function faultsOfCandidate(xml: string): string[] {
	using document = XmlDocument.fromString(xml);
	const faults = Object.entries(never)
		.filter(([, path]) => document.find(path, names).length > 0)
		.map(([fault]) => `There is ${fault}.`);
	check(document.root);
	return faults;

	function check(node: XmlElement) {
		const name = nameOf(node);
		const rule = elements[name];
		if (!rule) return void faults.push(`There is no ${name}.`);
		const children: XmlElement[] = [];
		for (let child = node.firstChild; child; child = child.next)
			if (child instanceof XmlElement) children.push(child);
		const own = new Map(node.attrs.map((one) => [one.name, one.content]));
		for (const [attribute, every] of Object.entries(rule.attributes ?? {}))
			if (!every.test(own.get(attribute) ?? ''))
				faults.push(`${name}/@${attribute} is "${own.get(attribute)}".`);
		for (const attribute of own.keys())
			if (!rule.attributes?.[attribute]) faults.push(`${name} has no ${attribute}.`);
		if (rule.children === undefined) {
			if (children.length > 0 || !rule.text!.test(node.content)) faults.push(`${name} is "${node.content}".`);
			return;
		}
		const held = children.map((child) => `${nameOf(child)} `).join('');
		const order = rule.children.replace(/([a-z]+:\w+)([?*+]?) ?/g, '(?:$1 )$2');
		if (!new RegExp(`^${order}$`).test(held)) faults.push(`${name} holds ${held.trim() || 'nothing'}.`);
		children.forEach(check);
	}
}
