import { clean } from '#shared/form.ts';
import { direction, type Locale } from '#shared/locale.ts';
import { catalogues, fill, type Plural } from '#shared/messages.ts';
import { joined, markup, type Markup } from './markup.ts';

const messages = await catalogues({
	de: () => import('./messages/de.ts'),
	tr: () => import('./messages/tr.ts'),
	ar: () => import('./messages/ar.ts'),
	en: () => import('./messages/en.ts'),
});

/**
 * A value for a placeholder says where it comes from. `own`: from our records, written by the team. `typed`: by
 * anybody on the internet; it becomes one short line in which no mail program finds a link or an address.
 */
export type MailValue = { readonly from: 'own' | 'typed'; readonly text: string } | number;

export const own = (text: string): MailValue => ({ from: 'own', text });
export const typed = (text: string): MailValue => ({ from: 'typed', text });

export type MailValues = Readonly<Record<string, MailValue>>;

export type MailPart =
	| { readonly say: string | Plural; readonly with?: MailValues }
	/** What the team has written, in several lines; its language may be another than the mail's. */
	| { readonly prose: string; readonly in: Locale }
	/** The address is made by us from `deps.origin`, never from a request. */
	| { readonly button: string; readonly href: string };

export type MailText = {
	readonly locale: Locale;
	readonly subject: string;
	readonly subjectWith?: MailValues;
	readonly parts: readonly MailPart[];
};

const oneLine = (text: string) => clean(text).replace(/\s+/g, ' ');

/** Marks that turn no text around but keep a name from mixing with the sentence it stands in. */
const isolate = (text: string) => `\u2068${text}\u2069`;

function shown(value: MailValue): string | number {
	if (typeof value === 'number') return value;
	if (value.from === 'own') return isolate(oneLine(value.text).slice(0, 300));
	return isolate(
		oneLine(value.text)
			.slice(0, 80)
			.replace(/([.:/@\\])(?=\S)/g, '$1 '),
	);
}

function filled(message: string | Plural, locale: Locale, values: MailValues = {}): string {
	const params = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, shown(value)]));
	return fill(message, locale, params);
}

/** Subject, text and HTML of a mail in its reader's language. Nothing in a value can become markup or a header. */
export function composeMail(mail: MailText, origin: string): { subject: string; text: string; html: string } {
	const { locale, parts } = mail;
	const words = messages[locale];
	const footer = fill(words.footer, locale, { origin });
	const bare = (text: string) => text.replace(/[\u2068\u2069]/g, '');
	// Parts of a subject that could be taken for the start of another header line are gone with the line breaks.
	const subject = bare(oneLine(filled(mail.subject, locale, mail.subjectWith))).slice(0, 200);
	const text = [
		words.greeting,
		...parts.map((part) => {
			if ('button' in part) return `${part.button}:\n${part.href}`;
			return 'prose' in part ? clean(part.prose) : filled(part.say, locale, part.with);
		}),
		`--\n${footer}`,
	].join('\n\n');
	const body = parts.map((part) => {
		if ('button' in part) return button(part, words.button_hint);
		return 'prose' in part ? prose(part) : markup`<p>${filled(part.say, locale, part.with)}</p>`;
	});
	const page = markup`<!doctype html>
<html lang="${locale}" dir="${direction(locale)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${subject}</title></head>
<body style="margin:0;padding:24px;background:#f4f2ee;color:#1d2126;font:16px/1.6 Arial,sans-serif">
<div style="max-width:560px;margin:0 auto;padding:32px;background:#ffffff;border-top:6px solid #12496b">
<p>${words.greeting}</p>
${joined(body)}
</div>
<p style="max-width:560px;margin:16px auto;color:#555b63;font-size:13px">${footer}</p>
</body>
</html>`;
	return { subject, text: `${text}\n`, html: page.html };
}

function prose({ prose: text, in: language }: { prose: string; in: Locale }): Markup {
	const lines = clean(text)
		.split(/\n+/)
		.map((line) => markup`<p>${line}</p>`);
	return markup`<div lang="${language}" dir="${direction(language)}">${joined(lines)}</div>`;
}

function button({ button: label, href }: { button: string; href: string }, hint: string): Markup {
	if (!/^https?:\/\//.test(href)) throw new Error('a mail links with absolute addresses only');
	return markup`<p style="margin:28px 0"><a href="${href}" style="display:inline-block;padding:13px 22px;background:#12496b;color:#ffffff;text-decoration:none;font-weight:bold">${label}</a></p>
<p style="color:#555b63;font-size:13px">${hint}<br><a href="${href}" dir="ltr" style="color:#12496b;word-break:break-all">${href}</a></p>`;
}
