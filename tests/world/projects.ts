import type pg from 'pg';
import { newId } from '#shared/id.ts';
import { textIn } from '#shared/text.ts';

/** A project, planted beside the use cases. */
export async function plantProject(owner: pg.Pool, code: string): Promise<string> {
	const id = newId();
	await owner.query(`insert into project (id, code, title, state) values ($1, $2, $3, 'running')`, [
		id,
		code,
		JSON.stringify(textIn('en', `Project ${code}`)),
	]);
	return id;
}

/** An indicator of a project, planted beside the use cases. */
export async function plantIndicator(owner: pg.Pool, projectId: string): Promise<string> {
	const id = newId();
	await owner.query(
		`insert into indicator (id, title, unit, target, project_id) values ($1, $2, 'person', 100, $3)`,
		[id, JSON.stringify(textIn('en', 'People have taken part')), projectId],
	);
	return id;
}
