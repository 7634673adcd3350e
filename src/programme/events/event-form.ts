import { parseForm, typedLocalized, typedRows, type Parsed, type Typed } from '#shared/form.ts';
import { localizedFields } from '#shared/merge.ts';
import { eventFields, type EventFields } from './event.ts';

const texts = ['title', 'summary', 'description', 'storyTitle', 'story'] as const;

/** Reads the form of an event. A text that was not touched keeps its state: a machine's stays a machine's. */
export function parseEvent(form: FormData, previous: EventFields | null = null): Parsed<EventFields> {
	return parseForm(eventFields, form, (given) => ({
		...Object.fromEntries(texts.map((name) => [name, typedLocalized(given, name, previous?.[name])])),
		hosts: typedRows(given, 'hosts', ['institutionId']),
	}));
}

const minute = (time: string | null) => time?.replace(' ', 'T').slice(0, 16) ?? '';

/** An event as its form carries it, field by field. */
export function eventTyped(event: EventFields): Typed {
	const hosts = event.hosts.flatMap(({ institutionId, part }, at) => [
		[`hosts.${at}.institutionId`, institutionId],
		[`hosts.${at}.part`, part],
	]);
	return {
		kind: event.kind,
		...Object.assign({}, ...texts.map((name) => localizedFields(name, event[name]))),
		projectId: event.projectId ?? '',
		actionField: event.actionField?.toString() ?? '',
		partnershipId: event.partnershipId ?? '',
		series: event.series ?? '',
		startsLocal: minute(event.startsLocal),
		endsLocal: minute(event.endsLocal),
		zone: event.zone,
		mode: event.mode,
		venue: event.venue ?? '',
		place: event.place ?? '',
		country: event.country ?? '',
		'languages[]': [...event.languages],
		confidentiality: event.confidentiality,
		hasPublicRegistration: event.hasPublicRegistration ? 'on' : '',
		registrationClosesLocal: minute(event.registrationClosesLocal),
		'themes[]': [...event.themes],
		storyOrder: event.storyOrder?.toString() ?? '',
		...Object.fromEntries(hosts),
	};
}
