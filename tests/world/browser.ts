import { createHmac } from 'node:crypto';
import type pg from 'pg';
import type { Visit } from '#platform/server/session/visit.ts';

/** A browser as far as signing in knows it: it keeps cookies and comes from somewhere. */
export class Browser {
	readonly cookies = new Map<string, string>();
	readonly address: string;

	constructor(address = '192.0.2.1') {
		this.address = address;
	}

	take(setCookies: readonly string[]): void {
		for (const line of setCookies) {
			const [pair = '', ...attributes] = line.split('; ');
			const at = pair.indexOf('=');
			const isGone = attributes.some((attribute) => attribute === 'Max-Age=0');
			if (isGone) this.cookies.delete(pair.slice(0, at));
			else this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
		}
	}

	get visit(): Visit {
		const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
		return { headers: new Headers({ cookie, 'user-agent': 'Test' }), address: this.address };
	}

	/** The decoded value of the cookie whose name ends so. */
	cookie(ending: string): string | undefined {
		const found = [...this.cookies].find(([name]) => name.endsWith(ending));
		return found && decodeURIComponent(found[1]);
	}
}

/** The six digits an authenticator app shows for a Base32 secret (RFC 6238). */
export function totp(secret: string, at = Date.now()): string {
	const bits = Array.from(secret, (sign) =>
		'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0'),
	);
	const key = Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
	const counter = Buffer.alloc(8);
	counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
	const mac = createHmac('sha1', key).update(counter).digest();
	const offset = mac[19]! & 15;
	return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** Mails in the outbox, the latest first, with the token of the link in each. */
export async function outbox(owner: pg.Pool, recipient?: string) {
	const { rows } = await owner.query<{
		recipient: string;
		kind: string;
		subject: string;
		text: string;
		html: string;
		locale: string;
	}>(
		'select recipient, kind, subject, text, html, locale from mail where $1::text is null or recipient = $1 order by id desc',
		[recipient ?? null],
	);
	return rows.map((row) => ({ ...row, token: /[?&]token=([\w-]+)/.exec(row.text)?.[1] ?? '' }));
}
