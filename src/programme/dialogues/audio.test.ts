import { expect, it } from 'vitest';
import { audioTypeOf } from './audio.ts';

const bytes = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

it.each([
	['\x1a\x45\xdf\xa3....', 'audio/webm'],
	['OggS....', 'audio/ogg'],
	['\0\0\0\x20ftypM4A ', 'audio/mp4'],
	['RIFF....WAVE', 'audio/wav'],
	['ID3....', 'audio/mpeg'],
	['\xff\xfb\x90\x00', 'audio/mpeg'],
	['RIFF....AVI ', null],
	['<html><script>', null],
	['\xff\xd8\xff\xe0', null],
	['\x89PNG', null],
	['', null],
])('%j is %s', (start, type) => expect(audioTypeOf(bytes(start))).toBe(type));
