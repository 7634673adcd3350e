export { person, accessGrant } from './tables.ts';
