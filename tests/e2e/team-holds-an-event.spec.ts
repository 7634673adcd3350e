import { linkInMail } from './accounts.ts';
import { administrator, axe, expect, overhang, test, type Page } from './test.ts';

test.use({ storageState: administrator.state });

const title = { en: 'Signs one can read', ar: 'لافتات يفهمها الجميع' };
const sessions = [
	{ en: 'Signs seen for the first time', ar: 'لافتات نراها للمرة الأولى', from: '10:00', to: '11:00' },
	{ en: 'A walk through the town hall', ar: 'جولة في مبنى البلدية', from: '11:30', to: '13:00' },
];
const guest = { givenName: 'سلمى', familyName: 'الحلبي', email: 'salma@example.org' };
const absentee = { givenName: 'Işıl', familyName: 'Ağaoğlu', email: 'isil@example.org' };

/** Days from now, so that the event is under way whenever the test runs. */
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test('the team plans an event, visitors register on its page and withdraw, and the team records who was there', async ({
	page,
	visit,
}) => {
	const desk = await test.step('the team plans it in two languages', () => plan(page));
	for (const session of sessions) await test.step(session.en, () => addSession(page, desk, session));

	await page.goto(desk);
	await step(page, 'Open registration', 'Registration open');
	const address = (await page.getByRole('link', { name: 'Public page' }).getAttribute('href')) ?? '';
	const inArabic = address.replace('/en/', '/ar/');

	const visitor = await visit({ javaScriptEnabled: false, viewport: { width: 360, height: 780 } });
	await test.step('a visitor reads it in Arabic, on a phone and without script', async () => {
		await visitor.goto(inArabic);
		await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(title.ar);
		await expect(visitor.locator('main ol > li .title')).toHaveText(sessions.map(({ ar }) => ar));
		await visitor.locator('main').getByRole('link', { name: 'التسجيل', exact: true }).click();
	});

	await test.step('without consent nothing is taken, what was typed stays', async () => {
		await visitor.getByLabel('الاسم الأول').fill(guest.givenName);
		await visitor.getByLabel('اسم العائلة').fill(guest.familyName);
		await visitor.getByLabel('البريد الإلكتروني').fill(guest.email);
		await visitor.getByRole('button', { name: 'تسجيل', exact: true }).click();
		await expect(visitor.getByRole('alert')).toContainText('لا يجوز لنا حفظ البيانات من دون موافقتكم.');
		await expect(visitor.getByLabel('اسم العائلة')).toHaveValue(guest.familyName);
		await expect(visitor.getByLabel('لغة رسائلنا')).toHaveValue('ar');
		expect(await overhang(visitor)).toBe(0);
		await visitor.getByRole('checkbox', { name: /أوافق/ }).check();
		await visitor.getByRole('button', { name: 'تسجيل', exact: true }).click();
		await expect(visitor.getByRole('status')).toContainText('يُرجى الاطلاع على بريدكم');
	});

	const key = await linkInMail(page, guest.email, '/ar/my-registration/');
	const state = visitor.locator('dl > div').filter({ hasText: 'الحالة' }).locator('dd');
	await test.step('the mail opens their registration, and nobody else’s', async () => {
		await visitor.goto(key);
		await expect(visitor).toHaveTitle(/^تسجيلي/);
		await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(title.ar);
		await expect(visitor.locator('main')).toContainText(`${guest.givenName} ${guest.familyName}`);
		await expect(visitor.locator('main')).toContainText(guest.email);
		await expect(state).toHaveText('تم الاستلام');
		expect(await overhang(visitor)).toBe(0);
		const watched = await visit();
		await watched.goto(key);
		expect(await axe(watched)).toEqual([]);
		const wrong = await watched.goto(key.slice(0, -1) + (key.endsWith('A') ? 'B' : 'A'));
		expect(wrong?.status()).toBe(404);
		await expect(watched.locator('main')).not.toContainText(guest.familyName);
	});

	const other = await visit();
	await test.step('somebody else registers too, and withdraws', async () => {
		await other.goto(`${address}/register`);
		await other.getByLabel('Given name').fill(absentee.givenName);
		await other.getByLabel('Family name').fill(absentee.familyName);
		await other.getByLabel('E-mail address').fill(absentee.email);
		await other.getByRole('checkbox', { name: /I agree/ }).check();
		await other.getByRole('button', { name: 'Register', exact: true }).click();
		await expect(other.getByRole('status')).toContainText('Please look into your mailbox');
		await other.goto(await linkInMail(page, absentee.email, '/en/my-registration/'));
		await other.getByRole('link', { name: 'Withdraw registration' }).click();
		await expect(other.getByText('Withdraw the registration?')).toBeVisible();
		await other.getByRole('button', { name: 'Yes, withdraw' }).click();
		await expect(other.getByRole('status')).toHaveText('Your registration is withdrawn.');
		await expect(other.getByRole('link', { name: 'Withdraw registration' })).toHaveCount(0);
		await expect(other.locator('dl > div').filter({ hasText: 'State' }).locator('dd')).toHaveText(
			'Withdrawn',
		);
	});

	const row = (name: string) => page.getByRole('row').filter({ hasText: name });
	await test.step('the team sees both as they stand, and confirms the one who waits', async () => {
		await page.goto(`${desk}/registrations`);
		await expect(row(absentee.familyName)).toContainText('Withdrawn');
		await expect(row(absentee.familyName).getByRole('checkbox')).toHaveCount(0);
		await row(guest.familyName).getByRole('checkbox').check();
		await page.getByRole('button', { name: 'Confirm selected' }).click();
		await expect(page.getByRole('status').first()).toContainText('1 registration confirmed.');
		await visitor.reload();
		await expect(state).toHaveText('مؤكد');
	});

	await page.goto(desk);
	await step(page, 'Begin', 'Taking place');

	await test.step('who was there is ticked; who withdrew is not on the list', async () => {
		await page.goto(`${desk}/attendance`);
		await expect(row(absentee.familyName)).toHaveCount(0);
		await page.getByRole('checkbox', { name: new RegExp(`Present: .*${guest.familyName}`) }).check();
		await page.getByRole('button', { name: 'Save attendance' }).click();
		await expect(page.getByRole('status').first()).toContainText('1 newly present, 0 absent');
		await expect(page.getByRole('checkbox', { name: /^Present/ })).toBeChecked();
		await expect(page.locator('main')).toContainText('1 of 1 were there');
	});

	await page.goto(desk);
	await step(page, 'Finish', 'Finished');
	await expect(page.getByText('What is finished stays finished.')).toBeVisible();

	await test.step('what is over can be read, and takes no registrations and no withdrawals', async () => {
		await visitor.reload();
		await expect(state).toHaveText('حضر');
		await expect(visitor.getByRole('link', { name: 'سحب التسجيل' })).toHaveCount(0);
		await visitor.goto(`${inArabic}/register`);
		await expect(visitor.locator('main')).toContainText('أُغلق التسجيل.');
		await expect(visitor.getByRole('button', { name: 'تسجيل', exact: true })).toHaveCount(0);
	});
});

