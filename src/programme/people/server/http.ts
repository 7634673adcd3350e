import * as v from 'valibot';
import { resource, type Api } from '#platform/server/http/api.ts';
import { personInput } from '../person.ts';
import { getPerson } from './get-person.ts';
import { peopleShape } from '../listing.ts';
import { listPeople } from './list-people.ts';
import { removePerson } from './remove-person.ts';
import { updatePerson } from './update-person.ts';

const personRow = v.object({
	id: v.string(),
	givenName: v.string(),
	familyName: v.string(),
	email: v.nullable(v.string()),
	languages: v.array(v.string()),
	isExample: v.boolean(),
	updatedAt: v.string(),
});
const personRecord = v.object({
	...personRow.entries,
	version: v.number(),
	phone: v.nullable(v.string()),
	salutation: v.record(v.string(), v.string()),
	sex: v.string(),
});

/** New people come with a post, by the pages or a file; here they are read, changed and removed. */
export const peopleApi: Api = resource({
	name: 'people',
	shape: peopleShape,
	list: listPeople,
	get: async (deps, actor, id) => (await getPerson(deps, actor, id)).record,
	update: updatePerson,
	remove: (deps, actor, id) => removePerson(deps, actor, id),
	input: personInput,
	row: personRow,
	record: personRecord,
});
