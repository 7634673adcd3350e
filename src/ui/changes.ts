import type { Translate } from '#shared/messages.ts';
import type { Format } from './format.ts';
import type { messages } from './messages/index.ts';

/** One entry of a record's history, as the log keeps it. */
type Change = {
	readonly number: number;
	readonly at: Date;
	readonly action: string;
	readonly fields: readonly string[];
	readonly actor: string;
	readonly by: string | null;
};

const usual = ['create', 'change', 'remove', 'restore', 'import'] as const;

/**
 * A history in the reader's words, for `HistoryList`. `own` says what the slice calls its own actions; `labels` name the fields
 * that changed. Fields without a name are not told: they are columns made from others.
 */
export function changeEntries(
	changes: readonly Change[],
	t: Translate<(typeof messages)['de']>,
	format: Format,
	labels: Readonly<Record<string, string>>,
	own: (action: string) => string | undefined = () => undefined,
) {
	return changes.map((change) => {
		const known = usual.find((action) => action === change.action);
		const told = own(change.action);
		// What a slice calls its own action says enough; the fields may be another record's.
		const names = told ? [] : change.fields.flatMap((field) => labels[field] ?? []);
		return {
			key: String(change.number),
			at: change.at,
			text: told ?? t(known ? `did_${known}` : 'did_something'),
			by: change.by ?? (change.actor.startsWith('system') ? t('by_system') : null),
			detail: names.length > 0 ? format.list(names) : null,
		};
	});
}

/** One version of a text that several people write, with what it changed in the one before. */
export type WrittenVersion = {
	readonly number: number;
	readonly writtenAt: Date;
	readonly changes: readonly {
		readonly field: string;
		readonly before: string | readonly string[];
		readonly after: string | readonly string[];
	}[];
};
