import type { Locale } from '#shared/locale.ts';
import type { LocalizedText } from '#shared/text.ts';
import type { Confidentiality } from './event.ts';
import type { Interpretation, SessionType, SignUp } from './session.ts';
import type { SessionPart } from './session-person.ts';

/** A session as an agenda shows it to its readers: with whoever is named, and nobody else. */
export type AgendaSession = {
	readonly id: string;
	readonly type: SessionType;
	readonly title: LocalizedText;
	readonly description: LocalizedText | null;
	readonly startsLocal: string;
	readonly endsLocal: string;
	/** The name of its room. */
	readonly room: string | null;
	readonly languages: readonly Locale[];
	readonly interpretation: readonly Interpretation[];
	readonly signUp: SignUp;
	readonly isNotRecorded: boolean;
	readonly confidentiality: Confidentiality;
	readonly people: readonly {
		readonly part: SessionPart;
		readonly name: string;
		readonly institution: string | null;
	}[];
};
