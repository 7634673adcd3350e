/** Lets somebody read a statement aloud into the form that keeps recordings: what was recorded becomes its file. */
const root = document.querySelector<HTMLElement>('[data-record]');
/** Two minutes; small enough for the poorest network. */
const most = { ms: 120_000, bitsPerSecond: 32_000 };
const types = ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/mp4'];

if (root && 'MediaRecorder' in globalThis && navigator.mediaDevices) offer(root);

function offer(root: HTMLElement): void {
	const part = <T extends HTMLElement = HTMLButtonElement>(name: string) =>
		root.querySelector<T>(`[data-part=${name}]`)!;
	const [start, stop, play] = [part('start'), part('stop'), part('play')];
	const told = part<HTMLElement>('told');
	const file = root.closest('form')!.querySelector<HTMLInputElement>('input[type=file]')!;
	const tell = (what: 'on' | 'done' | 'off') => {
		told.textContent = told.dataset[what]!;
		start.hidden = what === 'on';
		stop.hidden = what !== 'on';
		play.hidden = what !== 'done';
	};
	let heard: Blob | null = null;

	async function record(): Promise<void> {
		const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
		const mimeType = types.find((type) => MediaRecorder.isTypeSupported(type));
		const recorder = new MediaRecorder(stream, {
			audioBitsPerSecond: most.bitsPerSecond,
			...(mimeType && { mimeType }),
		});
		const parts: Blob[] = [];
		recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
		recorder.addEventListener('stop', () => {
			// The light of the microphone goes out.
			for (const track of stream.getTracks()) track.stop();
			heard = new Blob(parts, { type: recorder.mimeType });
			const given = new DataTransfer();
			given.items.add(new File([heard], 'recording', { type: heard.type }));
			file.files = given.files;
			tell('done');
			play.focus();
		});
		const end = () => recorder.state === 'recording' && recorder.stop();
		stop.addEventListener('click', end, { once: true });
		setTimeout(end, most.ms);
		recorder.start();
		tell('on');
		stop.focus();
	}

	/** Played from memory: no page has to allow media of another kind than its own. */
	async function listen(): Promise<void> {
		const context = new AudioContext();
		const source = context.createBufferSource();
		source.buffer = await context.decodeAudioData(await heard!.arrayBuffer());
		source.connect(context.destination);
		source.addEventListener('ended', () => void context.close());
		source.start();
	}

	start.addEventListener('click', () => void record().catch(() => tell('off')));
	play.addEventListener('click', () => void listen());
	root.hidden = false;
}
