import * as v from 'valibot';
import type { Deps } from '#platform/server/deps.ts';
import { registerPerson } from '#programme/institutions/server/api.ts';
import { personInput, type PersonInput } from '#programme/people/person.ts';
import { team } from '#world/actors.ts';

/** A valid person, as its schema gives it. */
export function personValues(changes: Partial<PersonInput> = {}): PersonInput {
	return { ...v.parse(personInput, { givenName: 'Ayşe', familyName: 'Yılmaz', salutation: {} }), ...changes };
}

/** A person of the world; nobody is asked whether they may be a duplicate. */
export function makePerson(deps: Deps, changes: Partial<PersonInput> = {}): Promise<string> {
	return registerPerson(deps, team, { values: personValues(changes), isSomebodyElse: true, post: null });
}
