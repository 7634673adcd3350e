import { json } from '@sveltejs/kit';
import { translator } from '#shared/messages.ts';
import { direction } from '#shared/locale.ts';
import { kioskWords } from '#programme/dialogues/messages/kiosk/index.ts';
import type { RequestHandler } from './$types';

/** Lets a device put the kiosk on its home screen. */
export const GET: RequestHandler = ({ locals: { locale } }) => {
	const name = `Köprü: ${translator(kioskWords, locale)('kiosk_name')}`;
	return json(
		{
			name,
			short_name: translator(kioskWords, locale)('kiosk_name'),
			lang: locale,
			dir: direction(locale),
			start_url: `/${locale}/kiosk`,
			scope: `/${locale}/kiosk`,
			display: 'standalone',
			background_color: '#ffffff',
			theme_color: '#0a3a45',
			icons: [{ src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
		},
		{ headers: { 'content-type': 'application/manifest+json' } },
	);
};
