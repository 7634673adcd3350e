import { languageName } from '../session/language-name.ts';
import { cefrLevels, cefrSkills, drivingLicences, languagesWithoutIso2 } from '../session/lists.ts';
import type { Value } from '../session/profile.ts';
import { summarize } from '../session/summary.ts';
import type { Candidate, CvLocale } from './candidate.ts';
import { element, html, text } from './xml.ts';

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
/** Which list a code is from, as the code lists of EURES name themselves. */
const list = {
	isco: {
		listName: 'ISCO2008',
		listVersionID: '2008',
		listURI: 'http://ec.europa.eu/esco/ConceptScheme/ISCO2008',
	},
	eqf: {
		listName: 'EURES_EQF',
		listVersionID: '2008/C11/01',
		listURI: 'http://ec.europa.eu/esco/ConceptScheme/EQF2012/ConceptScheme',
	},
	dimension: { listName: 'EURES_Dimension', listVersionID: '1.0', listURI: 'http://www.coe.int' },
	licence: {
		listName: 'EURES_LicenceTypeCode',
		listVersionID: '2006/126/EC',
		listURI: 'https://ec.europa.eu/eures',
	},
};

/** A language by its code of ISO 639-2, or by name where it has none. */
export const codeOf = (code: string, locale: CvLocale) =>
	languagesWithoutIso2.has(code)
		? { scheme: 'FREE_TEXT', content: languageName(code, locale) }
		: { scheme: 'NORMAL', content: code };

/** Work, schools, driving licences and languages, in the elements Europass has for them, one text each. */
export function historyOf({ profile, cards, titles, locale, say }: Candidate) {
	const work = summarize(profile, cards).work.map(([, one]) => {
		const title = titles.get(one.group)?.[locale] ?? one.group;
		return element(
			'EmployerHistory',
			// Nobody is named: what kind of work it was stands where Europass asks for an employer.
			text('hr:OrganizationName', say(`work_${one.kind}`)),
			element(
				'PositionHistory',
				text('PositionTitle', title, { typeCode: 'FREETEXT' }),
				html('oa:Description', [say(`years_${one.years}`), one.words].filter(Boolean)),
				text('hr:JobCategoryCode', one.group, { ...list.isco, name: title }),
			),
		);
	});
	const schools = Object.values(profile.schooling)
		.filter(({ level }) => level !== 'none')
		.map((one) => {
			const school = say(`school_${one.level}`);
			const named = one.words ? `${school}: ${one.words}` : school;
			const degree = one.isFinished ? named : `${named} (${say('schooling_unfinished')})`;
			const level = one.isFinished && one.recognition !== 'not_recognised' ? eqf[one.level] : undefined;
			return element(
				'EducationOrganizationAttendance',
				text('hr:OrganizationName', school),
				text('hr:ProgramName', degree),
				level === undefined ? '' : text('EducationLevelCode', String(level), list.eqf),
				element('AttendancePeriod', text('Ongoing', 'false')),
				element('EducationDegree', text('hr:DegreeName', degree)),
			);
		});
	const licences = drivingLicences
		.filter((licence) => licence !== 'T' && ['here', 'elsewhere'].includes(profile.licence[licence] ?? ''))
		.map((licence) => element('eures:License', text('hr:LicenseTypeCode', licence, list.licence)));
	const languages = Object.entries(profile.language)
		.filter(([, { isFirst }]) => !isFirst)
		.map(([code, levels]) => {
			const { scheme, content } = codeOf(code, locale);
			const reached = cefrSkills.flatMap((skill) => levels[skill] ?? []);
			// As a whole it is no better than where it is weakest.
			const lowest = cefrLevels.find((level) => reached.includes(level));
			return element(
				'PersonCompetency',
				text('CompetencyID', content, { schemeName: scheme }),
				text('hr:TaxonomyID', 'language'),
				lowest ? element('eures:ProficiencyLevel', text('hr:ScoreText', lowest)) : '',
				...cefrSkills.flatMap((skill) => {
					const level = levels[skill];
					return level
						? dimensions[skill].map((one) =>
								element(
									'eures:CompetencyDimension',
									text('hr:CompetencyDimensionTypeCode', one, list.dimension),
									element('eures:Score', text('hr:ScoreText', level)),
								),
							)
						: [];
				}),
			);
		});
	return { work, schools, licences, languages };
}
