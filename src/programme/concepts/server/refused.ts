import { Fault } from '#shared/fault.ts';

/** What a form is given back with when one of its fields names what cannot be. */
export const refused = (field: string, reason: string) =>
	new Fault('invalid', 'check_fields', { issues: [{ field, reason }] });
