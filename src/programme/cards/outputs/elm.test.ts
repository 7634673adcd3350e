import { expect, test } from 'vitest';
import { faultsOfLearningRecord } from '#world/elm-rules.ts';
import { cardOf, cards, fields, profile } from '#world/profile.ts';
import { readProfile, type Profile } from '../session/profile.ts';
import { wordsIn } from '../ui/words.ts';
import { elmJsonLd, hasClaims } from './elm.ts';

const learning = async (of: Profile) => {
	const tongues = await Promise.all(
		(['tr', 'ar'] as const).map(async (locale) => ({ locale, say: await wordsIn(locale) })),
	);
	return elmJsonLd({
		profile: of,
		cards,
		tongues,
		today: '2026-11-28',
		id: '00000000-0000-4000-8000-000000000000',
	});
};

test('the learning record keeps the shapes of the European Learning Model, and every word in it is mapped', async () => {
	const record = await learning(profile);
	expect(await faultsOfLearningRecord(record)).toEqual([]);
	expect(record.type).toBe('Person');
	expect(
		record.hasClaim.map(({ title, additionalNote }) => [title.en, additionalNote[0]!.noteLiteral]),
	).toEqual([
		[
			cardOf('S01').term.en,
			{
				tr: `${cardOf('N2').term.tr}. görüldü: danışman. Mutfakta`,
				ar: `${cardOf('N2').term.ar}. شوهد: المرشد. Mutfakta`,
			},
		],
		[cardOf('75-01').term.en, { tr: 'Başkalarına öğrettim', ar: 'علّمته لغيري' }],
	]);
	const skills = record.hasClaim.flatMap(({ specifiedBy }) =>
		specifiedBy.learningOutcome.flatMap(({ relatedESCOSkill }) => relatedESCOSkill.map(({ id }) => id)),
	);
	expect(skills).toEqual([...cardOf('S01').skills, ...cardOf('75-01').skills]);
	expect(hasClaims(profile, cards)).toBe(true);
	expect(hasClaims(readProfile([['work/a1b2', fields['work/a1b2']]]), cards)).toBe(false);
});

test('nothing of a note, a step, an idea, a consent or a count is in it', async () => {
	const record = JSON.stringify(await learning(profile));
	for (const words of ['Kommt mit dem Bus', 'Zum Amt gehen', '2011', 'under_25', '2026-11-29']) {
		expect(JSON.stringify(profile)).toContain(words);
		expect(record).not.toContain(words);
	}
});

