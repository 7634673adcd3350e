export type Level = 'info' | 'warning' | 'error';
/** Never a name, an address, a text somebody wrote, or a path with such in it. */
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;
export type LogSink = (line: string) => void;

// The built pages carry their own copy of this module; the process has one sink.
const place = globalThis as { [sink: symbol]: LogSink | undefined };
const sinkKey = Symbol.for('koprue.log');

/** Where the process's lines go from now on. */
export function setLogSink(sink: LogSink | undefined): void {
	place[sinkKey] = sink;
}

/** Passes on a line that another thread has made. */
export function writeLogLine(line: string): void {
	place[sinkKey]?.(line);
}

/** Writes one line of JSON: when, how grave, what happened, and fields without personal data. */
export function log(level: Level, event: string, fields: LogFields = {}): void {
	writeLogLine(JSON.stringify({ at: new Date().toISOString(), level, event, ...fields }));
}

type Coded = { code?: unknown; constraint?: unknown };

/**
 * Writes an unexpected error: its kind, its codes and where it was thrown. Not its message, which may quote what
 * somebody typed, as that of a failed query does.
 */
export function logError(event: string, error: unknown, fields: LogFields = {}): void {
	const first = error instanceof Error ? error : new Error(typeof error);
	const cause = (first.cause ?? first) as Coded;
	log('error', event, {
		...fields,
		error: first.name,
		code: typeof cause.code === 'string' ? cause.code : undefined,
		constraint: typeof cause.constraint === 'string' ? cause.constraint : undefined,
		stack: framesOf(first),
	});
}

function framesOf(error: Error): string {
	const lines = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
	return lines
		.slice(0, 8)
		.map((line) => line.trim())
		.join(' | ');
}

/**
 * A request's path as it may be kept: no query, and no part that could be a key to something (ids, tokens, addresses).
 */
export function loggablePath(url: string): string {
	const path = url.split('?', 1)[0]!.slice(0, 200);
	return path
		.split('/')
		.map((part) =>
			/^[a-z][a-z-]{0,39}(\.[a-z]{2,5})?$/.test(part) || part === '' || part === 'v1' ? part : '*',
		)
		.join('/');
}
