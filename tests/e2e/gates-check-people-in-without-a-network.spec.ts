import { administrator, axe, expect, overhang, partsNotKept, test, type Page } from './test.ts';

const people = [
	['Deniz', 'Kapıcı'],
	['Emine', 'Eşik'],
	['Ferhat', 'Geçit'],
] as const;
/** Sends a form as the page of the work area would; answers where it leads. */
async function send(desk: Page, path: string, form: Readonly<Record<string, string>>): Promise<string> {
	const origin = `http://localhost:${process.env.E2E_PORT}`;
	const answer = await desk.request.post(path, {
		form,
		headers: { origin, accept: 'text/html' },
		maxRedirects: 0,
	});
	expect(answer.status(), path).toBe(303);
	return answer.headers().location ?? '';
}

/** An event that runs while the test does, whenever that is, and three people who are confirmed for it. */
async function makeEvent(desk: Page): Promise<string> {
	const local = (hours: number) =>
		new Date(Date.now() + hours * 60 * 60_000)
			.toLocaleString('sv-SE', { timeZone: 'Europe/Istanbul' })
			.slice(0, 16)
			.replace(' ', 'T');
	const location = await send(desk, '/en/desk/events/new', {
		kind: 'workshop',
		'title.original': 'en',
		'title.en': 'A day at the gate',
		mode: 'on_site',
		startsLocal: local(-1),
		endsLocal: local(6),
		zone: 'Europe/Istanbul',
		confidentiality: 'internal',
	});
	const [event = ''] = /[0-9a-f-]{36}/.exec(location) ?? [];
	for (const [givenName, familyName] of people)
		await send(desk, `/en/desk/events/${event}/registrations/new`, {
			givenName,
			familyName,
			sex: 'not_stated',
			part: 'participant',
			locale: 'en',
			state: 'confirmed',
			isSomebodyElse: 'on',
		});
	return event;
}

/** A gate is made at the desk, and a device follows its link. */
async function open(desk: Page, device: Page, event: string, name: string): Promise<void> {
	await desk.goto(`/en/desk/events/${event}/check-in/gates`);
	await desk.getByLabel('Name of the gate').fill(name);
	await desk.getByRole('button', { name: 'Make gate' }).click();
	const link = desk.locator('main a[href*="/gate/start/"]');
	await device.goto((await link.getAttribute('href'))!);
	await device.getByRole('button', { name: 'Yes, set it up' }).click();
	await expect(device.getByRole('heading', { level: 1 })).toHaveText(`Gate: ${name}`);
	await expect(device.locator('[data-gate][data-ready]')).toBeVisible();
}

async function checkIn(device: Page, typed: string): Promise<void> {
	await device.getByLabel('Code or name').fill(typed);
	await device.getByRole('button', { name: 'Check in', exact: true }).click();
	const choice = device.locator('[data-part=found] button');
	await choice.first().click();
}
const result = (device: Page) => device.locator('[data-part=result]');
const network = (device: Page) => device.locator('[data-part=network]');

test('two gates check people in without a network; nothing is lost, and the conflict is shown', async ({
	page: _,
	visit,
}) => {
	const desk = await visit({ storageState: administrator.state });
	const north = await visit({ viewport: { width: 360, height: 740 } });
	const south = await visit();
	const event = await makeEvent(desk);
	await open(desk, north, event, 'North');
	await open(desk, south, event, 'South');

	await test.step('a gate reads well and shows no name before it is asked', async () => {
		expect(await axe(north)).toEqual([]);
		expect(await overhang(north)).toBe(0);
		expect(await north.locator('main').innerText()).not.toContain('Kapıcı');
	});

	await test.step('without a network people are let in, and the page says what waits', async () => {
		for (const device of [north, south]) await device.context().setOffline(true);
		await checkIn(south, 'kapici');
		await expect(result(south)).toHaveText(/Deniz Kapıcı\s*Welcome/);
		await checkIn(north, 'kapici');
		await expect(result(north)).toHaveAttribute('data-tone', 'good');
		await checkIn(north, 'esik');
		await expect(network(north)).toHaveText('No network. Carry on, nothing is lost. Not sent yet: 2');
		await checkIn(north, 'esik');
		await expect(result(north)).toHaveAttribute('data-tone', 'warn');
	});

	await test.step('the page comes back without a network, and nothing is lost', async () => {
		await north.reload();
		await expect(network(north)).toHaveText(/Not sent yet: 3/);
		expect(await partsNotKept(north)).toEqual([]);
		await checkIn(north, 'gecit');
		await north.getByRole('button', { name: 'Undo the last' }).click();
		await expect(result(north)).toHaveText(/Undone/);
		await expect(network(north)).toHaveText(/Not sent yet: 5/);
	});

	await test.step('with the network back everything is handed in, once', async () => {
		for (const device of [south, north]) {
			await device.context().setOffline(false);
			await expect(network(device)).toHaveText('Everything is sent.');
		}
		await desk.goto(`/en/desk/events/${event}/check-in`);
		await expect(desk.getByRole('heading', { name: '2 of 3 have come' })).toBeVisible();
		const conflicts = desk.getByRole('table', { name: 'Please look at these' });
		await expect(conflicts.getByRole('row')).toHaveCount(2);
		await expect(conflicts).toContainText(/Deniz Kapıcı\s*Here already: first South/);
		expect(await axe(desk)).toEqual([]);
	});

	await test.step('the organiser takes one back, and the gate hears of it', async () => {
		await desk.getByRole('button', { name: 'Undo: Emine Eşik' }).first().click();
		await desk.getByRole('button', { name: 'Undo: Emine Eşik' }).first().click();
		await expect(desk.getByRole('heading', { name: '1 of 3 have come' })).toBeVisible();
		await south.reload();
		await expect(south.locator('[data-part=count]')).toHaveText('1 of 3 are here');
	});
});

test('the gate works without script while there is a network', async ({ page: _, visit }) => {
	const desk = await visit({ storageState: administrator.state });
	const device = await visit({ javaScriptEnabled: false });
	const event = await makeEvent(desk);
	await desk.goto(`/en/desk/events/${event}/check-in/gates`);
	await desk.getByLabel('Name of the gate').fill('Side door');
	await desk.getByRole('button', { name: 'Make gate' }).click();
	await device.goto((await desk.locator('main a[href*="/gate/start/"]').getAttribute('href'))!);
	await device.getByRole('button', { name: 'Yes, set it up' }).click();
	await device.getByLabel('Code or name').fill('esik');
	await device.getByRole('button', { name: 'Check in' }).first().click();
	await device.locator('[data-part=found]').getByRole('button', { name: 'Check in' }).click();
	await expect(result(device)).toHaveText(/Emine Eşik\s*Welcome/);
	await expect(device.locator('[data-part=count]')).toHaveText('1 of 3 are here');
	await device.getByRole('button', { name: 'Undo the last' }).click();
	await expect(device.locator('[data-part=count]')).toHaveText('0 of 3 are here');
});
