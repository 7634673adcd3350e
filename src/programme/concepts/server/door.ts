import { asVisitor, type Actor } from '#shared/actor.ts';
import type { Tx } from '#platform/server/database/client.ts';
import { conceptInside, type ConceptRow } from './find-concept.ts';
import { findPublicConcept } from './public-concept.ts';

/** As whom a concept is read, and how it is found: what is made of it is made in the same way inside and in public. */
export type Door = {
	readonly who: (this: void, actor: Actor) => Actor;
	readonly find: (this: void, tx: Tx, actor: Actor, id: string) => Promise<ConceptRow>;
};

/** As those who write it and those who oversee it do: drafts too. */
export const inside: Door = { who: (actor) => actor, find: conceptInside };
/** As everybody does. */
export const inPublic: Door = {
	who: asVisitor,
	find: async (tx, _, id) => (await findPublicConcept(tx, id)).concept,
};
