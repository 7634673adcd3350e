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

/** The families a PDF has inside, Arabic in the second; then those of the web page. */
export const fontFamily = 'IBM Plex Sans, IBM Plex Sans Arabic, Plex, sans-serif';

export function escapeXml(text: string): string {
	return text.replace(/[<>&"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