test('the shapes find what the European Learning Model would refuse', async () => {
	const record = await learning(profile);
	/** The record with one thing in it changed, or taken out. */
	const faults = (path: string, value?: unknown) => {
		type Held = { [name: string]: Held };
		const other = structuredClone<unknown>(record) as Held;
		const steps = path.split('.');
		const last = steps.pop()!;
		steps.reduce((held, step) => held[step]!, other)[last] = value as Held;
		return faultsOfLearningRecord(other);
	};
	const claim = record.hasClaim[0]!;
	const person = '00000000-0000-4000-8000-000000000000';
	const outcome = 'hasClaim.0.specifiedBy.learningOutcome.0';
	expect(await faultsOfLearningRecord(record)).toEqual([]);

	expect(await faults('hasClaim', [])).toEqual([`${person} hasClaim MinCount`]);
	expect(await faults('hasClaim.0', { id: 'urn:x:x', type: 'Note', noteLiteral: { en: 'x' } })).toEqual([
		`${person} hasClaim Class`,
	]);
	expect(await faults('additionalNote', 'urn:x:x')).toEqual([`${person} additionalNote Class`]);
	expect(await faults('title', { en: 'x' })).toEqual([`${person} title Closed`]);

	expect(await faults('hasClaim.0.title', {})).toEqual(['S01 title MinCount']);
	expect(await faults('hasClaim.0.title', { en: ['x', 'y'] })).toEqual(['S01 title UniqueLang']);
	expect(await faults('hasClaim.0.title', { '@none': 'x' })).toEqual(['S01 title Datatype']);
	expect(await faults('hasClaim.0.description', { en: ['x', 'y'] })).toEqual(['S01 description UniqueLang']);
	expect(await faults('hasClaim.0.description', { '@none': 'x' })).toEqual(['S01 description Datatype']);
	expect(await faults('hasClaim.0.awardedBy')).toEqual(['S01 awardedBy MinCount']);
	expect(await faults('hasClaim.0.awardedBy', record.id)).toEqual(['S01 awardedBy Class']);
	expect(await faults('hasClaim.0.awardedBy', [claim.awardedBy, record.hasClaim[1]!.awardedBy])).toEqual([
		'S01 awardedBy MaxCount',
	]);
	expect(await faults('hasClaim.0.specifiedBy', record.id)).toEqual(['S01 specifiedBy Class']);
	expect(
		await faults('hasClaim.0.specifiedBy', [claim.specifiedBy, record.hasClaim[1]!.specifiedBy]),
	).toEqual(['S01 specifiedBy MaxCount']);
	expect(await faults('hasClaim.0.noteLiteral', { en: 'x' })).toEqual(['S01 noteLiteral Closed']);

	expect(await faults('hasClaim.0.awardedBy.awardingBody')).toEqual(['S01-award awardingBody MinCount']);
	expect(await faults('hasClaim.0.awardedBy.awardingBody', 'urn:x:x')).toEqual([
		'S01-award awardingBody Class',
	]);
	expect(await faults('hasClaim.0.awardedBy.awardingDate', 'yesterday')).toEqual([
		'S01-award awardingDate Datatype',
	]);
	const twice = ['2026-11-28T00:00:00Z', '2026-11-29T00:00:00Z'];
	expect(await faults('hasClaim.0.awardedBy.awardingDate', twice)).toEqual([
		'S01-award awardingDate MaxCount',
	]);
	expect(await faults('hasClaim.0.awardedBy.title', { en: 'x' })).toEqual(['S01-award title Closed']);

	expect(await faults('hasClaim.0.specifiedBy.title')).toEqual(['S01-specification title MinCount']);
	const note = 'hasClaim.0.additionalNote.0';
	for (const [at, name] of [
		['hasClaim.0.specifiedBy', 'S01-specification'],
		[outcome, 'S01-outcome'],
		[note, 'S01-note'],
	])
		expect(await faults(`${at}.description`, { en: 'x' })).toEqual([`${name} description Closed`]);
	expect(await faults(outcome, record.id)).toEqual(['S01-specification learningOutcome Class']);
	expect(await faults(`${outcome}.title`)).toEqual(['S01-outcome title MinCount']);
	expect(await faults(`${outcome}.relatedESCOSkill`, 'urn:x:x')).toEqual([
		'S01-outcome relatedESCOSkill Class',
		'S01-outcome relatedESCOSkill Pattern',
	]);
	expect(await faults(`${outcome}.relatedESCOSkill.0.description`, { en: 'x' })).toEqual([
		expect.stringMatching(/^[-0-9a-f]{36} description Closed$/),
	]);
	expect(await faults(`${note}.noteLiteral`, {})).toEqual(['S01-note noteLiteral MinCount']);
	expect(await faults(`${note}.noteLiteral`, { '@none': 'x' })).toEqual(['S01-note noteLiteral Datatype']);

	expect(await faults('hasClaim.0.awardedBy.awardingBody', { id: 'urn:x:x', type: 'Person' })).toEqual([
		'x hasClaim MinCount',
		'Person MaxCount',
	]);
	expect(await faults(`${note}.type`, 'urn:x:x')).toEqual(['S01 additionalNote Class', 'S01-note type In']);
	expect(await faults(`${note}.type`, ['Note', 'Concept'])).toEqual([
		'S01-note noteLiteral Closed',
		'S01-note noteLiteral Closed',
		'S01-note type MaxCount',
	]);
	const { '@context': context, additionalNote } = record;
	expect(await faultsOfLearningRecord({ '@context': context, ...additionalNote[0]! })).toEqual([
		'Person MinCount',
	]);
	await expect(faults('hasClaim.0.grade', 'good')).rejects.toThrow('Safe mode validation error');
	await expect(faults('@context', 'https://example.org')).rejects.toThrow('https://example.org');
});
