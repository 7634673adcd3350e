/** The closed lists a profile chooses from. Each option has its words in `messages/session`, as `LIST_OPTION`. */

/** What consent is asked for, each apart and apart from the notice. Without the first there is no profile. */
export const purposes = ['counselling', 'colleagues', 'referral', 'counts'] as const;
export type Purpose = (typeof purposes)[number];
/** Versions of the notice and of these questions, the present one last: a new one whenever what they say changes. */
export const consentVersions = ['2026-11', '2026-12'] as const;

/** For the counts alone, and coarse: nobody is told from others by them. */
export const ageBands = ['under_25', '25_to_39', '40_to_54', 'over_54'] as const;
export const countedSexes = ['female', 'male', 'diverse'] as const;

export const workYears = ['under_1', '1_to_2', '3_to_5', '6_to_10', 'over_10'] as const;
/** What counts is that it was done, not whether there was a contract. */
export const workKinds = ['paid', 'own_business', 'family', 'household'] as const;

export const intensities = ['N1', 'N2', 'N3'] as const;

export const evidenceKinds = ['own_word', 'seen', 'document', 'tested'] as const;
/** By part, never by name. */
export const confirmers = ['client', 'counsellor', 'employer', 'teacher', 'office'] as const;

export const cefrLevels = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const;
export const cefrSkills = ['listening', 'reading', 'speaking', 'writing'] as const;
/** ISO 639-2, as Europass writes them, or 639-3 where that has none; those most spoken where the centres are come first. */
export const languageCodes = [
	'ara',
	'tur',
	'deu',
	'eng',
	'kur',
	'fas',
	'prs',
	'pus',
	'ukr',
	'rus',
	'fra',
	'som',
	'tir',
	'amh',
	'urd',
	'hin',
	'aze',
	'uzb',
	'tuk',
	'kat',
	'hye',
	'ron',
	'bul',
	'sqi',
	'srp',
	'pol',
	'spa',
	'ita',
	'ell',
	'por',
	'nld',
] as const;
export const languagesWithoutIso2: ReadonlySet<string> = new Set(['prs']);

export const schoolLevels = [
	'none',
	'primary',
	'lower_secondary',
	'upper_secondary',
	'vocational',
	'bachelor',
	'master',
] as const;
export const recognitions = ['not_asked', 'asked', 'recognised', 'not_recognised'] as const;

/** Driving licences by their European classes, and papers that workplaces ask for. */
export const drivingLicences = ['AM', 'A', 'B', 'BE', 'C', 'CE', 'D', 'T'] as const;
export const workLicences = ['forklift', 'crane', 'welding', 'hygiene', 'first_aid', 'security'] as const;
export const licences = [...drivingLicences, ...workLicences] as const;

/** What the client says to an idea. */
export const leanings = ['yes', 'perhaps', 'no'] as const;
