import { Decrypter, Encrypter } from 'age-encryption';
import * as v from 'valibot';
import { countStanzas } from '../age-head.ts';
import { mostRecipients } from '../centre.ts';
import { mergeCases, readCaseFile, type CaseFile } from '../case/case-file.ts';

/**
 * What lies in a sealed file. Anybody who knows a public key can seal something to it; only who has opened the case knows its `token`,
 * so that a server cannot slip in a case of its own making, nor pass one off as another.
 */
export type Content = {
	readonly caseId: string;
	readonly code: string;
	readonly token: string;
	/** To whose keys it was sealed when it was handed in, the centre's among them: when the circle changes, it is sealed anew. */
	readonly sealedTo: readonly string[];
	readonly file: CaseFile;
};
const head = v.object({
	caseId: v.string(),
	code: v.string(),
	token: v.string(),
	sealedTo: v.array(v.string()),
	file: v.unknown(),
});

/** Sizes are told in steps of this many bytes: how much somebody has told is not to be read off them. */
const step = 8 * 1024;

/** Seals to public keys of age. As JSON with blanks at its end, whoever opens it with the `age` command can read it. */
export async function seal(content: Content, publicKeys: readonly string[]): Promise<Uint8Array> {
	const encrypter = new Encrypter();
	for (const key of publicKeys) encrypter.addRecipient(key);
	const bytes = new TextEncoder().encode(`${JSON.stringify(content)}\n`);
	const padded = new Uint8Array(Math.ceil(bytes.length / step) * step).fill(0x20);
	padded.set(bytes);
	return encrypter.encrypt(padded);
}

/** Opens a sealed case; `closed` where it was not sealed to this key, `newer` where a newer application wrote it, `broken` where it is none. */
export async function open(
	sealed: Uint8Array,
	privateKey: string,
): Promise<Content | 'closed' | 'newer' | 'broken'> {
	const stanzas = countStanzas(sealed);
	// Each is a try that costs time; who has made a hundred thousand of them wants to keep the device busy.
	if (stanzas === null || stanzas > mostRecipients + 1) return 'broken';
	const decrypter = new Decrypter();
	decrypter.addIdentity(privateKey);
	let text: string;
	try {
		text = await decrypter.decrypt(sealed, 'text');
	} catch {
		return 'closed';
	}
	let raw: unknown;
	try {
		raw = JSON.parse(text);
	} catch {
		return 'broken';
	}
	const parsed = v.safeParse(head, raw);
	if (!parsed.success) return 'broken';
	const file = readCaseFile(JSON.stringify(parsed.output.file));
	return typeof file === 'string' ? file : { ...parsed.output, file };
}

/** Both as one; `foreign` where they are not of one case, whatever the server says. */
export function join(ours: Content, theirs: Content): Content | 'foreign' {
	if (ours.caseId !== theirs.caseId || ours.token !== theirs.token) return 'foreign';
	const sealedTo = [...new Set([...ours.sealedTo, ...theirs.sealedTo])].sort();
	return { ...ours, sealedTo, file: mergeCases(ours.file, theirs.file) };
}
