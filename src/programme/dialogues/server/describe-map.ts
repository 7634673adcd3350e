import type { DrawingWords } from '../opinion/draw.ts';
import type { OpinionMap, StatementResult } from '../opinion/opinion-map.ts';

const most = 5;

/** What a map says, in plain words for the console: first what all share, then the groups, then how far to trust it. */
export function describeMap(map: OpinionMap, votes: number, texts: ReadonlyMap<string, string>): string {
	const say = (id: string) => `${id}: ${oneLine(texts.get(id) ?? '')}`.trimEnd();
	const isIn = map.groups.reduce((sum, { size }) => sum + size, 0);
	const lines = [
		`${map.participants.length} people cast ${votes} votes on ${map.statements.length} statements; ` +
			`${isIn} voted enough to be placed in a group.`,
		...commonGround(map, say),
	];
	if (map.hidden !== null) lines.push('', whyNoGroups(map));
	for (const group of map.hidden === null ? map.groups : [])
		lines.push(
			...section(
				`${groupName(group.id)}, ${people(group.size)}, stands out by`,
				group.representative.map(
					({ statement, direction, votes, seen }) =>
						`${direction === 'agree' ? 'agreeing' : 'disagreeing'} (${votes} of ${seen}) with ${say(statement)}`,
				),
			),
		);
	const [x, y] = map.explainedVariance;
	lines.push(
		'',
		`The two axes explain ${percent(x + y)} of the differences between people: do not read too much into places.`,
	);
	if (map.stability !== null)
		lines.push(
			`Stability ${map.stability.toFixed(2)} of 1, from ${map.parameters.samples} runs with four fifths of the people.`,
		);
	return lines.join('\n');
}

/** The same for the drawing. */
export function drawingWords(map: OpinionMap): DrawingWords {
	const [x, y] = map.explainedVariance;
	const groups = map.groups.map((group) => `${groupName(group.id)} has ${people(group.size)}.`).join(' ');
	return {
		id: 'opinion-map',
		title: 'Opinion map',
		description:
			`${people(map.participants.length)}; who stands close voted alike. ` +
			`${map.hidden === null ? groups : whyNoGroups(map)} ` +
			`The axes explain ${percent(x)} and ${percent(y)} of the differences.`,
		group: ({ id, size }) => `${groupName(id)} (${people(size)})`,
		ungrouped: (count) => `in no group, for want of votes (${people(count)})`,
		noGroups: whyNoGroups(map),
	};
}

function whyNoGroups({ hidden, stability, parameters }: OpinionMap): string {
	if (hidden === 'no_groups') return 'No groups are shown: opinions do not part people into groups.';
	if (hidden === 'small_group')
		return `No groups are shown: the smallest has fewer than ${parameters.smallestGroup} people.`;
	return `No groups are shown: they are not stable (${(stability ?? 0).toFixed(2)}, needed ${parameters.stableFrom}).`;
}

/** With groups: what more than half of each agree to, by group-informed consensus. Without: what surely more than half of all do. */
function commonGround({ hidden, statements }: OpinionMap, say: (id: string) => string): string[] {
	const line = ({ id, agrees, disagrees, passes }: StatementResult) =>
		`${say(id)} (${agrees} agree, ${disagrees} disagree, ${passes} pass)`;
	if (hidden !== null)
		return [
			...section(
				'What most people agree to',
				statements.filter(({ consensus }) => consensus === 'agree').map(line),
			),
			...section(
				'What most people reject',
				statements.filter(({ consensus }) => consensus === 'disagree').map(line),
			),
		];
	const shared = statements
		.filter(({ isOut, byGroup }) => !isOut && byGroup.every((said) => 2 * said.agrees > seen(said)))
		.toSorted((a, b) => b.gic! - a.gic!)
		.slice(0, most);
	return section('What all groups stand behind', shared.map(line));
}

const seen = ({ agrees, disagrees, passes }: StatementResult['byGroup'][number]) =>
	agrees + disagrees + passes;

function section(title: string, lines: readonly string[]): string[] {
	return ['', `${title}:`, ...(lines.length > 0 ? lines.map((line) => `  - ${line}`) : ['  - nothing yet'])];
}

const people = (count: number) => (count === 1 ? '1 person' : `${count} people`);
const percent = (share: number) => `${Math.round(share * 100)} %`;
const groupName = (id: number) => `Group ${String.fromCodePoint(65 + id)}`;

/** Statements are other people's words: no line breaks, no signs that steer a terminal. */
function oneLine(text: string): string {
	const line = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
	return line.length > 140 ? `${line.slice(0, 139)}…` : line;
}
