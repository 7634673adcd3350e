import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const en: Translation<typeof de> = {
	import_figures: 'Take figures over',
	lead: 'From a table (CSV or Excel). You first see what will be added; only then it is saved.',
	file: 'File',
	columns: 'The table needs these columns: {needed}. It may have these: {more}.',
	units: 'Units: {units}.',
	look: 'Look at the table',
	preview: 'What the table holds',
	row: 'Row',
	title: 'Title',
	value: 'Value',
	outcome: 'Result',
	outcome_added: 'will be added',
	outcome_same: 'is there already',
	outcome_refused: 'cannot be taken',
	write: { one: 'Take {count} figure over', other: 'Take {count} figures over' },
	mend: 'Please mend the table and choose it again. Nothing is saved yet.',
	nothing_new: 'All of it is there already.',
	columns_missing: 'The table lacks columns that we need.',
	unit_unknown: 'We do not know this unit.',
	field_unknown: 'The concept has no such action field.',
	rows_refused: 'The table has rows that cannot be taken. Nothing was saved.',
};

export default en;
