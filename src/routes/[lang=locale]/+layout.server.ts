import { readPlain } from '#shared/text.ts';
import { deps } from '#platform/server/deps.ts';
import { readProgramme } from '#programme/projects/server/read-programme.ts';

export const load = async ({ locals }) => {
	const { texts, isExample } = await readProgramme(deps(), locals.actor, ['title', 'short_title', 'motto']);
	return {
		locale: locals.locale,
		account:
			locals.actor.kind === 'account'
				? { grants: locals.actor.grants, name: locals.session?.name ?? '' }
				: null,
		origin: deps().origin,
		siteName: readPlain(texts.short_title ?? texts.title, locals.locale) || 'Köprü',
		programme: { motto: texts.motto ?? null, isExample },
	};
};
