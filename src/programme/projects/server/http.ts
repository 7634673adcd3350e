import * as v from 'valibot';
import { localizedText } from '#shared/text.ts';
import { resource, type Api } from '#platform/server/http/api.ts';
import { projectListing } from '../listing.ts';
import { projectFields } from '../project.ts';
import { getProject } from './get-project.ts';
import { listProjects } from './list-projects.ts';
import { changeProject, createProject, removeProject } from './write-project.ts';

const maybe = v.nullable(v.string());
const projectRow = v.object({
	id: v.string(),
	code: v.string(),
	title: localizedText,
	state: v.string(),
	startsOn: maybe,
	endsOn: maybe,
	isExample: v.boolean(),
});
const projectRecord = v.object({
	...projectRow.entries,
	version: v.number(),
	summary: v.nullable(localizedText),
	themes: v.array(v.string()),
	/** Amounts are told to those who run the project alone. */
	institutions: v.array(
		v.object({
			institutionId: v.string(),
			name: localizedText,
			part: v.string(),
			amount: maybe,
			currency: maybe,
		}),
	),
});

export const projectsApi: Api = resource({
	name: 'projects',
	shape: projectListing,
	list: listProjects,
	get: async (deps, actor, id) => {
		const { project, institutions } = await getProject(deps, actor, { id });
		return { ...project, institutions };
	},
	create: async (deps, actor, fields) => (await createProject(deps, actor, fields)).id,
	update: (deps, actor, { id, version, values }) =>
		changeProject(deps, actor, { id, version, fields: values }),
	remove: (deps, actor, id) => removeProject(deps, actor, { id }),
	input: projectFields,
	row: projectRow,
	record: projectRecord,
});
