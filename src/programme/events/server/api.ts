export { event, eventHost, eventSession, registration } from './tables.ts';
