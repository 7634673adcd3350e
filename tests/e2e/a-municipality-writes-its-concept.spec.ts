import { accept, invite } from './accounts.ts';
import { administrator, axe, expect, overhang, test, type Page } from './test.ts';

const field = (page: Page, name: string) => page.locator(`[name="${name}"]`);
const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click();

test('an officer of Buca goes from the mandate to the first report, and two people meet in one section', async ({
	visit,
}) => {
	test.setTimeout(600_000);
	const host = await visit({ storageState: administrator.state });
	const officers: Page[] = [];
	for (const [givenName, email] of [
		['Deniz', 'deniz.buca@example.org'],
		['Selin', 'selin.buca@example.org'],
	] as const) {
		const link = await invite(host, {
			role: 'Coordinator',
			scope: /Buca/,
			givenName,
			familyName: 'Kaya',
			email,
		});
		// One of the two without script: nothing here needs any, but axe does.
		const page = await visit({ javaScriptEnabled: givenName === 'Deniz' });
		await accept(page, link);
		officers.push(page);
	}
	const [deniz, selin] = officers as [Page, Page];

	await deniz.goto('/en/desk/concepts/new');
	await field(deniz, 'title.en').fill('Living together, the second plan');
	await field(deniz, 'term.en').fill('Cohesion strategy');
	await field(deniz, 'mandate.en').fill('The council asked for it.');
	await save(deniz);
	await expect(deniz.getByText('Saved.', { exact: true })).toBeVisible();
	const concept = deniz.url().replace(/\?.*$/, '');
	await deniz.getByRole('button', { name: 'Begin to write' }).click();
	await expect(deniz.locator('main')).toContainText('Still missing for “in consultation”');

	await test.step('what is missing is filled in, one kind of part after another', async () => {
		await deniz.goto(`${concept}/edit`);
		await field(deniz, 'definition.en').fill('It goes both ways.');
		await deniz.getByLabel('Refugees').check();
		await field(deniz, 'startsOn').fill('2030-01-01');
		await field(deniz, 'endsOn').fill('2034-12-31');
		await field(deniz, 'consultationEndsOn').fill('2099-12-31');
		await save(deniz);
		for (const [kind, fields] of [
			['principle', { 'title.en': 'Everybody is from here' }],
			['field', { 'title.en': 'Language' }],
			['goal', { 'title.en': 'Everybody can say what they need' }],
			['measure', { 'title.en': 'Evening courses' }],
		] as const) {
			await deniz.goto(`${concept}/${kind}/new`);
			for (const [name, text] of Object.entries(fields)) await field(deniz, name).fill(text);
			if (kind === 'goal') await field(deniz, 'level').selectOption('guiding');
			await save(deniz);
			await expect(deniz.getByText('Saved.', { exact: true })).toBeVisible();
		}
	});

	await test.step('a measure is not decided without unit, day and money', async () => {
		await deniz.getByRole('link', { name: 'Evening courses', exact: true }).click();
		await field(deniz, 'status').selectOption('decided');
		await save(deniz);
		const main = deniz.locator('main');
		await expect(main).toContainText('A measure is decided only with a unit that answers for it.');
		await expect(main).toContainText('A measure is decided only with a day until when.');
		await expect(main).toContainText('A measure is decided only with at least one money line.');
		expect(await axe(deniz)).toEqual([]);
		await field(deniz, 'unit.en').fill('Directorate for social affairs');
		await field(deniz, 'endsOn').fill('2031-12-31');
		await field(deniz, 'funding.0.source.en').fill('Municipal budget');
		await field(deniz, 'funding.0.amount').fill('12.500,00');
		await save(deniz);
		await expect(deniz.getByText('Saved.', { exact: true })).toBeVisible();
	});

	await test.step('figures come from a table that is told row by row', async () => {
		await deniz.goto(`${concept}/baseline`);
		await deniz.getByRole('link', { name: 'Take figures over' }).click();
		const table = 'Gösterge;Değer;Birim;Yıl;Kaynak\r\nBekleyenler;310;kişi;2029;Örnek\r\n';
		const file = { name: 'figures.csv', mimeType: 'text/csv', buffer: Buffer.from(table) };
		await field(deniz, 'file').setInputFiles(file);
		await deniz.getByRole('button', { name: 'Look at the table' }).click();
		await expect(deniz.locator('main')).toContainText('will be added');
		expect(await axe(deniz)).toEqual([]);
		await deniz.getByRole('button', { name: 'Take 1 figure over' }).click();
		await expect(deniz.locator('main')).toContainText('310 persons (2029)');
	});

	await test.step('an indicator tells of the measure', async () => {
		await deniz.goto(`${concept}/indicator/new`);
		await field(deniz, 'kind').selectOption('output');
		await field(deniz, 'title.en').fill('Places');
		await field(deniz, 'measureId').selectOption({ label: 'Evening courses' });
		await field(deniz, 'unit').selectOption('places');
		await field(deniz, 'targetValue').fill('120');
		await field(deniz, 'targetYear').fill('2032');
		await save(deniz);
		await expect(deniz.getByText('Saved.', { exact: true })).toBeVisible();
	});

	await test.step('two people write one section: nothing is lost, and a third text is written', async () => {
		await deniz.goto(`${concept}/section/new`);
		await field(deniz, 'title.en').fill('Why now');
		await field(deniz, 'body.en').fill('Begun');
		await save(deniz);
		const section = deniz.url().replace(/\?.*$/, '');
		await deniz.goto(`${section}/edit`);
		await selin.goto(`${section}/edit`);
		await field(deniz, 'body.en').fill('By Deniz');
		await save(deniz);
		await field(selin, 'body.en').fill('By Selin');
		// The other languages are folded up.
		await selin.locator('details:has([name="body.de"]) > summary').click();
		await field(selin, 'body.de').fill('Auf Deutsch');
		await save(selin);
		await expect(selin.getByText('Somebody was faster')).toBeVisible();
		const choice = selin.locator('fieldset.conflict');
		await expect(choice).toHaveCount(1);
		await expect(choice).toContainText('By Deniz');
		await choice.locator('input[value=third]').check();
		await field(selin, 'third.body.en').fill('By both');
		await save(selin);
		await expect(selin.locator('main')).toContainText('By both');
	});

	await test.step('the draft is public, somebody says something, and it is shown once it was read', async () => {
		await deniz.goto(concept);
		expect(await axe(deniz)).toEqual([]);
		await deniz.getByRole('button', { name: 'Open the consultation' }).click();
		const phone = { viewport: { width: 360, height: 800 }, storageState: { cookies: [], origins: [] } };
		const reader = await visit({ ...phone, javaScriptEnabled: false });
		const address = concept.replace('/desk/', '/');
		await reader.goto(address);
		await field(reader, 'text').fill('More evening buses');
		await reader.getByRole('button', { name: 'Send' }).click();
		await expect(reader.locator('main')).toContainText('Somebody reads your text before it appears here');
		await expect(reader.locator('blockquote')).toHaveCount(0);
		// The same page once more where script runs: axe stands still without.
		const looked = await visit(phone);
		await looked.goto(address);
		expect(await axe(looked)).toEqual([]);
		expect(await overhang(looked)).toBe(0);
		// The contents stay where they stand, and do not lie over what one scrolls to.
		await field(looked, 'text').scrollIntoViewIfNeeded();
		await expect(looked.locator('nav.contents')).not.toBeInViewport();
		await deniz.goto(`${concept}/consultation`);
		expect(await axe(deniz)).toEqual([]);
		await deniz.getByLabel('Show', { exact: true }).check();
		await deniz.getByRole('button', { name: 'Save the decision' }).click();
		await reader.goto(address);
		await expect(reader.locator('blockquote')).toHaveText('More evening buses');
	});

	await test.step('before the bodies, the officer goes through the twelve steps, point after point', async () => {
		await deniz.goto(concept);
		await deniz.getByRole('link', { name: 'Checklists' }).click();
		expect(await axe(deniz)).toEqual([]);
		await deniz.getByRole('link', { name: /Review again.*Twelve steps/ }).click();
		await deniz.getByRole('button', { name: 'Begin' }).click();
		const main = deniz.locator('main');
		await expect(main).toContainText('Point 1 of 12');
		await deniz.getByRole('radio', { name: 'met', exact: true }).check();
		await save(deniz);
		await expect(main).toContainText('Write what shows it, or why it does not apply.');
		expect(await axe(deniz)).toEqual([]);
		await field(deniz, 'evidence.en').fill('The council asked for it.');
		await save(deniz);
		await expect(main).toContainText('Point 2 of 12');
		// Two people at one point: what was said meanwhile is shown, and nothing is lost.
		await selin.goto(deniz.url());
		await deniz.getByRole('radio', { name: 'not met' }).check();
		await save(deniz);
		await selin.getByRole('radio', { name: 'partly' }).check();
		await field(selin, 'evidence.en').fill('Two of three are named.');
		await save(selin);
		await expect(selin.getByText('Somebody was faster')).toBeVisible();
		await expect(field(selin, 'evidence.en')).toHaveValue('Two of three are named.');
		await selin.locator('fieldset.conflict input[value=yours]').first().check();
		await save(selin);
		await expect(selin.locator('main')).toContainText('11 points are left to do');
		await deniz.goto(selin.url());
		expect(await axe(deniz)).toEqual([]);
	});

	await test.step('advisory council, committee and council hear it, and it is adopted', async () => {
		await deniz.goto(concept);
		await deniz.getByRole('button', { name: 'Take it to the bodies' }).click();
		for (const body of ['Advisory council', 'Committee', 'Council']) {
			await field(deniz, 'heldOn').fill('2026-01-10');
			await field(deniz, 'verdict').selectOption('agreed');
			await deniz.getByRole('button', { name: `Note the hearing: ${body}` }).click();
			await expect(deniz.getByText('The hearing is noted.')).toBeVisible();
		}
		await expect(deniz.locator('main')).toContainText('The checklist of the twelve steps is not done yet');
		await field(deniz, 'resolution').fill('2026/7');
		await field(deniz, 'resolvedOn').fill('2026-01-11');
		await deniz.getByRole('button', { name: 'Note the adoption' }).click();
		await expect(deniz.locator('main')).toContainText('The text is the one that was adopted.');
		expect(await axe(deniz)).toEqual([]);
		await deniz.goto(`${concept}/measure`);
		await expect(deniz.getByRole('link', { name: 'Add a measure' })).toHaveCount(0);
	});

	await test.step('the first report says how every measure stands, is heard by all three, and is public', async () => {
		await deniz.goto(`${concept}/monitoring`);
		await deniz.getByRole('link', { name: 'Begin a report' }).click();
		await field(deniz, 'startsOn').fill('2025-07-01');
		await field(deniz, 'endsOn').fill('2025-12-31');
		await field(deniz, 'dueOn').fill('2099-09-30');
		await field(deniz, 'summary.en').fill('The courses have begun.');
		await deniz.getByRole('button', { name: 'Begin' }).click();
		const main = deniz.locator('main');
		await deniz.getByRole('button', { name: 'Bring before the bodies' }).click();
		await expect(main).toContainText('1 measure has nothing said of it yet.');
		await deniz.getByRole('link', { name: /^Say how it stands/ }).click();
		await deniz.getByLabel('at risk').check();
		await save(deniz);
		await expect(main).toContainText('Say what stands in the way.');
		expect(await axe(deniz)).toEqual([]);
		await field(deniz, 'obstacles.en').fill('No teacher yet');
		await field(deniz, 'percent').fill('40');
		await save(deniz);
		const published = concept.replace('/desk/', '/') + '/monitoring';
		const phone = { viewport: { width: 360, height: 800 }, storageState: { cookies: [], origins: [] } };
		const reader = await visit(phone);
		await reader.goto(published);
		await expect(reader.locator('main')).toContainText('30 September 2099');
		await expect(reader.locator('main')).not.toContainText('No teacher yet');
		await deniz.getByRole('button', { name: 'Bring before the bodies' }).click();
		for (const body of ['Advisory council', 'Committee', 'Council']) {
			await field(deniz, 'heldOn').fill('2026-01-12');
			await field(deniz, 'verdict').selectOption('agreed');
			await deniz.getByRole('button', { name: `Note the hearing: ${body}` }).click();
			await expect(main).toContainText('Noted.');
		}
		await deniz.getByRole('button', { name: 'Publish' }).click();
		await expect(main).toContainText('The report is published');
		expect(await axe(deniz)).toEqual([]);
		await reader.goto(published);
		await expect(reader.locator('main')).toContainText('No teacher yet');
		expect(await axe(reader)).toEqual([]);
		expect(await overhang(reader)).toBe(0);
	});
});
