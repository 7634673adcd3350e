import { argon2id } from 'hash-wasm';
import type { Cost } from './wrap.ts';

type Asked = { readonly passphrase: string; readonly salt: Uint8Array; readonly cost: Cost };

// A worker of its own: it needs WebAssembly, which the pages themselves may not run, and 64 MiB that are given back when it ends.
addEventListener('message', ({ data }: MessageEvent<Asked>) => {
	const { memoryKib, iterations, parallelism } = data.cost;
	void argon2id({
		password: data.passphrase,
		salt: data.salt,
		memorySize: memoryKib,
		iterations,
		parallelism,
		hashLength: 32,
		outputType: 'binary',
	}).then(
		(key) => postMessage(key),
		// A device that has not got so much memory.
		() => postMessage(null),
	);
});
