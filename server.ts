// `npm start`: database, pages and jobs of one installation, started, watched over and stopped in this process.
// What is imported here is read before the first page can be served: neither the query library nor any use case.
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isFault } from '#shared/fault.ts';
import { askStart } from '#platform/server/ask-start.ts';
import { ensureBuild } from '#platform/server/build.ts';
import { readConfig, type Config } from '#platform/server/config.ts';
import { migrate } from '#platform/server/database/migrate.ts';
import { openStore } from '#platform/server/database/open.ts';
import { Pool } from '#platform/server/database/pool.ts';
import { fillOnce, isUntouched } from '#platform/server/database/opening.ts';
import { demandBoundRole } from '#platform/server/database/role.ts';
import { addressHeaders, openFront, type Front, type Handler } from '#platform/server/http/front.ts';
import { healthPages } from '#platform/server/http/health.ts';
import { makeMetrics } from '#platform/server/http/metrics.ts';
import { keepThread } from '#platform/server/jobs/thread.ts';
import { lockFolder } from '#platform/server/lock.ts';
import { log, logError, setLogSink } from '#platform/server/log/log.ts';
import { logFile } from '#platform/server/log/log-file.ts';
import { Refusal } from '#platform/server/refusal.ts';
import { providersFrom } from '#platform/server/session/providers.ts';
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

	let pool: Pool | undefined;
	const front = await openFront(
		config,
		healthPages({
			pool: () => pool ?? null,
			data: config.data,
			metrics: makeMetrics(),
			metricsToken: process.env.METRICS_TOKEN,
		}),
	);
	undo.push(front.stop);

	const beginning = config.start ?? (await chosenStart(config));
	// Before there is a database: the next start would take it for one that has begun, and not ask again.
	if (beginning.endsWith('.zip')) await demandArchive(resolve(beginning));
	prepareEnvironment(config);
	// Only to hear now, and not at the first sign-in, what is wrong with them.
	providersFrom(process.env);
	// At once: the database starts in processes of its own while this one reads the pages' code, which opens it later.
	const [handler] = await Promise.all([
		config.isDevelopment ? developmentHandler(front) : builtHandler(),
		openDatabase(config, beginning),
	]);
	pool = new Pool({ connectionString: process.env.KOPRUE_DATABASE, max: 2 });
	undo.push(() => pool?.end());
	front.serve(handler);
	log('info', 'started', { milliseconds: Math.round(performance.now()), node: process.version });
	say(`Köprü is ready: ${config.origin}`);

	undo.push(keepThread(new URL('./src/worker.ts', import.meta.url), say).stop);
}

function prepareFolder({ data }: Config): void {
	try {
		mkdirSync(data, { recursive: true, mode: 0o700 });
	} catch (error) {
		throw new Refusal(`The folder ${data} cannot be made (${(error as Error).message}).`);
	}
}

/** What the pages read when they are first loaded. */
function prepareEnvironment({ data, origin }: Config): void {
	Object.assign(process.env, {
		KOPRUE_ROOT: root,
		KOPRUE_DATA: data,
		ORIGIN: origin,
		PROTOCOL_HEADER: addressHeaders.protocol,
		HOST_HEADER: addressHeaders.host,
		// Spreadsheets with ten thousand rows are uploaded whole.
		BODY_SIZE_LIMIT: process.env.BODY_SIZE_LIMIT ?? '30M',
	});
}

async function openDatabase(config: Config, beginning: string): Promise<void> {
	const store = await openStore(config, (sentence) => {
		say(sentence);
		log('warning', 'database', { sentence });
	});
	undo.push(store.stop);
	const isArchive = beginning.endsWith('.zip');
	if (isArchive && !(await isUntouched(store.ownerUrl)))
		throw new Refusal('The database already holds a programme; --with an archive is for a new data folder.');
	if (isArchive) await bringBack(resolve(beginning), config.data, store.ownerUrl);
	await migrate(store.ownerUrl);
	await demandBoundRole(store.applicationUrl);
	process.env.KOPRUE_DATABASE = store.applicationUrl;
	process.env.KOPRUE_SECRET = installationSecret(config.data, process.env);
	await fillOnce(store.ownerUrl, () => fill(beginning));
}

async function demandArchive(archive: string): Promise<void> {
	const { verifyArchive } = await import('#platform/server/backup/verify.ts');
	await verifyArchive(archive);
}

/** Only somebody who sits at the console of a new installation is asked. */
async function chosenStart({ data, databaseUrl }: Config): Promise<string> {
	const isNew = !databaseUrl && !existsSync(join(data, 'postgres'));
	return isNew && process.stdin.isTTY
		? askStart({ input: process.stdin, output: process.stdout })
		: 'example';
}

async function bringBack(archive: string, data: string, ownerUrl: string): Promise<void> {
	const { places } = await import('#platform/server/backup/places.ts');
	const { restoreBackup } = await import('#platform/server/backup/restore.ts');
	const passphrase = process.env.BACKUP_PASSPHRASE;
	const { madeAt } = await restoreBackup({ archive, ownerUrl, ...places(data), passphrase });
	say(`The backup of ${madeAt} was restored.`);
}

/** Answers what the database began with. */
async function fill(beginning: string): Promise<string> {
	if (beginning !== 'example') return beginning === 'empty' ? 'empty' : 'archive';
	const { loadProgramme } = await import('#programme/imports/server/load-programme.ts');
	const { makeDeps } = await import('#platform/server/deps.ts');
	const deps = makeDeps(process.env);
	try {
		await loadProgramme(deps, join(root, 'examples', 'austausch'));
		say('The example programme was loaded.');
		return 'example';
	} catch (error) {
		// Filled by hand or from a backup, before anybody wrote down with what.
		if (isFault(error) && error.reason === 'programme_not_empty') return 'records';
		throw error;
	} finally {
		await deps.db.close();
	}
}

async function builtHandler(): Promise<Handler> {
	await ensureBuild(root, say);
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

// A console that went away, with its terminal or the other end of a pipe, ends nothing: the log says what it would have.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

try {
	await start(readConfig(process.env, process.argv.slice(2), root));
} catch (error) {
	if (!ending) {
		console.error(error instanceof Refusal ? error.message : error);
		await leave(1);
	}
}
