import fc from 'fast-check';
import { createTransport } from 'nodemailer';
import { expect, test } from 'vitest';
import { anyLetter } from '#world/hostile.ts';
import { locales } from '#shared/locale.ts';
import { composeMail, own, typed, type MailText } from './compose.ts';

const origin = 'https://koprue.example';
const compose = (mail: Partial<MailText>) =>
	composeMail({ locale: 'en', subject: 'Subject', parts: [], ...mail }, origin);

test('a mail stands in its language and direction, as text and as HTML', () => {
	const mail = compose({
		locale: 'ar',
		subject: 'دعوة',
		parts: [
			{ say: 'أهلاً {name}', with: { name: own('Ayşe') } },
			{ button: 'فتح', href: `${origin}/ar/x?a=1&b=2` },
		],
	});
	expect(mail.subject).toBe('دعوة');
	expect(mail.text).toBe(
		`مرحباً\n\nأهلاً \u2068Ayşe\u2069\n\nفتح:\n${origin}/ar/x?a=1&b=2\n\n--\nأُرسلت هذه الرسالة من كوبرو على العنوان ${origin}. لا يمكن الرد على هذا العنوان.\n`,
	);
	expect(mail.html).toContain('<html lang="ar" dir="rtl">');
	expect(mail.html).toContain(`href="${origin}/ar/x?a=1&amp;b=2"`);
});

test.each([
	['Visit www.evil.example now', 'Visit www. evil. example now'],
	['https://evil.example/x', 'https: / / evil. example/ x'],
	['mail me@evil.example', 'mail me@ evil. example'],
	['a\r\nBcc: victim@example.org', 'a Bcc: victim@ example. org'],
	['x'.repeat(500), 'x'.repeat(80)],
])('what a stranger typed has no link in it: %s', (given, expected) => {
	const { text } = compose({ parts: [{ say: '{name}', with: { name: typed(given) } }] });
	expect(text).toContain(`\u2068${expected}\u2069`);
});

test('no value becomes markup, a header or another placeholder, whatever was typed', async () => {
	const raw = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
	const nasty = fc.oneof(
		fc.string({ unit: anyLetter }),
		fc.constantFrom(
			'<script>alert(1)</script>',
			'"><img src=x onerror=y>',
			'{other}',
			'a\r\nBcc: victim@example.org\r\n\r\nbody',
			'a\u2028Bcc: x@example.org',
			'\u202egnp.exe',
			'$&$1',
			'\u0000',
		),
	);
	await fc.assert(
		fc.asyncProperty(
			nasty,
			fc.constantFrom(...locales),
			fc.constantFrom(own, typed),
			async (text, locale, from) => {
				const mail = compose({
					locale,
					subject: 'For {name}',
					subjectWith: { name: from(text) },
					parts: [{ say: 'Dear {name}, {other}', with: { name: from(text), other: own('known') } }],
				});
				expect(
					mail.html.replace(
						/<(\/?(html|head|meta|title|body|div|p)|!doctype)( [a-z-]+="[^"<>]*")*( html)?>/g,
						'',
					),
				).not.toMatch(/[<>]/);
				expect(mail.subject).not.toMatch(/[\r\n\u2028\u2029\u0000\u202e]/);
				const { message } = await raw.sendMail({
					from: 'a@b.example',
					to: { name: '', address: 'c@d.example' },
					...mail,
				});
				const [head = ''] = (message as Buffer).toString().split('\n\n');
				const names = head.split('\n').flatMap((line) => /^([\w-]+):/.exec(line)?.[1] ?? []);
				expect(names.filter((name) => name !== 'Content-Transfer-Encoding').sort()).toEqual(
					['Content-Type', 'Date', 'From', 'MIME-Version', 'Message-ID', 'Subject', 'To'].sort(),
				);
			},
		),
		{ numRuns: 60 },
	);
});

test('a button leads to an absolute address only', () => {
	expect(() => compose({ parts: [{ button: 'x', href: 'javascript:alert(1)' }] })).toThrow('absolute');
});
