import { expect, test } from 'vitest';
import { inTurn } from './in-turn.ts';

/** A loader that ends when it is told to, and what was begun and ended, one after the other. */
function loaderOf(name: string, told: string[]) {
	const ends: PromiseWithResolvers<string>[] = [];
	const load = () => {
		told.push(`${name} begins`);
		const end = Promise.withResolvers<string>();
		ends.push(end);
		return end.promise.finally(() => told.push(`${name} ends`));
	};
	return { load, ends };
}
const soon = () => new Promise((resolve) => setTimeout(resolve));

test('one is loaded after the other, and each once, however often it is asked for', async () => {
	const told: string[] = [];
	const [frame, page] = [loaderOf('frame', told), loaderOf('page', told)];
	const [loadFrame, loadPage] = inTurn([frame.load, page.load]);
	const all = [loadFrame!(), loadPage!(), loadFrame!(), loadPage!()];
	await soon();
	expect(told).toEqual(['frame begins']);
	frame.ends[0]!.resolve('a frame');
	await soon();
	page.ends[0]!.resolve('a page');
	expect(await Promise.all(all)).toEqual(['a frame', 'a page', 'a frame', 'a page']);
	expect(await loadPage!()).toBe('a page');
	expect(told).toEqual(['frame begins', 'frame ends', 'page begins', 'page ends']);
});

test('what fails holds up nothing, and is tried again when it is asked for again', async () => {
	const told: string[] = [];
	const [frame, page] = [loaderOf('frame', told), loaderOf('page', told)];
	const [loadFrame, loadPage] = inTurn([frame.load, page.load]);
	const failing = expect(loadFrame!()).rejects.toThrow('no network');
	const other = loadPage!();
	await soon();
	frame.ends[0]!.reject(new Error('no network'));
	await failing;
	await soon();
	page.ends[0]!.resolve('a page');
	expect(await other).toBe('a page');
	const again = loadFrame!();
	await soon();
	frame.ends[1]!.resolve('a frame');
	expect(await again).toBe('a frame');
});
