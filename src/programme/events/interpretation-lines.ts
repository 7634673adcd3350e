import type { Locale } from '#shared/locale.ts';
import { interpretationModes, type Interpretation, type InterpretationMode } from './session.ts';

/** What says it in the reader's language. */
export type InterpretationWords = {
	readonly mode: (mode: InterpretationMode) => string;
	readonly language: (code: Locale) => string;
	readonly list: (items: readonly string[]) => string;
	/** "German → Turkish and Arabic". */
	readonly fromTo: (from: string, to: string) => string;
	/** What parts one language from the next. */
	readonly between: string;
};

/** One line for each way of interpreting: "Simultaneous interpretation: German → Turkish and Arabic; Turkish → German". */
export function interpretationLines(
	promised: readonly Interpretation[],
	{ mode: nameOf, language, list, fromTo, between }: InterpretationWords,
): string[] {
	return interpretationModes.flatMap((mode) => {
		const here = promised.filter((one) => one.mode === mode);
		if (here.length === 0) return [];
		const within = here.filter(({ from, to }) => from === to).map(({ to }) => language(to));
		const across = here.filter(({ from, to }) => from !== to);
		const parts = [...Map.groupBy(across, ({ from }) => from)].map(([from, all]) =>
			fromTo(language(from), list(all.map(({ to }) => language(to)))),
		);
		return [`${nameOf(mode)}: ${[...within, ...parts].join(between)}`];
	});
}
