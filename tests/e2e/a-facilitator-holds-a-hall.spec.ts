import { accept, invite } from './accounts.ts';
import { administrator, axe, expect, overhang, test, type Page } from './test.ts';

test.use({ storageState: administrator.state });

const said = ['Every form should be there in Arabic too.', 'Courses should be in the evening.'];
const people = 60;

async function unfold(page: Page): Promise<void> {
	await page.locator('main details').evaluateAll((all) => {
		for (const one of all) (one as HTMLDetailsElement).open = true;
	});
}

/** A dialogue in the phase in which people come together. */
async function prepare(page: Page): Promise<string> {
	await page.goto('/en/desk/dialogues/new');
	await page.locator('[name=institutionId]').selectOption({ index: 1 });
	await unfold(page);
	await page.locator('[name="question.en"]').fill('How do we live together in the hall?');
	for (const language of ['Türkçe', 'العربية', 'English'])
		await page.getByRole('checkbox', { name: language, exact: true }).check();
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('How do we live together');
	const desk = new URL(page.url()).pathname;
	for (const words of said) {
		await page.goto(`${desk}/statements/new`);
		await unfold(page);
		await page.locator('[name="text.en"]').fill(words);
		await page.getByRole('button', { name: 'Save' }).click();
		await expect(page.getByRole('table')).toContainText(words);
	}
	await page.goto(desk);
	await page.locator('select[name=to]').selectOption('in_person');
	await page.getByRole('button', { name: 'Begin phase' }).click();
	await expect(page.getByText('The new phase has begun.')).toBeVisible();
	return desk;
}

