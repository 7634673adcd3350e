import { mostVoiceSeconds, voiceBitsPerSecond } from '../../voice.ts';

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

/** Records a sound anew, as small as those of the microphone; takes as long as it lasts. */
export async function recordAnew(sound: AudioBuffer): Promise<Blob> {
	const context = new AudioContext();
	try {
		const target = new MediaStreamAudioDestinationNode(context, { channelCount: 1 });
		const source = new AudioBufferSourceNode(context, { buffer: sound });
		source.connect(target);
		const { stop, made } = recordFrom(target.stream);
		source.addEventListener('ended', stop);
		source.start();
		return await made;
	} finally {
		await context.close();
	}
}

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
