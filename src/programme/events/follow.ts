import type { Locale } from '#shared/locale.ts';
import type { Interpretation, InterpretationMode } from './session.ts';

/** How somebody can follow a session in a language they know: it is spoken on the floor, interpreted into it, or captioned. */
export type WayToFollow = { readonly language: Locale; readonly by: 'floor' | InterpretationMode };

/**
 * Every way to follow a session in one of the languages, what is spoken first, then what is interpreted. A session whose languages
 * nobody has entered can be followed by nobody for sure: it has no way.
 */
export function waysToFollow(
	session: {
		readonly languages: readonly Locale[];
		readonly interpretation: readonly Pick<Interpretation, 'to' | 'mode'>[];
	},
	known: readonly Locale[],
): WayToFollow[] {
	const spoken = session.languages.map((language) => ({ language, by: 'floor' as const }));
	const interpreted = session.interpretation.map(({ to, mode }) => ({ language: to, by: mode }));
	const seen = new Set<string>();
	return [...spoken, ...interpreted].filter(({ language, by }) => {
		const name = `${language} ${by}`;
		if (!known.includes(language) || seen.has(name)) return false;
		seen.add(name);
		return true;
	});
}
