import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Seconds of processor that this process and the servers of the cluster in a folder have used; those that ended are counted by the first of them. */
export function processorSeconds(data: string): number {
	const { user, system } = process.cpuUsage();
	const postmaster = readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]!;
	let ticks = 0;
	for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
		let stat: string[];
		try {
			stat = readFileSync(`/proc/${id}/stat`, 'utf8')
				.replace(/^.*\) /s, '')
				.split(' ');
		} catch {
			continue; // it has just ended
		}
		const [utime, stime, cutime, cstime] = stat.slice(11, 15).map(Number) as [number, number, number, number];
		if (id === postmaster) ticks += utime + stime + cutime + cstime;
		else if (stat[1] === postmaster) ticks += utime + stime;
	}
	return (user + system) / 1e6 + ticks / 100;
}
