import pg from 'pg';
import { Refusal } from '../refusal.ts';

type Findings = {
	name: string;
	superuser: boolean;
	bypasses: boolean;
	owns: string | null;
	serves: string | null;
	admitted: boolean;
};

/**
 * Row-level security binds only a role that is neither superuser nor owner and may not become one. Throws a `Refusal`
 * unless the role behind the connection is such a role.
 */
export async function demandBoundRole(applicationUrl: string): Promise<void> {
	const client = new pg.Client({ connectionString: applicationUrl });
	await client.connect();
	try {
		const { rows } = await client.query<Findings>(`
			select r.rolname as name, r.rolsuper as superuser, r.rolbypassrls as bypasses,
				(select min(c.relname::text) from pg_class c where c.relowner = r.oid and c.relkind in ('r', 'p')) as owns,
				(select min(o.rolname::text) from pg_roles o
					where o.oid <> r.oid and pg_has_role(r.oid, o.oid, 'member')
					and (o.rolsuper or o.rolbypassrls or exists
						(select 1 from pg_class c where c.relowner = o.oid and c.relkind in ('r', 'p')))) as serves,
				pg_has_role(r.oid, 'koprue_app', 'usage') as admitted
			from pg_roles r where r.rolname = current_user`);
		const offence = offenceOf(rows[0]!);
		if (offence)
			throw new Refusal(
				`The application's database role "${rows[0]!.name}" ${offence}, so that row-level security would not bind it: let DATABASE_APP_URL name a plain role that was granted koprue_app.`,
			);
	} finally {
		await client.end();
	}
}

function offenceOf({ superuser, bypasses, owns, serves, admitted }: Findings): string | undefined {
	if (superuser) return 'is a superuser';
	if (bypasses) return 'may bypass row-level security';
	if (owns) return `owns the table ${owns}`;
	if (serves) return `may act as ${serves}`;
	return admitted ? undefined : 'was not granted koprue_app';
}
