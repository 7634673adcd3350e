import { readFileSync } from 'node:fs';
import { extractText, getDocumentProxy } from 'unpdf';
import { faultsOfLearningRecord } from '#world/elm-rules.ts';
import { faultsOfCandidate } from '#world/europass-rules.ts';
import { administrator, axe, expect, overhang, test, type Page } from './test.ts';

test.use({ storageState: administrator.state, locale: 'tr-TR' });
const tablet = { width: 820, height: 1180 };

/** What the two of them do, one thing after another: each is a touch or a word typed. */
async function table(page: Page) {
	let steps = 0;
	const touch = async (of: ReturnType<Page['locator']>) => {
		steps++;
		await of.click();
	};
	await page.goto('/tr/counselling/practise');
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Bu görüşme ne için?');
	const next = async (stage: string) => {
		await touch(page.getByRole('link', { name: /^Sonraki:/ }));
		await expect(page.getByRole('heading', { level: 1 })).toContainText(stage);
	};
	return { touch, next, steps: () => steps };
}

test('a client who speaks Arabic and a counsellor who speaks Turkish come to a profile and ideas on a tablet', async ({
	page,
}) => {
	// Axe looks at six pages on the way.
	test.slow();
	await page.setViewportSize(tablet);
	const { touch, next, steps } = await table(page);
	const wrong: string[] = [];
	const look = async (stage: string) => {
		for (const problem of await axe(page)) wrong.push(`${stage}: ${problem}`);
		if ((await overhang(page)) > 0) wrong.push(`${stage} is too wide`);
	};

	await test.step('consent, in both languages', async () => {
		await touch(page.getByRole('radio', { name: 'العربية' }));
		await expect(page.getByRole('heading', { level: 1 }).locator('[lang=ar][dir=rtl]')).toHaveText(
			'ما الغرض من هذا اللقاء؟',
		);
		// Nothing opens before the yes.
		await expect(page.getByRole('link', { name: /^Sonraki:/ })).toHaveCount(0);
		await page.evaluate(() => (location.hash = 'tasks'));
		await expect(page.getByRole('heading', { level: 1 })).toContainText('Bu görüşme ne için?');
		await look('consent');
		await touch(page.getByRole('radio', { name: /^Evet/ }).first());
	});

	await test.step('former work, by an Arabic word', async () => {
		await next('Şimdiye kadar hangi işleri yaptınız?');
		await page.getByRole('searchbox').fill('الخباز');
		await touch(page.getByRole('button', { name: /^Ekle ?: Fırıncılar/ }));
		await expect(page.getByRole('article').getByRole('heading', { level: 2 })).toContainText(
			'الخبازون وصانعو الحلويات',
		);
		await expect(page.getByText('* ليست ترجمة رسمية')).toBeVisible();
		await look('former work');
	});

	await test.step('fields, those of former work first', async () => {
		await next('Hangi işleri biliyorsunuz?');
		const fields = page.getByRole('checkbox');
		await expect(page.getByRole('listitem').filter({ has: fields }).first()).toContainText('önceki işlerden');
		await touch(page.getByRole('checkbox', { name: /^Gıda, ahşap, tekstil/ }));
		await touch(page.getByRole('checkbox', { name: /^Satış/ }));
		await touch(page.getByRole('checkbox', { name: /^İnsanlara hizmet/ }));
		await expect(page.getByRole('status').filter({ hasText: '3 alan seçildi' })).toBeVisible();
		await look('fields');
	});

	await test.step('twelve cards', async () => {
		await next('Bunu ne sıklıkta yaptınız?');
		await look('tasks');
		for (let card = 0; card < 12; card++) {
			const term = await page.getByRole('article').getAttribute('aria-label');
			await touch(page.getByRole('button', { name: card % 3 === 0 ? /^Sık sık/ : /^Bazen/ }));
			await expect(page.getByRole('article', { name: term!, exact: true })).toHaveCount(0);
		}
		await expect(page.getByRole('status').filter({ hasText: 'Şimdiye kadar 12 yanıt' })).toContainText(
			'İlk fikirler hazır.',
		);
	});

	await test.step('ideas with reasons, and no percentage anywhere', async () => {
		await touch(page.getByRole('link', { name: /^9/ }));
		await expect(page.getByRole('heading', { level: 1 })).toContainText('أفكار لعمل');
		await expect(page.getByText('Bunlar yalnızca fikir.')).toBeVisible();
		await expect(page.getByText('ESCO sınıflandırmasını kullanır')).toBeVisible();
		await expect(page.getByText('Bunları yaptığınız için').first()).toBeVisible();
		expect(await page.locator('.stage').innerText()).not.toMatch(/[%٪]|\d\s*(?:percent|yüzde|بالمئة)/);
		await touch(
			page
				.getByRole('article')
				.first()
				.getByRole('radio', { name: /^Evet, isterim/ }),
		);
		await look('ideas');
	});

	await test.step('the profile, which was there at any time', async () => {
		await touch(page.getByRole('link', { name: 'Burada bırak' }));
		await expect(page.getByRole('heading', { level: 1 })).toContainText('ملفي');
		for (const title of ['Yaptığım işler', 'Yapabildiklerim', 'Konuştuklarımız', 'Görüşmeler'])
			await expect(page.getByRole('heading', { level: 2 }).filter({ hasText: title })).toBeVisible();
		await look('profile');
	});
	expect(steps()).toBeLessThan(30);
	expect(wrong).toEqual([]);
});

