import { locales } from '#shared/locale.ts';
import type { Translate } from '#shared/messages.ts';
import type { Format } from '#ui/format.ts';
import type { messages } from '../messages/index.ts';

export type Say = Translate<(typeof messages)['de']>;

/** Names of the person form's fields. */
export function personLabels(t: Say): Readonly<Record<string, string>> {
	return {
		givenName: t('given_name'),
		familyName: t('family_name'),
		email: t('email'),
		phone: t('phone'),
		salutation: t('salutation'),
		sex: t('sex'),
		languages: t('languages'),
		preferred: t('preferred'),
	};
}

/** The reader's words for what is kept as a code, where two versions of a record are compared. */
export function shownValue(t: Say, format: Format): (field: string, value: string) => string {
	return (field, value) => {
		if (field === 'sex') return t(`sex_${value}` as Parameters<Say>[0]);
		const isLanguage = field === 'preferred' || field === 'languages';
		return isLanguage && locales.some((locale) => locale === value) ? format.language(value) : value;
	};
}

/** What this slice calls its own actions. */
export function ownActions(t: Say): (action: string) => string | undefined {
	const own = {
		erase: t('did_erase'),
		merge: t('did_merge'),
		disclose: t('did_disclose'),
		'post.add': t('did_post_add'),
		'post.change': t('did_post_change'),
		'post.remove': t('did_post_remove'),
		'post.restore': t('did_post_restore'),
	};
	return (action) => (own as Readonly<Record<string, string | undefined>>)[action];
}
