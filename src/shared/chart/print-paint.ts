import type { Paint } from './svg.ts';

/** Colours of drawings on paper: those of src/ui/tokens.css, light. */
export const colours = {
	ink: '#0e2930',
	soft: '#45606a',
	line: '#cfdadb',
	primary: '#0b5160',
	accent: '#b84a1a',
	accentLine: '#d9793f',
	sea: '#d6e6e9',
	land: '#edf2f1',
	home: '#ffffff',
} as const;

/** The families a PDF has inside, Arabic in the second. */
export const fontFamily = 'IBM Plex Sans, IBM Plex Sans Arabic, sans-serif';

/** What charts are painted with on paper. No halo round the letters: it would eat into joined ones. */
export const printPaint: Paint = {
	ink: colours.ink,
	soft: colours.soft,
	line: colours.line,
	primary: colours.primary,
	tint: '#e3eff0',
	accent: colours.accentLine,
	paper: 'none',
	font: fontFamily,
};
