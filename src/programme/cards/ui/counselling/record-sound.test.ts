import { afterEach, expect, test, vi } from 'vitest';
import { makeReady, recordAnew } from './record-sound.ts';

afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

/** A browser whose sound begins as it answers; what was asked of it. */
function browserThat(answers: () => Promise<void>) {
	const told = { contexts: 0, closed: 0, recorders: 0 };
	class Context {
		constructor() {
			told.contexts += 1;
		}
		resume = answers;
		close = async () => void (told.closed += 1);
	}
	class Source extends EventTarget {
		connect = () => undefined;
		start = () => void setTimeout(() => this.dispatchEvent(new Event('ended')), 1000);
	}
	class Recorder extends EventTarget {
		static isTypeSupported = () => true;
		state = 'inactive';
		constructor() {
			super();
			told.recorders += 1;
		}
		start = () => (this.state = 'recording');
		stop = () => {
			this.state = 'inactive';
			this.dispatchEvent(Object.assign(new Event('dataavailable'), { data: new Blob(['a sound']) }));
			this.dispatchEvent(new Event('stop'));
		};
	}
	const stream = { getTracks: () => [] };
	vi.useFakeTimers();
	vi.stubGlobal('AudioContext', Context);
	vi.stubGlobal(
		'MediaStreamAudioDestinationNode',
		class {
			stream = stream;
		},
	);
	vi.stubGlobal('AudioBufferSourceNode', Source);
	vi.stubGlobal('MediaRecorder', Recorder);
	return told;
}
const sound = {} as AudioBuffer;

test.each([
	['never answers', () => new Promise<void>(() => undefined)],
	['refuses', () => Promise.reject(new Error('not allowed'))],
])('where the browser %s, nothing is recorded, and least of all silence', async (_, answers) => {
	const told = browserThat(answers);
	const made = recordAnew(sound);
	await vi.advanceTimersByTimeAsync(3000);
	expect(await made).toBeNull();
	expect(told).toEqual({ contexts: 1, closed: 1, recorders: 0 });
});

test('what was made ready by a touch is what sounds, and the recording ends with it', async () => {
	const told = browserThat(async () => undefined);
	makeReady();
	makeReady();
	const made = recordAnew(sound);
	await vi.advanceTimersByTimeAsync(1500);
	expect((await made)?.size).toBe(7);
	expect(told).toEqual({ contexts: 1, closed: 1, recorders: 1 });
});
