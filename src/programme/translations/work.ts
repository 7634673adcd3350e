import type { Locale } from '#shared/locale.ts';
import type { LocalizedText } from '#shared/text.ts';

/** A text that is not there in every language, or that a machine translated and nobody has reviewed. */
export type TextAtWork = {
	readonly noun:
		| 'programme_text'
		| 'action_field'
		| 'project'
		| 'event'
		| 'practice'
		| 'voice'
		| 'institution';
	/** Where it is edited, below the work area. */
	readonly path: string;
	readonly field: string;
	/** What the record is called. */
	readonly name: LocalizedText | null;
	readonly text: LocalizedText;
	readonly missing: readonly Locale[];
	readonly machine: readonly Locale[];
};
