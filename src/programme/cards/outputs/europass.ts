import type { Candidate } from './candidate.ts';
import { codeOf, historyOf } from './europass-history.ts';
import { sectionsOf } from './europass-sections.ts';
import { element, text } from './xml.ts';

/**
 * A Europass CV as XML (`Candidate`, version 3 of the format, on HR-XML 3), with ISCO-08 codes, CEFR levels and skills as text. There are no days,
 * employers and addresses in a profile, so there are none here; what is not finished or no longer valid does not stand there as if it were.
 * Notes, steps and ideas stay out. `tests/world/europass-rules.ts` says what it is checked against.
 */
export function europassXml(candidate: Candidate): string {
	const { profile, name, locale, documentId } = candidate;
	const person = element('PersonName', text('oa:GivenName', name.given), text('hr:FamilyName', name.family));
	const history = historyOf(candidate);
	const sections = sectionsOf(candidate);
	const identified = (of: string, schemeName: string, schemeVersionID: string) =>
		text(of, '', { schemeID: documentId, schemeName, schemeAgencyName: 'EUROPASS', schemeVersionID });
	const some = (of: string, inside: readonly string[]) => (inside.length > 0 ? element(of, ...inside) : '');
	const tongues = Object.entries(profile.language);
	// What this list leaves out, the editor does not show.
	const shown = [
		...(history.work.length > 0 ? ['work-experience'] : []),
		...(history.schools.length > 0 ? ['education-training'] : []),
		...(tongues.length > 0 ? ['language'] : []),
		...(history.licences.length > 0 ? ['driving-licence'] : []),
	];

	return [
		'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
		'<Candidate xmlns="http://www.europass.eu/1.0" xmlns:hr="http://www.hr-xml.org/3"',
		' xmlns:oa="http://www.openapplications.org/oagis/9" xmlns:eures="http://www.europass_eures.eu/1.0"',
		' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.europass.eu/1.0 Candidate.xsd">',
		identified('hr:DocumentID', 'DocumentIdentifier', '4.0'),
		element(
			'CandidateSupplier',
			identified('hr:PartyID', 'PartyID', '1.0'),
			text('hr:PartyName', 'Owner'),
			element('PersonContact', person),
			text('hr:PrecedenceCode', '1'),
		),
		element(
			'CandidatePerson',
			person,
			...tongues
				.filter(([, { isFirst }]) => isFirst)
				.map(([code]) => {
					const { scheme, content } = codeOf(code, locale);
					return text('PrimaryLanguageCode', content, { name: scheme });
				}),
		),
		`<CandidateProfile languageCode="${locale}">`,
		some('EmploymentHistory', history.work),
		some('EducationHistory', history.schools),
		some('eures:Licenses', history.licences),
		some('PersonQualifications', history.languages),
		...sections.map(({ xml }) => xml),
		'</CandidateProfile><RenderingInformation><Design><Template>Template1</Template><Color>Default</Color>',
		'<FontSize>Medium</FontSize><Logo>FirstPage</Logo><PageNumbers>true</PageNumbers>',
		element(
			'SectionsOrder',
			...shown.map((title) => element('Section', text('Title', title))),
			...[...new Set(sections.map(({ title }) => title))].map((title) =>
				element('Section', text('Title', title), text('Custom', 'true')),
			),
		),
		'</Design></RenderingInformation></Candidate>\n',
	].join('');
}
