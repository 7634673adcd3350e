import { Hono, type Context } from 'hono';
import { describeRoute, resolver, type DescribeRouteOptions } from 'hono-openapi';
import * as v from 'valibot';
import type { Actor } from '#shared/actor.ts';
import { Fault, faultStatus, isFault } from '#shared/fault.ts';
import { issuesOf } from '#shared/form.ts';
import { isId } from '#shared/id.ts';
import { readListing, type Listing, type ListingShape, type Page } from '#shared/listing.ts';
import type { Deps } from '../deps.ts';

export type ApiEnv = { Variables: { deps: Deps; actor: Actor } };
export type Api = Hono<ApiEnv>;
type Ctx = Context<ApiEnv>;

/** What is wrong with a request (RFC 9457), with one entry per field. */
export const problem = v.object({
	type: v.literal('about:blank'),
	title: v.string(),
	status: v.number(),
	reason: v.string(),
	issues: v.array(v.object({ field: v.string(), reason: v.string() })),
});

/** A fault as `application/problem+json`; anything else is told in general terms, and logged by the caller. */
export function problemResponse(error: unknown): Response {
	const fault = isFault(error) ? error : new Fault('unavailable', 'unexpected');
	const status = isFault(error) ? faultStatus[fault.kind] : 500;
	const body = {
		type: 'about:blank',
		title: fault.kind,
		status,
		reason: fault.reason,
		issues: fault.issues.map(({ field, reason, params }) => ({ field, reason, params })),
	};
	const headers: Record<string, string> = { 'content-type': 'application/problem+json' };
	if (status === 401) headers['www-authenticate'] = 'Bearer';
	return new Response(JSON.stringify(body), { status, headers });
}

/** The body of a request by a schema of the domain. Throws `not_json`, or `check_fields` with an issue per field. */
export async function bodyOf<S extends v.GenericSchema>(c: Ctx, schema: S): Promise<v.InferOutput<S>> {
	const given: unknown = await c.req.json().catch(() => {
		throw new Fault('invalid', 'not_json');
	});
	const parsed = v.safeParse(schema, given);
	if (!parsed.success) throw new Fault('invalid', 'check_fields', { issues: issuesOf(parsed.issues) });
	return parsed.output;
}

/** The id in the path; one that cannot be any is simply not there. */
export function idOf(c: Ctx, name = 'id'): string {
	const id = c.req.param(name);
	if (!isId(id)) throw new Fault('missing', 'not_found');
	return id;
}

/** The version a change is based on, from `If-Match: "3"` (RFC 9110, 13.1.1). */
export function versionOf(c: Ctx): number {
	const found = /^"(\d{1,9})"$/.exec(c.req.header('if-match') ?? '');
	if (!found) throw new Fault('invalid', 'if_match_missing');
	return Number(found[1]);
}

/** JSON Schema of what a client sends; checks that JSON Schema cannot say are left out of it, not out of the check. */
const asSchema = (schema: v.GenericSchema) => resolver(schema, { typeMode: 'input', errorMode: 'ignore' });
const json = (schema: v.GenericSchema) => ({ 'application/json': { schema: asSchema(schema) } });
const refusals = (...codes: readonly number[]) =>
	Object.fromEntries(
		codes.map((code) => [
			code,
			{ description: 'Refused', content: { 'application/problem+json': { schema: asSchema(problem) } } },
		]),
	);

/** Describes one operation; every operation answers problems the same way. */
export function operation(
	tag: string,
	summary: string,
	{
		input,
		output,
		codes,
		...more
	}: { input?: v.GenericSchema; output?: v.GenericSchema; codes: readonly number[] } & Pick<
		DescribeRouteOptions,
		'parameters'
	>,
	success = output ? 200 : 204,
) {
	return describeRoute({
		tags: [tag],
		summary,
		...more,
		...(input && { requestBody: { required: true, content: json(input) } }),
		responses: {
			[success]: { description: 'Done', ...(output && { content: json(output) }) },
			...refusals(...codes),
		},
	});
}

/** One page of a list. */
export function pageOf(row: v.GenericSchema) {
	return v.object({
		items: v.array(row),
		total: v.number(),
		page: v.number(),
		pages: v.number(),
		size: v.number(),
	});
}

