import type { SQL } from 'drizzle-orm';
import { pgPolicy, pgRole } from 'drizzle-orm/pg-core';

/** The role the application signs in with: neither owner of a table nor superuser. */
export const applicationRole = pgRole('koprue_app').existing();

/** Row policies of one table: who may see a row, who may add one, who may change or remove one. */
export function rowPolicies(rules: { read: SQL; add: SQL; change: SQL }) {
	return [
		pgPolicy('read', { for: 'select', to: applicationRole, using: rules.read }),
		pgPolicy('add', { for: 'insert', to: applicationRole, withCheck: rules.add }),
		pgPolicy('change', { for: 'update', to: applicationRole, using: rules.change, withCheck: rules.change }),
		pgPolicy('remove', { for: 'delete', to: applicationRole, using: rules.change }),
	];
}
