import type { Actor } from '#shared/actor.ts';
import type { Deps } from '#platform/server/deps.ts';
import { runJobs } from '#platform/server/jobs/runner.ts';
import type { ImportKind } from '#programme/imports/import.ts';
import { confirmImport } from '#programme/imports/server/confirm.ts';
import { getImport } from '#programme/imports/server/get-import.ts';
import { runImport } from '#programme/imports/server/run.ts';
import { setColumns } from '#programme/imports/server/set-columns.ts';
import { upload } from '#programme/imports/server/upload.ts';

/** The steps of an import as somebody takes them who leaves the columns as they were recognised. */
export function importing(deps: Deps, actor: Actor) {
	const begin = (kind: ImportKind, text: string, eventId: string | null = null): Promise<string> =>
		upload(deps, actor, { kind, eventId, fileName: 'liste.csv', bytes: Buffer.from(text) });
	return {
		begin,
		plan: async (kind: ImportKind, text: string, eventId: string | null = null) => {
			const id = await begin(kind, text, eventId);
			const { fields } = await getImport(deps, actor, id);
			await setColumns(deps, actor, id, fields);
			const { preview, counts } = await getImport(deps, actor, id);
			return {
				id,
				counts,
				rows: preview!.rows.map(({ number, verdict, issues, changes }) => ({
					number,
					verdict,
					issues,
					changes,
				})),
			};
		},
		run: async (id: string): Promise<void> => {
			await confirmImport(deps, actor, id);
			const runner = runJobs(deps, [runImport], { lanes: 0 });
			await runner.drain();
			await runner.stop();
		},
	};
}
