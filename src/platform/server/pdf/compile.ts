import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { allFontFiles } from './fonts.ts';

/** The part of the native Typst compiler that is used here. */
type NativeCompiler = {
	pdf(
		document: { mainFilePath: string; inputs: Record<string, string>; resetRead: boolean },
		options: { pdfStandard: string; creationTimestamp: number },
	): Buffer;
	evictCache(age: number): void;
};
type NativeModule = {
	NodeCompiler: {
		create(options: { workspace: string; fontArgs: { fontBlobs: Buffer[] }[] }): NativeCompiler;
	};
};

const require = createRequire(import.meta.url);

/** Where templates live and may import from: the folder `src`. Nothing outside can be read. */
const workspace = dirname(dirname(dirname(dirname(require.resolve('#platform/server/pdf/compile.ts')))));

/** The compiler for this machine, or nothing: so far it is to be had for Linux on x64 only. */
function nativeModule(): NativeModule | undefined {
	try {
		const name = `@myriaddreamin/typst-ts-node-compiler-${process.platform}-${process.arch}-gnu`;
		return require(name) as NativeModule;
	} catch {
		return undefined;
	}
}

export type Compile = (template: string, data: string, timestamp: number) => Buffer;

/**
 * A compiler that stays warm from one document to the next, or `undefined` where the platform has none.
 * `data` is JSON that the template reads as `sys.inputs.data`; texts in it are values and never become markup.
 * Throws with the compiler's own words when a template is wrong.
 */
export function openCompiler(): Compile | undefined {
	const native = nativeModule();
	if (!native) return undefined;
	const compiler = native.NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: allFontFiles() }] });
	return (template, data, timestamp) => {
		try {
			return compiler.pdf(
				{ mainFilePath: template, inputs: { data }, resetRead: true },
				{ pdfStandard: 'ua-1', creationTimestamp: timestamp },
			);
		} finally {
			// What ten documents in a row had no use for is let go, so that memory stays level.
			compiler.evictCache(10);
		}
	};
}
