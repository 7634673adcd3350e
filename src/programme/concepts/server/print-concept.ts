import type { Actor } from '#shared/actor.ts';
import { slugOf } from '#shared/slug.ts';
import { readPlain } from '#shared/text.ts';
import type { Deps } from '#platform/server/deps.ts';
import { makeDocx } from '#platform/server/paper/docx.ts';
import { composeConcept } from '../paper/compose-concept.ts';
import type { ConceptRecords, ToldDialogue } from '../paper/concept-records.ts';
import { houseMap } from '../paper/house-map.ts';
import { conceptInside } from './find-concept.ts';
import { readPublicRecords } from './reading.ts';
import { readRecords } from './read-records.ts';

export type WhichConcept = { readonly id: string; readonly dialogues?: readonly ToldDialogue[] };
type Read = (
	deps: Deps,
	actor: Actor,
	which: WhichConcept,
) => Promise<{ dated: Date; records: ConceptRecords }>;

/** As everybody reads it. */
const inPublic: Read = async (deps, actor, which) => {
	const { row, records } = await readPublicRecords(deps, actor, which);
	return { dated: row.updatedAt, records };
};
/** As those who write it and those who oversee it do: drafts too. */
const inside: Read = async (deps, actor, { id, dialogues = [] }) => {
	const { row, records } = await readRecords(deps, actor, {
		find: (tx) => conceptInside(tx, actor, id),
		dialogues,
	});
	return { dated: row.updatedAt, records };
};

async function paperOf(read: Read, deps: Deps, actor: Actor, which: WhichConcept) {
	const { records, dated } = await read(deps, actor, which);
	const { concept, house } = records;
	const name = slugOf(readPlain(concept.title, 'en')) || 'concept';
	return {
		paper: composeConcept(records, houseMap(house), actor.locale),
		dated,
		name: `${name}-${concept.edition}-${actor.locale}`,
	};
}

const printed = (read: Read) => async (deps: Deps, actor: Actor, which: WhichConcept) => {
	const { paper, dated, name } = await paperOf(read, deps, actor, which);
	const made = await deps.press.print({ template: '#platform/server/paper/paper.typ', data: paper, dated });
	return { ...made, name: `${name}.pdf` };
};
const written = (read: Read) => async (deps: Deps, actor: Actor, which: WhichConcept) => {
	const { paper, name } = await paperOf(read, deps, actor, which);
	return { bytes: await makeDocx(paper), name: `${name}.docx` };
};

/** The paper a council reads, as tagged PDF in the actor's language. Throws as `Press.print` does. */
export const printConcept = printed(inside);
/** The same as a document that word processors open. */
export const conceptDocument = written(inside);
/** The paper of a public concept, for everybody. */
export const printPublicConcept = printed(inPublic);
export const publicConceptDocument = written(inPublic);
