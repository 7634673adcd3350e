import { expect, test } from './test.ts';

test('each part of a page is asked for once, and one after the other', async ({ page }) => {
	await page.goto('/en/counselling/practise');
	const wrong = await page.evaluate(async () => {
		const [entry] = document.documentElement.outerHTML.match(/_app\/immutable\/entry\/app\.[\w-]+\.js/)!;
		const { nodes } = (await import(`/${entry}`)) as { nodes: (() => Promise<unknown>)[] };
		const asked = nodes.slice(0, 12);
		const done: number[] = [];
		await Promise.all(asked.map((load, at) => load().then(() => done.push(at))));
		return [
			...asked.flatMap((load, at) => (load() === load() ? [] : `${at} is asked for twice`)),
			...done.flatMap((at, nth) => (at === nth ? [] : `${at} came as number ${nth}`)),
		];
	});
	expect(wrong).toEqual([]);
});
