// npm run -s cards:print -- --lang de --second ar --out FILE.pdf
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { isFault } from '#shared/fault.ts';
import { isLocale, locales, type Locale } from '#shared/locale.ts';
import { openPress } from '#platform/server/pdf/press.ts';
import { Refusal } from '#platform/server/refusal.ts';
import { printDeck } from '#programme/cards/server/print-deck.ts';
import { readAuthors, readDeck } from '#programme/cards/server/read-deck.ts';
import { Misuse, runCommand } from './run.ts';

const usage =
	'npm run -s cards:print -- [--lang de|tr|ar|en] [--second de|tr|ar|en] [--cards 71,F71,S01] [--out FILE.pdf]';

const chosenLocale = (option: string, value: string): Locale => {
	if (isLocale(value)) return value;
	throw new Misuse(`--${option} takes one of ${locales.join(', ')}, not "${value}".`);
};

await runCommand(usage, ['lang', 'second', 'cards', 'out'], async (_config, values) => {
	const first = chosenLocale('lang', values.lang ?? 'de');
	const second = chosenLocale('second', values.second ?? 'ar');
	if (first === second) throw new Misuse('The two languages of a card must differ.');
	const wanted = values.cards?.split(',').map((code) => code.trim());
	const cards = readDeck().filter(
		({ code, field }) => !wanted || wanted.includes(code) || (field !== undefined && wanted.includes(field)),
	);
	if (cards.length === 0) throw new Refusal(`No card of the deck has the code "${values.cards}".`);
	const press = openPress();
	try {
		const { pdf } = await printDeck(press, { cards, authorsOf: readAuthors() }, first, second).catch(
			(error: unknown) => {
				if (isFault(error) && error.reason === 'pdf_unavailable')
					throw new Refusal(
						'PDF cannot be made on this machine: the Typst compiler is to be had for Linux on x64 only.',
					);
				throw error;
			},
		);
		const out = resolve(values.out ?? `cards-${first}-${second}.pdf`);
		writeFileSync(out, pdf);
		console.log(`${out}: ${cards.length} cards, ${pdf.length} bytes.`);
	} finally {
		press.close();
	}
});
