// The thread that runs jobs and sends mails, so that heavy work never holds up a page. The first of a start also tells
// the console how to become administrator: the libraries that takes are loaded here and not before the first page.
import { parentPort, workerData } from 'node:worker_threads';
import { makeDeps } from '#platform/server/deps.ts';
import { runJobs } from '#platform/server/jobs/runner.ts';
import { keepPosting } from '#platform/server/mail/postman.ts';
import { transportFrom } from '#platform/server/mail/transport.ts';
import { setLogSink } from '#platform/server/log/log.ts';
import type { ThreadMessage } from '#platform/server/jobs/thread.ts';
import { setupLink } from '#programme/people/server/access/setup.ts';
import { negotiateLocale } from '#shared/locale.ts';
import { jobKinds } from './jobs.ts';

const port = parentPort!;
const tell = (message: ThreadMessage) => port.postMessage(message);
setLogSink((line) => tell({ line }));
const deps = makeDeps(process.env);
const runner = runJobs(deps, jobKinds);
const postman = keepPosting(deps, transportFrom(process.env, deps.origin));
if ((workerData as { isFirst: boolean }).isFirst) {
	const link = await setupLink(deps, { locale: negotiateLocale(process.env.LANG?.slice(0, 2) ?? null) });
	if (link)
		tell({ sentence: `Become its administrator with this link, which works once and for a day:\n${link}` });
}
port.once('message', () => {
	void Promise.all([runner.stop(), postman.stop()])
		.then(() => deps.db.close())
		.then(() => process.exit(0));
});
