import { fork, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { Fault } from '#shared/fault.ts';
import { printableData } from './printable.ts';

export type Order = { number: number; template: string; data: string; timestamp: number };
export type Answer =
	| { number: number; pdf: Buffer }
	| { number: number; problem: 'missing' | 'failed'; detail?: string };

export type PrintJob = {
	/** Import specifier of a Typst file, such as `#programme/results/brochure/brochure.typ`. */
	readonly template: string;
	/** Plain data; every text in it is set as it stands and never read as markup. */
	readonly data: unknown;
	/** Written into the file; the same job with the same date makes the same bytes. */
	readonly dated: Date;
	/** `false`: made anew each time and kept by nobody, as is due to what must be deletable. */
	readonly isKept?: boolean;
	/** For a paper of hundreds of pages; without, what every other one may take. */
	readonly waitMs?: number;
};

/** `hash` is that of the bytes: it serves as ETag and stays the same from one start to the next. */
export type Print = { readonly pdf: Buffer; readonly hash: string };

export type Press = {
	/**
	 * Prints tagged PDF (PDF/UA-1) away from the request path: in a process of its own, since the native compiler can
	 * neither be interrupted nor trusted to leave the server alive. Prints of the same content are made once and kept.
	 * Throws `unavailable` where this platform has no compiler or a print takes too long, `limit` when too many wait.
	 */
	print(job: PrintJob): Promise<Print>;
	close(): void;
};

type Waiting = {
	order: Order;
	waitMs: number;
	resolve: (pdf: Buffer) => void;
	reject: (error: Error) => void;
};
type Options = { waitMs?: number; maxWaiting?: number; keep?: number; idleMs?: number };

const { resolve: locate } = createRequire(import.meta.url);

/** Opens a press; the process behind it starts with the first print and ends after ten minutes without one. */
export function openPress(options: Options = {}): Press {
	const { waitMs = 20_000, maxWaiting = 20, keep = 16, idleMs = 600_000 } = options;
	const kept = new Map<string, Promise<Print>>();
	const queue: Waiting[] = [];
	let running: Waiting | undefined;
	let clock: NodeJS.Timeout | undefined;
	let child: ChildProcess | undefined;
	let count = 0;

	function start(): ChildProcess {
		const started = fork(locate('#platform/server/pdf/compile-process.ts'), {
			serialization: 'advanced',
			execArgv: [],
			stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
		});
		started.on('message', (answer: Answer) => {
			if (answer.number === running?.order.number) finish(outcome(answer));
		});
		started.on('exit', () => {
			if (child !== started) return;
			child = undefined;
			finish(new Error('The PDF compiler ended without an answer.'));
		});
		return started;
	}

	function stop(): void {
		clearTimeout(clock);
		const stopped = child;
		child = undefined;
		stopped?.kill('SIGKILL');
	}

	function finish(result: Buffer | Error): void {
		const done = running;
		running = undefined;
		if (result instanceof Error) done?.reject(result);
		else done?.resolve(result);
		next();
	}

	function next(): void {
		if (running) return;
		clearTimeout(clock);
		running = queue.shift();
		if (!running) return rest();
		child ??= start();
		child.ref();
		child.channel?.ref();
		child.send(running.order);
		clock = setTimeout(() => {
			stop();
			finish(new Fault('unavailable', 'pdf_too_slow'));
		}, running.waitMs);
	}

	/** An idle press keeps neither a command nor the server from ending. */
	function rest(): void {
		child?.unref();
		child?.channel?.unref();
		clock = setTimeout(stop, idleMs).unref();
	}

	async function make(template: string, data: string, timestamp: number, patience: number): Promise<Print> {
		if (queue.length >= maxWaiting) throw new Fault('limit', 'pdf_busy');
		const order = { number: ++count, template: locate(template), data, timestamp };
		const pdf = await new Promise<Buffer>((resolve, reject) => {
			queue.push({ order, waitMs: patience, resolve, reject });
			next();
		});
		return { pdf, hash: createHash('sha256').update(pdf).digest('base64url') };
	}

	return {
		print({ template, data, dated, isKept = true, waitMs: patience = waitMs }) {
			const timestamp = Math.floor(dated.getTime() / 1000);
			const json = JSON.stringify(printableData(data));
			if (!isKept) return make(template, json, timestamp, patience);
			const key = createHash('sha256').update(`${template}\n${timestamp}\n${json}`).digest('base64url');
			const print = kept.get(key) ?? make(template, json, timestamp, patience);
			// Taken out and put back: the longest unused is the first of the map.
			kept.delete(key);
			kept.set(key, print);
			print.catch(() => kept.delete(key));
			for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - keep))) kept.delete(oldest);
			return print;
		},
		close() {
			const closed = new Fault('unavailable', 'pdf_unavailable');
			for (const waiting of queue.splice(0)) waiting.reject(closed);
			stop();
			finish(closed);
		},
	};
}

function outcome(answer: Answer): Buffer | Error {
	if ('pdf' in answer) return Buffer.from(answer.pdf);
	return answer.problem === 'missing'
		? new Fault('unavailable', 'pdf_unavailable')
		: new Error(`The PDF template is wrong: ${answer.detail}`);
}
