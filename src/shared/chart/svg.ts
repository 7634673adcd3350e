/** Text and attributes as XML may hold them; what it may not hold at all is left out. */
export function escapeXml(text: string): string {
	return (
		text
			// oxlint-disable-next-line no-control-regex
			.replace(
				/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
				'',
			)
			.replaceAll('&', '&amp;')
			.replaceAll('<', '&lt;')
			.replaceAll('>', '&gt;')
			.replaceAll('"', '&quot;')
			.replaceAll("'", '&#39;')
	);
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** One element; children are markup already. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
	const written = Object.entries(attributes)
		.filter(([, value]) => value !== undefined)
		.map(([key, value]) => ` ${key}="${escapeXml(typeof value === 'number' ? round(value) : value!)}"`)
		.join('');
	return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`;
}

function round(value: number): string {
	return String(Math.round(value * 100) / 100);
}

/** What a drawing is painted with: on pages variables of the style sheet, which know light and dark; in print plain colours. */
export type Paint = {
	readonly ink: string;
	readonly soft: string;
	readonly line: string;
	readonly primary: string;
	readonly tint: string;
	readonly accent: string;
	readonly paper: string;
	readonly font: string;
};

export const pagePaint: Paint = {
	ink: 'var(--ink)',
	soft: 'var(--ink-soft)',
	line: 'var(--line)',
	primary: 'var(--primary)',
	tint: 'var(--chart-tint, var(--primary-tint))',
	accent: 'var(--accent-line)',
	paper: 'var(--paper)',
	font: 'inherit',
};

export type Frame = {
	/** Unique on its page. */
	readonly id: string;
	readonly title: string;
	/** What the drawing shows, in a sentence, for those who do not see it. */
	readonly description: string;
	readonly isRightToLeft: boolean;
	readonly paint: Paint;
	/** Units of the drawing; it scales to the place it stands in. */
	readonly width: number;
};

/** How things are placed: x counts from where the reader starts. */
export type Pen = {
	readonly x: (fromStart: number) => number;
	readonly rect: (
		fromStart: number,
		y: number,
		width: number,
		height: number,
		style: string,
		more?: Attributes,
	) => string;
	readonly line: (x1: number, y1: number, x2: number, y2: number, style: string) => string;
	/** `at`: whether the text begins, is centred or ends at x, in the reader's direction. */
	readonly text: (
		fromStart: number,
		y: number,
		text: string,
		at: 'begin' | 'middle' | 'end',
		more?: TextLook,
	) => string;
};

export type TextLook = { readonly size?: number; readonly weight?: number; readonly colour?: string };

/**
 * A line that runs from right to left whatever it begins with, for drawings whose root runs from left to right, as a
 * typesetter draws all of them: Latin words in it leave the others where they are read.
 */
export const turned = (text: string): string => `\u202b${text}\u202c`;

/**
 * A pen for a frame. Anchors are absolute: the root says left to right, whatever the page around it, so that a browser and
 * a typesetter put the same text in the same place; the letters themselves run as their script does.
 */
export function pen({ isRightToLeft, width, paint }: Frame): Pen {
	const x = (fromStart: number) => (isRightToLeft ? width - fromStart : fromStart);
	const anchors = isRightToLeft
		? { begin: 'end', middle: 'middle', end: 'start' }
		: { begin: 'start', middle: 'middle', end: 'end' };
	return {
		x,
		rect: (fromStart, y, w, height, style, more = {}) =>
			element('rect', {
				x: isRightToLeft ? width - fromStart - w : fromStart,
				y,
				width: Math.max(0, w),
				height,
				style,
				...more,
			}),
		line: (x1, y1, x2, y2, style) => element('line', { x1: x(x1), y1, x2: x(x2), y2, style }),
		text: (fromStart, y, text, at, { size = 13, weight = 400, colour = paint.ink } = {}) =>
			element(
				'text',
				{
					x: x(fromStart),
					y,
					'text-anchor': anchors[at],
					'font-size': size,
					'font-weight': weight,
					style: `fill:${colour}`,
				},
				escapeXml(isRightToLeft ? turned(text) : text),
			),
	};
}

/** The drawing with its name and description. */
export function drawing(frame: Frame, height: number, body: readonly string[]): string {
	const { id, title, description, width, paint } = frame;
	return element(
		'svg',
		{
			xmlns: 'http://www.w3.org/2000/svg',
			viewBox: `0 0 ${round(width)} ${round(height)}`,
			width,
			height,
			role: 'img',
			'aria-labelledby': `${id}-title ${id}-description`,
			direction: 'ltr',
			style: `font-family:${paint.font};max-width:100%;height:auto`,
		},
		element('title', { id: `${id}-title` }, escapeXml(title)),
		element('desc', { id: `${id}-description` }, escapeXml(description)),
		...body,
	);
}

/** Cuts a text to about so many units of width, with an ellipsis; a letter is taken for 0.55 of the size. */
export function shorten(text: string, width: number, size = 13): string {
	const most = Math.max(3, Math.floor(width / (size * 0.55)));
	const letters = Array.from(text);
	return letters.length <= most
		? text
		: `${letters
				.slice(0, most - 1)
				.join('')
				.trimEnd()}…`;
}
