import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const en: Translation<typeof de> = {
	results: 'Results',
	lead: 'Counted from the records of the programme, not estimated. To protect people, all figures are rounded.',
	at_a_glance: 'At a glance',
	about: 'about {n}',
	fewer: 'fewer than {n}',

	unit_event: 'Events',
	unit_person: 'People who took part',
	unit_attendance: 'Attendances',
	unit_institution: 'Institutions',
	unit_partnership: 'Partnerships',
	unit_trained_person: 'People trained',
	rule_event: 'Events that have taken place or are running.',
	rule_person: 'Everybody counts once, even after taking part in several events.',
	rule_attendance: 'Every time somebody took part in an event counts.',
	rule_institution: 'Institutions from which somebody took part, or which hosted.',
	rule_partnership: 'Partnerships from their agreement to their closing.',
	rule_trained_person: 'People who took part in at least one training; everybody counts once.',

	dimension_sex: 'sex',
	dimension_institution_kind: 'kind of institution',
	dimension_country: 'country',
	dimension_action_field: 'action field',
	dimension_year: 'year',
	dimension_event_kind: 'kind of event',
	dimension_first_quarter: 'quarter of first attendance',
	sex_female: 'women',
	sex_male: 'men',
	sex_diverse: 'diverse',
	not_stated: 'not stated',
	field_name: '{numeral}. {name}',
	quarter: 'Q{q} {year}',
	by: '{unit} by {dimension}',
	by_two: '{unit} by {first} and {second}',
	with_not_stated: '{unit}, those without a field included',
	total: 'in all',

	reached: 'How many people the programme has reached',
	reached_alt: 'By {until}, {total} people had taken part. The count grows from {first} in {start}.',
	line_total: 'people reached so far',
	bars_added: 'there for the first time in the quarter',
	flow: 'Who takes part in what, and from where',
	flow_alt:
		'Bands connect kinds of institutions with kinds of events, and these with countries. The tables below say the same in figures.',
	targets: 'What was to be reached, and what has been',
	targets_alt: '{list}.',
	target_of: '{title}: {value} of {target}',
	target: 'Target {n}',
	indicator: 'Indicator',
	value: 'reached',
	goal: 'target',
	baseline: 'baseline',

	typed_title: 'Put together by hand',
	typed_lead:
		'Köprü does not count these values itself. The programme team typed them in; the source stands beside them.',
	typed_source: 'Source: {source}, as of {date}',

	note_overlapping: 'One person can stand in several rows. The rows cannot be added up.',
	note_rounded: 'Rounded to {base}; totals may differ.',
	note_merged: 'Small groups are brought together.',
	basis: 'Counted on {counted}, for events from {from} to {until}. Rule {rule}.',
	basis_short: 'Counted on {counted}.',
	published: 'Published on {date}.',

	tables: 'All figures',
	show_table: 'Figures as a table',
	download: 'Download',
	download_csv: '{title} (CSV)',
	download_json: 'All tables (JSON)',
	protection: 'What we do not show, and why',
	protection_text:
		'Behind every figure there are people, some with good reason to be careful. So we show no group of fewer than {threshold} people: small groups are brought together, and tables with too few are left out. Every figure is rounded to {base}, in every format the same way. A new release follows only when enough people have joined for the difference to give nobody away.',
	releases: 'Releases',
	nothing_yet: 'No results published yet',
	nothing_yet_hint: 'As soon as enough people have taken part, the figures stand here.',
};

export default en;
