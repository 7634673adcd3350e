import type { Component } from 'svelte';
import { render } from 'svelte/server';
import type { Locale } from '#shared/locale.ts';
import { localeKey } from '../context.ts';

/** The HTML of a component as a reader of `locale` gets it, without the comments that only hydration needs. */
export function draw<Props extends Record<string, unknown>>(
	component: Component<Props>,
	props: Props,
	locale: Locale = 'en',
): string {
	const context = new Map([[localeKey, () => locale]]);
	const { body } = render(component as Component<Record<string, unknown>>, { props, context });
	return body
		.replace(/<!--.*?-->/gs, '')
		.replace(/\s+/g, ' ')
		.replace(/ class="[^"]*"/g, '');
}
