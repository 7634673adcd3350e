import type { IncomingMessage, ServerResponse } from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';

export type Metrics = {
	/** Counts a request when its answer is finished. */
	count(request: IncomingMessage, response: ServerResponse): void;
	/** All figures in the text format of Prometheus. */
	text(): string;
};

const bounds = [0.01, 0.05, 0.1, 0.3, 1, 3, 10] as const;

/** Figures about this process; none about persons or pages. */
export function makeMetrics(): Metrics {
	const requests = new Map<string, number>();
	const buckets = Array.from(bounds, () => 0);
	let seconds = 0;
	let total = 0;
	const delay = monitorEventLoopDelay();
	delay.enable();
	return {
		count: ({ method }, response) => {
			const begun = performance.now();
			response.once('close', () => {
				const taken = (performance.now() - begun) / 1000;
				const key = `method="${method}",status="${Math.floor(response.statusCode / 100)}xx"`;
				requests.set(key, (requests.get(key) ?? 0) + 1);
				for (const [index, bound] of bounds.entries()) if (taken <= bound) buckets[index]!++;
				seconds += taken;
				total++;
			});
		},
		text: () => {
			const lines = [
				'# TYPE koprue_http_requests_total counter',
				...Array.from(requests, ([key, count]) => `koprue_http_requests_total{${key}} ${count}`),
				'# TYPE koprue_http_request_seconds histogram',
				...bounds.map(
					(bound, index) => `koprue_http_request_seconds_bucket{le="${bound}"} ${buckets[index]}`,
				),
				`koprue_http_request_seconds_bucket{le="+Inf"} ${total}`,
				`koprue_http_request_seconds_sum ${seconds}`,
				`koprue_http_request_seconds_count ${total}`,
				'# TYPE process_resident_memory_bytes gauge',
				`process_resident_memory_bytes ${process.memoryUsage.rss()}`,
				'# TYPE process_uptime_seconds gauge',
				`process_uptime_seconds ${process.uptime()}`,
				'# TYPE koprue_event_loop_delay_seconds gauge',
				`koprue_event_loop_delay_seconds{quantile="0.99"} ${delay.percentile(99) / 1e9}`,
			];
			return `${lines.join('\n')}\n`;
		},
	};
}
