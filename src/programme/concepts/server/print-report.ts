import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { slugOf } from '#shared/slug.ts';
import { readPlain } from '#shared/text.ts';
import type { Deps } from '#platform/server/deps.ts';
import { printPaper, writePaper, type MadePaper } from '#platform/server/paper/made-paper.ts';
import { composeReport } from '../paper/compose-report.ts';
import { inPublic, inside, type Door } from './door.ts';
import { heardOfReport } from './find-report.ts';
import { partsOf } from './read-parts.ts';
import { houseOf, reportsOf } from './read-records.ts';

type Which = { readonly conceptId: string; readonly id: string };

async function paperOf(door: Door, deps: Deps, actor: Actor, { conceptId, id }: Which): Promise<MadePaper> {
	const reader = door.who(actor);
	return deps.db.as(reader, async (tx) => {
		const concept = await door.find(tx, reader, conceptId);
		const reports = await reportsOf(tx, conceptId);
		const at = reports.findIndex((one) => one.id === id);
		const report = reports[at];
		if (!report) throw new Fault('missing', 'not_found');
		const records = {
			concept,
			house: await houseOf(tx, concept),
			measures: await partsOf(tx, conceptId, 'measure'),
			report,
			before: reports.slice(at + 1).find(({ state }) => state === 'published') ?? null,
			heard: await heardOfReport(tx, report),
		};
		const title = slugOf(readPlain(concept.title, 'en')) || 'concept';
		return {
			paper: composeReport(records, actor.locale),
			dated: report.updatedAt,
			name: `${title}-monitoring-${report.endsOn}-${actor.locale}`,
		};
	});
}

const printed = (door: Door) => async (deps: Deps, actor: Actor, which: Which) =>
	printPaper(deps, await paperOf(door, deps, actor, which));
const written = (door: Door) => async (deps: Deps, actor: Actor, which: Which) =>
	writePaper(await paperOf(door, deps, actor, which));

/** A monitoring report as tagged PDF in the actor's language, also before it is published. Throws as `Press.print` does. */
export const printReport = printed(inside);
export const reportDocument = written(inside);
/** A published report, for everybody. */
export const printPublicReport = printed(inPublic);
export const publicReportDocument = written(inPublic);
