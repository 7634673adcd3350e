import { direction, localeNames, type Locale } from '#shared/locale.ts';
import { fill } from '#shared/messages.ts';
import { read, type LocalizedText } from '#shared/text.ts';
import { participantCategories } from '../dialogue.ts';
import type { KioskList } from '../kiosk.ts';
import type { Says } from '../vote.ts';

type Words = Readonly<Record<string, string>>;
type Children = readonly (Node | string)[];

type AboutYou = {
	readonly id: string;
	readonly words: string;
	readonly spoken: Locale;
	readonly options: readonly { readonly key: string; readonly words: string }[];
};
type Asking = {
	readonly question: AboutYou;
	readonly locale: Locale;
	readonly at: number;
	readonly count: number;
	readonly chosen: string | null;
};

function make(tag: string, attributes: Readonly<Record<string, string>>, ...children: Children): HTMLElement {
	const element = document.createElement(tag);
	for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
	element.append(...children);
	return element;
}

function button(label: Children, variant: string, onPress: () => void): HTMLElement {
	const element = make('button', { type: 'button', class: `button ${variant}` }, ...label);
	element.addEventListener('click', onPress);
	return element;
}

function saying(
	tag: string,
	text: LocalizedText,
	locale: Locale,
	more: Readonly<Record<string, string>> = {},
) {
	const said = read(text, locale);
	return make(tag, { lang: said.locale, dir: direction(said.locale), ...more }, said.text);
}

/** Found by whoever does not read the word beside it. */
function ear(): Node {
	const template = document.createElement('template');
	template.innerHTML = `<svg viewBox="0 0 48 48" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="3.5" stroke-linecap="round" stroke-linejoin="round"><path d="M8 19v10h7l10 8V11L15 19z"/><path d="M32 18q4 6 0 12M37 13q8 11 0 22"/></svg>`;
	return template.content;
}

/** The same faces as on paper. */
function face(says: Says): Node {
	const mouth = { 1: 'M14 31q10 9 20 0', 0: 'M14 33h20', '-1': 'M14 37q10 -9 20 0' }[says];
	const template = document.createElement('template');
	template.innerHTML = `<svg viewBox="0 0 48 48" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round"><circle cx="24" cy="24" r="21"/><path d="M16 18h.01M32 18h.01" stroke-width="5"/><path d="${mouth}"/></svg>`;
	return template.content;
}

