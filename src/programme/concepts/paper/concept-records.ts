import type { Locale } from '#shared/locale.ts';
import type { LocalizedText } from '#shared/text.ts';
import type { PicturedMap } from '#programme/dialogues/picture/map-picture.ts';
import type { TargetGroup } from '#programme/outcomes/practice.ts';
import type { BaselineFields } from '../baseline.ts';
import type { ConceptState } from '../concept.ts';
import type { MeasureFields } from '../measure.ts';
import type { Body, Light, ReportState, Verdict } from '../monitoring.ts';
import type { FieldFields, GoalFields, IndicatorFields, PrincipleFields } from '../parts.ts';
import type { ResponseKind } from '../response.ts';
import type { SectionFields } from '../section.ts';

type Kept<T> = T & { readonly id: string };

/** What the dialogues of a concept came to, as far as it is published. */
export type ToldDialogue = {
	readonly id: string;
	readonly title: LocalizedText;
	/** The map its figures are from; null where none is published. */
	readonly runId: string | null;
	/** The same map, to be drawn. */
	readonly map: PicturedMap | null;
	readonly startsOn: string | null;
	readonly endsOn: string | null;
	readonly participants: number | null;
	readonly statements: number | null;
	readonly votes: number | null;
	readonly languages: readonly Locale[];
	/** What most of all groups stand behind, the best first. */
	readonly common: readonly LocalizedText[];
	/** What is published of them, with the answer that counts and the measure that takes it up. */
	readonly recommendations: readonly {
		readonly id: string;
		readonly text: LocalizedText;
		readonly answer: {
			readonly kind: ResponseKind;
			readonly decidedOn: string;
			readonly reason: LocalizedText;
		} | null;
		readonly dueOn: string;
		readonly isOverdue: boolean;
		readonly measure: { readonly id: string; readonly title: LocalizedText } | null;
	}[];
};

/**
 * The same as it was kept when a concept was put before the bodies. Statements by their ids, as everywhere: what its author takes back, or is
 * taken out, is shown no more.
 */
export type KeptDialogue = Omit<ToldDialogue, 'common' | 'map'> & { readonly common: readonly string[] };
export type KeptParticipation = {
	/** The day, as the municipality has it. */
	readonly keptOn: string;
	readonly dialogues: readonly KeptDialogue[];
};

/** Who was asked before the concept was adopted, and what came of it. */
export type Participation = {
	readonly dialogues: readonly ToldDialogue[];
	/** The day they are of; null while they are those of today. */
	readonly keptOn: string | null;
	/** What was said to the draft and shown; null where there was no consultation. */
	readonly consultation: {
		readonly from: string;
		readonly until: string | null;
		readonly comments: number;
	} | null;
};

export type Presentation = { readonly body: Body; readonly heldOn: string; readonly verdict: Verdict };

/** One period, with how each measure stood. */
export type ReportRecords = {
	readonly id: string;
	readonly startsOn: string;
	readonly endsOn: string;
	readonly state: ReportState;
	readonly publishedAt: Date | null;
	readonly summary: LocalizedText | null;
	readonly entries: readonly {
		readonly measureId: string;
		readonly light: Light;
		readonly percent: number | null;
		readonly milestones: readonly number[];
		readonly spent: string | null;
		readonly obstacles: LocalizedText | null;
		readonly nextStep: LocalizedText | null;
	}[];
};

export type Reading = {
	readonly indicatorId: string;
	readonly year: number;
	readonly value: number;
	readonly source: string | null;
};

export type ConceptHead = {
	readonly id: string;
	readonly state: ConceptState;
	readonly title: LocalizedText;
	readonly term: LocalizedText;
	readonly edition: number;
	readonly mandate: LocalizedText;
	readonly mandateOn: string | null;
	readonly definition: LocalizedText | null;
	readonly targetGroups: readonly TargetGroup[];
	readonly startsOn: string | null;
	readonly endsOn: string | null;
	readonly resolution: string | null;
	readonly resolvedOn: string | null;
	readonly isExample: boolean;
};

/** Everything a concept consists of, in the order in which it is read; whatever is made of it is made from this. */
export type ConceptRecords = {
	readonly concept: ConceptHead;
	/** Of the words, hexadecimal; the same as long as no word changes. */
	readonly hash: string;
	readonly house: {
		readonly id: string;
		readonly name: LocalizedText;
		readonly place: string | null;
		readonly country: string;
		readonly latitude: number | null;
		readonly longitude: number | null;
	};
	readonly principles: readonly Kept<PrincipleFields>[];
	readonly baseline: readonly Kept<BaselineFields>[];
	readonly fields: readonly Kept<FieldFields>[];
	readonly goals: readonly Kept<GoalFields>[];
	readonly measures: readonly Kept<MeasureFields>[];
	readonly indicators: readonly Kept<IndicatorFields>[];
	readonly readings: readonly Reading[];
	readonly sections: readonly Kept<SectionFields>[];
	readonly participation: Participation;
	/** The last report that is published. */
	readonly report: ReportRecords | null;
	/** Where measures come from, by their ids, as far as everybody may read it. */
	readonly origins: Readonly<Record<string, LocalizedText>>;
};

export type MeasureRecord = ConceptRecords['measures'][number];
/** A measure as reports speak of it: how it stands, not where it comes from. */
export type WatchedMeasure = Omit<MeasureRecord, 'recommendations' | 'practices'>;
export type GoalRecord = ConceptRecords['goals'][number];
export type IndicatorRecord = ConceptRecords['indicators'][number];
