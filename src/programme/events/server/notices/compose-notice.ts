import { placed } from '#shared/joined.ts';
import type { Locale } from '#shared/locale.ts';
import { read, readPlain, type LocalizedText } from '#shared/text.ts';
import { formatPeriod } from '#shared/time-text.ts';
import { own, type MailPart, type MailText } from '#platform/server/mail/compose.ts';
import { noticeMailMessages } from '../../messages/notice-mail/index.ts';
import { words } from '../../messages/words/index.ts';
import { changedFacts, factsOf, type EventFacts, type NoticeKind } from '../../notice.ts';
import type { EventRow } from '../find-event.ts';

export type NoticeWords = {
	readonly event: EventRow;
	readonly kind: NoticeKind;
	/** Of a message. */
	readonly subject?: LocalizedText | null;
	/** What the sender writes, in their own words. */
	readonly body?: LocalizedText | null;
	/** Of a change: when and where it was. */
	readonly was?: EventFacts | null;
};

/** What somebody reads, in their language. `via` says which page the link opens. */
export function composeNotice(
	{ event, kind, subject, body, was }: NoticeWords,
	locale: Locale,
	{ via, href }: { readonly via: 'registration' | 'invitation'; readonly href: string },
): MailText {
	const say = noticeMailMessages[locale];
	const title = own(readPlain(event.title, locale));
	const facts = factsOf(event);
	const prose = body && read(body, locale);
	return {
		locale,
		subject: kind === 'message' ? '{subject}' : say[`${kind}_subject`],
		subjectWith: kind === 'message' ? { subject: own(readPlain(subject, locale)) } : { title },
		parts: [
			...(kind === 'message' ? [] : [{ say: say[kind], with: { title } }]),
			...(was ? whatChanged(was, facts, locale) : []),
			...(prose?.text ? [{ prose: prose.text, in: prose.locale }] : []),
			...(kind === 'message' ? [{ say: say.about, with: { title } }] : []),
			...(kind === 'reminder' || kind === 'message' ? [whenWhere(facts, locale)] : []),
			...(kind === 'reminder' ? [{ say: say.cannot_come }] : []),
			{ button: say[via], href },
		],
	};
}

const period = ({ startsLocal, endsLocal }: EventFacts, locale: Locale) =>
	formatPeriod(startsLocal, endsLocal, locale);

function place({ venue, place: town, country, mode }: EventFacts, locale: Locale): string {
	const land = country && new Intl.DisplayNames(locale, { type: 'region' }).of(country);
	return placed([venue, town, land], locale) || wordFor(mode, locale);
}

function wordFor(mode: EventFacts['mode'], locale: Locale): string {
	return words[locale][`mode_${mode}`] as string;
}

function whenWhere(facts: EventFacts, locale: Locale): MailPart {
	return {
		say: noticeMailMessages[locale].when_where,
		with: { when: own(period(facts, locale)), zone: own(facts.zone), where: own(place(facts, locale)) },
	};
}

function whatChanged(was: EventFacts, is: EventFacts, locale: Locale): MailPart[] {
	const say = noticeMailMessages[locale];
	const changed = new Set(changedFacts(was, is));
	const some = (...fields: readonly (keyof EventFacts)[]) => fields.some((field) => changed.has(field));
	const time = (facts: EventFacts) => own(`${period(facts, locale)} (${facts.zone})`);
	return [
		...(some('startsLocal', 'endsLocal', 'zone')
			? [{ say: say.time, with: { was: time(was), is: time(is) } }]
			: [{ say: say.time_stays, with: { is: time(is) } }]),
		...(some('venue', 'place', 'country')
			? [{ say: say.place, with: { was: own(place(was, locale)), is: own(place(is, locale)) } }]
			: []),
		...(some('mode')
			? [{ say: say.mode, with: { was: own(wordFor(was.mode, locale)), is: own(wordFor(is.mode, locale)) } }]
			: []),
	];
}
