const addresses = import.meta.glob<string>('../deck/pictures/*.svg', {
	eager: true,
	query: '?url&no-inline',
	import: 'default',
});

/** Where a page without script finds a picture. */
export const pictureFile = (name: string) => addresses[`../deck/pictures/${name}.svg`] ?? '';
