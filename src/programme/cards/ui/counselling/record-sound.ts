import { mostVoiceSeconds, voiceBitsPerSecond } from '../../media/voice.ts';

const types = ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/mp4'];

/** A sound that is being recorded; it ends by itself when the longest time is over. */
export type Recorder = { readonly stop: () => void; readonly made: Promise<Blob> };

export const canRecord = () => 'MediaRecorder' in globalThis;
/** Whether there may be a microphone; a page that is not secure is not told. */
export const canListen = () => canRecord() && navigator.mediaDevices !== undefined;

/** Listens by the microphone of this device; throws where there is none, or whoever sits before it says no. */
export async function recordVoice(): Promise<Recorder> {
	const stream = await navigator.mediaDevices.getUserMedia({
		audio: { channelCount: 1, noiseSuppression: true, autoGainControl: true },
	});
	return recordFrom(stream);
}

/** How long a browser that lets the page sound takes to begin, in milliseconds; one that does not may never answer. */
const patience = 2000;
let ready: AudioContext | null = null;

/** Called as somebody touches what picks a file: some browsers let a page sound only where that began with a touch. */
export function makeReady(): void {
	ready ??= new AudioContext();
	// What a browser refuses is told when the sound is wanted.
	ready.resume().catch(() => undefined);
}

/**
 * Records a sound anew, as small as those of the microphone; takes as long as it lasts. Null where the browser does not let the page sound:
 * nothing would be recorded but silence.
 */
export async function recordAnew(sound: AudioBuffer): Promise<Blob | null> {
	const context = ready ?? new AudioContext();
	ready = null;
	try {
		if (!(await begins(context))) return null;
		const target = new MediaStreamAudioDestinationNode(context, { channelCount: 1 });
		const source = new AudioBufferSourceNode(context, { buffer: sound });
		source.connect(target);
		const { stop, made } = recordFrom(target.stream);
		source.addEventListener('ended', stop);
		source.start();
		return await made;
	} finally {
		// One that never began may never end either.
		context.close().catch(() => undefined);
	}
}

const begins = (context: AudioContext): Promise<boolean> =>
	Promise.race([
		context.resume().then(
			() => true,
			() => false,
		),
		new Promise<boolean>((resolve) => setTimeout(() => resolve(false), patience)),
	]);

function recordFrom(stream: MediaStream): Recorder {
	const mimeType = types.find((type) => MediaRecorder.isTypeSupported(type));
	const recorder = new MediaRecorder(stream, {
		audioBitsPerSecond: voiceBitsPerSecond,
		...(mimeType && { mimeType }),
	});
	const parts: Blob[] = [];
	const stop = () => {
		if (recorder.state !== 'inactive') recorder.stop();
	};
	const made = new Promise<Blob>((resolve) => {
		recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
		recorder.addEventListener('stop', () => {
			// The light of the microphone goes out.
			for (const track of stream.getTracks()) track.stop();
			resolve(new Blob(parts));
		});
	});
	recorder.start();
	setTimeout(stop, mostVoiceSeconds * 1000);
	return { stop, made };
}
