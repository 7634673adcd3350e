import { deps } from '#platform/server/deps.ts';
import { locales } from '#shared/locale.ts';

const closed = ['desk', 'account', 'sign-in', 'sign-out'];

export const GET = () => {
	const rules = locales.flatMap((locale) => closed.map((page) => `Disallow: /${locale}/${page}`));
	const text = [
		'User-agent: *',
		...rules,
		'Disallow: /api/',
		'',
		`Sitemap: ${deps().origin}/sitemap.xml`,
		'',
	];
	return new Response(text.join('\n'), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
