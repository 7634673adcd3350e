import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { scratchFolder } from '#world/folder.ts';
import { runScript } from '#world/script.ts';

async function ran(command: string, args: readonly string[]) {
	const script = runScript(`src/commands/cards-${command}.ts`, { args });
	const { code } = await script.exit;
	return { code, lines: script.lines };
}

const butcher = { answers: { '75-01': 'often', '75-02': 'never' }, fields: ['75'] };

/** A folder with what people hand in, right and wrong. */
function handedIn() {
	const folder = scratchFolder();
	mkdirSync(join(folder, 'empty'));
	const files = {
		answers: JSON.stringify(butcher),
		windows: `\uFEFF${JSON.stringify(butcher)}`,
		broken: '{"answers":',
		perhaps: '{"answers":{"75-01":"perhaps"}}',
		card: '{"answers":{"toString":"often"}}',
		field: '{"answers":{},"fields":["99"]}',
	};
	for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
	return folder;
}

test('npm run -s cards:check says that the deck is whole, and what was not looked at', async () => {
	expect(await ran('check', [])).toEqual({
		code: 0,
		lines: ['466 cards are whole; labels of ESCO were not compared (--esco DIR).'],
	});
});

describe('npm run -s cards:match', () => {
	it('prints ideas, or writes the same to a file, whatever editor the answers come from', async () => {
		const folder = handedIn();
		const out = join(folder, 'ideas.json');
		const printed = await ran('match', ['--answers', join(folder, 'answers')]);
		const written = await ran('match', ['--answers', join(folder, 'windows'), '--json', out]);
		const text = readFileSync(out, 'utf8');
		const result = JSON.parse(text) as { ideas: { group: string; because: string[] }[] };
		expect(printed).toEqual({ code: 0, lines: text.trimEnd().split('\n') });
		expect(written).toEqual({ code: 0, lines: [`${out}: ${result.ideas.length} ideas.`] });
		expect(result).toMatchObject({
			notice:
				'Ideas, not results: a person decides. This service uses the ESCO classification of the European Commission, in an adapted version.',
			esco: '1.1.1',
		});
		expect(result.ideas[0]).toMatchObject({ group: expect.stringMatching(/^75/), because: ['75-01'] });
	});
});

describe('npm run -s cards:evaluate', () => {
	it('needs no ESCO, and says what its figures then are', async () => {
		const out = join(scratchFolder(), 'figures.json');
		const { code, lines } = await ran('evaluate', ['--people', '3', '--json', out]);
		const figures = JSON.parse(readFileSync(out, 'utf8')) as {
			notice: string;
			rows: { variant: string; shown: number | 'all'; people: number }[];
		};
		expect(code).toBe(0);
		expect(figures).toMatchObject({ drawnFrom: 'weights', stops: [12, 24, 36, 48, 72, 96] });
		expect(figures.notice).toContain('simulated from the same weights that the matching goes by');
		expect(lines[0]).toBe(figures.notice);
		expect(lines.at(-1)).toBe(`${out}: ${figures.rows.length} rows.`);
		expect(figures.rows.filter(({ variant }) => variant === 'plain')).toMatchObject(
			[12, 24, 36, 48, 72, 96, 'all'].map((shown) => ({ shown, people: 3 })),
		);
	});
});

test.each([
	['match', [], 2, 'Say in which file the answers are.'],
	['match', ['--answers', 'FOLDER/none'], 1, 'FOLDER/none cannot be used: no such file or directory.'],
	['match', ['--answers', 'FOLDER/empty'], 1, 'FOLDER/empty is a folder, not a file.'],
	['match', ['--answers', 'FOLDER/broken'], 1, 'FOLDER/broken is no JSON.'],
	[
		'match',
		['--answers', 'FOLDER/perhaps'],
		1,
		'FOLDER/perhaps is wrong at answers.75-01: Invalid type: Expected ("never" | "sometimes" | "often" | "taught") but received "perhaps".',
	],
	['match', ['--answers', 'FOLDER/card'], 1, 'No card of the deck has the code "toString".'],
	['match', ['--answers', 'FOLDER/field'], 1, 'No field of the deck has the code "99".'],
	[
		'match',
		['--answers', 'FOLDER/answers', '--json', 'FOLDER/none/x'],
		1,
		'FOLDER/none/x cannot be used: no such file or directory.',
	],
	['check', ['--esco', ''], 2, '--esco has no value.'],
	['check', ['--esco', 'FOLDER/empty'], 1, 'FOLDER/empty has no table of ESCO in it.'],
	['evaluate', ['--people', '1e9'], 2, '--people takes a whole number from 1 to 99999, not "1e9".'],
	['evaluate', ['--esco', 'FOLDER/none'], 1, 'FOLDER/none cannot be used: no such file or directory.'],
	['import', ['--from', 'FOLDER/empty'], 1, 'FOLDER/empty is no ZIP archive.'],
	['derive', [], 2, 'Say in which folder the files of ESCO lie.'],
	['print', ['--lang', 'ar'], 2, 'The two languages of a card must differ.'],
	['print', ['--cards', 'none'], 1, 'No card of the deck has the code "none".'],
] as const)('cards:%s %j ends in one sentence', async (command, args, code, sentence) => {
	const folder = handedIn();
	const placed = (text: string) => text.replace('FOLDER', folder);
	const usage = code === 2 ? [expect.stringMatching(`^Usage: npm run -s cards:${command} -- `)] : [];
	expect(await ran(command, args.map(placed))).toEqual({ code, lines: [placed(sentence), ...usage] });
});
