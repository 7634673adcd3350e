import { administrator, axe, expect, locales, overhang, test, type Page } from './test.ts';

test.use({ storageState: administrator.state });

/** Enough newcomers for another release, and enough of both sexes: a figure that moved by a few people is kept as it was. */
const newcomers = [
	...Array.from({ length: 43 }, (_, at) => ['Nergis', `Çınar ${at + 1}`, 'female']),
	...Array.from({ length: 34 }, (_, at) => ['Deniz', `Yıldırım ${at + 1}`, 'male']),
];
const people = 'People who took part by sex';

/** Every number of a text: digits with what groups them, as a plain number. */
const numbersIn = (text: string) =>
	[...text.matchAll(/\d+(?:[.,\u00a0\u202f\u066c]\d{3})*/g)].map(([found]) =>
		Number(found.replace(/\D/g, '')),
	);

test('the team counts, looks behind a figure and publishes; the public sees protected figures alone', async ({
	page,
	request,
	visit,
}) => {
	test.setTimeout(600_000);
	const total = page
		.locator('.stats > *')
		.filter({ has: page.getByText('People who took part', { exact: true }) });
	const shown = async () => numbersIn(await total.innerText())[0] ?? 0;

	await test.step('people come', () => bring(page));
	await page.goto('/en/desk/results');
	const before = await shown();

	await test.step('the team counts afresh', async () => {
		await page.getByRole('button', { name: 'Count again now' }).click();
		await expect(page.getByRole('status')).toContainText('Counting.');
		await expect(async () => {
			await page.goto('/en/desk/results');
			expect(await shown()).toBeGreaterThanOrEqual(before + newcomers.length);
		}).toPass();
	});

	const exact = await exactFigures(page);
	const few = exact.filter((count) => count > 0 && count < 10 && count % 5 !== 0);
	const telling = exact.filter((count) => count >= 100 && count % 5 !== 0);
	expect({ few: few.length > 0, telling: telling.length > 0 }).toEqual({ few: true, telling: true });

	await test.step('behind a figure stand the records it was counted from', async () => {
		const row = page.getByRole('table', { name: people }).getByRole('row', { name: /^diverse/ });
		const count = numbersIn(await row.getByRole('cell').innerText())[0]!;
		expect(count).toBeGreaterThan(0);
		await row.getByRole('link').click();
		const records = page.getByRole('region', { name: `Records behind the figure ${count}` });
		await expect(records.getByRole('listitem')).toHaveCount(count);
		await expect(records.getByRole('link', { name: /Nergis|Deniz/ })).toHaveCount(0);
		expect(await axe(page)).toEqual([]);
		await records.getByRole('link', { name: 'Close' }).click();
		await expect(records).toHaveCount(0);
	});

	await test.step('what would be published is seen before, and published once', async () => {
		await page.getByRole('link', { name: 'Publish', exact: true }).click();
		await expect(page.getByRole('row', { name: /^People who took part by sex new/ })).toHaveCount(1);
		expect(await axe(page)).toEqual([]);
		await page.getByRole('button', { name: 'Publish these figures' }).click();
		// The attack on all figures together takes its time; the page looks again by itself.
		await expect(page.getByRole('status')).toContainText('The figures are published.', { timeout: 90_000 });
		await expect(page.getByRole('button', { name: 'Publish these figures' })).toHaveCount(0);
		await page.goto('/en/desk/results/publish');
		await expect(page.locator('main')).toContainText('Too few people have joined since the last release.');
	});

	for (const locale of locales)
		await test.step(`the public page in ${locale}`, async () => {
			const reader = await visit({ viewport: { width: 1280, height: 900 } });
			await reader.goto(`/${locale}/results`);
			await reader
				.locator('main details')
				.evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
			await expectTablesBesideCharts(reader);
			// What the team types by hand is nobody's count, and practices are no people: each of them stands on a page of its own.
			const cells = await reader
				.locator('main :is(td, .figure):not(:is([aria-labelledby="typed"], [aria-labelledby="practices"]) *)')
				.allInnerTexts();
			const figures = cells.flatMap(numbersIn);
			expect(figures.length).toBeGreaterThan(50);
			expect(figures.filter((figure) => figure % 5 !== 0)).toEqual([]);
			const everywhere = numbersIn(await reader.locator('body').innerText());
			expect(everywhere.filter((number) => telling.includes(number))).toEqual([]);
			expect(await axe(reader)).toEqual([]);
			await reader.setViewportSize({ width: 360, height: 780 });
			expect(await overhang(reader)).toBe(0);

			const files = await reader
				.locator('main a[href$=".csv"]')
				.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
			expect(files.length).toBeGreaterThan(10);
			for (const file of files) {
				const text = await (await request.get(file)).text();
				const last = text
					.trim()
					.split('\r\n')
					.slice(1)
					.flatMap((line) => numbersIn(line.split(',').at(-1)!));
				expect(last.length, file).toBeGreaterThan(0);
				expect(
					last.filter((figure) => figure % 5 !== 0),
					file,
				).toEqual([]);
			}
		});

	await test.step('the tables for programs hold the same, and nothing exact', async () => {
		const answer = await request.get('/en/results.json');
		const { tables } = (await answer.json()) as {
			tables: { id: string; values: (number | null)[]; total: number | null }[];
		};
		const figures = tables.flatMap(({ values, total: sum }) => [...values, sum ?? 0]);
		expect(figures.length).toBeGreaterThan(50);
		expect(figures.filter((figure) => (figure ?? 0) % 5 !== 0)).toEqual([]);
		expect(tables.map(({ id }) => id)).toContain('person_sex');
		// Of all values, numbers alone: moments, rules and hashes have digits too, any of which may look like a figure.
		const told: number[] = [];
		JSON.parse(await answer.text(), (_, value: unknown) => {
			if (typeof value === 'number' && value % 5 !== 0 && telling.includes(value)) told.push(value);
			return value;
		});
		expect(told).toEqual([]);
	});
});

