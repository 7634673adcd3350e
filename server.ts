// `npm start`: database, pages and jobs of one installation, started, watched over and stopped in this process.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuild } from '#platform/server/build.ts';
import { readConfig, type Config } from '#platform/server/config.ts';
import { migrate } from '#platform/server/database/migrate.ts';
import { openStore } from '#platform/server/database/open.ts';
import { fillOnce } from '#platform/server/database/opening.ts';
import { demandBoundRole } from '#platform/server/database/role.ts';
import { makeDeps, type Deps } from '#platform/server/deps.ts';
import { addressHeaders, openFront, type Front, type Handler } from '#platform/server/http/front.ts';
import { healthPages } from '#platform/server/http/health.ts';
import { makeMetrics } from '#platform/server/http/metrics.ts';
import { keepThread } from '#platform/server/jobs/thread.ts';
import { lockFolder } from '#platform/server/lock.ts';
import { log, logError, setLogSink } from '#platform/server/log/log.ts';
import { logFile } from '#platform/server/log/log-file.ts';
import { Refusal } from '#platform/server/refusal.ts';
import { installationSecret } from '#platform/server/session/secret.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const say = (sentence: string) => console.log(sentence);

/** What has to be undone at the end, last thing first. */
const undo: (() => unknown)[] = [];
let ending: Promise<void> | undefined;

function end(): Promise<void> {
	return (ending ??= (async () => {
		for (let step = undo.pop(); step; step = undo.pop()) await step();
	})());
}

async function start(config: Config): Promise<void> {
	if (config.isBuildOnly) return ensureBuild(root, say);
	prepareFolder(config);
	const lock = lockFolder(config.data, config.origin);
	undo.push(lock.release);
	setLogSink(process.env.KOPRUE_LOG === 'stdout' ? say : logFile(join(config.data, 'koprue.log')));

	let deps: Deps | undefined;
	const front = await openFront(
		config,
		healthPages({
			pool: () => deps?.db.pool ?? null,
			data: config.data,
			metrics: makeMetrics(),
			metricsToken: process.env.METRICS_TOKEN,
		}),
	);
	undo.push(front.stop);

	const building = config.isDevelopment ? undefined : ensureBuild(root, say);
	// Told apart below: a database that refuses should not wait for the build, nor the other way round.
	await Promise.all([building, openDatabase(config)]);
	const handler = await (config.isDevelopment ? developmentHandler(front) : builtHandler());
	const { db } = (deps = makeDeps(process.env));
	undo.push(() => db.close());
	front.serve(handler);
	undo.push(keepThread(new URL('./src/worker.ts', import.meta.url)).stop);
	log('info', 'started', { milliseconds: Math.round(performance.now()), node: process.version });
	say(`Köprü is ready: ${config.origin}`);
}

function prepareFolder({ data }: Config): void {
	try {
		mkdirSync(data, { recursive: true, mode: 0o700 });
	} catch (error) {
		throw new Refusal(`The folder ${data} cannot be made (${(error as Error).message}).`);
	}
}

async function openDatabase(config: Config): Promise<void> {
	const store = await openStore(config, (sentence) => {
		say(sentence);
		log('warning', 'database', { sentence });
	});
	undo.push(store.stop);
	await migrate(store.ownerUrl);
	await demandBoundRole(store.applicationUrl);
	Object.assign(process.env, {
		KOPRUE_DATA: config.data,
		KOPRUE_DATABASE: store.applicationUrl,
		KOPRUE_SECRET: installationSecret(config.data, process.env),
		ORIGIN: config.origin,
		PROTOCOL_HEADER: addressHeaders.protocol,
		HOST_HEADER: addressHeaders.host,
		// Spreadsheets with ten thousand rows are uploaded whole.
		BODY_SIZE_LIMIT: process.env.BODY_SIZE_LIMIT ?? '30M',
	});
	await fillOnce(store.ownerUrl, async () => 'empty');
}

async function builtHandler(): Promise<Handler> {
	const file = new URL('./build/handler.js', import.meta.url).href;
	const { handler } = (await import(file)) as { handler: Handler };
	return handler;
}

async function developmentHandler({ server }: Front): Promise<Handler> {
	const { createServer } = await import('vite');
	const vite = await createServer({ root, server: { middlewareMode: true, hmr: { server } } });
	undo.push(() => vite.close());
	return vite.middlewares;
}

async function leave(code: number): Promise<never> {
	await end();
	process.exit(code);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
	process.on(signal, () => {
		if (ending) process.exit(1);
		say('Stopping.');
		void leave(0);
	});
process.on('unhandledRejection', (error) => logError('unhandled rejection', error));
process.on('uncaughtException', (error) => {
	logError('uncaught exception', error);
	console.error(error);
	void leave(1);
});

try {
	await start(readConfig(process.env, process.argv.slice(2), root));
} catch (error) {
	if (!ending) {
		console.error(error instanceof Refusal ? error.message : error);
		await leave(1);
	}
}
