// npm run -s brochure -- --lang de|tr|ar|en --out FILE.pdf
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { isFault } from '#shared/fault.ts';
import { isLocale, locales } from '#shared/locale.ts';
import { Refusal } from '#platform/server/refusal.ts';
import { printBrochure } from '#programme/results/server/api.ts';
import { Misuse, runCommand } from './run.ts';
import { withDeps } from './with-deps.ts';

const usage = 'npm run -s brochure -- [--lang de|tr|ar|en] [--out FILE.pdf]';

await runCommand(usage, ['lang', 'out'], async (config, values) => {
	const locale = values.lang ?? 'de';
	if (!isLocale(locale)) throw new Misuse(`--lang takes one of ${locales.join(', ')}, not "${locale}".`);
	const { pdf, name, isEmpty } = await withDeps(config, (deps) => printBrochure(deps, { locale })).catch(
		refuse,
	);
	if (isEmpty)
		throw new Refusal(
			'There is nothing to tell yet: start Köprü once with "npm start" and fill it or take the example.',
		);
	const out = resolve(values.out ?? name);
	writeFileSync(out, pdf);
	console.log(`${out}: ${pdf.length} bytes.`);
});

function refuse(error: unknown): never {
	if (isFault(error) && error.reason === 'pdf_unavailable')
		throw new Refusal(
			'PDF cannot be made on this machine: the Typst compiler is to be had for Linux on x64 only.',
		);
	throw error;
}
