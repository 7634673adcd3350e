type Schema = {
	readonly required?: readonly string[];
	readonly properties?: Readonly<Record<string, unknown>>;
};
type Operation = {
	readonly tags?: readonly string[];
	readonly summary?: string;
	readonly parameters?: readonly unknown[];
	readonly requestBody?: unknown;
};

export type OutlineOperation = {
	readonly method: string;
	readonly path: string;
	readonly summary: string;
	readonly parameters: readonly {
		readonly name: string;
		readonly required: boolean;
		readonly about: string;
	}[];
	readonly body: readonly { readonly name: string; readonly required: boolean }[];
};
export type OutlineGroup = { readonly name: string; readonly operations: readonly OutlineOperation[] };

const methods = ['get', 'post', 'put', 'delete'] as const;

/** What a person wants to read of an OpenAPI description: its operations by section, with what they take. */
export function outline(description: {
	readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}): OutlineGroup[] {
	const groups = new Map<string, OutlineOperation[]>();
	for (const [path, item] of Object.entries(description.paths))
		for (const method of methods) {
			const operation = item[method] as Operation | undefined;
			if (!operation) continue;
			const name = operation.tags?.[0] ?? '';
			const entry = {
				method: method.toUpperCase(),
				path,
				summary: operation.summary ?? '',
				parameters: (operation.parameters ?? []).map(parameterOf),
				body: bodyOf(operation.requestBody),
			};
			groups.set(name, [...(groups.get(name) ?? []), entry]);
		}
	return [...groups].map(([name, operations]) => ({ name, operations }));
}

function parameterOf(parameter: unknown): OutlineOperation['parameters'][number] {
	const {
		name,
		required = false,
		description = '',
	} = parameter as {
		name: string;
		required?: boolean;
		description?: string;
	};
	return { name, required, about: description };
}

function bodyOf(body: unknown): OutlineOperation['body'] {
	const content = (body as { content?: Record<string, { schema?: Schema }> } | undefined)?.content;
	const schema = content?.['application/json']?.schema;
	return Object.keys(schema?.properties ?? {}).map((name) => ({
		name,
		required: schema?.required?.includes(name) ?? false,
	}));
}
