import path from 'node:path';

/** Where the example programme lies: beside the program, which is started in its own folder. */
export function exampleFolder(): string {
	return path.join(process.env.KOPRUE_ROOT ?? process.cwd(), 'examples', 'austausch');
}
