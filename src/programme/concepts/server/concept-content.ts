import { createHash } from 'node:crypto';
import { canonical } from '#shared/canonical.ts';
import type { ConceptRow } from './find-concept.ts';
import type { ConceptParts } from './read-parts.ts';

/** What stands beside the words: when they were kept, and how a measure stands. */
const beside = [
	'conceptId',
	'createdAt',
	'updatedAt',
	'version',
	'deletedAt',
	'isExample',
	'status',
	'statusReason',
];

function wordsOf(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
	return Object.fromEntries(Object.entries(row).filter(([name]) => !beside.includes(name)));
}

/** The words of a concept as a whole, and what its dialogues had come to: what is adopted, and what its checksum is made from. */
export function conceptContent(row: ConceptRow, parts: ConceptParts): Record<string, unknown> {
	const { institutionId, edition, predecessorId, title, term, mandate, mandateOn } = row;
	const { definition, targetGroups, startsOn, endsOn, participation } = row;
	const rows = Object.entries(parts).map(([kind, list]) => [kind, list.map((one) => wordsOf(one))]);
	return {
		id: row.id,
		institutionId,
		edition,
		predecessorId,
		title,
		term,
		mandate,
		mandateOn,
		definition,
		targetGroups,
		startsOn,
		endsOn,
		...Object.fromEntries(rows),
		// Of a concept that no body has seen yet there is none.
		...(participation && { participation }),
	};
}

/** SHA-256 of the words, hexadecimal. */
export function hashOfContent(content: Readonly<Record<string, unknown>>): string {
	return createHash('sha256').update(canonical(content)).digest('hex');
}
