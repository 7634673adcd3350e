import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const en: Translation<typeof de> = {
	table: 'Measures and indicators as a table',
	table_lead:
		'Take the table along, change in it what is to be changed, and read it back. You see beforehand what changes.',
	take: 'Take along',
	read_back: 'Read back',
	kind: 'What is in the file',
	kind_measure: 'Measures',
	kind_indicator: 'Indicators',
	file: 'File (CSV or XLSX)',
	file_hint:
		'Leave the columns “id” and “version” as they are. A row without “id” is added. Milestones and money stand on the page of the measure.',
	preview: 'Show a preview',
	preview_title: 'This would change',
	row: 'Row',
	name: 'Title',
	outcome: 'What happens',
	why: 'Details',
	same: 'stays the same',
	changed: 'is changed',
	added: 'is added',
	refused: 'is refused',
	write: 'Take over like this',
	nothing_to_do: 'There is nothing new in the table.',
	written: 'Taken over: {changed} changed, {added} added.',
	rows_refused: 'A row was refused. Nothing was written. Please correct it in the file and read it in again.',
	row_unknown: 'This “id” belongs to no entry of this concept.',
	row_twice: 'This “id” stands in another row already.',
	row_changed: 'Somebody changed this entry since the table was made. Take a new one along.',
	not_our_table: 'This file lacks the columns “id” and “version”. Begin with a table from this page.',
	file_missing: 'Please choose a file.',
	file_too_large: 'The file is larger than {limit} MB.',
	empty_file: 'There is nothing in the file.',
	only_headings: 'There are only headings in the file.',
	not_text: 'This file is no table.',
	not_a_table: 'This file is no table.',
	not_a_workbook: 'This file is no workbook.',
	workbook_too_large: 'Unpacked, the workbook is too large.',
	workbook_protected: 'The workbook is protected by a password.',
	quotes_not_closed: 'In row {row} a quotation mark is not closed.',
	too_many_rows: 'We cannot read more than {limit} rows.',
	too_many_columns: 'We cannot read more than {limit} columns.',
};

export default en;
