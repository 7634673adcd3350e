import type { Actor } from '#shared/actor.ts';
import { slugOf } from '#shared/slug.ts';
import { readPlain } from '#shared/text.ts';
import type { Deps } from '#platform/server/deps.ts';
import { printPaper, writePaper, type MadePaper } from '#platform/server/paper/made-paper.ts';
import { composeSketch } from '../compose-sketch.ts';
import { getSketch } from './get-sketch.ts';

type One = { readonly id: string };

async function paperOf(deps: Deps, actor: Actor, { id }: One): Promise<MadePaper> {
	const { sketch, content, hash, writtenAt, sides, standing, call, origins } = await getSketch(deps, actor, {
		id,
	});
	const paper = composeSketch(
		{
			content,
			number: sketch.number,
			hash,
			writtenAt,
			isExample: sketch.isExample,
			sides: sides.map(({ name, contact }, at) => {
				const { agreement, isCurrent } = standing.sides[at]!;
				return { name, contact, agreedAt: isCurrent ? (agreement?.agreedAt ?? null) : null };
			}),
			call,
			// What it became is no part of what was agreed, and stands on no paper.
			origins: origins.flatMap(({ kind, title }) => (kind === 'project' ? [] : [{ kind, title }])),
		},
		actor.locale,
	);
	const name = slugOf(readPlain(content.title, 'en')) || 'sketch';
	return { paper, dated: sketch.updatedAt, name: `${name}-${sketch.number}-${actor.locale}` };
}

/** The version that stands now as tagged PDF, in the actor's language; for those who may read it. Throws as `Press.print` does. */
export async function printSketch(deps: Deps, actor: Actor, one: One) {
	return printPaper(deps, await paperOf(deps, actor, one));
}

/** The same as a document that word processors open. */
export async function sketchDocument(deps: Deps, actor: Actor, one: One) {
	return writePaper(await paperOf(deps, actor, one));
}
