import type { ScopeKind } from '#shared/actor.ts';
import type { Locale } from '#shared/locale.ts';
import { fill } from '#shared/messages.ts';
import { readPlain, type LocalizedText } from '#shared/text.ts';
import { roleWords } from '../messages/roles/index.ts';

/** What a role reaches, in words: "institution City of Hanover". */
export function scopeWords(
	{ kind, name }: { readonly kind: ScopeKind; readonly name: LocalizedText | null },
	locale: Locale,
): string {
	const words = roleWords[locale];
	if (kind === 'programme') return words.scope_programme;
	return name ? fill(words[`scope_${kind}`], locale, { name: readPlain(name, locale) }) : words.scope_gone;
}
