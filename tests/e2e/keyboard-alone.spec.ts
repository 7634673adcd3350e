import { expect, test } from './test.ts';

test('with the keyboard alone one skips to the content, opens the menu and gets through a form', async ({
	page,
}) => {
	const focused = page.locator(':focus');

	await test.step('the first stop is the link past the navigation', async () => {
		await page.goto('/en');
		await page.keyboard.press('Tab');
		await expect(focused).toHaveText('Skip to content');
		await expect(focused).toBeInViewport();
		await page.keyboard.press('Enter');
		await page.keyboard.press('Tab');
		expect(await focused.evaluate((element) => Boolean(element.closest('main')))).toBe(true);
	});

	await test.step('on a phone the menu opens, leads on and closes', async () => {
		await page.setViewportSize({ width: 360, height: 780 });
		await page.goto('/en');
		await tabTo('button', 'Menu');
		await page.keyboard.press('Enter');
		await expect(page.locator('#site-menu')).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(page.locator('#site-menu')).toBeHidden();
		await page.keyboard.press('Enter');
		await tabTo('a', 'Events');
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(/\/en\/events$/);
	});

	await test.step('every stop is seen', async () => {
		await page.setViewportSize({ width: 1280, height: 800 });
		await page.goto('/en/sign-in');
		for (let stop = 0; stop < 12; stop++) {
			await page.keyboard.press('Tab');
			const outline = await focused.evaluate((element) => {
				const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
				return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 ? 'seen' : boxShadow;
			});
			expect(outline, `stop ${stop}`).not.toBe('none');
		}
	});

	await test.step('a refused form says so at once and leads to the field', async () => {
		await page.goto('/en/sign-in');
		await tabTo('input', '');
		await page.keyboard.press('Enter');
		await expect(focused).toHaveAttribute('role', 'alert');
		await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		await expect(page.getByLabel('E-mail address')).toBeFocused();
		await expect(page.getByLabel('E-mail address')).toHaveAccessibleDescription(/fill in/);
	});

	async function tabTo(element: string, text: string) {
		for (let stop = 0; stop < 40; stop++) {
			await page.keyboard.press('Tab');
			if ((await page.locator(`${element}:focus`).filter({ hasText: text }).count()) > 0) return;
		}
		throw new Error(`no stop at ${element} "${text}"`);
	}
});
