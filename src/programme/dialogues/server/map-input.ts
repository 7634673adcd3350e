import { createHash } from 'node:crypto';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { canonical } from '../opinion/canonical.ts';
import type { Earlier } from '../opinion/earlier.ts';
import { sparse, type Matrix } from '../opinion/matrix.ts';
import type { Participant, Statement, Votes } from '../opinion/votes.ts';

/** Of the votes in their one order: the same for every order they are read in. */
export function hashVotes(votes: Votes): string {
	const hash = createHash('sha256');
	for (const part of canonical(sparse(votes))) hash.update(part);
	return hash.digest('hex');
}

/** One of each row: differs as soon as its votes or its category do. Salted with the random id, so that equal votes are not seen to be equal. */
export function fingerprints({ participants, statements, start, column, says }: Matrix): string[] {
	return participants.map(({ id, category }, row) => {
		const hash = createHash('sha256').update(JSON.stringify([id, category ?? null]));
		for (let at = start[row]!; at < start[row + 1]!; at++)
			hash.update(`${statements[column[at]!]!.id} ${says[at]!} `);
		return hash.digest('base64url').slice(0, 16);
	});
}

export type MapInput = { readonly votes: Votes; readonly earlier: Earlier | undefined };

type Packed = {
	readonly participants: readonly Participant[];
	readonly statements: readonly Statement[];
	readonly by: readonly number[];
	readonly on: readonly number[];
	readonly says: readonly number[];
	readonly groups: readonly (readonly [string, number])[];
	readonly loadings: readonly (readonly [string, readonly [number, number]])[];
};

/** All that a map was computed from, so that it can be computed again. Of the earlier map only people and statements that stand in the votes. */
export function packInput({ votes, earlier }: MapInput): Buffer {
	const packed: Packed = {
		participants: votes.participants,
		statements: votes.statements,
		by: [...votes.by],
		on: [...votes.on],
		says: [...votes.says],
		groups: [...(earlier?.groups ?? [])],
		loadings: [...(earlier?.loadings ?? [])],
	};
	return brotliCompressSync(JSON.stringify(packed), { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });
}

export function unpackInput(bytes: Uint8Array): MapInput {
	const packed = JSON.parse(brotliDecompressSync(bytes).toString()) as Packed;
	return {
		votes: {
			participants: packed.participants,
			statements: packed.statements,
			by: Uint32Array.from(packed.by),
			on: Uint32Array.from(packed.on),
			says: Int8Array.from(packed.says),
		},
		earlier:
			packed.loadings.length > 0
				? { groups: new Map(packed.groups), loadings: new Map(packed.loadings) }
				: undefined,
	};
}
