import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { newId } from '#shared/id.ts';
import { locales, type Locale } from '#shared/locale.ts';
import { textIn, type LocalizedText } from '#shared/text.ts';
import { event, eventHost } from '#programme/events/server/api.ts';
import { institution, partnership } from '#programme/institutions/server/api.ts';
import { voice } from '#programme/outcomes/server/api.ts';
import { actionField, programmeText } from '#programme/projects/server/api.ts';
import { reader, system, team, visitor } from '../../../../tests/world/actors.ts';
import { testDatabase } from '../../../../tests/world/database.ts';
import { makeBrochure } from './make-brochure.ts';
import { printBrochure } from './print-brochure.ts';
import { reviewBrochure } from './review-brochure.ts';

const { deps } = await testDatabase();

const words = (texts: Record<Locale, string>): LocalizedText => ({
	original: 'de',
	texts: Object.fromEntries(
		locales.map((locale) => [locale, { text: texts[locale], state: 'machine' as const }]),
	),
});
const title = words({
	de: 'Brücken zwischen Städten',
	tr: 'Kentler arasında köprüler',
	ar: 'جسور بين المدن',
	en: 'Bridges between cities',
});
const aim = words({
	de: 'Geflüchtete erhalten besseren Zugang zu öffentlichen Leistungen.',
	tr: 'Mültecilerin kamu hizmetlerine erişimi iyileşir.',
	ar: 'يحصل اللاجئون على الخدمات العامة بصورة أفضل، في التعليم والعمل.',
	en: 'Refugees gain better access to public services.',
});
const buca = words({ de: 'Bezirk Buca', tr: 'Buca Belediyesi', ar: 'بلدية بوجا', en: 'Buca municipality' });
const story = words({
	de: 'In Buca trafen sich Nachbarn und Zugezogene.',
	tr: 'Buca’da komşular ve yeni gelenler buluştu.',
	ar: 'التقى الجيران والقادمون الجدد في بوجا.',
	en: 'Neighbours and newcomers met in Buca.',
});
const heard = words({
	de: 'Die Arbeit hat uns gestärkt.',
	tr: 'Bu çalışma bizi güçlendirdi.',
	ar: 'عزز هذا العمل قدراتنا.',
	en: 'The work has strengthened us.',
});

/** One public record of each kind, and beside it everything that must stay inside. */
const [shown, hidden, told] = [newId(), newId(), newId()];
await deps.db.as(system, async (tx) => {
	await tx.insert(programmeText).values([
		{ key: 'title', body: title, isExample: true },
		{ key: 'aim', body: aim },
		{ key: 'imprint', body: textIn('tr', 'Künye yalnızca Türkçe.') },
	]);
	await tx.insert(actionField).values({ number: 2, name: title, description: aim });
	const place = { kind: 'district_municipality' as const, country: 'TR' };
	await tx.insert(institution).values([
		{ id: shown, slug: 'buca', name: buca, ...place, latitude: 38.4, longitude: 27.2, place: 'Buca' },
		{ id: hidden, slug: 'h', name: textIn('tr', 'SECRET unpublished'), ...place, isPublished: false },
		{ id: newId(), slug: 'x', name: textIn('tr', 'SECRET in the bin'), ...place, deletedAt: new Date() },
	]);
	await tx.insert(partnership).values({
		id: newId(),
		firstId: shown,
		secondId: hidden,
		kind: 'contact',
		phase: 'interest',
	});
	const held = {
		kind: 'workshop' as const,
		state: 'done' as const,
		title,
		startsLocal: '2022-06-06T09:00:00',
		endsLocal: '2022-06-10T17:00:00',
		zone: 'Europe/Istanbul',
		startsAt: new Date('2022-06-06T06:00:00Z'),
		endsAt: new Date('2022-06-10T14:00:00Z'),
		storyOrder: 1,
	};
	await tx.insert(event).values([
		{ ...held, id: told, slug: 'told', story, actionField: 2, place: 'Buca', country: 'TR' },
		{
			...held,
			id: newId(),
			slug: 'a',
			story: textIn('de', 'SECRET participants only'),
			confidentiality: 'participants',
		},
		{ ...held, id: newId(), slug: 'b', story: textIn('de', 'SECRET draft'), state: 'draft' },
		{ ...held, id: newId(), slug: 'c', story: textIn('de', 'SECRET cancelled'), state: 'cancelled' },
		{ ...held, id: newId(), slug: 'd', story: textIn('de', 'SECRET binned event'), deletedAt: new Date() },
	]);
	await tx.insert(eventHost).values([
		{ eventId: told, institutionId: shown, part: 'host' },
		{ eventId: told, institutionId: hidden, part: 'partner' },
	]);
	const said = { id: newId(), form: 'summary' as const, speaker: buca, consent: 'public' as const };
	await tx.insert(voice).values([
		{ ...said, text: heard, institutionId: shown },
		{ ...said, id: newId(), text: textIn('de', 'SECRET inside only'), consent: 'internal' },
		{ ...said, id: newId(), text: textIn('de', 'SECRET no consent'), consent: 'none' },
		{ ...said, id: newId(), text: textIn('de', 'SECRET withdrawn'), withdrawnAt: new Date() },
		{ ...said, id: newId(), text: textIn('de', 'SECRET binned voice'), deletedAt: new Date() },
	]);
});

