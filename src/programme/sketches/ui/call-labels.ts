import { mostSteps, mostTiers } from '../funder-call.ts';
import type { Say } from '../sketch-words.ts';

/** What the fields of a call are called, its rows among them. */
export function callLabels(t: Say): Readonly<Record<string, string>> {
	const labels: Record<string, string> = {
		name: t('name'),
		funder: t('funder_name'),
		year: t('year'),
		sourceUrl: t('source'),
		applicants: t('applicants'),
		applicantKinds: t('applicant_kinds'),
		applicantCountries: t('applicant_countries'),
		partnerCountries: t('partner_countries'),
		currency: t('currency'),
		mostFunding: t('most_funding'),
		leastOwn: t('least_own'),
		isInKindCounted: t('in_kind_counted'),
		mostLumpSum: t('most_lump_sum'),
		startsFrom: t('starts_from'),
		endsUntil: t('ends_until'),
		zone: t('zone'),
	};
	for (let at = 0; at < mostTiers; at++)
		for (const [part, words] of [
			['from', t('amount_from')],
			['to', t('amount_to')],
			['monthsFrom', t('months_from')],
			['monthsTo', t('months_to')],
			['condition', t('condition')],
		] as const)
			labels[`tiers.${at}.${part}`] = `${t('row_of', { label: t('tier'), number: at + 1 })}: ${words}`;
	for (let at = 0; at < mostSteps; at++)
		for (const [part, words] of [
			['name', t('name')],
			['deadline', t('deadline')],
		] as const)
			labels[`steps.${at}.${part}`] = `${t('row_of', { label: t('step'), number: at + 1 })}: ${words}`;
	return labels;
}
