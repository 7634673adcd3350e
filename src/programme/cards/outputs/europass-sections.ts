import type { Card } from '../card.ts';
import { intensities, workLicences } from '../session/lists.ts';
import { summarize } from '../session/summary.ts';
import type { Candidate, Key } from './candidate.ts';
import { element, html, text } from './xml.ts';

/**
 * What Europass has no element for that its editor shows: tasks, strengths, interests, and papers other than driving licences, each as a
 * section of one's own. Of several entries in one element the editor keeps the last, and joins elements of one title; so each has an element to itself.
 */
export function sectionsOf({ profile, cards, locale, say }: Candidate): { title: string; xml: string }[] {
	const sum = summarize(profile, cards);
	const told = (of: readonly { readonly card: Card }[]) =>
		of.map(({ card }) => `${card.term[locale]}: ${card.text[locale]}`);
	const papers = (['T', ...workLicences] as const).flatMap((paper) => {
		const valid = profile.licence[paper];
		return valid && valid !== 'expired' ? [`${say(`licence_${paper}`)} (${say(`valid_${valid}`)})`] : [];
	});
	const entries: readonly (readonly [section: Key, title: string, items: readonly string[]])[] = [
		...(['taught', 'often', 'sometimes'] as const).map(
			(said) =>
				['section_tasks', say(`answer_${said}`), told(sum.tasks.filter((one) => one.said === said))] as const,
		),
		...intensities
			.toReversed()
			.map(
				(said) =>
					[
						'section_strengths',
						cards.find(({ code }) => code === said)?.term[locale] ?? said,
						told(sum.strengths.filter((one) => one.said === said)),
					] as const,
			),
		['section_interests', say('section_interests'), told(sum.interests.map((card) => ({ card })))],
		['section_licences', say('section_licences'), papers],
	];
	return entries
		.filter(([, , items]) => items.length > 0)
		.map(([section, title, items]) => ({
			title: say(section),
			xml: element(
				'Others',
				text('Title', say(section)),
				element('Other', text('Title', title), html('Description', [], items)),
			),
		}));
}
