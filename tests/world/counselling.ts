import type pg from 'pg';
import { newId } from '#shared/id.ts';
import type { Actor } from '#shared/actor.ts';
import type { Deps } from '#platform/server/deps.ts';
import { account } from './actors.ts';
import { member } from './accounts.ts';
import { makeKeyPair, type KeyPair } from '#programme/cards/vault/key-pair.ts';
import { makeInstitution } from './institutions.ts';

/** A public key of the right form that nobody has the private half of. */
export const someKey = () => {
	const letters = '023456789acdefghjklmnpqrstuvwxyz';
	const bytes = crypto.getRandomValues(new Uint8Array(58));
	return `age1${Array.from(bytes, (byte) => letters[byte % 32]).join('')}`;
};

export async function plantCentre(
	owner: pg.Pool,
	institutionId: string,
	recoveryKey = someKey(),
): Promise<string> {
	const id = newId();
	await owner.query(
		'insert into counselling_centre (id, institution_id, recovery_key, opened_at) values ($1, $2, $3, now())',
		[id, institutionId, recoveryKey],
	);
	return id;
}

export async function plantIdentity(
	owner: pg.Pool,
	centreId: string,
	personId: string,
	{ state = 'active', publicKey = someKey() } = {},
): Promise<string> {
	const id = newId();
	await owner.query(
		`insert into counsellor_identity (id, centre_id, person_id, public_key, state, created_at) values ($1, $2, $3, $4, $5, now())`,
		[id, centreId, personId, publicKey, state],
	);
	return id;
}

/** A key of somebody's that the centre has confirmed, with its private half. */
export async function confirmKey(
	owner: pg.Pool,
	centre: string,
	who: Actor,
): Promise<KeyPair & { readonly words: readonly string[] }> {
	const pair = await makeKeyPair();
	const personId = who.kind === 'account' ? who.personId! : '';
	const id = await plantIdentity(owner, centre, personId, { publicKey: pair.publicKey });
	await owner.query(
		`insert into wrapped_key (identity_id, person_id, by_passphrase, changed_at) values ($1, $2, 'x', now())`,
		[id, personId],
	);
	return pair;
}

/** A case with one version, sealed to these keys. */
export async function plantCase(
	owner: pg.Pool,
	centreId: string,
	identities: readonly string[],
	{ code = 'bado-12', deletedOn = '2099-01-01', lastMetOn = '2026-01-01' } = {},
): Promise<string> {
	const id = newId();
	await owner.query(
		'insert into counselling_case (id, centre_id, code, last_met_on, deleted_on) values ($1, $2, $3, $4, $5)',
		[id, centreId, code, lastMetOn, deletedOn],
	);
	for (const identity of identities)
		await owner.query('insert into sealed_for (case_id, identity_id) values ($1, $2)', [id, identity]);
	await owner.query(
		`insert into sealed_version (id, case_id, number, follows, sealed, size, sealed_by, received_at)
		values ($1, $2, 1, '{}', 'x', 1, $3, now())`,
		[newId(), id, identities[0] ?? null],
	);
	return id;
}

/** Two counsellors and the coordinator of a centre, and a counsellor of another. */
export async function houseOf(
	{ deps, owner }: { readonly deps: Deps; readonly owner: pg.Pool },
	recoveryKey = someKey(),
) {
	const institution = await makeInstitution(deps);
	const elsewhere = await makeInstitution(deps);
	const centre = await plantCentre(owner, institution, recoveryKey);
	const otherCentre = await plantCentre(owner, elsewhere);
	const made = async (name: string, role: 'counsellor' | 'coordinator', at = institution) => {
		const grants = [{ role, scope: 'institution' as const, id: at }];
		const who = await member(owner, `${name}-${newId()}@example.org`, grants, { hasPassword: false });
		return account(grants, who);
	};
	const ayse = await made('ayse', 'counsellor');
	const bora = await made('bora', 'counsellor');
	const cem = await made('cem', 'coordinator');
	const dila = await made('dila', 'counsellor', elsewhere);
	return { institution, elsewhere, centre, otherCentre, made, ayse, bora, cem, dila };
}
