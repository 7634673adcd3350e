import { writeFileSync } from 'node:fs';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { textIn } from '#shared/text.ts';
import { nobodyInParticular, team } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { makeEvent, makeRegistration, newcomer } from '#world/events.ts';
import { makeInstitution } from '#world/institutions.ts';
import { refusal } from '#world/refusal.ts';
import { listBadges, printBadges } from './api.ts';
import { spacedCode } from '../badge.ts';

const { deps, owner } = await testDatabase();
const letters = (text: string) => text.normalize('NFKC').replace(/[\s-]+/g, '');

test('badges have names at a size that fits, both languages, a code, and are tagged', async () => {
	const { id } = await makeEvent(
		deps,
		{
			languages: ['tr', 'de'],
			title: {
				original: 'tr',
				texts: {
					tr: { text: 'Göç ve uyum çalıştayı', state: 'human' },
					de: { text: 'Werkstatt Migration und Teilhabe', state: 'human' },
				},
			},
		},
		'open',
	);
	const institutionId = await makeInstitution(deps, {
		name: textIn('tr', 'Gaziantep Büyükşehir Belediyesi'),
	});
	const people = [
		['Ayşe', 'Yılmaz'],
		['محمد عبد الرحمن', 'الحسيني'],
		['Maximiliane-Christophorusfriederike', 'Freifrau von und zu Oberwittelsbach-Hohenstauffen'],
		['Şükrü #set $x$ *bold*', '<b>Ö</b>'],
		['Jo', 'Li'],
	];
	for (const [givenName, familyName] of people)
		await makeRegistration(deps, id, {
			newcomer: newcomer({ givenName: givenName!, familyName: familyName! }),
			institutionId,
		});
	await owner.query(`update registration set state = 'confirmed' where event_id = $1`, [id]);
	await owner.query(`update person set languages = '{tr,de,ar}' where given_name = 'Ayşe'`);
	const read = async (pdf: Buffer) => {
		const document = await getDocumentProxy(new Uint8Array(pdf));
		const { text } = await extractText(document, { mergePages: true });
		const { info } = await document.getMetadata();
		const view = (await document.getPage(1)).view.map(Math.round);
		return {
			text: letters(text),
			pages: document.numPages,
			view,
			tagged: (await document.getMarkInfo())?.Marked,
			title: (info as { Title: string }).Title,
		};
	};
	const a6 = await printBadges(deps, team, { eventId: id, sheet: 'a6' });
	const one = await read(a6.pdf);
	if (process.env.KEEP_PDF) writeFileSync(`${process.env.KEEP_PDF}/a6.pdf`, a6.pdf);
	expect({ ...one, text: '' }).toEqual({
		text: '',
		pages: 5,
		view: [0, 0, 298, 420],
		tagged: true,
		title: 'Yaka kartları: Göç ve uyum çalıştayı',
	});
	const { badges } = await listBadges(deps, team, { eventId: id });
	for (const expected of [
		...people.flat().filter((name) => !/\p{Script=Arabic}/u.test(name!)),
		...badges.map(({ code }) => spacedCode(code)),
		'Werkstatt Migration und Teilhabe',
		'Katılımcı · Teilnahme',
		'Gaziantep Büyükşehir Belediyesi',
		'Türkçe',
		'Deutsch',
	])
		expect(one.text).toContain(letters(expected!));
	const a4 = await printBadges(deps, team, { eventId: id, sheet: 'a4' });
	if (process.env.KEEP_PDF) writeFileSync(`${process.env.KEEP_PDF}/a4.pdf`, a4.pdf);
	expect({ ...(await read(a4.pdf)), text: '' }).toMatchObject({
		pages: 2,
		view: [0, 0, 595, 842],
		tagged: true,
	});
	const { registrationId } = badges.find(({ givenName }) => givenName === 'Jo')!;
	const single = await read(
		(await printBadges(deps, team, { eventId: id, sheet: 'a6', registrationId })).pdf,
	);
	expect(single.pages).toBe(1);
	expect(single.text).not.toContain('Ayşe');
	expect(await refusal(printBadges(deps, nobodyInParticular, { eventId: id, sheet: 'a6' }))).not.toBe('done');
});
