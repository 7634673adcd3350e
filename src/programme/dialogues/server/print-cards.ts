import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import type { Locale } from '#shared/locale.ts';
import { translator } from '#shared/messages.ts';
import { qrSvg } from '#shared/qr.ts';
import { read } from '#shared/text.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { Print } from '#platform/server/pdf/press.ts';
import { printAccessCode } from '../access-code.ts';
import { paperWords } from '../messages/paper/index.ts';
import { knownCodes } from './access-codes.ts';

type Wanted = {
	readonly id: string;
	readonly codes: readonly string[];
	readonly languages: readonly [Locale, Locale];
};

/**
 * Cards of access codes, eight on A4 with lines to cut along, in two languages. Kept by nobody: it is the only place where the codes
 * stand. `missing` where none of the codes is good; otherwise throws as `Press.print`.
 */
export async function printCards(
	deps: Deps,
	actor: Actor,
	{ id, codes: wanted, languages }: Wanted,
): Promise<Print & { name: string }> {
	const { dialogue, codes, printedAt } = await knownCodes(deps, actor, { id, codes: wanted });
	if (codes.length === 0) throw new Fault('missing', 'not_found');
	const [main] = languages;
	const t = translator(paperWords, main);
	const parts = languages.map((locale) => {
		const say = translator(paperWords, locale);
		const question = read(dialogue.question, locale);
		return {
			locale,
			kicker: say('card_kicker'),
			question: { text: question.text, lang: question.locale },
			how: say('card_how'),
			once: say('card_once'),
		};
	});
	const list = `${deps.origin}/${main}/dialogues`;
	const print = await deps.press.print({
		template: '#programme/dialogues/paper/access-cards.typ',
		data: {
			locale: main,
			title: t('card_kicker'),
			description: t('card_kicker'),
			author: 'Köprü',
			parts,
			/** Short enough to be typed by hand. */
			address: list.replace(/^https?:\/\//, ''),
			cards: codes.map((code) => ({
				code: printAccessCode(code),
				qr: qrSvg(`${list}/${id}/code?code=${code}`),
				alt: t('qr_of_card', { code: printAccessCode(code) }),
			})),
		},
		dated: printedAt,
		isKept: false,
	});
	return { ...print, name: `${t('file_cards')}.pdf` };
}
