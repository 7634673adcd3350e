import type { Actor } from '#shared/actor.ts';
import { slugOf } from '#shared/slug.ts';
import { readPlain } from '#shared/text.ts';
import type { Deps } from '#platform/server/deps.ts';
import { printPaper, writePaper, type MadePaper } from '#platform/server/paper/made-paper.ts';
import { composeConcept } from '../paper/compose-concept.ts';
import { houseMap } from '../paper/house-map.ts';
import { inPublic, inside, type Door } from './door.ts';
import { readRecords } from './read-records.ts';

type One = { readonly id: string };

async function paperOf(door: Door, deps: Deps, actor: Actor, { id }: One): Promise<MadePaper> {
	const { records, dated } = await readRecords(deps, actor, door, id);
	const { concept, house } = records;
	const name = slugOf(readPlain(concept.title, 'en')) || 'concept';
	return {
		paper: composeConcept(records, houseMap(house), actor.locale),
		dated,
		name: `${name}-${concept.edition}-${actor.locale}`,
	};
}

const printed = (door: Door) => async (deps: Deps, actor: Actor, one: One) =>
	printPaper(deps, await paperOf(door, deps, actor, one));
const written = (door: Door) => async (deps: Deps, actor: Actor, one: One) =>
	writePaper(await paperOf(door, deps, actor, one));

/** The paper a council reads, as tagged PDF in the actor's language. Throws as `Press.print` does. */
export const printConcept = printed(inside);
/** The same as a document that word processors open. */
export const conceptDocument = written(inside);
/** The paper of a public concept, for everybody. */
export const printPublicConcept = printed(inPublic);
export const publicConceptDocument = written(inPublic);