/** Brings people to an event of the past, by a file: the form for one would be filled forty times. */
async function bring(page: Page): Promise<void> {
	const lines = newcomers.map((cells) => cells.join(';') + ';yes');
	await page.goto('/en/desk/imports');
	await page.getByRole('radio', { name: 'Participants of an event' }).check();
	const events = page.locator('[name=eventId]');
	await events.selectOption((await events.locator('option').nth(-1).getAttribute('value')) ?? '');
	await page.getByLabel('File', { exact: true }).setInputFiles({
		name: 'participants.csv',
		mimeType: 'text/csv',
		buffer: Buffer.from(['Given name;Family name;Sex;Attended', ...lines].join('\n')),
	});
	await page.getByRole('button', { name: 'Upload and check' }).click();
	await page.getByRole('button', { name: 'Check the rows' }).click();
	await page.getByRole('button', { name: `Take ${newcomers.length} rows` }).click();
	// The page reloads itself while the import runs.
	await expect(page.getByText('The import is finished')).toBeVisible({ timeout: 60_000 });
}

/** All figures about people that stand on the desk. */
async function exactFigures(page: Page): Promise<number[]> {
	const tables = page.getByRole('table', { name: /^(People|Attendances)/ });
	const cells = await tables.locator('tbody td, tfoot td:not([colspan])').allInnerTexts();
	return cells.flatMap(numbersIn);
}

async function expectTablesBesideCharts(reader: Page): Promise<void> {
	const charts = reader.locator('main section', { has: reader.locator('svg[role="img"]') });
	const count = await charts.count();
	expect(count).toBeGreaterThan(1);
	for (let at = 0; at < count; at++) {
		const chart = charts.nth(at);
		await expect(chart.locator('svg[role="img"]')).toHaveAccessibleName(/\p{L}/u);
		expect(await chart.locator('table tbody tr').count()).toBeGreaterThan(1);
	}
}
