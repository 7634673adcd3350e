import type { EventKind } from '#programme/events/event.ts';
import type { InstitutionKind, ProgrammePart } from '#programme/institutions/institution.ts';
import type { VoiceForm } from '#programme/outcomes/voice.ts';
import type { ProgrammeTextKey } from '#programme/projects/programme.ts';
import type { Direction, Locale } from '#shared/locale.ts';
import type { Passage } from '#shared/paper.ts';
import type { LocalizedText } from '#shared/text.ts';
import type { LocalTime } from '#shared/time.ts';

/** A short text as the reader gets it, with the language it is really in. */
export type Reading = { readonly text: string; readonly locale: Locale; readonly isFallback: boolean };

export type Figure = { readonly value: string; readonly label: string; readonly definition: string };
/** A drawing as SVG with what it shows in words. */
export type Picture = {
	readonly title: string;
	readonly svg: string;
	readonly alt: string;
	readonly caption: string | null;
};
/** A table of figures ready to be read: the first row of columns, then rows that start with their name. */
export type FigureTable = {
	readonly title: string;
	readonly columns: readonly string[];
	readonly rows: readonly (readonly string[])[];
	readonly note: string | null;
};

/** What the brochure shows of the results: protected figures only, already written the reader's way. */
export type BrochureFigures = {
	/** When and how was counted. */
	readonly basis: string;
	readonly headline: readonly Figure[];
	readonly charts: readonly Picture[];
	readonly tables: readonly FigureTable[];
	readonly byField: readonly {
		readonly number: number;
		readonly figures: readonly Omit<Figure, 'definition'>[];
	}[];
};

export type Partner = {
	readonly name: Reading;
	/** Its own name in its own language, where that is another one. */
	readonly ownName: Reading | null;
	readonly acronym: string | null;
	readonly place: string | null;
	/** What it is to the programme besides a partner. */
	readonly roles: string | null;
};

export type Story = {
	/** Of the event it tells of. */
	readonly slug: string;
	readonly kicker: string | null;
	readonly heading: Reading;
	readonly facts: readonly { readonly label: string; readonly values: readonly Reading[] }[];
	readonly text: Passage | null;
};

export type BrochureVoice = {
	readonly form: string;
	readonly isQuote: boolean;
	readonly text: Passage | null;
	readonly speaker: Reading;
	readonly institution: Reading | null;
};

type Part = { readonly heading: string; readonly text: Passage };

/** The brochure as web page and PDF show it: every word and number in it comes from records, headings from messages. */
export type Brochure = {
	readonly locale: Locale;
	readonly direction: Direction;
	readonly documentTitle: string;
	readonly title: Reading;
	readonly shortTitle: string;
	readonly motto: Reading | null;
	/** Years, such as "2017–2022". */
	readonly years: string | null;
	readonly isExample: boolean;
	readonly bearers: readonly { readonly label: string; readonly names: readonly Reading[] }[];
	readonly notes: readonly string[];
	readonly programme: readonly Part[];
	readonly partners: {
		readonly intro: Passage | null;
		readonly map: Picture | null;
		readonly countries: readonly {
			readonly name: string;
			readonly count: string;
			readonly groups: readonly { readonly name: string; readonly institutions: readonly Partner[] }[];
		}[];
	};
	readonly results: { readonly intro: Passage | null } & Omit<BrochureFigures, 'byField'>;
	readonly fields: readonly {
		readonly numeral: string;
		readonly name: Reading;
		readonly text: Passage | null;
		readonly figures: readonly Omit<Figure, 'definition'>[];
	}[];
	readonly stories: readonly Story[];
	readonly voices: readonly BrochureVoice[];
	readonly imprint: { readonly text: Passage | null; readonly parts: readonly Part[] };
};

export type InstitutionRecord = {
	readonly id: string;
	readonly name: LocalizedText;
	readonly acronym: string | null;
	readonly kind: InstitutionKind;
	readonly parts: readonly ProgrammePart[];
	readonly country: string;
	readonly place: string | null;
	readonly latitude: number | null;
	readonly longitude: number | null;
};

export type StoryRecord = {
	readonly slug: string;
	readonly kind: EventKind;
	readonly title: LocalizedText;
	readonly storyTitle: LocalizedText | null;
	readonly story: LocalizedText;
	readonly actionField: number | null;
	readonly startsLocal: LocalTime;
	readonly endsLocal: LocalTime;
	readonly place: string | null;
	readonly country: string | null;
	readonly hosts: readonly { readonly institutionId: string; readonly isPartner: boolean }[];
};

/** What the brochure is made from: public records as they are kept. */
export type BrochureRecords = {
	readonly texts: { readonly [key in ProgrammeTextKey]?: LocalizedText };
	readonly isExample: boolean;
	readonly actionFields: readonly {
		readonly number: number;
		readonly name: LocalizedText;
		readonly description: LocalizedText;
	}[];
	readonly institutions: readonly InstitutionRecord[];
	/** Pairs of institutions with a published partnership. */
	readonly partnerships: readonly (readonly [string, string])[];
	/** In the order they are told. */
	readonly stories: readonly StoryRecord[];
	/** Of those who agreed to be read by everybody. */
	readonly voices: readonly {
		readonly form: VoiceForm;
		readonly text: LocalizedText;
		readonly speaker: LocalizedText;
		readonly institutionId: string | null;
	}[];
	readonly firstYear: number | null;
	readonly lastYear: number | null;
	/** The day of the latest change to any of it. */
	readonly changedOn: string;
};
