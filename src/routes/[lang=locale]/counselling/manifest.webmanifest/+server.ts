import { json } from '@sveltejs/kit';
import { direction } from '#shared/locale.ts';
import { translator } from '#shared/messages.ts';
import { counsellingWords } from '#programme/cards/messages/counselling/index.ts';
import type { RequestHandler } from './$types';

/** Lets a device put counselling on its home screen. */
export const GET: RequestHandler = ({ locals: { locale } }) => {
	const name = translator(counsellingWords, locale)('counselling');
	return json(
		{
			name: `Köprü: ${name}`,
			short_name: name,
			lang: locale,
			dir: direction(locale),
			start_url: `/${locale}/counselling`,
			scope: `/${locale}/counselling`,
			display: 'standalone',
			background_color: '#ffffff',
			theme_color: '#0a3a45',
			icons: [{ src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
		},
		{ headers: { 'content-type': 'application/manifest+json' } },
	);
};
