import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readConfig, type Config } from '#platform/server/config.ts';
import { Refusal } from '#platform/server/refusal.ts';

/** The command was called in a way it does not understand. */
export class Misuse extends Refusal {}

type Values<Name extends string> = { readonly [name in Name]?: string };

/**
 * Runs a command of the operator's with the options it takes, each of which has a value. Misuse is one sentence with the
 * usage and exit code 2; what is refused, or a file that cannot be had, is one sentence and 1; everything else a stack trace.
 */
export async function runCommand<const Name extends string = never>(
	usage: string,
	names: readonly Name[],
	work: (config: Config, values: Values<Name>) => Promise<void>,
): Promise<void> {
	// Whoever reads only the beginning, as `head` does, has read enough.
	process.stdout.on('error', (error: NodeJS.ErrnoException) => {
		if (error.code !== 'EPIPE') throw error;
		process.exit();
	});
	try {
		const values = readValues(names);
		if (values === 'help') return console.log(`Usage: ${usage}`);
		await work(readConfig(process.env, [], fileURLToPath(new URL('../..', import.meta.url))), values);
	} catch (error) {
		if (error instanceof Misuse) console.error(`${error.message}\nUsage: ${usage}`);
		else console.error(sentence(error));
		process.exitCode = error instanceof Misuse ? 2 : 1;
	}
}

function readValues<Name extends string>(names: readonly Name[]): Values<Name> | 'help' {
	if (process.argv.includes('--help')) return 'help';
	let values: Values<Name>;
	try {
		const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
		values = parseArgs({ options }).values as Values<Name>;
	} catch (error) {
		const [first = ''] = (error as Error).message.split(/\.\s|\n/);
		throw new Misuse(`${first.replace(/\.$/, '')}.`);
	}
	// As a script leaves it whose variable is not set.
	const empty = names.find((name) => values[name] === '');
	if (empty !== undefined) throw new Misuse(`--${empty} has no value.`);
	return values;
}

/** Throws what has none: that is a fault of the command, and its trace is wanted. */
function sentence(error: unknown): string {
	if (error instanceof Refusal) return error.message;
	const { code, path, syscall, message } = error as NodeJS.ErrnoException;
	if (!code || !path) throw error;
	const reason = /: (.*?),/.exec(message)?.[1] ?? code;
	return `${syscall === 'mkdtemp' ? dirname(path) : path} cannot be used: ${reason}.`;
}
