export { accessGrant, accountPerson, person, tombstone } from './tables.ts';
export { demandOtherAdministrator } from './access/grants.ts';
