import type { Locale } from '#shared/locale.ts';
import type { Card } from '../card.ts';
import type { GroupTitles } from '../esco/group-titles.ts';
import { drivingLicences } from '../session/lists.ts';
import type { Profile, Value } from '../session/profile.ts';
import { summarize } from '../session/summary.ts';
import { groupUri } from './esco-uri.ts';

export type EuropassWords = {
	readonly locale: Locale;
	/** What stands where Europass asks for an employer: "for pay", "at home". */
	readonly workKind: (kind: Value<'work'>['kind']) => string;
	readonly years: (years: Value<'work'>['years']) => string;
	readonly school: (level: Value<'schooling'>['level']) => string;
	readonly answer: (said: string) => string;
};
export type Candidate = {
	readonly profile: Profile;
	readonly cards: readonly Card[];
	readonly titles: GroupTitles;
	/** Asked for at the moment of export, and kept nowhere; Europass refuses a file without one. */
	readonly name: { readonly given: string; readonly family: string };
	readonly words: EuropassWords;
	readonly documentId: string;
};

/** European Qualifications Framework; below its first level there is none to name. */
const eqf: Readonly<Partial<Record<Value<'schooling'>['level'], number>>> = {
	primary: 1,
	lower_secondary: 2,
	upper_secondary: 4,
	vocational: 4,
	bachelor: 6,
	master: 7,
};
const dimensions = {
	listening: ['CEF-Understanding-Listening'],
	reading: ['CEF-Understanding-Reading'],
	speaking: ['CEF-Speaking-Interaction', 'CEF-Speaking-Production'],
	writing: ['CEF-Writing-Production'],
} as const;

const escape = (text: string) =>
	text
		// What XML 1.0 has no place for.
		.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
		.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);
const tag = (name: string, ...inside: readonly string[]) =>
	`<${name}>${inside.join('')}</${name.split(' ')[0]!}>`;
const word = (name: string, text: string) => tag(name, escape(text));

/**
 * A Europass CV as XML (`Candidate`, HR-XML 3), with ISCO-08 codes, CEFR levels and skills as text. There are no days and no employers in a
 * profile, so there are none here. Europass takes no Arabic CV: its language is then English, and texts stay as they are.
 */
export function europassXml({ profile, cards, titles, name, words, documentId }: Candidate): string {
	const sum = summarize(profile, cards);
	const language = words.locale === 'ar' ? 'en' : words.locale;
	const title = (group: string) => titles.get(group)?.[language] ?? group;
	const person = tag('PersonName', word('oa:GivenName', name.given), word('hr:FamilyName', name.family));
	const languages = Object.entries(profile.language);

	const work = sum.work.map(([, one]) =>
		tag(
			'EmployerHistory',
			word('hr:OrganizationName', words.workKind(one.kind)),
			tag(
				'PositionHistory',
				word('PositionTitle typeCode="FREETEXT"', title(one.group)),
				word(`hr:JobCategoryCode name="${groupUri(one.group)}" listName="ISCO-08"`, one.group),
				word('oa:Description', [words.years(one.years), one.words].filter(Boolean).join('. ')),
			),
		),
	);
	const schools = Object.values(profile.schooling).map((one) => {
		const level = one.isFinished ? eqf[one.level] : undefined;
		return tag(
			'EducationOrganizationAttendance',
			word('hr:OrganizationName', words.school(one.level)),
			tag('AttendancePeriod', word('Ongoing', 'false')),
			tag(
				'EducationDegree',
				word('hr:DegreeName', [words.school(one.level), one.words].filter(Boolean).join(': ')),
			),
			level === undefined ? '' : word('EducationLevelCode', String(level)),
		);
	});
	const spoken = languages
		.filter(([, { isFirst }]) => !isFirst)
		.map(([code, levels]) =>
			tag(
				'PersonCompetency',
				word('CompetencyID schemeName="NORMAL"', code),
				word('hr:TaxonomyID', 'language'),
				...Object.entries(dimensions).flatMap(([skill, names]) => {
					const level = levels[skill as keyof typeof dimensions];
					return level
						? names.map((one) =>
								tag(
									'eures:CompetencyDimension',
									word('hr:CompetencyDimensionTypeCode', one),
									tag('eures:Score', word('hr:ScoreText', level)),
								),
							)
						: [];
				}),
			),
		);
	const skills = [...sum.strengths, ...sum.tasks].map(({ card, said }) =>
		tag(
			'PersonCompetency',
			word('CompetencyID schemeName="FREE_TEXT"', `${card.term[language]} (${card.code})`),
			word('hr:TaxonomyID', 'other'),
			word('hr:CompetencyName', `${card.text[language]} ${words.answer(said)}.`),
		),
	);
	const licences = drivingLicences
		.filter((licence) => licence !== 'T' && profile.licence[licence])
		.map((licence) => tag('eures:License', word('hr:LicenseTypeCode', licence)));
	const some = (name: string, inside: readonly string[]) => (inside.length > 0 ? tag(name, ...inside) : '');

	return [
		'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
		'<Candidate xmlns="http://www.europass.eu/1.0" xmlns:hr="http://www.hr-xml.org/3"',
		' xmlns:oa="http://www.openapplications.org/oagis/9" xmlns:eures="http://www.europass_eures.eu/1.0"',
		' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.europass.eu/1.0 Candidate.xsd">',
		`<hr:DocumentID schemeID="${escape(documentId)}" schemeName="DocumentIdentifier" schemeAgencyName="EUROPASS" schemeVersionID="4.0"></hr:DocumentID>`,
		tag(
			'CandidateSupplier',
			`<hr:PartyID schemeID="${escape(documentId)}" schemeName="PartyID" schemeAgencyName="EUROPASS" schemeVersionID="1.0"></hr:PartyID>`,
			word('hr:PartyName', 'Owner'),
			tag('PersonContact', person),
			word('hr:PrecedenceCode', '1'),
		),
		tag(
			'CandidatePerson',
			person,
			...languages
				.filter(([, { isFirst }]) => isFirst)
				.map(([code]) => word('PrimaryLanguageCode name="NORMAL"', code)),
		),
		tag(
			`CandidateProfile languageCode="${language}"`,
			some('EmploymentHistory', work),
			some('EducationHistory', schools),
			some('eures:Licenses', licences),
			some('PersonQualifications', [...spoken, ...skills]),
		),
		'<RenderingInformation><Design><SectionsOrder>',
		...['work-experience', 'education-training', 'language', 'driving-licence'].map((section) =>
			tag('Section', word('Title', section)),
		),
		'</SectionsOrder></Design></RenderingInformation></Candidate>\n',
	].join('');
}
