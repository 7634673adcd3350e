import { Fault } from '#shared/fault.ts';
import type { Locale } from '#shared/locale.ts';

/** Translates one plain text. Throws `unavailable` / `translation_unavailable` where the service does not answer as it should. */
export type TranslateText = (text: string, from: Locale, to: Locale) => Promise<string>;

export type Endpoint = {
	readonly url: string;
	/** Where the service wants one. */
	readonly key: string | null;
	readonly timeoutMs?: number;
};

/** Far more than a translated statement has. */
const mostBytes = 64 * 1024;

/** The service the operator has set (`KOPRUE_TRANSLATE_URL`, `KOPRUE_TRANSLATE_KEY`); null without one: then people translate. */
export function translateEndpoint(environment: NodeJS.ProcessEnv): Endpoint | null {
	const url = environment.KOPRUE_TRANSLATE_URL;
	return url ? { url, key: environment.KOPRUE_TRANSLATE_KEY ?? null } : null;
}

/** A client of a service that speaks the API of LibreTranslate: one text a request, no redirects, ten seconds at most, little memory. */
export function openTranslate({ url, key, timeoutMs = 10_000 }: Endpoint): TranslateText {
	const address = `${url.replace(/\/+$/, '')}/translate`;
	return async (text, from, to) => {
		try {
			const response = await fetch(address, {
				method: 'POST',
				redirect: 'error',
				signal: AbortSignal.timeout(timeoutMs),
				headers: { 'content-type': 'application/json', accept: 'application/json' },
				body: JSON.stringify({
					q: text,
					source: from,
					target: to,
					format: 'text',
					...(key ? { api_key: key } : {}),
				}),
			});
			if (!response.ok) throw new Error(`answered ${response.status}`);
			const answer: unknown = JSON.parse(await limited(response));
			const translated = (answer as { translatedText?: unknown } | null)?.translatedText;
			if (typeof translated !== 'string') throw new Error('answered without a text');
			return translated;
		} catch (error) {
			const fault = new Fault('unavailable', 'translation_unavailable');
			fault.cause = error;
			throw fault;
		}
	};
}

/** The body as text, read no further than it may be long. */
async function limited(response: Response): Promise<string> {
	const chunks: Uint8Array[] = [];
	let length = 0;
	for await (const chunk of response.body ?? []) {
		length += chunk.byteLength;
		if (length > mostBytes) throw new Error('answered too much');
		chunks.push(chunk);
	}
	return Buffer.concat(chunks).toString('utf8');
}
