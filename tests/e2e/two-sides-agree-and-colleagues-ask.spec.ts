import { accept, invite } from './accounts.ts';
import { administrator, axe, expect, overhang, test } from './test.ts';

const coordinator = (givenName: string, scope: RegExp) => ({
	role: 'Coordinator',
	scope,
	givenName,
	familyName: 'Kaya',
	email: `${givenName.toLowerCase()}.kaya@example.org`,
});

test('one side proposes a step, the other confirms it', async ({ visit }) => {
	const host = await visit({ storageState: administrator.state });
	const [here, there] = [await visit(), await visit()];
	await accept(here, await invite(host, coordinator('Derya', /Şişli/)));

	await here.goto('/en/desk/institutions');
	await here
		.getByRole('row')
		.getByRole('link', { name: /Şişli/ })
		.first()
		.click();
	await here.getByRole('link', { name: 'Possible partners' }).click();
	await expect(here.getByRole('heading', { name: 'For', exact: true }).first()).toBeVisible();
	const first = here
		.getByRole('listitem')
		.filter({ has: here.getByRole('heading', { level: 2 }) })
		.first();
	const partner = await first.getByRole('heading', { level: 2 }).innerText();
	await first.getByRole('button', { name: /^Not for us/ }).click();
	await expect(here.getByText('This proposal is hidden for a year.')).toBeVisible();
	await here.getByRole('button', { name: 'Undo' }).click();
	expect(await axe(here)).toEqual([]);
	await accept(there, await invite(host, coordinator('Lotte', new RegExp(partner.replace(/[()]/g, '.')))));
	await here.getByRole('button', { name: `Get in touch with ${partner}` }).click();
	await expect(here.getByRole('heading', { level: 1 })).toContainText(partner);
	const address = here.url().replace(/\?.*/, '');

	await here.getByLabel('Phase').selectOption({ label: 'Matching' });
	await here.getByRole('button', { name: 'Record the step' }).click();
	await expect(here.getByText('The step is proposed.')).toBeVisible();
	await expect(here.getByRole('button', { name: 'Confirm' })).toHaveCount(0);

	await there.goto('/en/desk');
	await there.getByRole('link', { name: `– ${partner}` }).click();
	await expect(there).toHaveURL(address);
	expect(await axe(there)).toEqual([]);
	await there.getByRole('button', { name: 'Confirm', exact: true }).click();
	await expect(there.locator('main')).toContainText('Confirmed by both sides.');
});

test('a colleague asks in a network and another answers', async ({ visit }) => {
	const host = await visit({ storageState: administrator.state });
	await host.goto('/en/desk/networks/new');
	await host.getByRole('textbox', { name: 'Name, English' }).fill('Language in offices');
	await host
		.getByRole('textbox', { name: 'What it is for, English' })
		.fill('How offices speak with everybody.');
	await host.getByRole('button', { name: 'Save' }).click();
	const address = host.url().replace(/\?.*/, '');

	const guest = await visit({ javaScriptEnabled: false });
	await accept(guest, await invite(host, coordinator('Sena', /Eyyübiye/)));
	await guest.goto(address);
	await expect(guest.getByText('are seen by members only')).toBeVisible();
	await guest.getByRole('button', { name: 'Ask to join' }).click();
	await host.goto(`${address}/members`);
	await host.getByRole('button', { name: 'Accept: Sena Kaya' }).click();

	await guest.goto(address);
	await guest.getByText('Ask a question', { exact: true }).first().click();
	await guest.getByLabel('Your question in one sentence').fill('Who interprets at the counter?');
	await guest.getByLabel('What it is about').fill('We have ten languages and two interpreters.');
	await guest.getByRole('button', { name: 'Ask a question' }).click();
	await expect(guest.getByRole('heading', { level: 1 })).toHaveText('Who interprets at the counter?');
	const question = guest.url();

	await host.goto(question);
	await host.getByLabel('Your answer').fill('Volunteers, by telephone.');
	await host.getByRole('button', { name: 'Answer', exact: true }).click();
	await guest.goto(question);
	await guest.getByRole('button', { name: 'Helpful' }).click();
	await expect(guest.getByText('1 member found this helpful')).toBeVisible();
	await guest.getByRole('button', { name: 'Mark as solved' }).click();
	for (const at of [address, question, `${address}/members`]) {
		await host.goto(at.replace('/en/', '/ar/'));
		await host.setViewportSize({ width: 360, height: 800 });
		expect(await overhang(host)).toBe(0);
		expect(await axe(host)).toEqual([]);
	}

	await host.goto(address);
	await host.getByRole('link', { name: 'Delete', exact: true }).click();
	expect(await overhang(host)).toBe(0);
	expect(await axe(host)).toEqual([]);
	await host.getByRole('button', { name: 'Delete', exact: true }).click();
	await expect(host.getByRole('status')).toContainText('The network is in the bin.');
	await expect(host.getByRole('link', { name: 'Language in offices' })).toHaveCount(0);
	expect((await guest.goto(question))?.status()).toBe(404);
	await host.getByRole('button', { name: 'Undo' }).click();
	await expect(host.getByRole('heading', { level: 1 })).toHaveText('Language in offices');
	await guest.goto(question);
	await expect(guest.locator('main')).toContainText('Volunteers, by telephone.');
});
