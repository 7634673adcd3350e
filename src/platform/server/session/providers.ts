import { Refusal } from '../refusal.ts';

/** An identity provider of a ministry or a city: OpenID Connect, found by its discovery document. */
export type Provider = {
	readonly id: string;
	/** As people know it; shown on the button. */
	readonly name: string;
	readonly issuer: string;
	readonly clientId: string;
	readonly clientSecret: string;
	/** Whether it vouches for the mail addresses it names even where it does not say "verified". */
	readonly isTrusted: boolean;
};

/**
 * Identity providers from the environment: `OIDC_PROVIDERS=bmas,izmir` names them, and each has `OIDC_BMAS_ISSUER`,
 * `OIDC_BMAS_CLIENT_ID`, `OIDC_BMAS_CLIENT_SECRET`, and if wanted `OIDC_BMAS_NAME` and `OIDC_BMAS_TRUSTED=yes`.
 * Throws one sentence that says which setting is missing.
 */
export function providersFrom(environment: NodeJS.ProcessEnv): Provider[] {
	const ids = (environment.OIDC_PROVIDERS ?? '').split(',').map((id) => id.trim());
	return ids.filter(Boolean).map((id) => {
		if (!/^[a-z][a-z0-9-]{0,30}$/.test(id))
			throw new Refusal(`OIDC_PROVIDERS: "${id}" must be lower-case letters, digits and hyphens.`);
		const prefix = `OIDC_${id.toUpperCase().replaceAll('-', '_')}_`;
		const setting = (name: string) => {
			const value = environment[prefix + name];
			if (!value) throw new Refusal(`${prefix}${name} is not set, but OIDC_PROVIDERS names "${id}".`);
			return value;
		};
		return {
			id,
			name: environment[`${prefix}NAME`] ?? id,
			issuer: safeAddress(`${prefix}ISSUER`, setting('ISSUER')),
			clientId: setting('CLIENT_ID'),
			clientSecret: setting('CLIENT_SECRET'),
			isTrusted: environment[`${prefix}TRUSTED`] === 'yes',
		};
	});
}

/** Whoever can change what the provider answers can be anybody here, so it is asked over https; on this machine, over http. */
function safeAddress(name: string, text: string): string {
	const url = URL.canParse(text) ? new URL(text) : undefined;
	const isHere = url?.hostname === 'localhost' || url?.hostname === '127.0.0.1';
	if (url?.protocol !== 'https:' && !(url?.protocol === 'http:' && isHere))
		throw new Refusal(`${name} must be an address that begins with https://.`);
	return text.replace(/\/$/, '');
}
