/**
 * The same loaders, of which one works at a time, and each once. WebKit takes a module that another import still waits for as loaded, and
 * hands out what is not there yet (bugs.webkit.org/show_bug.cgi?id=242740); pages wait for their words as they are loaded.
 */
export function inTurn<T>(loaders: readonly (() => Promise<T>)[]): (() => Promise<T>)[] {
	let last: Promise<unknown> = Promise.resolve();
	return loaders.map((load) => {
		let loaded: Promise<T> | undefined;
		return () => {
			if (loaded) return loaded;
			const loading = last.then(load);
			loaded = loading;
			// What could not be fetched is fetched anew when it is wanted again.
			last = loading.catch(() => (loaded = undefined));
			return loading;
		};
	});
}
