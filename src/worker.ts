// The thread that runs jobs, so that heavy work never holds up a page.
import { parentPort } from 'node:worker_threads';
import { makeDeps } from '#platform/server/deps.ts';
import { runJobs } from '#platform/server/jobs/runner.ts';
import { keepPosting } from '#platform/server/mail/postman.ts';
import { transportFrom } from '#platform/server/mail/transport.ts';
import { setLogSink } from '#platform/server/log/log.ts';
import { jobKinds } from './jobs.ts';

const port = parentPort!;
setLogSink((line) => port.postMessage(line));
const deps = makeDeps(process.env);
const runner = runJobs(deps, jobKinds);
const postman = keepPosting(deps, transportFrom(process.env, deps.origin));
port.once('message', () => {
	void Promise.all([runner.stop(), postman.stop()])
		.then(() => deps.db.close())
		.then(() => process.exit(0));
});
