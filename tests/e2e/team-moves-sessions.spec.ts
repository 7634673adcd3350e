import { administrator, expect, test, type Page } from './test.ts';

// Both move the same session, one after the other.
test.describe.configure({ mode: 'serial' });
test.use({ storageState: administrator.state });

/** The opening of a conference of the example, which no other test changes, in the room it has there. */
async function openingOf(page: Page) {
	await page.goto('/en/desk/events?q=labour%20market%20integration');
	await page
		.getByRole('link', { name: /labour market/i })
		.first()
		.click();
	await page.getByRole('link', { name: /^Agenda/ }).click();
	return page.locator('[data-session]').filter({ has: page.locator('h3', { hasText: 'Opening' }) });
}

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('a session moves by keyboard, the page says where to, and takes it back', async ({ page }) => {
		const session = await openingOf(page);
		await expect(session).toContainText('09:30–10:30');
		await session.locator('summary').focus();
		await page.keyboard.press('Enter');
		await session.getByRole('button', { name: '15 minutes earlier' }).focus();
		await page.keyboard.press('Enter');
		await expect(page.locator('[data-told]')).toContainText('now begins on');
		await expect(session).toContainText('09:15–10:15');
		await page.getByRole('button', { name: 'Undo' }).click();
		await expect(session).toContainText('09:30–10:30');
	});
});

test('a session is dragged to another time and room, and what was done is told', async ({ page }) => {
	await page.setViewportSize({ width: 1600, height: 1000 });
	const session = await openingOf(page);
	const free = page.locator('td.free[data-at$="14:00:00"]').first();
	await session.dragTo(free, { sourcePosition: { x: 20, y: 20 } });
	await expect(page.locator('[data-told]')).toBeFocused();
	await expect(session).toContainText('14:00–15:00');
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(session).toContainText('09:30–10:30');
});
