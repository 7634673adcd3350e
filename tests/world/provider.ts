import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export const client = { id: 'koprue', secret: 'a secret between the two' };

/** What can be wrong with an answer; chosen on the provider's page, as an attacker or a broken provider would. */
export const troubles = ['none', 'nonce', 'signature', 'audience', 'expired', 'subject', 'nonsense'] as const;
type Trouble = (typeof troubles)[number];

type Granted = {
	readonly asked: URLSearchParams;
	readonly email: string;
	readonly isVerified: boolean;
	readonly trouble: Trouble;
};

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/**
 * An OpenID Connect provider on loopback that demands what a strict one demands: code flow, PKCE with S256, the client's
 * secret, each code once. Whoever comes says who they are; mail addresses are told by `userinfo` alone.
 */
export async function startProvider(): Promise<{ readonly issuer: string; readonly close: () => void }> {
	const own = generateKeyPairSync('ec', { namedCurve: 'P-256' });
	const strange = generateKeyPairSync('ec', { namedCurve: 'P-256' });
	const codes = new Map<string, Granted>();
	const tokens = new Map<string, Granted>();
	const server = createServer((request, response) => void answer(request, response));
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

	async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const url = new URL(request.url ?? '/', issuer);
		const sent = new URLSearchParams(await textOf(request));
		const json = (body: unknown, status = 200) =>
			response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
		switch (`${request.method} ${url.pathname}`) {
			case 'GET /.well-known/openid-configuration':
				return void json({
					issuer,
					authorization_endpoint: `${issuer}/authorize`,
					token_endpoint: `${issuer}/token`,
					userinfo_endpoint: `${issuer}/userinfo`,
					jwks_uri: `${issuer}/keys`,
					response_types_supported: ['code'],
					subject_types_supported: ['public'],
					id_token_signing_alg_values_supported: ['ES256'],
				});
			case 'GET /keys':
				return void json({
					keys: [{ ...own.publicKey.export({ format: 'jwk' }), alg: 'ES256', use: 'sig', kid: 'own' }],
				});
			case 'GET /authorize':
				return void response.writeHead(200, { 'content-type': 'text/html' }).end(page(url.searchParams));
			case 'POST /authorize': {
				const asked = new URLSearchParams(sent.get('asked') ?? '');
				const back = new URL(asked.get('redirect_uri') ?? '');
				back.searchParams.set('state', asked.get('state') ?? '');
				if (sent.get('does') === 'refuse') back.searchParams.set('error', 'access_denied');
				else {
					const code = randomBytes(16).toString('hex');
					const trouble = troubles.find((one) => one === sent.get('trouble')) ?? 'none';
					const email = sent.get('email') ?? '';
					codes.set(code, { asked, email, isVerified: sent.has('verified'), trouble });
					back.searchParams.set('code', code);
				}
				return void response.writeHead(303, { location: back.href }).end();
			}
			case 'POST /token': {
				const granted = redeem(request, sent);
				if (!granted) return void json({ error: 'invalid_grant' }, 400);
				if (granted.trouble === 'nonsense') return void response.end('<h1>Maintenance</h1>');
				const token = randomBytes(16).toString('hex');
				tokens.set(`Bearer ${token}`, granted);
				const idToken = identityToken(granted);
				return void json({ access_token: token, token_type: 'Bearer', expires_in: 60, id_token: idToken });
			}
			case 'GET /userinfo': {
				const granted = tokens.get(request.headers.authorization ?? '');
				if (!granted) return void json({ error: 'invalid_token' }, 401);
				const { email, isVerified, trouble } = granted;
				const sub = trouble === 'subject' ? 'somebody else' : subjectOf(email);
				return void json({ sub, email, email_verified: isVerified });
			}
			default:
				return void json({}, 404);
		}
	}

	function redeem(request: IncomingMessage, sent: URLSearchParams): Granted | undefined {
		const [id, secret] = request.headers.authorization
			? Buffer.from(request.headers.authorization.replace('Basic ', ''), 'base64').toString().split(':')
			: [sent.get('client_id'), sent.get('client_secret')];
		const granted = codes.get(sent.get('code') ?? '');
		codes.delete(sent.get('code') ?? '');
		const challenge = createHash('sha256')
			.update(sent.get('code_verifier') ?? '')
			.digest('base64url');
		const isRight =
			id === client.id &&
			decodeURIComponent(secret ?? '') === client.secret &&
			granted?.asked.get('code_challenge') === challenge &&
			granted.asked.get('redirect_uri') === sent.get('redirect_uri');
		return isRight ? granted : undefined;
	}

	function identityToken({ asked, email, trouble }: Granted): string {
		const now = Math.floor(Date.now() / 1000);
		const claims = {
			iss: issuer,
			sub: subjectOf(email),
			aud: trouble === 'audience' ? 'somebody else' : client.id,
			iat: now - (trouble === 'expired' ? 7_200 : 0),
			exp: now + (trouble === 'expired' ? -3_600 : 300),
			nonce: trouble === 'nonce' ? 'of another browser' : asked.get('nonce'),
		};
		return signed(claims, trouble === 'signature' ? strange.privateKey : own.privateKey);
	}

	return { issuer, close: () => server.close() };
}

const subjectOf = (email: string) => createHash('sha256').update(email).digest('hex').slice(0, 16);

function signed(claims: unknown, key: KeyObject): string {
	const content = `${encode({ alg: 'ES256', kid: 'own', typ: 'JWT' })}.${encode(claims)}`;
	const signature = sign('sha256', Buffer.from(content), { key, dsaEncoding: 'ieee-p1363' });
	return `${content}.${signature.toString('base64url')}`;
}

async function textOf(request: IncomingMessage): Promise<string> {
	const parts: Buffer[] = [];
	for await (const part of request) parts.push(part as Buffer);
	return Buffer.concat(parts).toString();
}

/** Refuses to ask anybody who they are where the request is not what a careful client sends. */
function page(asked: URLSearchParams): string {
	const isCareful =
		asked.get('response_type') === 'code' &&
		asked.get('client_id') === client.id &&
		asked.get('code_challenge_method') === 'S256' &&
		(asked.get('nonce') ?? '').length >= 16 &&
		(asked.get('state') ?? '').length >= 16 &&
		(asked.get('scope') ?? '').split(' ').includes('openid');
	if (!isCareful) return '<h1>Careless request</h1>';
	return `<!doctype html><html lang="en"><title>Ministry</title><h1>Ministry</h1><form method="post">
		<input type="hidden" name="asked" value="${asked.toString().replaceAll('&', '&amp;')}">
		<label>Address <input name="email"></label>
		<label><input type="checkbox" name="verified" checked> Confirmed</label>
		<label>Trouble <select name="trouble">${troubles.map((one) => `<option>${one}</option>`).join('')}</select></label>
		<button name="does" value="go">Go on</button><button name="does" value="refuse">Refuse</button></form>`;
}