/** Types an event that began yesterday; answers the address of its page. */
async function plan(page: Page): Promise<string> {
	await page.goto('/en/desk/events');
	await page.getByRole('link', { name: 'New event' }).first().click();
	await page.getByLabel('Kind', { exact: true }).selectOption({ label: 'Workshop' });
	await fillBoth(page, title);
	await page.locator('[name=startsLocal]').fill(`${inDays(-1)}T09:30`);
	await page.locator('[name=endsLocal]').fill(`${inDays(-3)}T16:00`);
	await page.getByRole('checkbox', { name: 'Anybody can register on the public page' }).check();
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(page.getByRole('alert')).toContainText('The end is before the start');
	await expect(page.getByRole('textbox', { name: 'Title, English' })).toHaveValue(title.en);
	await expect(page.locator('[name="title.ar"]')).toHaveValue(title.ar);
	await expect(page.getByRole('checkbox', { name: 'Anybody can register' })).toBeChecked();
	await page.locator('[name=endsLocal]').fill(`${inDays(3)}T16:00`);
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(title.en);
	return new URL(page.url()).pathname;
}

async function addSession(page: Page, desk: string, session: (typeof sessions)[number]): Promise<void> {
	await page.goto(`${desk}/agenda`);
	await page.getByRole('link', { name: 'New session' }).first().click();
	await page.getByLabel('Kind', { exact: true }).selectOption({ label: 'Plenary' });
	await fillBoth(page, session);
	await page.locator('[name=startsLocal]').fill(`${inDays(1)}T${session.from}`);
	await page.locator('[name=endsLocal]').fill(`${inDays(1)}T${session.to}`);
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(page.locator('main')).toContainText(session.en);
}

async function fillBoth(page: Page, text: { readonly en: string; readonly ar: string }): Promise<void> {
	await page.getByRole('textbox', { name: 'Title, English' }).fill(text.en);
	const arabic = page.getByRole('textbox', { name: 'Title, Arabic' });
	if (!(await arabic.isVisible()))
		await page
			.getByRole('group', { name: /^Title/ })
			.locator('summary')
			.filter({ hasText: 'Arabic' })
			.click();
	await arabic.fill(text.ar);
}

async function step(page: Page, button: string, state: string): Promise<void> {
	await page.getByRole('button', { name: button, exact: true }).click();
	await expect(page.getByRole('status').first()).toContainText(`New state: ${state}.`);
}
