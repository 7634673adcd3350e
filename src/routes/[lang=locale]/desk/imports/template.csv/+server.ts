import { Fault } from '#shared/fault.ts';
import { csv } from '#shared/csv.ts';
import { demand } from '#shared/policy.ts';
import { fieldLabel, fieldsOf } from '#programme/imports/columns.ts';
import { importKinds } from '#programme/imports/import.ts';
import { importPolicy } from '#programme/imports/policy.ts';
import type { RequestHandler } from './$types';

/** An empty table with the headings of one kind, in the reader's language. */
export const GET: RequestHandler = ({ url, locals: { actor, locale } }) => {
	demand(importPolicy, 'create', actor, undefined);
	const kind = importKinds.find((one) => one === url.searchParams.get('kind'));
	if (!kind) throw new Fault('missing', 'not_found');
	const headings = fieldsOf(kind).map((field) => fieldLabel(kind, field, locale));
	return new Response(csv(headings, []), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="koprue-${kind}.csv"`,
		},
	});
};
