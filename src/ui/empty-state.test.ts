import { expect, test } from 'vitest';
import EmptyState from './EmptyState.svelte';
import { draw } from './testing/draw.ts';

test('what is empty has a heading below that of its page, or is the page and has its title', () => {
	const headings = (props: { title: string; isPage?: boolean }) =>
		[...draw(EmptyState, props, 'en').matchAll(/<(h\d)[^>]*>([^<]*)/g)].map(([, tag, text]) => [tag, text]);
	expect(headings({ title: 'No partners yet' })).toEqual([['h2', 'No partners yet']]);
	expect(headings({ title: 'No case is open', isPage: true })).toEqual([['h1', 'No case is open']]);
});
