// How long the brochure takes, from the records in the database to the bytes: npm run bench -- brochure
// Beside it, the same with a compiler that has to start first, and the same texts printed by a warm Chromium.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { locales, type Locale } from '#shared/locale.ts';
import { textIn } from '#shared/text.ts';
import { startEmbedded } from '#platform/server/database/embedded.ts';
import { migrate } from '#platform/server/database/migrate.ts';
import { makeDeps, type Deps } from '#platform/server/deps.ts';
import { openPress } from '#platform/server/pdf/press.ts';
import { programmeText } from '#programme/projects/server/api.ts';
import { loadProgramme } from '#programme/imports/server/load-programme.ts';
import { chromiumOptions } from '../tests/e2e/chromium.ts';
import { row } from './row.ts';
import { makeBrochure, printBrochure } from '#programme/results/server/api.ts';

const boundMs = 1000;
const runs = 12;

async function median(
	work: () => Promise<unknown>,
	{ times = runs, before }: { times?: number; before?: () => Promise<unknown> } = {},
): Promise<number> {
	const taken: number[] = [];
	for (let run = 0; run < times; run++) {
		await before?.();
		const start = performance.now();
		await work();
		taken.push(performance.now() - start);
	}
	return taken.sort((a, b) => a - b)[times >> 1]!;
}

let changes = 0;

/** A record changes, as it does between two readers: nothing of the last print may be taken for this one. */
function change(deps: Deps): Promise<unknown> {
	const aim = textIn('de', `Fassung ${++changes}. `.repeat(40));
	return deps.db.as({ kind: 'system', name: 'bench', locale: 'de' }, (tx) =>
		tx.update(programmeText).set({ body: aim, updatedAt: new Date() }).where(eq(programmeText.key, 'aim')),
	);
}

/** Forgets every print, so that none is answered from memory. */
function forgetful(deps: Deps): Deps {
	const press = openPress({ keep: 0 });
	return { ...deps, press };
}

function page(brochure: Awaited<ReturnType<typeof makeBrochure>>['brochure']): string {
	const texts: string[] = [];
	JSON.stringify(brochure, (_, value: unknown) => {
		if (typeof value === 'string') texts.push(value.startsWith('<svg') ? value : `<p>${value}</p>`);
		return value;
	});
	return `<!doctype html><html lang="${brochure.locale}" dir="${brochure.direction}"><title>x</title>${texts.join('')}</html>`;
}

async function withBrowser(brochure: Parameters<typeof page>[0]): Promise<number> {
	const browser = await chromium.launch(await chromiumOptions());
	try {
		const tab = await browser.newPage();
		return await median(
			async () => {
				await tab.setContent(page(brochure));
				await tab.pdf({ format: 'A4', tagged: true });
			},
			{ times: 5 },
		);
	} finally {
		await browser.close();
	}
}

async function measure(deps: Deps, locale: Locale): Promise<void> {
	const fresh = forgetful(deps);
	const { pdf } = await printBrochure(fresh, { locale });
	const warm = await median(() => printBrochure(fresh, { locale }), { before: () => change(deps) });
	fresh.press.close();
	await printBrochure(deps, { locale });
	const kept = await median(() => printBrochure(deps, { locale }));
	const cold = await median(
		async () => {
			const next = forgetful(deps);
			await printBrochure(next, { locale });
			next.press.close();
		},
		{ times: 3 },
	);
	const { brochure } = await makeBrochure(deps, { locale });
	const browser = await withBrowser(brochure);
	const ms = (value: number) => `${Math.round(value)} ms`;
	row({
		figure: `brochure ${locale}, warm, after a change`,
		measured: warm,
		limit: boundMs,
		unit: 'ms',
		beside: `unchanged ${ms(kept)}; compiler cold ${ms(cold)}; warm Chromium ${ms(browser)}; ${Math.round(pdf.length / 1024)} kB`,
	});
}

const data = mkdtempSync(join(tmpdir(), 'koprue-bench-'));
const database = await startEmbedded(data, { durable: false });
try {
	await migrate(database.url('koprue_owner'));
	const deps = makeDeps({ KOPRUE_DATABASE: database.url('koprue_app'), KOPRUE_SECRET: 'bench' });
	await loadProgramme(deps, fileURLToPath(new URL('../examples/austausch', import.meta.url)));
	for (const locale of locales) await measure(deps, locale);
	deps.press.close();
	await deps.db.close();
} finally {
	await database.stop();
	rmSync(data, { recursive: true, force: true });
}
