import { joinBytes } from '#shared/join-bytes.ts';

/** The bytes of an answer, up to so many; throws where there are more: a small answer may be packed so that it unpacks to any size. */
export async function readUpTo(answer: Response, most: number): Promise<Uint8Array> {
	const reader = answer.body?.getReader();
	const parts: Uint8Array[] = [];
	let size = 0;
	for (;;) {
		const part = await reader?.read();
		if (!part || part.done) break;
		size += part.value.length;
		if (size > most) {
			await reader!.cancel();
			throw new RangeError('more than was asked for');
		}
		parts.push(part.value);
	}
	return joinBytes(parts);
}
