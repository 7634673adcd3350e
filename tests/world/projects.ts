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
