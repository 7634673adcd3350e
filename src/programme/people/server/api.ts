export { accessGrant, person, tombstone } from './tables.ts';
