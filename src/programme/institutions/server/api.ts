export { institution, affiliation, partnership, partnershipStep } from './tables.ts';