export type Resource<Row, Record, Input, Sort extends string, Filter extends string> = {
	/** Plural, as in the path and in the description. */
	readonly name: string;
	readonly shape: ListingShape<Sort, Filter>;
	readonly list: (deps: Deps, actor: Actor, listing: Listing<Sort, Filter>) => Promise<Page<Row>>;
	readonly get: (deps: Deps, actor: Actor, id: string) => Promise<Record>;
	readonly create?: (deps: Deps, actor: Actor, input: Input) => Promise<string>;
	readonly update?: (
		deps: Deps,
		actor: Actor,
		change: { id: string; version: number; values: Input },
	) => Promise<unknown>;
	readonly remove?: (deps: Deps, actor: Actor, id: string) => Promise<unknown>;
	readonly input?: v.GenericSchema<unknown, Input>;
	readonly row: v.GenericSchema;
	readonly record: v.GenericSchema;
};

/**
 * The usual operations on one noun: the same use cases, schemas and policies as its pages. Answers carry only the fields
 * of `row` and `record`; whatever else a use case hands its page stays here.
 */
export function resource<
	Row,
	Rec extends { readonly version: number },
	Input,
	Sort extends string,
	Filter extends string,
>(of: Resource<Row, Rec, Input, Sort, Filter>): Api {
	const { name, shape, input, row, record } = of;
	const page = pageOf(row);
	const api: Api = new Hono();
	api.get(
		'/',
		operation(name, `List ${name}`, { output: page, codes: [401, 403], parameters: listParameters(shape) }),
		async (c) => {
			const listing = readListing(shape, new URL(c.req.url).searchParams);
			const found = await of.list(c.var.deps, c.var.actor, listing);
			return c.json(only(page, found) as object);
		},
	);
	const one = async (c: Ctx, id: string, status: 200 | 201 = 200) => {
		const found = await of.get(c.var.deps, c.var.actor, id);
		c.header('etag', `"${found.version}"`);
		return c.json(only(record, found) as object, status);
	};
	api.get(
		'/:id',
		operation(name, `Read one of the ${name}`, { output: record, codes: [401, 403, 404] }),
		(c) => one(c, idOf(c)),
	);
	const { create, update, remove } = of;
	if (create && input)
		api.post(
			'/',
			operation(name, `Add to the ${name}`, { input, output: record, codes: [401, 403, 422] }, 201),
			async (c) => one(c, await create(c.var.deps, c.var.actor, await bodyOf(c, input)), 201),
		);
	if (update && input)
		api.put(
			'/:id',
			operation(name, `Change one of the ${name}`, {
				input,
				output: record,
				codes: [401, 403, 404, 409, 422],
				parameters: [ifMatch],
			}),
			async (c) => {
				const [id, version] = [idOf(c), versionOf(c)];
				await update(c.var.deps, c.var.actor, { id, version, values: await bodyOf(c, input) });
				return one(c, id);
			},
		);
	if (remove)
		api.delete(
			'/:id',
			operation(name, `Move one of the ${name} to the bin`, { codes: [401, 403, 404, 409] }),
			async (c) => {
				await remove(c.var.deps, c.var.actor, idOf(c));
				return c.body(null, 204);
			},
		);
	return api;
}

export const ifMatch = {
	name: 'If-Match',
	in: 'header',
	required: true,
	description: 'The ETag of the version the change is based on, such as "3"',
	schema: { type: 'string' },
} as const;

/** Cuts a value down to the fields a schema names. */
export function only(schema: v.GenericSchema, value: unknown): unknown {
	return v.parse(schema, JSON.parse(JSON.stringify(value)));
}

export function listParameters(shape: ListingShape): NonNullable<DescribeRouteOptions['parameters']> {
	const query = (name: string, schema: object, description: string) => ({
		name,
		in: 'query',
		schema,
		description,
	});
	const filters = Object.entries(shape.filters).map(([name, values]) =>
		query(
			name,
			{ type: 'array', items: { type: 'string', ...(Array.isArray(values) && { enum: values }) } },
			'Filter; repeat it for several values',
		),
	);
	return [
		query('q', { type: 'string' }, 'Words that must all occur, however they are written'),
		query(
			'sort',
			{ type: 'string', enum: shape.sorts.flatMap((sort) => [sort, `-${sort}`]) },
			'Order; with a minus downwards',
		),
		query('page', { type: 'integer', minimum: 1 }, 'Counted from 1'),
		...filters,
	];
}