test('a facilitator holds a hall of sixty: a wall, a phone, cards with codes, and paper that two people type in', async ({
	page,
	visit,
}) => {
	test.setTimeout(600_000);
	const desk = await test.step('the house prepares', () => prepare(page));
	const link = await invite(page, {
		role: /^Programme team/,
		givenName: 'Ferda',
		familyName: 'Salon',
		email: 'ferda.salon@example.org',
	});
	const second = await visit();
	await accept(second, link);

	await test.step('the wall follows the phone, and goes dark when its link is revoked', async () => {
		await page.goto(`${desk}/hall`);
		expect(await axe(page)).toEqual([]);
		await page.locator('select[name=first]').selectOption('en');
		await page.locator('select[name=second]').selectOption('ar');
		await page.getByRole('button', { name: 'Open the wall' }).click();
		const wall = await visit({ viewport: { width: 1920, height: 1080 } });
		await wall.goto((await page.locator('main a[href*="/wall/"]').getAttribute('href'))!);
		await expect(wall.getByRole('heading')).toHaveText('How do we live together in the hall?');
		expect(await wall.getByRole('link').or(wall.getByRole('button')).count()).toBe(0);
		const phone = await visit({
			storageState: administrator.state,
			javaScriptEnabled: false,
			viewport: { width: 360, height: 740 },
		});
		await phone.goto(`${desk}/hall`);
		await phone.getByRole('button', { name: 'Next' }).click();
		await expect(wall.getByRole('heading')).toHaveText(said[0]!);
		await wall.context().setOffline(true);
		await phone.getByRole('button', { name: 'Ask for a show of cards' }).click();
		await expect(wall.getByRole('heading')).toHaveText(said[0]!);
		await wall.context().setOffline(false);
		await expect(wall.locator('main')).toContainText('Please hold up your card now');
		expect(await axe(wall)).toEqual([]);
		await phone.getByRole('button', { name: 'Keep the count' }).click();
		await expect(phone.locator('main')).toContainText('Please count at least one card.');
		await phone.getByLabel('Agree', { exact: true }).fill('41');
		await phone.getByLabel('Disagree', { exact: true }).fill('19');
		expect(await overhang(phone)).toBe(0);
		// The same page in a browser with script, which axe needs.
		const seeing = await visit({
			storageState: administrator.state,
			viewport: { width: 360, height: 740 },
		});
		await seeing.goto(`${desk}/hall`);
		expect([await overhang(seeing), await axe(seeing)]).toEqual([0, []]);
		await phone.getByRole('button', { name: 'Keep the count' }).click();
		await expect(phone.locator('main')).toContainText('41 agree, 0 undecided, 19 disagree');
		await phone.getByRole('button', { name: 'Switch the wall off' }).click();
		await expect(wall.getByRole('heading')).toHaveText('This screen has been switched off');
	});

	await test.step('somebody comes in with a printed code', async () => {
		await page.goto(`${desk}/codes`);
		await page.getByLabel('What for').fill('Hall');
		await page.getByLabel('How many').fill(String(people));
		await page.getByRole('button', { name: 'Make codes' }).click();
		await page.getByText('The codes to read').click();
		const codes = await page.locator('main li bdi').allTextContents();
		expect(codes).toHaveLength(people);
		expect(await axe(page)).toEqual([]);
		const resident = await visit({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
		await resident.goto(`${desk.replace('/desk', '')}/code?code=${codes[0]!.replace('-', '')}`);
		await resident.locator('main form button').click();
		await expect(resident).toHaveURL(/\/vote/);
		await expect(resident.locator('#statement')).toHaveText(new RegExp(said.join('|')));
		await resident.getByRole('button', { name: 'Agree', exact: true }).click();
		await expect(resident.locator('main')).toContainText('1 of 2');
		await page.goto(`${desk}/codes`);
		await expect(page.getByRole('table')).toContainText(`1 of ${people} used`);
	});

	await test.step('sixty sheets are printed, and two people type them in', async () => {
		await page.goto(`${desk}/sheets/new`);
		await page.getByLabel('What for').fill('Hall');
		await page.getByRole('combobox', { name: 'Language', exact: true }).selectOption('en');
		await page.getByLabel('How many').fill(String(people));
		expect(await axe(page)).toEqual([]);
		await page.locator('main').getByRole('button', { name: 'Print sheets' }).click();
		const pdf = await page.request.get(
			(await page.getByRole('link', { name: /PDF to print\s*: Hall/ }).getAttribute('href'))!,
		);
		expect([pdf.status(), pdf.headers()['content-type']]).toEqual([200, 'application/pdf']);
		const table = await (await page.request.get(`${desk}/sheets.csv`)).text();
		const [header, ...rows] = table.trim().split('\r\n');
		const codes = rows.map((row) => row.split(',')[0]!);
		expect(codes).toHaveLength(people);

		// The first sheet by hand, with the keys alone, by one and then by another who reads something else.
		const type = async (reader: Page, ...keys: readonly string[]) => {
			await reader.goto(`${desk}/sheets`);
			await reader.getByLabel('Code of the sheet').fill(codes[0]!.toLowerCase());
			await reader.keyboard.press('Enter');
			await expect(reader.locator('[data-key]').first()).toBeFocused();
			for (const key of keys) await reader.keyboard.press(key);
			expect(await axe(reader)).toEqual([]);
			await reader.getByRole('button', { name: 'Done, next sheet' }).click();
		};
		await type(page, '1', '3');
		await expect(page.getByRole('status')).toContainText('Now it needs a second person');
		await type(second, '1', '2');
		await expect(second.getByRole('heading', { name: 'What was read differently' })).toBeVisible();
		await expect(second.locator('[data-key]')).toHaveCount(1);
		await second.locator('[data-key]').fill('3');
		await second.getByRole('button', { name: 'This is what the paper says' }).click();
		await expect(second.getByRole('status')).toContainText('counts');

		// The others with a spreadsheet, handed in by both.
		const filled = [header, ...codes.slice(1).map((code) => `${code},Hall,en,printed,,1,2,,`)].join('\r\n');
		const file = { name: 'sheets.csv', mimeType: 'text/csv', buffer: Buffer.from(filled) };
		for (const [reader, told] of [
			[page, `${people - 1} read for the first time, 0 counted`],
			[second, `0 read for the first time, ${people - 1} counted`],
		] as const) {
			await reader.goto(`${desk}/sheets/file`);
			await reader.getByLabel('Filled-in table').setInputFiles(file);
			await reader.getByRole('button', { name: 'Take the table' }).click();
			await expect(reader.locator('main')).toContainText(told);
		}
		await page.goto(desk.replace('/desk', ''));
		await expect(page.locator('main')).toContainText(`${people + 1} people`);
	});
});
