export type File = { readonly name: string; readonly type: string; readonly body: Uint8Array | string };

/** Hands a file to the person before the screen. */
export function handOut({ name, type, body }: File): void {
	const address = URL.createObjectURL(new Blob([body as BlobPart], { type }));
	const link = Object.assign(document.createElement('a'), { href: address, download: name });
	document.body.append(link);
	link.click();
	link.remove();
	setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
