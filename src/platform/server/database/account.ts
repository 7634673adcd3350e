import { statSync } from 'node:fs';
import { dirname } from 'node:path';

/** The operating system's account that runs PostgreSQL; undefined: our own. */
export type Account = { readonly uid: number; readonly gid: number } | undefined;

/** "nobody" on every Linux; it needs no entry in /etc/passwd. */
const nobody = { uid: 65534, gid: 65534 };

/**
 * PostgreSQL refuses to run as root. Started by root, it runs as the owner of an existing folder (so that a folder made
 * by an ordinary user stays theirs), else as nobody.
 */
export function serverAccount(folder: string): Account {
	if (process.getuid?.() !== 0) return undefined;
	const found = statSync(folder, { throwIfNoEntry: false });
	return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : nobody;
}

function allows(account: NonNullable<Account>, path: string, bit: 1 | 4): boolean {
	const { uid, gid, mode } = statSync(path);
	const shift = uid === account.uid ? 6 : gid === account.gid ? 3 : 0;
	return ((mode >> shift) & bit) !== 0;
}

/** Whether the account may enter every folder above the path, told from owner, group and mode. */
export function reaches(account: NonNullable<Account>, path: string): boolean {
	const folder = dirname(path);
	return allows(account, folder, 1) && (dirname(folder) === folder || reaches(account, folder));
}

/** Whether the account may read the file. */
export function reads(account: NonNullable<Account>, path: string): boolean {
	return reaches(account, path) && allows(account, path, 4);
}
