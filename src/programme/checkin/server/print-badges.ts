import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { locales, type Locale } from '#shared/locale.ts';
import { translator } from '#shared/messages.ts';
import { qrSvg } from '#shared/qr.ts';
import { slugOf } from '#shared/slug.ts';
import { readPlain } from '#shared/text.ts';
import { words } from '#programme/events/messages/words/index.ts';
import { findEventToAttend } from '#programme/events/server/api.ts';
import type { Print } from '#platform/server/pdf/press.ts';
import type { Deps } from '#platform/server/deps.ts';
import { expected, signSerial, spacedCode } from '../badge.ts';
import { messages } from '../messages/index.ts';
import { keyOf } from './badge-key.ts';
import { issueMissing } from './issue-badges.ts';
import { selectBadges, type ListedBadge } from './list-badges.ts';

export const sheets = ['a6', 'a4'] as const;
export type Sheet = (typeof sheets)[number];

/** How each language calls itself. */
const ownName: Readonly<Record<Locale, string>> = {
	de: 'Deutsch',
	tr: 'Türkçe',
	ar: 'العربية',
	en: 'English',
};

/**
 * The badges of everybody who is expected, or of one of them, in the first two languages of the event: one a page, or four with marks
 * where to cut. Whoever has none gets one. `missing` where there is nobody to print for; otherwise throws as `Press.print` does.
 */
export async function printBadges(
	deps: Deps,
	actor: Actor,
	wanted: { readonly eventId: string; readonly sheet: Sheet; readonly registrationId?: string | undefined },
): Promise<Print & { name: string }> {
	const { event, badges, key } = await deps.db.as(actor, async (tx) => {
		const found = await findEventToAttend(tx, actor, wanted.eventId);
		await issueMissing(tx, found.id, deps.now());
		const all = await selectBadges(tx, found.id);
		return { event: found, badges: all, key: await keyOf(tx, found.id) };
	});
	const chosen = badges
		.filter(({ revokedAt, state }) => revokedAt === null && (expected as readonly string[]).includes(state))
		.filter(({ registrationId }) => !wanted.registrationId || registrationId === wanted.registrationId)
		.toSorted((a, b) => byName.compare(nameOf(a), nameOf(b)));
	if (chosen.length === 0) throw new Fault('missing', 'not_found');
	const two = [...new Set<Locale>([...event.languages, actor.locale, 'en'])].slice(0, 2);
	const [main = actor.locale] = two;
	const title = readPlain(event.title, main);
	const t = translator(messages, main);
	const print = await deps.press.print({
		template: '#programme/checkin/badge/badge.typ',
		data: {
			locale: main,
			sheet: wanted.sheet,
			title: `${t('badges')}: ${title}`,
			description: t('badges'),
			author: 'Köprü',
			titles: distinct(two.map((locale) => [locale, readPlain(event.title, locale)] as const)),
			badges: await Promise.all(
				chosen.map(async (one) => ({
					givenName: one.givenName,
					familyName: one.familyName,
					lang: scriptOf(one.givenName, main),
					institution: one.institutionName ? readPlain(one.institutionName, main) : '',
					institutionLang: scriptOf(one.institutionName ? readPlain(one.institutionName, main) : '', main),
					parts: two.map((locale) => [locale, translator(words, locale)(`attends_as_${one.part}`)]),
					languages: locales
						.filter((locale) => event.languages.includes(locale) && one.languages.includes(locale))
						.map((code) => ({ code, name: ownName[code] })),
					qr: qrSvg(await signSerial(key.privateKey, event.id, one.serial)),
					alt: t('qr_alt'),
					code: spacedCode(one.code),
				})),
			),
		},
		dated: new Date(Math.max(...chosen.map(({ issuedAt }) => issuedAt.getTime()))),
	});
	const file = slugOf(title) || 'event';
	return { ...print, name: `${t('file_badges')}-${file}-${wanted.sheet}.pdf` };
}

const byName = new Intl.Collator('tr');
const nameOf = ({ familyName, givenName }: ListedBadge) => `${familyName} ${givenName}`;

/** Arabic letters are set from right to left whatever language the page is in. */
function scriptOf(text: string, locale: Locale): Locale {
	if (/\p{Script=Arabic}/u.test(text)) return 'ar';
	return locale === 'ar' ? 'en' : locale;
}

function distinct(titles: readonly (readonly [Locale, string])[]) {
	return titles.filter(([, title], at) => titles.findIndex(([, other]) => other === title) === at);
}
