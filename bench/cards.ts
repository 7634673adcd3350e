// What a step of matching costs, and how large the deck is: npm run bench -- cards
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { nextCards } from '../src/programme/cards/matching/choose.ts';
import { rankIdeas } from '../src/programme/cards/matching/rank.ts';
import { scoreOccupations } from '../src/programme/cards/matching/score.ts';
import { indexWeights } from '../src/programme/cards/matching/weights.ts';
import { findWork, indexWork } from '../src/programme/cards/session/find-work.ts';
import { readProfile } from '../src/programme/cards/session/profile.ts';
import { knownOf, shownIn } from '../src/programme/cards/session/standing.ts';
import { readGroupTitles, type GroupRows } from '../src/programme/cards/esco/group-titles.ts';
import { answers } from '../src/programme/cards/card.ts';
import { pictureFiles, readDeck, readPicture, readWeights } from '../src/programme/cards/server/read-deck.ts';
import { median, row } from './row.ts';

function times(count: number, work: () => unknown): number[] {
	return Array.from({ length: count }, () => {
		const start = performance.now();
		work();
		return performance.now() - start;
	});
}

const deck = readDeck();
const weights = readWeights();
const text = JSON.stringify(weights);
row({
	figure: 'read and index the weights of 3007 occupations',
	measured: median(times(9, () => indexWeights(JSON.parse(text) as typeof weights))),
	limit: 300,
	unit: 'ms',
});

const index = indexWeights(weights);
const tasks = deck.filter(({ kind }) => kind === 'task').map(({ code }) => code);
const shown = new Set(tasks.filter((_, at) => at % 5 === 0));
const said = Object.fromEntries([...shown].map((code, at) => [code, answers[at % 11 === 0 ? 2 : 0]]));
const known = { answers: said, fields: ['71', '72', '75'] };
const score = median(times(200, () => scoreOccupations(index, known)));
row({
	figure: `a step: the next six cards after ${shown.size} answers`,
	measured: median(times(200, () => nextCards(index, scoreOccupations(index, known), shown, tasks, 6))),
	limit: 5,
	unit: 'ms',
	beside: `the scores alone: ${score.toFixed(2)} ms`,
});
const kept = [
	...Object.entries(said).map(([code, answer]) => [`answer/${code}`, answer] as const),
	...known.fields.map((field) => [`field/${field}`, true] as const),
];
row({
	figure: 'a step as the page takes it: an open case read, the next six cards chosen',
	measured: median(
		times(200, () => {
			const profile = readProfile(kept);
			return nextCards(index, scoreOccupations(index, knownOf(profile)), shownIn(profile), tasks, 6);
		}),
	),
	limit: 5,
	unit: 'ms',
});
const rows = JSON.parse(
	readFileSync(new URL('../src/programme/cards/esco/group-titles.json', import.meta.url), 'utf8'),
) as GroupRows;
const work = indexWork(readGroupTitles(rows), weights.occupations);
row({
	figure: 'former work found by a word, in four languages',
	measured: median(times(200, () => findWork(work, 'خياط'))),
	limit: 5,
	unit: 'ms',
});
row({
	figure: 'ideas with their reasons',
	measured: median(times(100, () => rankIdeas(index, known))),
	limit: 50,
	unit: 'ms',
});

const kilobytes = (bytes: number) => bytes / 1000;
row({
	figure: 'weights, packed',
	measured: kilobytes(gzipSync(text).length),
	limit: 500,
	unit: 'kB',
});
const drawings = pictureFiles().map((file) => readPicture(file.replace(/\.svg$/, '')));
const whole = [...drawings, JSON.stringify(deck)].join('');
row({
	figure: `deck with ${drawings.length} pictures`,
	measured: kilobytes(Buffer.byteLength(whole)),
	limit: 6000,
	unit: 'kB',
	beside: `packed ${Math.round(kilobytes(gzipSync(whole).length))} kB`,
});
