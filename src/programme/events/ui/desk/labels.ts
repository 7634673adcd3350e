import type { Translate } from '#shared/messages.ts';
import type { Format } from '#ui/format.ts';
import type { Option } from '#ui/option.ts';
import type { messages } from '../../messages/index.ts';
import type { sessionMessages } from '../../messages/sessions/index.ts';
import type { words } from '../../messages/words/index.ts';
import type { EventOptions } from '../../server/event-options.ts';

export type Say = Translate<(typeof messages)['de']>;
export type SaySession = Translate<(typeof sessionMessages)['de']>;
export type Word = Translate<(typeof words)['de']>;

/** Names of the fields of an event, for summaries of mistakes, histories and comparisons. */
export function eventLabels(t: Say): Readonly<Record<string, string>> {
	return {
		kind: t('kind'),
		state: t('state'),
		title: t('title'),
		summary: t('summary'),
		description: t('description'),
		startsLocal: t('starts'),
		endsLocal: t('ends'),
		zone: t('zone'),
		mode: t('mode'),
		venue: t('venue'),
		place: t('place'),
		country: t('country'),
		languages: t('languages'),
		projectId: t('project'),
		actionField: t('action_field'),
		partnershipId: t('partnership'),
		series: t('series'),
		themes: t('themes'),
		confidentiality: t('confidentiality'),
		hasPublicRegistration: t('registration_settings'),
		registrationClosesLocal: t('closes'),
		storyOrder: t('story_order'),
		storyTitle: t('story_title'),
		story: t('story'),
		hosts: t('hosts'),
	};
}

export function sessionLabels(t: Say, s: SaySession): Readonly<Record<string, string>> {
	return {
		type: t('session_type'),
		title: t('title'),
		description: t('description'),
		startsLocal: t('starts'),
		endsLocal: t('ends'),
		roomId: s('room_of_session'),
		languages: t('floor_languages'),
		interpretation: s('interpretation'),
		signUp: s('sign_up'),
		isNotRecorded: s('is_not_recorded'),
		confidentiality: t('confidentiality'),
	};
}

export function registrationLabels(t: Say): Readonly<Record<string, string>> {
	return {
		personId: t('found_people'),
		givenName: t('given_name'),
		familyName: t('family_name'),
		email: t('email'),
		sex: t('sex'),
		institutionId: t('institution_stands_for'),
		part: t('part'),
		state: t('state'),
		locale: t('language'),
		note: t('note'),
	};
}

const prefixes: Readonly<Record<string, string>> = {
	kind: 'kind_',
	mode: 'mode_',
	confidentiality: 'confidentiality_',
	type: 'session_',
	part: 'attends_as_',
};

/** The reader's words for what is kept as a code, where two versions of a record are compared. */
export function shownValue(
	w: Word,
	format: Format,
	theme: (value: string) => string,
	options: Partial<EventOptions> = {},
): (field: string, value: string) => string {
	const lists: readonly (readonly Option[] | undefined)[] = [
		options.projects,
		options.partnerships,
		options.institutions,
	];
	return (field, value) => {
		if (field.startsWith('hosts.') && field.endsWith('.part'))
			return w(`host_${value}` as Parameters<Word>[0]);
		if (field.endsWith('Id'))
			return lists.flatMap((list) => list ?? []).find((one) => one.value === value)?.label ?? value;
		if (field.endsWith('Local')) return format.line([format.date(value), format.time(value)]);
		if (field === 'languages' || field === 'locale') return format.language(value);
		if (field === 'themes') return theme(value);
		if (field === 'country') return format.country(value);
		const prefix = prefixes[field];
		return prefix ? w(`${prefix}${value}` as Parameters<Word>[0]) : value;
	};
}
