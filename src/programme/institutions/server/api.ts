export { institution, affiliation, partnership } from './tables.ts';
