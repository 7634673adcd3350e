import type { Locale } from '#shared/locale.ts';
import type { Answer, Card } from '../card.ts';
import type { GroupTitles } from '../esco/group-titles.ts';
import type { confirmers, drivingLicences, evidenceKinds, schoolLevels } from '../session/lists.ts';
import type { workKinds, workLicences, workYears } from '../session/lists.ts';
import type { Profile } from '../session/profile.ts';

type Of<List extends readonly string[]> = List[number];
/** What a file says in words of ours. */
export type Key =
	| `answer_${Answer}`
	| `by_${Of<typeof confirmers>}`
	| `evidence_${Of<typeof evidenceKinds>}`
	| `licence_${Of<typeof drivingLicences> | Of<typeof workLicences>}`
	| `school_${Of<typeof schoolLevels>}`
	| `section_${'tasks' | 'strengths' | 'interests' | 'licences'}`
	| `valid_${'here' | 'elsewhere'}`
	| `work_${Of<typeof workKinds>}`
	| `years_${Of<typeof workYears>}`
	| 'elm_unsigned'
	| 'schooling_unfinished'
	| 'self_said';
export type Say = (key: Key) => string;

/** Europass takes no CV in Arabic. */
export type CvLocale = Exclude<Locale, 'ar'>;

/** What a Europass CV is made of. */
export type Candidate = {
	readonly profile: Profile;
	readonly cards: readonly Card[];
	readonly titles: GroupTitles;
	/** Asked for at the moment of export, and kept nowhere; Europass refuses a file without one. */
	readonly name: { readonly given: string; readonly family: string };
	readonly locale: CvLocale;
	readonly say: Say;
	readonly documentId: string;
};
