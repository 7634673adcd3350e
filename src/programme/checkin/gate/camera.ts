type Found = { readonly rawValue: string };
type Detector = { detect(source: HTMLVideoElement): Promise<readonly Found[]> };
type DetectorClass = {
	new (options: { formats: string[] }): Detector;
	getSupportedFormats(): Promise<string[]>;
};

/** The browser's own reader of codes, where it has one. */
export async function detector(): Promise<Detector | null> {
	const known = (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector;
	const formats = (await known?.getSupportedFormats().catch(() => [])) ?? [];
	return known && formats.includes('qr_code') ? new known({ formats: ['qr_code'] }) : null;
}

const everyMs = 200;
/** A badge that stays before the camera is read once. */
const restMs = 3_000;

/** Reads codes from the camera until it is told to stop. */
export async function watchCamera(
	video: HTMLVideoElement,
	reader: Detector,
	onToken: (token: string) => void,
): Promise<() => void> {
	const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
	video.srcObject = stream;
	await video.play();
	let last = { token: '', at: 0 };
	let isBusy = false;
	async function look(): Promise<void> {
		const [found] = await reader.detect(video).catch(() => []);
		if (!found) return;
		const now = performance.now();
		if (found.rawValue !== last.token || now - last.at > restMs) onToken(found.rawValue);
		last = { token: found.rawValue, at: now };
	}
	const timer = setInterval(() => {
		if (isBusy) return;
		isBusy = true;
		void look().finally(() => {
			isBusy = false;
		});
	}, everyMs);
	return () => {
		clearInterval(timer);
		for (const track of stream.getTracks()) track.stop();
		video.srcObject = null;
	};
}