describe('the brochure', () => {
	test('holds what is public and nothing else', async () => {
		const { brochure } = await makeBrochure(deps, { locale: 'de' });
		expect({
			title: brochure.title.text,
			years: brochure.years,
			isExample: brochure.isExample,
			parts: brochure.programme.map(({ heading }) => heading),
			institutions: brochure.partners.countries.map(({ name, count }) => [name, count]),
			stories: brochure.stories.map(({ slug, facts }) => [slug, facts.map(({ label }) => label)]),
			voices: brochure.voices.map(({ form, institution }) => [form, institution?.text]),
		}).toEqual({
			title: 'Brücken zwischen Städten',
			years: '2022',
			isExample: true,
			parts: ['Ziel'],
			institutions: [['Türkei', '1 Institution']],
			stories: [['told', ['Format', 'Wann', 'Wo', 'Gastgeber']]],
			voices: [['Zusammengefasst, kein wörtliches Zitat', 'Bezirk Buca']],
		});
		expect(JSON.stringify(brochure)).not.toContain('SECRET');
	});

	test.each(locales)('is printed in %s: tagged, with fonts, and its text comes out again', async (locale) => {
		const { pdf, name } = await printBrochure(deps, { locale });
		const document = await getDocumentProxy(new Uint8Array(pdf));
		const info = (await document.getMetadata()).info as Record<string, unknown>;
		const { text, totalPages } = await extractText(document, { mergePages: true });
		expect({ name, language: info.Language, tagged: (await document.getMarkInfo())?.Marked }).toEqual({
			name: {
				de: 'brucken-zwischen-stadten-de.pdf',
				tr: 'kentler-arasinda-kopruler-tr.pdf',
				ar: 'programme-ar.pdf',
				en: 'bridges-between-cities-en.pdf',
			}[locale],
			language: locale,
			tagged: true,
		});
		expect(totalPages).toBeGreaterThan(6);
		const letters = text.replace(/\s+/g, '');
		for (const value of [title, aim, buca, story, heard])
			for (const word of value.texts[locale]!.text.split(/[\s،,.]+/)) expect(letters).toContain(word);
		// Stands in its own language where it has no translation.
		expect(text).toContain('Künye yalnızca Türkçe.');
		const source = pdf.toString('latin1');
		const fonts = source.match(/\/Type \/FontDescriptor/g)?.length;
		expect(source.match(/\/FontFile2 /g)).toHaveLength(fonts!);
	});

	test('is made anew when a record has changed, and only then', async () => {
		const first = await printBrochure(deps, { locale: 'en' });
		expect((await printBrochure(deps, { locale: 'en' })).hash).toBe(first.hash);
		await deps.db.as(system, (tx) =>
			tx.update(programmeText).set({ body: textIn('en', 'Another title'), updatedAt: new Date() }),
		);
		const second = await printBrochure(deps, { locale: 'en' });
		expect(second.hash).not.toBe(first.hash);
	});

	test('is reviewed by those who keep the programme, as the public would get it', async () => {
		expect((await reviewBrochure(deps, reader)).gaps).toEqual((await reviewBrochure(deps, team)).gaps);
		expect((await reviewBrochure(deps, team)).gaps).toContain('text_motto');
		await expect(reviewBrochure(deps, visitor)).rejects.toMatchObject({ kind: 'signed-out' });
	});
});
