import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { slugOf } from '#shared/slug.ts';
import { readPlain } from '#shared/text.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { makeDocx } from '#platform/server/paper/docx.ts';
import { composeReport } from '../paper/compose-report.ts';
import { conceptInside, type ConceptRow } from './find-concept.ts';
import { heardOfReport } from './find-report.ts';
import { findPublicConcept } from './reading.ts';
import { asVisitor, readRecords, reportsOf } from './read-records.ts';

type Which = { readonly conceptId: string; readonly id: string };
type Door = {
	readonly who: (actor: Actor) => Actor;
	readonly find: (tx: Tx, actor: Actor, id: string) => Promise<ConceptRow>;
};
const inside: Door = { who: (actor) => actor, find: conceptInside };
const inPublic: Door = { who: asVisitor, find: (tx, _, id) => findPublicConcept(tx, id) };

async function paperOf({ who, find }: Door, deps: Deps, actor: Actor, { conceptId, id }: Which) {
	const reader = who(actor);
	const { records } = await readRecords(deps, reader, {
		find: (tx) => find(tx, reader, conceptId),
		dialogues: [],
	});
	return deps.db.as(reader, async (tx) => {
		const reports = await reportsOf(tx, conceptId);
		const at = reports.findIndex((one) => one.id === id);
		const report = reports[at];
		if (!report) throw new Fault('missing', 'not_found');
		const { concept, house, measures } = records;
		const before = reports.slice(at + 1).find(({ state }) => state === 'published') ?? null;
		const heard = await heardOfReport(tx, report);
		const title = slugOf(readPlain(concept.title, 'en')) || 'concept';
		return {
			paper: composeReport({ concept, house, measures, report, before, heard }, actor.locale),
			dated: report.updatedAt,
			name: `${title}-monitoring-${report.endsOn}-${actor.locale}`,
		};
	});
}

const printed = (door: Door) => async (deps: Deps, actor: Actor, which: Which) => {
	const { paper, dated, name } = await paperOf(door, deps, actor, which);
	const made = await deps.press.print({ template: '#platform/server/paper/paper.typ', data: paper, dated });
	return { ...made, name: `${name}.pdf` };
};
const written = (door: Door) => async (deps: Deps, actor: Actor, which: Which) => {
	const { paper, name } = await paperOf(door, deps, actor, which);
	return { bytes: await makeDocx(paper), name: `${name}.docx` };
};

/** A monitoring report as tagged PDF in the actor's language, also before it is published. Throws as `Press.print` does. */
export const printReport = printed(inside);
export const reportDocument = written(inside);
/** A published report, for everybody. */
export const printPublicReport = printed(inPublic);
export const publicReportDocument = written(inPublic);
