import { clean } from '#shared/form.ts';

/** Octets of a content line without its line break (RFC 5545, 3.1). */
const lineLimit = 75;

export type Parameters = Readonly<Record<string, string>>;

/** A content line that is not folded yet. The value is one that needs no escaping: a time, a number, an address. */
export function property(name: string, value: string | number, parameters: Parameters = {}): string {
	const told = Object.entries(parameters).map(([key, text]) => `;${key}=${parameterValue(text)}`);
	return `${name}${told.join('')}:${withoutControls(String(value))}`;
}

/** A content line whose value is words: cleaned of what no calendar should show, and escaped (RFC 5545, 3.3.11). */
export function textProperty(name: string, text: string, parameters: Parameters = {}): string {
	return property(name, escaped(text), parameters);
}

/** Several words in one line, as CATEGORIES has them: commas between them, and none unescaped within. */
export function listProperty(name: string, texts: readonly string[], parameters: Parameters = {}): string {
	return property(name, texts.map(escaped).join(','), parameters);
}

export function component(name: string, lines: readonly string[]): string[] {
	return [`BEGIN:${name}`, ...lines, `END:${name}`];
}

/** The file: lines folded at 75 octets, never within a character, each ended by CR LF. */
export function calendarText(lines: readonly string[]): string {
	return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** `20260606T060000Z` */
export function utcStamp(instant: Date): string {
	return `${instant.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/** `20260606T090000` of a wall-clock time. */
export function localStamp(local: string): string {
	return local.slice(0, 19).replace(/[-:]/g, '').replace(' ', 'T');
}

function escaped(text: string): string {
	return clean(text.replace(/[\u2028\u2029\u0085]/g, '\n').replaceAll('\t', ' ')).replace(
		/[\\;,\n]/g,
		(character) => (character === '\n' ? '\\n' : `\\${character}`),
	);
}

/** A line break here would begin a line of somebody else's making. */
function withoutControls(value: string): string {
	return value.replace(/[\u0000-\u001f\u007f]/g, '');
}

function parameterValue(text: string): string {
	const plain = withoutControls(text).replaceAll('"', "'");
	return /[:;,]/.test(plain) ? `"${plain}"` : plain;
}

function folded(line: string): string {
	if (line.length * 3 <= lineLimit) return line;
	let result = '';
	let octets = 0;
	for (const character of line) {
		const size = octetsOf(character);
		if (octets + size > lineLimit) {
			result += '\r\n ';
			// The blank that a continued line begins with counts.
			octets = 1;
		}
		result += character;
		octets += size;
	}
	return result;
}

/** Of one character in UTF-8. */
function octetsOf(character: string): number {
	const code = character.codePointAt(0) ?? 0;
	return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
