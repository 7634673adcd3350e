import { statfsSync } from 'node:fs';
import { Refusal } from '../refusal.ts';

const megabyte = 1024 * 1024;

/** Megabytes that this process may still write below the folder. */
export function freeMegabytes(folder: string): number {
	const { bavail, bsize } = statfsSync(folder);
	return Math.floor((bavail * bsize) / megabyte);
}

/** What must be free for a database that exists, and for a new one. Below the first it takes no more writes. */
export const leastMegabytes = { running: 100, making: 400 } as const;

/** Throws a `Refusal` where fewer megabytes are free than needed: a database is not to find out in the middle of a write. */
export function demandSpace(folder: string, needed: number): void {
	const free = freeMegabytes(folder);
	if (free < needed)
		throw new Refusal(
			`The disk is full: ${folder} has ${free} MB left and Köprü needs ${needed} MB; free some space and start again.`,
		);
}

export const isDiskFull = (text: string): boolean => /no space left on device|ENOSPC|disk full/i.test(text);