test('the keyboard alone, large print at night on a phone, and what must not be written down', async ({
	visit,
}) => {
	const page = await visit({
		storageState: administrator.state,
		viewport: { width: 360, height: 740 },
		colorScheme: 'dark',
	});
	const wrong: string[] = [];
	const look = async (stage: string) => {
		for (const problem of await axe(page)) wrong.push(`${stage}: ${problem}`);
		if ((await overhang(page)) > 0) wrong.push(`${stage} is too wide`);
	};
	const open = async (stage: string, title: string) => {
		await page.evaluate((hash) => (location.hash = hash), stage);
		await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
	};
	await page.goto('/ar/counselling/practise');
	await page.getByRole('checkbox', { name: 'خط كبير' }).check();
	await page.getByRole('radio', { name: 'Deutsch' }).check();
	await page
		.getByRole('radio', { name: /^نعم/ })
		.first()
		.check();
	await look('consent');

	await test.step('1 to 4 answer; the arrows follow the script; a card passed stays unknown', async () => {
		await open('tasks', 'كم مرة فعلتم هذا؟');
		const term = await page.getByRole('article').getAttribute('aria-label');
		const first = page.getByRole('article', { name: term!, exact: true });
		await page.keyboard.press('ArrowLeft');
		await expect(first).toHaveCount(0);
		await page.keyboard.press('ArrowRight');
		await expect(first).toBeVisible();
		await page.keyboard.press('ArrowLeft');
		// Held down, as by a hand that trembles, it answers once.
		for (let times = 0; times < 3; times++) await page.keyboard.down('4');
		await page.keyboard.up('4');
		await expect(page.getByRole('status').filter({ hasText: 'إجابة واحدة حتى الآن' })).toBeVisible();
		// The same key on an Arabic keyboard, which writes another digit.
		await page.evaluate(() =>
			document.body.dispatchEvent(
				new KeyboardEvent('keydown', { key: '٣', code: 'Digit3', bubbles: true, cancelable: true }),
			),
		);
		await expect(page.getByRole('status').filter({ hasText: 'إجابتان حتى الآن' })).toBeVisible();
		await look('tasks');
		const answers = page.getByRole('article').locator('button[aria-pressed]');
		await expect(answers).toHaveCount(4);
		for (const width of [320, 500, 690, 720, 820, 1024]) {
			await page.setViewportSize({ width, height: 740 });
			const sticksOut = ({ scrollWidth, clientWidth }: Element) => scrollWidth > clientWidth;
			for (const answer of await answers.all())
				if (await answer.evaluate(sticksOut)) wrong.push(`an answer sticks out at ${width}`);
		}
		await page.setViewportSize({ width: 360, height: 740 });
	});

	await test.step('cards from the table, by their codes', async () => {
		await page.getByText('البطاقات التي على الطاولة').click();
		await page.getByLabel('أرقام البطاقات').fill('71-02 99-99');
		await page.getByRole('button', { name: 'حفظ' }).click();
		await expect(page.getByText('هذه الأرقام غير موجودة: \u206699-99\u2069')).toBeVisible();
		await expect(page.getByLabel('أرقام البطاقات')).toHaveValue('71-02 99-99');
		await page.getByLabel('أرقام البطاقات').fill('٧١٠٢ s4');
		await page.getByRole('button', { name: 'حفظ' }).click();
		await expect(page.getByText('أُخذت بطاقتان')).toBeVisible();
	});

	await test.step('an identity number is refused at its field and stays there', async () => {
		await open('languages', 'ما اللغات التي تتكلمونها؟');
		const note = page.getByLabel(/^ملاحظة/);
		await note.fill('رقمي ١٢٣٤٥٦٧٨٩٠١');
		await expect(page.getByText('يبدو أن هذا رقم هوية.')).toBeVisible();
		await page.getByRole('button', { name: 'إضافة' }).last().click();
		await expect(note).toHaveValue('رقمي ١٢٣٤٥٦٧٨٩٠١');
		await expect(page.getByText('لا ملاحظات بعد.')).toBeVisible();
		await note.fill('يأتي بالحافلة');
		await page.getByRole('button', { name: 'إضافة' }).last().click();
		await expect(page.getByText('لا ملاحظات بعد.')).toHaveCount(0);
		await page.getByRole('combobox', { name: /^لغة/ }).selectOption('ara');
		await page.getByRole('button', { name: 'إضافة' }).first().click();
		await page.getByRole('checkbox', { name: /^نشأت عليها/ }).check();
		await look('languages');
	});

	await test.step('strengths and what shows them', async () => {
		await open('competences', 'ما نقاط قوتكم؟');
		await page
			.getByRole('group', { name: /^العمل معاً/ })
			.getByRole('radio', { name: /^كثيراً/ })
			.check();
		await look('competences');
		await open('evidence', 'ما الذي يُثبت ذلك؟');
		await page
			.getByRole('group', { name: /^العمل معاً/ })
			.getByRole('radio', { name: /^شوهد/ })
			.check();
		await look('evidence');
		await open('profile', 'ملفي');
		await expect(page.getByText('نقاط قوتي')).toBeVisible();
		await look('profile');
	});
	expect(wrong).toEqual([]);
});