/** What is seen on a kiosk: one screen at a time, all of it made anew, so that nothing of the last person stays. */
export function stageOf(root: HTMLElement) {
	const stage = root.querySelector<HTMLElement>('[data-part=stage]')!;
	const network = root.querySelector<HTMLElement>('[data-part=network]')!;
	const all = JSON.parse(root.dataset.words!) as Readonly<Record<string, Words>>;
	const page = document.documentElement.lang as Locale;
	const say = (locale: Locale, key: string, params: Readonly<Record<string, string | number>> = {}) =>
		fill(all[locale]![key]!, locale, params);
	function show(screen: string, locale: Locale, ...children: Children): void {
		stage.dataset.screen = screen;
		stage.lang = locale;
		stage.dir = direction(locale);
		stage.replaceChildren(...children);
		stage.querySelector<HTMLElement>('[tabindex]')?.focus();
	}
	return {
		start(list: KioskList, onChoose: (locale: Locale) => void): void {
			const [first = page] = list.languages;
			const choices = list.languages.map((locale) => {
				const choice = button([localeNames[locale]], 'primary', () => onChoose(locale));
				choice.lang = locale;
				return choice;
			});
			show(
				'start',
				first,
				...list.languages
					.slice(0, 2)
					.map((locale, at) =>
						saying(at === 0 ? 'h1' : 'p', list.question, locale, at === 0 ? {} : { class: 'statement' }),
					),
				make(
					'div',
					{ class: 'answers', role: 'group', 'aria-label': say(page, 'choose_language') },
					...choices,
				),
			);
		},
		ask(
			{ text, locale, at, count }: { text: LocalizedText; locale: Locale; at: number; count: number },
			on: {
				hear: (() => void) | null;
				says: (says: Says) => void;
				back: (() => void) | null;
				finish: () => void;
			},
		): void {
			const answers = ([1, 0, -1] as const).map((says) => {
				const key = { 1: 'agree', 0: 'pass', '-1': 'disagree' }[says];
				return button([face(says), say(locale, key)], 'secondary', () => on.says(says));
			});
			show(
				'ask',
				locale,
				make('p', {}, say(locale, 'of', { at: at + 1, count })),
				saying('h1', text, locale, { tabindex: '-1' }),
				...(on.hear ? [button([ear(), say(locale, 'listen')], 'secondary listen', on.hear)] : []),
				make('div', { class: 'answers' }, ...answers),
				make(
					'div',
					{ class: 'aside' },
					...(on.back ? [button([say(locale, 'back')], 'quiet', on.back)] : []),
					button([say(locale, 'finish')], 'quiet', on.finish),
				),
			);
		},
		/** What a kiosk asks people about themselves, in the words of one language. */
		aboutYou({ asksCategory, questions }: KioskList, locale: Locale): AboutYou[] {
			const own = questions.map(({ id, text, options }) => {
				const said = read(text, locale);
				const choices = options.map((option) => ({ key: option.key, words: read(option.text, locale).text }));
				return { id, words: said.text, spoken: said.locale, options: choices };
			});
			const choices = participantCategories.map((key) => ({ key, words: say(locale, `category_${key}`) }));
			const category = { id: 'category', words: say(locale, 'category'), spoken: locale, options: choices };
			return [...(asksCategory ? [category] : []), ...own];
		},
		askAbout(
			{ question, locale, at, count, chosen }: Asking,
			on: {
				hear: (() => void) | null;
				choose: (key: string | null) => void;
				back: () => void;
				finish: () => void;
			},
		): void {
			const { words, spoken, options } = question;
			const choice = (key: string | null, label: string) => {
				const one = button([label], 'secondary', () => on.choose(key));
				one.setAttribute('aria-pressed', String(key === chosen && key !== null));
				return one;
			};
			show(
				'about',
				locale,
				make('p', {}, say(locale, 'about_you_text')),
				make('p', {}, say(locale, 'of', { at: at + 1, count })),
				make('h1', { tabindex: '-1', lang: spoken, dir: direction(spoken) }, words),
				...(on.hear ? [button([ear(), say(locale, 'listen')], 'secondary listen', on.hear)] : []),
				make(
					'div',
					{ class: 'choices' },
					...options.map(({ key, words: label }) => choice(key, label)),
					choice(null, say(locale, 'no_answer')),
				),
				make(
					'div',
					{ class: 'aside' },
					button([say(locale, 'back')], 'quiet', on.back),
					button([say(locale, 'finish')], 'quiet', on.finish),
				),
			);
		},
		thank(locale: Locale, hasSaid: boolean, onNext: () => void): void {
			show(
				'thanks',
				locale,
				make('h1', { tabindex: '-1' }, say(locale, hasSaid ? 'thanks' : 'nothing_said')),
				button([say(locale, 'next_person')], 'primary', onNext),
			);
		},
		/** Beside what is on the screen: somebody may have walked away. */
		warn(locale: Locale): void {
			stage.append(make('p', { role: 'alert' }, say(locale, 'still_there')));
		},
		tell(waiting: number, contact: 'done' | 'offline' | 'refused'): void {
			network.dataset.waiting = String(waiting);
			network.textContent = [
				waiting > 0 ? say(page, 'waiting', { count: waiting }) : say(page, 'all_in'),
				...(contact === 'offline' ? [say(page, 'offline')] : []),
				...(contact === 'refused' ? [say(page, 'not_taken')] : []),
			].join(' · ');
		},
	};
}
