import { readFileSync } from 'node:fs';
import { extractText, getDocumentProxy } from 'unpdf';
import { sizeOfBareJpeg } from '../../src/programme/cards/media/jpeg.ts';
import { bareVoice } from '../../src/programme/cards/media/voice.ts';
import { asTaken, greyJpeg, tellsWhere } from '../world/jpeg.ts';
import { join, openCentre, passphrase, stage, unlock, unsent } from './centre.ts';
import { signIn, password } from './accounts.ts';
import { chromiumOptions } from './chromium.ts';
import { administrator, axe, expect, overhang, test, type Page } from './test.ts';

const options = await chromiumOptions();
test.use({
	storageState: administrator.state,
	launchOptions: {
		...options,
		args: [...(options.args ?? []), '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
	},
});

async function makeKey(page: Page, word: string): Promise<void> {
	await page.getByRole('link', { name: 'Make the key' }).click();
	await page.getByLabel('New passphrase').fill(word);
	await page.getByLabel('Once more').fill(word);
	await page.getByRole('button', { name: 'Make the key' }).click();
	await page.getByRole('button', { name: 'I have the sheet' }).click();
}
async function beginCase(page: Page, note: string): Promise<void> {
	await page.getByRole('link', { name: 'Cases', exact: true }).click();
	await page.getByRole('button', { name: 'Begin a new case' }).click();
	await page.getByRole('radio', { name: /^Yes/ }).first().check();
	await stage(page, 'languages');
	await page.getByLabel('Note').fill(note);
	await page.getByRole('button', { name: 'Add', exact: true }).last().click();
	await expect(page.getByRole('listitem').filter({ hasText: note })).toBeVisible();
	await page.getByRole('link', { name: 'To the cases' }).click();
}

/** A picture that moves, of two frames of one pixel. */
const twoFrames = Buffer.from(
	'47494638396101000100800000000000ffffff21ff0b4e45545343415045322e300301000000' +
		'21f90400320000002c000000000100010000020244010021f90400320000002c00000000010001000002024c01003b',
	'hex',
);
const mimeOf = (bytes: Buffer) => (bytes === twoFrames ? 'image/gif' : 'image/jpeg');

/** Somebody else signs in where the last one has gone, having closed what they worked on. */
async function comeBackAs(page: Page, email: string): Promise<void> {
	await page.goto('/en');
	await page.context().clearCookies();
	await signIn(page, email, password);
	await expect(page).toHaveURL(/\/desk/);
	// Under load Chromium was seen to give up parts of the next page while the one before was still being loaded.
	await page.waitForLoadState('networkidle');
	await page.goto('/en/counselling');
}

test('a counsellor of two centres and a colleague share a tablet, and nobody meets what is the others’', async ({
	page: desk,
	visit,
}) => {
	test.setTimeout(600_000);
	const [tablet, visitor] = [await visit({ permissions: ['microphone'] }), await visit()];
	for (const page of [desk, tablet, visitor]) page.context().setDefaultTimeout(60_000);
	const [north, south] = [await openCentre(desk, 'City of Essen'), await openCentre(desk, 'City of Cologne')];
	const mail = await join(desk, tablet, 'Counsellor', north, 'Nergis');
	const colleague = await join(desk, visitor, 'Counsellor', south, 'Selin');
	await desk.goto('/en/desk/access?q=Nergis');
	await desk.getByRole('link', { name: 'Danışman, Nergis' }).click();
	await desk.getByRole('radio', { name: 'Counsellor' }).check();
	await desk.getByRole('button', { name: 'Continue' }).click();
	const area = desk.getByLabel('Area').getByRole('option').filter({ hasText: south }).first();
	await desk.getByLabel('Area').selectOption((await area.getAttribute('value'))!);
	await desk.getByRole('button', { name: 'Give role' }).click();

	const turn = tablet.getByRole('button', { name: /^Change to/ });
	await test.step('each centre has a key and cases of its own', async () => {
		await tablet.goto('/en/counselling');
		await makeKey(tablet, passphrase);
		await beginCase(tablet, 'At the first centre');
		await turn.click();
		await expect(tablet.getByText('Make your key first.')).toBeVisible();
		await makeKey(tablet, 'another word of hers');
		await tablet.getByRole('link', { name: 'Cases', exact: true }).click();
		await expect(tablet.getByText('No case on this device yet')).toBeVisible();
		await expect(tablet.getByText('Under another key on this device, one case')).toBeVisible();
		expect(await axe(tablet)).toEqual([]);
		await turn.click();
		await unlock(tablet, 'another word of hers');
		await expect(tablet.getByText('That is not the passphrase of this key.')).toBeVisible();
		await unlock(tablet);
		await expect(tablet.getByRole('button', { name: /^Open: Case/ })).toHaveCount(1);
		await tablet.getByRole('button', { name: 'Lock', exact: true }).click();
	});

	await test.step('a colleague signs in on the same tablet and works beside it', async () => {
		await comeBackAs(tablet, colleague);
		await makeKey(tablet, 'the word of Selin');
		await beginCase(tablet, 'Of the colleague');
		await expect(tablet.getByRole('button', { name: /^Open: Case/ })).toHaveCount(1);
		await tablet.getByRole('button', { name: 'Lock', exact: true }).click();
		await unsent(tablet, 2);
	});

	await test.step('without a network each opens their own with their own passphrase', async () => {
		await expect(tablet.locator('aside[data-shell=kept]')).toBeVisible({ timeout: 120_000 });
		await tablet.context().setOffline(true);
		await tablet.goto('/en/counselling');
		await unlock(tablet);
		await tablet.getByRole('button', { name: /^Open: Case/ }).click();
		await stage(tablet, 'languages');
		await expect(tablet.getByRole('listitem').filter({ hasText: 'At the first centre' })).toBeVisible();
		// The colleague is the one who is signed in: nothing of hers is touched, and she is told.
		await tablet.context().setOffline(false);
		await tablet.getByRole('link', { name: 'To the cases' }).click();
		await expect(tablet.getByText('Somebody else is signed in here.')).toBeVisible();
		await expect(tablet.getByRole('button', { name: /^Open: Case/ })).toHaveCount(1);
		await tablet.getByRole('button', { name: 'Lock', exact: true }).click();
		await unlock(tablet, 'the word of Selin');
		await expect(tablet.getByRole('button', { name: /^Open: Case/ })).toHaveCount(1);
	});

	await test.step('the centre says a card in its own words and leaves one out, and meetings go so', async () => {
		await tablet.getByRole('link', { name: 'Centre', exact: true }).click();
		await tablet.getByRole('link', { name: 'Look at your own cards' }).click();
		await expect(tablet.getByText('Nothing changed yet')).toBeVisible();
		await tablet.getByLabel('Look for a card').fill('S01');
		await tablet.getByRole('button', { name: 'Change the card: Working together' }).click();
		const english = tablet.getByRole('group', { name: 'English' });
		await english.getByLabel('Term').fill('Side by side');
		await english.getByLabel('One sentence').fill('I sing in the church choir.');
		await tablet.getByRole('button', { name: 'Save the card' }).click();
		await expect(english.getByText('This tells of belonging, faith')).toBeVisible();
		await expect(english.getByLabel('One sentence')).toBeFocused();
		expect(await axe(tablet)).toEqual([]);
		await english.getByLabel('One sentence').fill('I work well side by side with others.');
		const photo = tablet.getByRole('group', { name: 'Your own photo' });
		const file = photo.getByLabel(/^Take/);
		for (const [buffer, refusal] of [
			[Buffer.from('no picture'), 'This file is no picture that the browser can read.'],
			[Buffer.alloc(0), 'This file is empty.'],
			[Buffer.from('\0\0\0 ftypheic'), 'This browser cannot read photos in the format HEIC.'],
			[Buffer.from(greyJpeg(120)), 'This picture is too small'],
			[twoFrames, 'This picture moves.'],
		] as const) {
			await file.setInputFiles({ name: 'photo', mimeType: mimeOf(buffer), buffer });
			await expect(photo.getByText(refusal)).toBeVisible();
		}
		const taken = Buffer.from(asTaken(greyJpeg(512)));
		expect(tellsWhere(taken)).toBe(true);
		await file.setInputFiles({ name: 'IMG_2041.jpg', mimeType: 'image/jpeg', buffer: taken });
		await expect(photo.getByText('This is how the photo looks on the card.')).toBeVisible();
		await photo.getByLabel('Who took the photo?').fill('Selin Usta');
		await tablet.getByRole('button', { name: 'Save the card' }).click();
		await expect(photo.getByText('Please confirm this.')).toBeVisible();
		await expect(photo.getByRole('checkbox', { name: /^Nobody can be recognised/ })).toBeFocused();
		expect(await axe(tablet)).toEqual([]);
		await photo.getByRole('checkbox', { name: /^Nobody can be recognised/ }).check();
		// Without a network everything stays as it was typed.
		await tablet.context().setOffline(true);
		await tablet.getByRole('button', { name: 'Save the card' }).click();
		await expect(tablet.getByText('This needs a network.')).toBeVisible();
		await tablet.context().setOffline(false);
		const handed = tablet.waitForRequest('**/counselling/steps');
		await tablet.getByRole('button', { name: 'Save the card' }).click();
		const laid = (await handed).postDataJSON() as { photo: { credit: string; bytes: string } };
		const sent = Buffer.from(laid.photo.bytes, 'base64');
		expect([tellsWhere(sent), sizeOfBareJpeg(sent), laid.photo.credit]).toEqual([
			false,
			{ width: 512, height: 512 },
			'Selin Usta',
		]);
		const replaced = tablet.locator('[data-laid=replaced]');
		await expect(replaced).toContainText('Side by side');
		await expect(replaced).toContainText('Photo: Selin Usta (own photo)');
		await expect(replaced.locator('img[src^="data:image/jpeg"]')).toBeVisible();
		await tablet.getByLabel('Look for a card').fill('S02');
		await tablet
			.getByRole('button', { name: /^Leave out/ })
			.last()
			.click();
		await expect(tablet.locator('[data-laid=hidden]')).toContainText('S02');
		await tablet.setViewportSize({ width: 360, height: 740 });
		expect([await axe(tablet), await overhang(tablet)]).toEqual([[], 0]);
		await tablet.getByRole('link', { name: 'Cases', exact: true }).click();
		await tablet.getByRole('button', { name: /^Open: Case/ }).click();
		await stage(tablet, 'competences');
		await expect(tablet.getByRole('group', { name: /^Side by side/ })).toBeVisible();
		await expect(tablet.getByRole('group', { name: /^Talking and listening/ })).toHaveCount(0);
	});

	await test.step('the photo is on the card without a network too, and on the paper deck', async () => {
		await tablet.context().setOffline(true);
		await tablet.goto('/en/counselling');
		await unlock(tablet, 'the word of Selin');
		await tablet.getByRole('button', { name: /^Open: Case/ }).click();
		await stage(tablet, 'competences');
		const card = tablet.getByRole('group', { name: /^Side by side/ });
		await expect(card.locator('img[src^="data:image/jpeg"]')).toBeVisible();
		await tablet.context().setOffline(false);
		await tablet.getByRole('link', { name: 'To the cases' }).click();
		await tablet.getByRole('link', { name: 'Centre', exact: true }).click();
		await tablet.getByRole('link', { name: 'Look at your own cards' }).click();
		await tablet.getByLabel('Second language').selectOption('tr');
		const saved = tablet.waitForEvent('download');
		await tablet.getByRole('button', { name: 'Make the PDF' }).click();
		const pdf = readFileSync((await (await saved).path())!);
		const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: false });
		expect(text.map((page) => page.replaceAll(/\s+/g, ' '))).toEqual([
			expect.stringMatching(/S01.*Side by side/),
			expect.stringContaining('Photos: Selin Usta (own photo).'),
		]);
	});

	await test.step('a card is read aloud by a colleague, and heard without a network on a tablet that has no voice', async () => {
		const policyAt = (path: string) =>
			tablet
				.waitForResponse((answer) => new URL(answer.url()).pathname === path)
				.then((answer) => answer.headers()['permissions-policy']);
		const entered = policyAt('/en/counselling/voices');
		await tablet.getByRole('link', { name: 'Read cards aloud and record them' }).click();
		expect(await entered).toContain('microphone=(self)');
		await unlock(tablet, 'the word of Selin');
		await tablet.getByRole('button', { name: 'Record: Side by side' }).click();
		await tablet.getByText('Take a file instead').click();
		const file = tablet.getByLabel('File with the recording');
		for (const [words, refusal] of [
			['', 'This file is empty.'],
			['no sound', 'This is no recording that the browser can play.'],
		] as const) {
			await file.setInputFiles({ name: 'voice.m4a', mimeType: 'audio/mp4', buffer: Buffer.from(words) });
			await expect(tablet.getByText(refusal)).toBeVisible();
		}
		await tablet.getByRole('button', { name: 'Start recording' }).click();
		await expect(tablet.getByText('2 of 15 seconds at most')).toBeVisible();
		expect(await axe(tablet)).toEqual([]);
		await tablet.getByRole('button', { name: 'Stop', exact: true }).click();
		await expect(tablet.getByText('The recording is ready')).toBeVisible();
		await expect(tablet.getByRole('button', { name: 'Listen', exact: true })).toBeFocused();
		await tablet.keyboard.press('Enter');
		await tablet.getByRole('button', { name: 'Stop', exact: true }).click();
		await tablet.getByRole('button', { name: 'Save the recording' }).click();
		await expect(tablet.getByText('Please confirm this.')).toBeVisible();
		await expect(tablet.getByRole('checkbox', { name: /^The person who speaks/ })).toBeFocused();
		await tablet.keyboard.press('Space');
		expect([await axe(tablet), await overhang(tablet)]).toEqual([[], 0]);
		const handed = tablet.waitForRequest('**/counselling/steps');
		await tablet.getByRole('button', { name: 'Save the recording' }).click();
		const sent = new Uint8Array(
			Buffer.from(((await handed).postDataJSON() as { bytes: string }).bytes, 'base64'),
		);
		expect([bareVoice(sent), Buffer.from(sent).includes('Chrom')]).toEqual([sent, false]);
		await expect(tablet.getByText(/^1 of \d+ are recorded/)).toBeVisible();
		await expect(tablet.getByRole('button', { name: 'Record again: Side by side' })).toBeFocused();
		await expect(tablet.getByRole('button', { name: 'Listen: Side by side' })).toBeVisible();
		// The notice before consent is read so too, a sentence at a time.
		await tablet.getByLabel('Which cards').selectOption('What is read before consent');
		await expect(tablet.getByText('0 of 9 are recorded.')).toBeVisible();
		await tablet.getByRole('button', { name: 'Record: Sentence 3' }).click();
		await expect(tablet.getByText('We do not ask for your name').first()).toBeVisible();
		await tablet.getByRole('button', { name: 'Start recording' }).click();
		await expect(tablet.getByText('1 of 15 seconds at most')).toBeVisible();
		await tablet.getByRole('button', { name: 'Stop', exact: true }).click();
		await tablet.getByRole('button', { name: 'Save the recording' }).click();
		await expect(tablet.getByText('1 of 9 are recorded.')).toBeVisible();
		expect([await axe(tablet), await overhang(tablet)]).toEqual([[], 0]);
		const left = policyAt('/en/counselling');
		await tablet.getByRole('link', { name: 'Cases', exact: true }).click();
		expect(await left).toContain('microphone=()');
		await tablet.context().setOffline(true);
		await unlock(tablet, 'the word of Selin');
		await tablet.getByRole('button', { name: /^Open: Case/ }).click();
		await stage(tablet, 'consent');
		const sentence = tablet.getByRole('button', { name: /^(Read aloud|Stop): / });
		await expect(sentence).toHaveCount(1);
		await expect(sentence).toHaveAccessibleName(/^Read aloud: We do not ask for your name/);
		await sentence.click();
		await expect(sentence).toHaveAccessibleName(/^Stop: /);
		expect([await axe(tablet), await overhang(tablet)]).toEqual([[], 0]);
		await stage(tablet, 'competences');
		const aloud = tablet.getByRole('button', { name: /^(Read aloud|Stop): / });
		await expect(aloud).toHaveCount(1);
		await expect(aloud).toHaveAccessibleName('Read aloud: Side by side');
		await aloud.click();
		await expect(aloud).toHaveAccessibleName('Stop: Side by side');
		expect([await axe(tablet), await overhang(tablet)]).toEqual([[], 0]);
		await aloud.click();
		await expect(aloud).toHaveAccessibleName('Read aloud: Side by side');
		await tablet.context().setOffline(false);
		await tablet.getByRole('link', { name: 'To the cases' }).click();
	});

	await test.step('whoever signs in again has their own before them, and hears that something waits under another key', async () => {
		await comeBackAs(tablet, mail);
		await unlock(tablet);
		await expect(tablet.getByText('Under another key on this device, one case')).toBeVisible();
	});
});
