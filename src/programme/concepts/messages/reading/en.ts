import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const en: Translation<typeof de> = {
	overdue: 'Overdue answers',
	overdue_lead:
		'A municipality owes an answer with reasons to these recommendations. The day on which it was due has passed.',
	no_overdue: 'No answer is overdue at present.',
	was_due: 'It was due on {day}',
	downloads: 'To take along',
	as_pdf: 'Document for the council (PDF)',
	as_docx: 'Document for the council (DOCX)',
	measures_csv: 'Measures (CSV)',
	measures_xlsx: 'Measures (XLSX)',
	indicators_xlsx: 'Indicators (XLSX)',
	indicators_csv: 'Indicators (CSV)',
	monitoring: 'Monitoring',
	monitoring_of: 'How far are the measures?',
	monitoring_lead:
		'After each period the municipality says how every measure stands. The advisory council, the committee and the council have heard the report before.',
	to_monitoring: 'How far the measures are',
	no_reports: 'No report published yet',
	no_reports_text:
		'A report stands here as soon as the advisory council, the committee and the council have heard it.',
	next_due: 'The next report, on {time}, is to be published by {day}.',
	next_overdue: 'The report is overdue',
	next_overdue_text: 'The report on {time} should have been published by {day}.',
	next_unknown: 'The municipality has not named a day for the next report yet.',
	periods: 'Period',
	period_now: '{time} (shown)',
	summary: 'Summary',
	report_pdf: 'Report (PDF)',
	report_docx: 'Report (DOCX)',
	measure: 'Measure',
	filter_field: 'Action field',
	filter_light: 'Traffic light',
	lights: 'Traffic light in the period',
	in_detail: 'In detail',
	over_time: 'Over the periods',
	not_told: 'not stated',
	found: { one: '{count} measure', other: '{count} measures' },
	nothing_matches: 'No measure matches',
	nothing_matches_text: 'Choose less, or reset the choice.',
	percent: 'Done',
	reached: 'Milestones reached',
	spent: 'Spent',
	obstacles: 'Obstacles',
	next_step: 'Next step',
	before: 'Before',
};

export default en;
