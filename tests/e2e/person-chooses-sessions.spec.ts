import { linkInMail } from './accounts.ts';
import { administrator, axe, expect, overhang, test, type Page } from './test.ts';

test.use({ storageState: administrator.state });

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const title = { en: 'Libraries after closing time', ar: 'مكتبات بعد ساعات العمل' };
const sessions = {
	books: { en: 'Books for everybody', ar: 'كتب للجميع', from: '10:00', to: '11:00' },
	rooms: { en: 'Rooms for everybody', ar: 'قاعات للجميع', from: '10:30', to: '11:30' },
	games: { en: 'Games for everybody', ar: 'ألعاب للجميع', from: '11:30', to: '12:30' },
};
const first = { givenName: 'ليلى', familyName: 'الأيوبي', email: 'layla.ayoubi@example.org' };
const second = { givenName: 'سامي', familyName: 'النجار', email: 'sami.najjar@example.org' };

test('somebody chooses sessions in Arabic on a phone without script; the team sees who comes', async ({
	page,
	visit,
}) => {
	const desk = await test.step('the team plans an event with sessions to sign up for', () => plan(page));
	for (const session of Object.values(sessions)) await addSession(page, desk, session);
	await test.step('one of them has one seat', async () => {
		await page.goto(`${desk}/seats/new`);
		await page.locator('[name=target]').selectOption({ label: `Session: ${sessions.books.en}` });
		await page.locator('[name=size]').fill('1');
		await page.getByRole('button', { name: 'Save' }).click();
		await expect(page.locator('main')).toContainText(sessions.books.en);
	});
	await page.goto(desk);
	await page.getByRole('button', { name: 'Open registration' }).click();
	const address = (await page.getByRole('link', { name: 'Public page' }).getAttribute('href')) ?? '';

	const visitor = await visit({ javaScriptEnabled: false, viewport: { width: 360, height: 780 } });
	const box = (key: keyof typeof sessions) =>
		visitor.getByRole('checkbox', { name: sessions[key].ar, exact: true });
	const save = () => visitor.getByRole('button', { name: 'حفظ الاختيار' }).click();

	await test.step('whoever waits is told when they can choose', async () => {
		await register(visitor, address, first);
		await visitor.goto(await linkInMail(page, first.email, '/ar/my-registration/'));
		await visitor.getByRole('link', { name: 'جلساتكم' }).click();
		await expect(visitor.locator('main')).toContainText('ليس لكم بعد مقعد مؤكد');
		await confirm(page, desk, first.familyName);
	});

	await test.step('two at one time are refused, each naming the other; what was ticked stays', async () => {
		await visitor.reload();
		await expect(visitor.getByRole('heading', { level: 1 })).toHaveText('جلساتكم');
		await expect(visitor.locator('main')).toContainText(`تتزامن مع «${sessions.rooms.ar}».`);
		expect(await overhang(visitor)).toBe(0);
		await box('books').check();
		await box('rooms').check();
		await save();
		await expect(visitor.getByRole('alert')).toContainText(`في الوقت نفسه مع «${sessions.rooms.ar}»`);
		await expect(visitor.getByRole('alert')).toContainText(`في الوقت نفسه مع «${sessions.books.ar}»`);
		await expect(box('books')).toBeChecked();
		await expect(box('rooms')).toBeChecked();
		expect(await overhang(visitor)).toBe(0);
	});

	await test.step('one after the other is saved at once', async () => {
		await box('rooms').uncheck();
		await box('games').check();
		await save();
		await expect(visitor.getByRole('status')).toContainText('حُفظ اختياركم');
		await expect(box('books')).toBeChecked();
		await expect(box('rooms')).not.toBeChecked();
		await expect(box('games')).toBeChecked();
	});

	const other = await visit({ viewport: { width: 360, height: 780 } });
	await test.step('the next one finds it full, and no way to take it', async () => {
		await register(other, address, second);
		await confirm(page, desk, second.familyName);
		await other.goto(await linkInMail(page, second.email, '/ar/my-registration/'));
		await other.getByRole('link', { name: 'جلساتكم' }).click();
		const full = other.getByRole('checkbox', { name: sessions.books.ar, exact: true });
		await expect(full).toBeDisabled();
		await expect(full).toHaveAccessibleDescription(/اكتمل العدد/);
		await other.getByRole('checkbox', { name: sessions.games.ar, exact: true }).check();
		await other.getByRole('button', { name: 'حفظ الاختيار' }).click();
		await expect(other.getByRole('status')).toContainText('حُفظ اختياركم');
		expect(await axe(other)).toEqual([]);
	});

	await test.step('the team sees how many come and who, and may take the list along', async () => {
		await page.goto(`${desk}/agenda`);
		const card = page
			.locator('[data-session]')
			.filter({ has: page.locator('h3', { hasText: sessions.games.en }) });
		await expect(card).toContainText('2 sign-ups');
		await card.getByRole('link', { name: sessions.games.en }).click();
		await page.getByRole('link', { name: 'Who has signed up' }).click();
		for (const { familyName } of [first, second])
			await expect(page.getByRole('row').filter({ hasText: familyName })).toHaveCount(1);
		expect(await axe(page)).toEqual([]);
		const download = page.waitForEvent('download');
		await page.getByRole('link', { name: 'Download as a table (CSV)' }).click();
		expect((await download).suggestedFilename()).toMatch(/^sign-ups-\w+\.csv$/);
	});
});

async function register(visitor: Page, address: string, guest: typeof first): Promise<void> {
	await visitor.goto(`${address.replace('/en/', '/ar/')}/register`);
	await visitor.getByLabel('الاسم الأول').fill(guest.givenName);
	await visitor.getByLabel('اسم العائلة').fill(guest.familyName);
	await visitor.getByLabel('البريد الإلكتروني').fill(guest.email);
	await visitor.locator('input[name=agreed]').check();
	await visitor.getByRole('button', { name: 'تسجيل', exact: true }).click();
	await expect(visitor.getByRole('status')).toContainText('يُرجى الاطلاع على بريدكم');
}

async function confirm(page: Page, desk: string, familyName: string): Promise<void> {
	await page.goto(`${desk}/registrations`);
	await page.getByRole('row').filter({ hasText: familyName }).getByRole('checkbox').check();
	await page.getByRole('button', { name: 'Confirm selected' }).click();
	await expect(page.getByRole('status').first()).toContainText('1 registration confirmed.');
}

/** An event to come, in two languages; answers the address of its page. */
async function plan(page: Page): Promise<string> {
	await page.goto('/en/desk/events/new');
	await page.getByLabel('Kind', { exact: true }).selectOption({ label: 'Workshop' });
	await fillBoth(page, title);
	await page.locator('[name=startsLocal]').fill(`${inDays(20)}T09:00`);
	await page.locator('[name=endsLocal]').fill(`${inDays(20)}T16:00`);
	await page.getByRole('checkbox', { name: 'Anybody can register on the public page' }).check();
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(title.en);
	return new URL(page.url()).pathname;
}

async function addSession(page: Page, desk: string, session: typeof sessions.books): Promise<void> {
	await page.goto(`${desk}/agenda/new`);
	await page.getByLabel('Kind', { exact: true }).selectOption({ label: 'Workshop' });
	await fillBoth(page, session);
	await page.locator('[name=startsLocal]').fill(`${inDays(20)}T${session.from}`);
	await page.locator('[name=endsLocal]').fill(`${inDays(20)}T${session.to}`);
	await page.getByRole('radio', { name: 'With sign-up only' }).check();
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
