import { linkInMail } from './accounts.ts';
import { administrator, axe, expect, overhang, test, type Page } from './test.ts';

test.use({ storageState: administrator.state });

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const title = { en: 'Kitchens that cook for everybody', ar: 'مطابخ تطبخ للجميع' };
const quote = /اقتباس/;
const guest = { givenName: 'نور', familyName: 'الخطيب', email: 'nour.khatib@example.org' };

test('somebody registers in Arabic with questions and consents, takes one back, and the kitchen gets figures', async ({
	page,
	visit,
}) => {
	const desk = await test.step('the team plans an event', () => plan(page));
	await test.step('the team asks what people eat, for figures alone, and for consents', async () => {
		await page.goto(`${desk}/questions`);
		await expect(page.getByRole('heading', { name: 'No question yet' })).toBeVisible();
		await page.getByRole('link', { name: 'Add a question' }).click();
		await fill(page, 'Question', { English: 'What do you eat?', Arabic: 'ماذا تأكلون؟' });
		await page.getByRole('radio', { name: 'One of several' }).check();
		await fill(page, 'Options', { English: 'Halal\nPlants', Arabic: 'حلال\nنباتي' });
		await page.getByRole('radio', { name: 'Food' }).check();
		await fill(page, 'What is it asked for?', {
			English: 'So that the kitchen can plan',
			Arabic: 'لكي يخطط المطبخ',
		});
		await page.getByRole('radio', { name: 'Nobody, only figures are handed on' }).check();
		await page.getByRole('button', { name: 'Save' }).click();
		await expect(page.getByRole('status')).toContainText('Saved.');
		for (const name of ['Photos', 'List for participants', 'Public list', 'Quote'])
			await page.getByRole('checkbox', { name, exact: true }).check();
		await page.getByRole('checkbox', { name: 'Offer invitation letters for a visa' }).check();
		await page.getByRole('button', { name: 'Save' }).click();
		await expect(page.getByRole('status')).toContainText('Saved.');
		expect(await axe(page)).toEqual([]);
	});
	await page.goto(desk);
	await page.getByRole('button', { name: 'Open registration' }).click();
	const address = (await page.getByRole('link', { name: 'Public page' }).getAttribute('href')) ?? '';

	const visitor = await visit({ javaScriptEnabled: false, viewport: { width: 360, height: 780 } });
	await test.step('a visitor answers on a phone, without script; what was chosen stays when something is missing', async () => {
		await visitor.goto(`${address.replace('/en/', '/ar/')}/register`);
		await visitor.getByLabel('الاسم الأول').fill(guest.givenName);
		await visitor.getByLabel('اسم العائلة').fill(guest.familyName);
		await visitor.getByLabel('البريد الإلكتروني').fill(guest.email);
		await visitor.getByRole('radio', { name: 'حلال' }).check();
		await expect(visitor.locator('main')).toContainText('لا يرى أحد إجابتكم. تعطى أرقام فقط.');
		await visitor.getByRole('checkbox', { name: /الصفحة العلنية/ }).check();
		await visitor.getByRole('checkbox', { name: /القائمة التي يراها/ }).check();
		await visitor.getByRole('checkbox', { name: quote }).check();
		await visitor.getByRole('button', { name: 'تسجيل', exact: true }).click();
		await expect(visitor.getByRole('alert')).toContainText('موافقتكم');
		await expect(visitor.getByRole('radio', { name: 'حلال' })).toBeChecked();
		await expect(visitor.getByRole('checkbox', { name: /الصفحة العلنية/ })).toBeChecked();
		await expect(visitor.getByRole('checkbox', { name: /صور الفعالية/ })).not.toBeChecked();
		expect(await overhang(visitor)).toBe(0);
		await visitor.locator('input[name=agreed]').check();
		await visitor.getByRole('button', { name: 'تسجيل', exact: true }).click();
		await expect(visitor.getByRole('status')).toContainText('يُرجى الاطلاع على بريدكم');
	});

	await page.goto(`${desk}/registrations`);
	await page.getByRole('row').filter({ hasText: guest.familyName }).getByRole('checkbox').check();
	await page.getByRole('button', { name: 'Confirm selected' }).click();
	const stranger = await visit({ javaScriptEnabled: false });
	const list = `${address}/participants`;
	await test.step('the public list shows who consented', async () => {
		await stranger.goto(list);
		await expect(stranger.locator('main')).toContainText(`${guest.givenName} ${guest.familyName}`);
		await expect(stranger.locator('main')).not.toContainText(guest.email);
	});

	await test.step('a consent taken back ends at once, and the proof of both stays', async () => {
		await visitor.goto(await linkInMail(page, guest.email, '/ar/my-registration/'));
		await visitor.getByRole('link', { name: 'الإجابات والموافقات' }).click();
		await expect(visitor.getByRole('radio', { name: 'حلال' })).toBeChecked();
		await visitor.getByRole('checkbox', { name: /الصفحة العلنية/ }).uncheck();
		await visitor.getByRole('button', { name: 'حفظ الموافقات' }).click();
		await expect(visitor.getByRole('status')).toContainText('تم حفظ موافقاتكم');
		await visitor.getByText('ما كان ساريا حتى الآن').click();
		await expect(visitor.locator('details li')).toHaveCount(4);
		expect(await overhang(visitor)).toBe(0);
		await stranger.goto(list);
		await expect(stranger.getByRole('heading', { name: 'Nobody is on this list' })).toBeVisible();
	});

	await test.step('a quote rests on the consent of the registration, and is gone when that is taken back', async () => {
		await page.goto('/en/desk/voices/new');
		await fill(page, 'What was said', { English: 'We cooked together.' });
		await fill(page, 'Who said it', { English: 'A cook' });
		await page.getByRole('radio', { name: 'yes, in public' }).check();
		const registrations = page.getByLabel('Consent from the registration of');
		const own = registrations.getByRole('option').filter({ hasText: guest.familyName });
		await registrations.selectOption(await own.getAttribute('value'));
		await page.getByRole('button', { name: 'Save' }).click();
		await expect(page.locator('blockquote')).toHaveText('We cooked together.');
		await expect(page.getByRole('link', { name: 'To the registration' })).toBeVisible();
		expect(await axe(page)).toEqual([]);
		await visitor.getByRole('checkbox', { name: quote }).uncheck();
		await visitor.getByRole('button', { name: 'حفظ الموافقات' }).click();
		await expect(visitor.getByRole('status')).toContainText('تم حفظ موافقاتكم');
		await page.reload();
		await expect(page.locator('main')).toContainText('This voice is withdrawn.');
		await expect(page.locator('blockquote')).toHaveCount(0);
	});

	await test.step('the kitchen gets figures without names, and the team sees what is kept', async () => {
		await page.goto(`${desk}/questions/counts`);
		await expect(page.getByRole('row', { name: /Halal/ })).toContainText('fewer than 3');
		await expect(page.locator('main')).not.toContainText(guest.familyName);
		expect(await axe(page)).toEqual([]);
		await page.getByRole('link', { name: 'What personal data is still here?' }).click();
		await expect(page.getByRole('row', { name: /What do you eat/ })).toContainText('1');
		expect(await axe(page)).toEqual([]);
	});
});

/** An event to come, in two languages; answers the address of its page. */
async function plan(page: Page): Promise<string> {
	await page.goto('/en/desk/events/new');
	await page.getByLabel('Kind', { exact: true }).selectOption({ label: 'Workshop' });
	await fill(page, 'Title', { English: title.en, Arabic: title.ar });
	await page.locator('[name=startsLocal]').fill(`${inDays(20)}T10:00`);
	await page.locator('[name=endsLocal]').fill(`${inDays(20)}T16:00`);
	await page.getByRole('checkbox', { name: 'Anybody can register on the public page' }).check();
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(title.en);
	return new URL(page.url()).pathname;
}

async function fill(page: Page, label: string, texts: Readonly<Record<string, string>>): Promise<void> {
	for (const [language, text] of Object.entries(texts)) {
		const field = page.getByLabel(`${label}, ${language}`, { exact: true });
		if (!(await field.isVisible()))
			await page
				.locator('fieldset.localized')
				.filter({ has: field })
				.locator('summary')
				.filter({ hasText: language })
				.click();
		await field.fill(text);
	}
}
