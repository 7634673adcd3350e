import { createTransport } from 'nodemailer';

export type OutgoingMail = {
	readonly id: string;
	readonly recipient: string;
	readonly subject: string;
	readonly text: string;
	readonly html: string;
};

/** Hands one mail to a mail server. Throws `MailRefused` if the server will never take it, anything else to try again. */
export type Transport = { send(mail: OutgoingMail): Promise<void> };

export class MailRefused extends Error {}

/**
 * The mail server of `SMTP_URL` (`smtps://user:password@host`, or `smtp://host:587`, which turns to TLS where offered);
 * undefined where none is set. `MAIL_FROM` is the sender.
 */
export function transportFrom(environment: NodeJS.ProcessEnv, origin: string): Transport | undefined {
	const url = environment.SMTP_URL;
	if (!url) return undefined;
	const { hostname } = new URL(origin);
	const from = environment.MAIL_FROM ?? `Köprü <no-reply@${hostname}>`;
	const server = createTransport(url, {
		from,
		// A mail is text we made: nothing in it is ever fetched or read from a file.
		disableFileAccess: true,
		disableUrlAccess: true,
	});
	return {
		async send({ id, recipient, subject, text, html }) {
			try {
				await server.sendMail({
					to: { name: '', address: recipient },
					subject,
					text,
					html,
					// The same in every attempt: whoever gets a mail twice can see that it is one.
					messageId: `<${id}@${hostname}>`,
					headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
				});
			} catch (error) {
				const code = (error as { responseCode?: number }).responseCode ?? 0;
				if (code >= 500 && code < 600) throw new MailRefused(`refused with ${code}`, { cause: error });
				throw error;
			}
		},
	};
}
