import { expect, test } from 'vitest';
import { manifestResponse, workerResponse } from './device-app.ts';

test('a page on a home screen has its name and stays in its own part of the site', async () => {
	const answer = manifestResponse({ name: 'تسجيل الحضور', path: '/gate', locale: 'ar' });
	expect(answer.headers.get('content-type')).toBe('application/manifest+json');
	expect(await answer.json()).toEqual({
		name: 'Köprü: تسجيل الحضور',
		short_name: 'تسجيل الحضور',
		lang: 'ar',
		dir: 'rtl',
		start_url: '/ar/gate',
		scope: '/ar/gate',
		display: 'standalone',
		background_color: '#ffffff',
		theme_color: '#0a3a45',
		icons: [{ src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
	});
});

test('a worker is asked for anew, and reaches its own part alone', async () => {
	const answer = workerResponse('self;', '/de/kiosk');
	expect(Object.fromEntries(answer.headers)).toEqual({
		'content-type': 'text/javascript; charset=utf-8',
		'service-worker-allowed': '/de/kiosk',
		'cache-control': 'no-cache',
	});
	expect(await answer.text()).toBe('self;');
});
