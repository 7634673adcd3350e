export { accessGrant, accountPerson, person, tombstone } from './tables.ts';
