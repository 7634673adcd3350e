import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { chownSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Refusal } from '../refusal.ts';
import type { Account } from './account.ts';

/** Where the server listens: the settings that tell it, and the parts of a connection string that find it. */
export type Address = {
	readonly settings: Readonly<Record<string, string | number>>;
	readonly authority: string;
	readonly query: string;
};

/** The kernel takes 107 bytes for a socket's path, macOS 103. */
const longest = 103;
const socketName = '/.s.PGSQL.5432';

/** A socket that only we can reach; in the cluster's own folder, or below the temporary folder where that lies too deep. */
export async function addressFor(folder: string, account: Account): Promise<Address> {
	if (process.platform === 'win32') return loopback(portInUse(folder) ?? (await freePort()));
	if (Buffer.byteLength(folder + socketName) <= longest) return socket('.', folder);
	const name = `koprue-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`;
	const short = join(Buffer.byteLength(tmpdir()) > 60 ? '/tmp' : tmpdir(), name);
	mkdirSync(short, { recursive: true, mode: 0o700 });
	if (account && statSync(short).uid === 0) chownSync(short, account.uid, account.gid);
	if (statSync(short).uid !== (account?.uid ?? process.getuid?.()))
		throw new Refusal(
			`${short}, which the database's socket needs, belongs to somebody else: remove it, or set TMPDIR to another folder.`,
		);
	return socket(short, short);
}

function socket(asServer: string, asClient: string): Address {
	return {
		settings: { listen_addresses: '', unix_socket_directories: asServer, unix_socket_permissions: '0700' },
		// The query's host decides; without this one the address would be no URL to a strict parser.
		authority: 'localhost',
		query: `?host=${encodeURIComponent(asClient)}`,
	};
}

/** Windows has no such sockets for PostgreSQL: a port of this machine; the password keeps others out. */
function loopback(port: number): Address {
	return {
		settings: { listen_addresses: '127.0.0.1', port },
		authority: `127.0.0.1:${port}`,
		query: '',
	};
}

/** The port of a server that runs on the folder already, from its own note. */
function portInUse(folder: string): number | undefined {
	const note = join(folder, 'postmaster.pid');
	return existsSync(note) ? Number(readFileSync(note, 'utf8').split('\n')[3]) || undefined : undefined;
}

async function freePort(): Promise<number> {
	const probe = createServer().listen(0, '127.0.0.1');
	await once(probe, 'listening');
	const { port } = probe.address() as AddressInfo;
	probe.close();
	return port;
}