test('what a client takes home is made without asking for anything, and says it in both languages', async ({
	page,
}) => {
	await page.goto('/tr/counselling/practise');
	await page.getByRole('radio', { name: 'العربية' }).check();
	await page.getByRole('radio', { name: /^Evet/ }).first().check();
	await page.evaluate(() => (location.hash = 'former_work'));
	await page.getByRole('searchbox').fill('terzi');
	await page.getByRole('button', { name: /^Ekle ?: Terziler/ }).click();
	await page.evaluate(() => (location.hash = 'profile'));
	await expect(page.getByRole('button', { name: 'Öğrenme kaydı (ELM)' })).toHaveCount(0);
	await expect(page.getByText('Bunun için önce bir güçlü yön veya bir görev gerekir.')).toBeVisible();
	await page.evaluate(() => (location.hash = 'competences'));
	await page
		.getByRole('group', { name: /^Birlikte çalışma/ })
		.getByRole('radio', { name: /^Sık sık/ })
		.check();
	await page.evaluate(() => (location.hash = 'profile'));
	await page.getByLabel(/^Belgedeki ad/).fill('Örnek Kişi');

	const asked: string[] = [];
	const take = async (name: string) => {
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name }).click(),
		]);
		return readFileSync((await download.path())!);
	};
	// Once made, every part of the page that makes them is there; from here on nothing may be asked for at all.
	await take('Profil (PDF)');
	page.on('request', (request) => {
		if (!/^(?:blob|data):|\.ttf$/.test(request.url())) asked.push(request.url());
	});
	const { text } = await extractText(await getDocumentProxy(new Uint8Array(await take('Profil (PDF)'))), {
		mergePages: true,
	});
	for (const words of ['Profilim', 'ملفي', 'Terziler', 'الخياطون', 'Örnek Kişi'])
		expect(text.normalize('NFKC')).toContain(words);
	expect(faultsOfCandidate((await take('Europass (XML)')).toString('utf8'))).toEqual([]);
	const json = JSON.parse((await take('Veriler (JSON)')).toString('utf8')) as {
		occupations: { uri: string }[];
	};
	expect(json.occupations.map(({ uri }) => uri)).toEqual(['http://data.europa.eu/esco/isco/C7531']);
	const record: unknown = JSON.parse((await take('Öğrenme kaydı (ELM)')).toString('utf8'));
	expect(await faultsOfLearningRecord(record)).toEqual([]);
	await expect(page.getByRole('button', { name: 'İş kurumu için belge' })).toHaveCount(0);
	expect(asked).toEqual([]);
});

test('without script, counselling says why it is not there, and nothing else waits', async ({ visit }) => {
	const page = await visit({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
	for (const path of ['', '/case', '/identity', '/centre', '/deck', '/voices', '/counts', '/practise']) {
		await page.goto(`/en/counselling${path}`);
		await expect(page.locator('noscript p')).toHaveText(/For that the browser needs JavaScript\.$/);
		await expect(page.locator('noscript p')).toBeVisible();
		const main = await page.locator('main').innerText();
		expect(main, path).not.toMatch(/…|One moment|longer than usual|Connected|Without a network these/);
	}
});
