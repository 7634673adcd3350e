export { voice } from './tables.ts';
