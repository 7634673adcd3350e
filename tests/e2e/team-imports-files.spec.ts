import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { administrator, expect, test, type Page } from './test.ts';

test.use({ storageState: administrator.state });

const columns = ['Name', 'Art', 'Land', 'Ort', 'Webseite'];
const good = [
	'Stadt Freiburg im Breisgau',
	'Stadt',
	'Deutschland',
	'Freiburg',
	'https://freiburg.example.org',
];
const rows = [
	columns,
	good,
	['Bergama Belediyesi', 'Nachbarin', 'Türkei', 'Bergama', ''],
	['Stadt Freiburg im Breisgau', 'Stadt', 'Deutschland', 'Freiburg', ''],
	['Stadt Ohneland', 'Stadt', 'Atlantis', '', ''],
	['=HYPERLINK("https://evil.example.org")', 'Stadt', 'Deutschland', '', 'javascript:alert(1)'],
];

async function upload(page: Page, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
	await page.goto('/en/desk/imports');
	await page.getByRole('radio', { name: 'Institutions' }).check();
	await page.getByLabel('File', { exact: true }).setInputFiles(file);
	await page.getByRole('button', { name: 'Upload and check' }).click();
}

async function confirm(page: Page, button: string): Promise<void> {
	await page.getByRole('button', { name: button }).click();
	// The page reloads itself while the import runs.
	await expect(page.getByText('The import is finished')).toBeVisible({ timeout: 60_000 });
}

test('a list with mistakes is explained row by row; what is right is taken after confirmation, the rest is handed back', async ({
	page,
}) => {
	const csv = rows
		.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';'))
		.join('\r\n');
	await upload(page, { name: 'liste.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });

	await test.step('headings in German were recognised', async () => {
		await expect(page.getByLabel('Art', { exact: true })).toHaveValue('kind');
		await expect(page.getByLabel('Land', { exact: true })).toHaveValue('country');
		await page.getByRole('button', { name: 'Check the rows' }).click();
	});

	const line = (text: string) => page.getByRole('row').filter({ hasText: text });
	await expect(line('Nachbarin')).toContainText('as a kind');
	await expect(line('Atlantis')).toContainText('as a country');
	await expect(line('HYPERLINK')).toContainText('not possible');
	await expect(line('row 2 already')).toContainText('Freiburg');

	await test.step('nothing is written before it is confirmed', async () => {
		const other = await page.context().newPage();
		await other.goto('/en/desk/institutions?q=freiburg');
		await expect(other.locator('main')).not.toContainText('Freiburg im Breisgau');
		await other.close();
	});

	await test.step('refused rows can be taken home with their reasons, harmless in a spreadsheet', async () => {
		const arriving = page.waitForEvent('download');
		await page.getByRole('link', { name: 'Download the rows that are not possible' }).click();
		const text = (await buffer(await (await arriving).createReadStream())).toString();
		expect(text).toContain('Atlantis');
		expect(text).not.toMatch(/(^|[;,"])=HYPERLINK/m);
	});

	await confirm(page, 'Take one row');
	await expect(page.locator('main')).toContainText('1 new record');
	await page.goto('/en/desk/institutions?q=freiburg');
	await expect(page.getByRole('row').filter({ hasText: 'Freiburg' })).toHaveCount(1);
});

test('a workbook from a spreadsheet program is read as well, and a second time nothing is new', async ({
	page,
}) => {
	const book = {
		name: 'kurumlar.xlsx',
		mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
		buffer: await workbook([
			['Ad', 'Tür', 'Ülke', 'Yer'],
			['Bergama Belediyesi', 'İlçe belediyesi', 'Türkiye', 'Bergama'],
			['Midyat Belediyesi', 'İlçe belediyesi', 'Türkiye', 'Midyat'],
		]),
	};
	await upload(page, book);
	await page.getByRole('button', { name: 'Check the rows' }).click();
	await confirm(page, 'Take 2 rows');
	await page.goto('/en/desk/institutions?q=MIDYAT');
	await expect(page.getByRole('row').filter({ hasText: 'Midyat' })).toHaveCount(1);

	await upload(page, book);
	await page.getByRole('button', { name: 'Check the rows' }).click();
	await expect(page.getByText('There is nothing new in this file.')).toBeVisible();
});

test('a file that is no table is refused in one sentence', async ({ page }) => {
	const mimeType = 'text/csv';
	await upload(page, {
		name: 'photo.csv',
		mimeType,
		buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]),
	});
	await expect(page.getByRole('alert')).toContainText('This is not a CSV or XLSX file');
	await upload(page, { name: 'empty.csv', mimeType, buffer: Buffer.from('') });
	await expect(page.getByRole('alert')).toContainText('This file is empty');
});

/** The least that a spreadsheet program writes. */
function workbook(lines: readonly (readonly string[])[]): Promise<Buffer> {
	const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
	const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
	const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
	const sheet = lines.map((cells) => `<row>${cells.map(cell).join('')}</row>`).join('');
	const zip = new ZipFile();
	const parts = {
		'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>`,
		'xl/_rels/workbook.xml.rels':
			'<Relationships><Relationship Id="r1" Target="worksheets/a.xml"/></Relationships>',
		'xl/worksheets/a.xml': `<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`,
	};
	for (const [name, text] of Object.entries(parts)) zip.addBuffer(Buffer.from(text), name);
	zip.end();
	return buffer(zip.outputStream);
}
