import { json } from '@sveltejs/kit';
import { translator } from '#shared/messages.ts';
import { direction } from '#shared/locale.ts';
import { messages } from '#programme/checkin/messages/index.ts';
import type { RequestHandler } from './$types';

/** Lets a device put the gate on its home screen. */
export const GET: RequestHandler = ({ locals: { locale } }) => {
	const name = `Köprü: ${translator(messages, locale)('check_in')}`;
	return json(
		{
			name,
			short_name: translator(messages, locale)('check_in'),
			lang: locale,
			dir: direction(locale),
			start_url: `/${locale}/gate`,
			scope: `/${locale}/gate`,
			display: 'standalone',
			background_color: '#ffffff',
			theme_color: '#0a3a45',
			icons: [{ src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
		},
		{ headers: { 'content-type': 'application/manifest+json' } },
	);
};
