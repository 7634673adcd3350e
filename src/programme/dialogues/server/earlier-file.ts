import * as v from 'valibot';
import { Refusal } from '#platform/server/refusal.ts';
import type { Earlier } from '../opinion/earlier.ts';
import type { NamedFile } from './polis-export.ts';

const shape = v.object({
	groups: v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(0))),
	loadings: v.record(v.string(), v.tuple([v.number(), v.number()])),
});

/** What a map took from the one published before it, as a file beside the votes. */
export const earlierJson = ({ groups, loadings }: Earlier): string =>
	`${JSON.stringify({ groups: Object.fromEntries(groups), loadings: Object.fromEntries(loadings) }, null, '\t')}\n`;

/** Reads it back. Throws a Refusal at any other file. */
export function readEarlierFile({ name, bytes }: NamedFile): Earlier {
	let found: unknown;
	try {
		found = JSON.parse(new TextDecoder().decode(bytes));
	} catch {
		throw new Refusal(`${name} is no JSON file.`);
	}
	const read = v.safeParse(shape, found);
	if (!read.success) throw new Refusal(`${name} is not the file of an earlier map.`);
	const { groups, loadings } = read.output;
	return { groups: new Map(Object.entries(groups)), loadings: new Map(Object.entries(loadings)) };
}
