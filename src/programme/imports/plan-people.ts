import * as v from 'valibot';
import { fold, foldWords } from '#shared/fold.ts';
import { optionalEmail } from '#shared/form.ts';
import type { Locale } from '#shared/locale.ts';
import type { RegistrationPart, RegistrationState } from '#programme/events/registration.ts';
import { emailKey } from '#programme/people/identity.ts';
import type { Sex } from '#programme/people/person.ts';
import { FileKeys, judge, RowReading, type Existing, type PlannedRow } from './plan.ts';
import type { Sheet } from '#shared/sheet.ts';
import { readAnswer, readLanguages, readRegistrationPart, readSex } from './values.ts';

export type PersonRecord = {
	readonly givenName: string;
	readonly familyName: string;
	readonly email: string | null;
	readonly phone: string | null;
	readonly sex: Sex | null;
	readonly languages: readonly Locale[];
	readonly institutionId: string | null;
	readonly post: string | null;
};
/** A person as a participant of the import's event. */
export type ParticipantRecord = PersonRecord & {
	readonly part: RegistrationPart | null;
	readonly state: RegistrationState;
};

/** How cells that name an institution find it: by folded acronym or name. Two of one name are told apart by nobody. */
export type InstitutionIndex = ReadonlyMap<string, readonly string[]>;

/** Key of an institution's acronym or name in an `InstitutionIndex`. */
export const institutionKey = fold;

/**
 * Judges every row. A row means a person who is there when the mail address is theirs however written; without one, when
 * exactly one person has the name and no other institution.
 */
export function planPeople(
	sheet: Sheet,
	fields: readonly string[],
	existing: readonly Existing<PersonRecord>[],
	institutions: InstitutionIndex,
): PlannedRow<PersonRecord>[] {
	const find = personFinding(existing);
	const inFile = new FileKeys();
	return sheet.rows.map((row) => {
		const reading = new RowReading(fields, row);
		const record = readPerson(reading, institutions);
		claim(inFile, reading, record);
		return judge(row, reading, record, find(reading, record));
	});
}

/** Judges rows of people who came to one event; `registered` are those it knows already, by person. */
export function planParticipants(
	sheet: Sheet,
	fields: readonly string[],
	existing: readonly Existing<PersonRecord>[],
	institutions: InstitutionIndex,
	registered: ReadonlyMap<string, Pick<ParticipantRecord, 'part' | 'state'>>,
	isOver: boolean,
): PlannedRow<ParticipantRecord>[] {
	const find = personFinding(existing);
	const inFile = new FileKeys();
	return sheet.rows.map((row) => {
		const reading = new RowReading(fields, row);
		const attended = reading.value('attended', readAnswer, 'not_yes_or_no');
		if (attended && !isOver) reading.refuse('attended', 'event_not_over');
		const part = reading.value('part', readRegistrationPart, 'choose_one');
		const person = readPerson(reading, institutions);
		claim(inFile, reading, person);
		const found = find(reading, person);
		const registration = found && registered.get(found.id);
		const known = registration?.state ?? 'confirmed';
		const state = attended === null ? known : attended === 'yes' ? 'attended' : 'no_show';
		const record: ParticipantRecord = { ...person, part: part ?? registration?.part ?? 'participant', state };
		// Somebody who is known but not yet registered here is changed: they gain a registration.
		return judge(
			row,
			reading,
			record,
			found && { id: found.id, current: { ...found.current, ...registration } },
		);
	});
}

function claim(inFile: FileKeys, reading: RowReading, record: PersonRecord): void {
	if (reading.issues.length > 0) return;
	const name = foldWords(`${record.givenName} ${record.familyName}`);
	if (record.email) inFile.claim(reading, 'email', `mail ${emailKey(record.email)}`);
	else inFile.claim(reading, 'familyName', `name ${name} ${record.institutionId}`);
}

function readPerson(reading: RowReading, institutions: InstitutionIndex): PersonRecord {
	const { givenName, familyName } = readName(reading);
	return {
		givenName,
		familyName,
		email: reading.value('email', readEmail, 'not_email'),
		phone: reading.value(
			'phone',
			(cell) => (/^[+\d][\d\s()/.-]{3,30}$/.test(cell) ? cell : undefined),
			'not_phone',
		),
		sex: reading.value('sex', readSex, 'choose_one'),
		languages: reading.value('languages', readLanguages, 'choose_one') ?? [],
		institutionId: readInstitution(reading, institutions),
		post: reading.text('post') || null,
	};
}

/** Given and family name; from one column as "Yılmaz, Ayşe" or, the last word being the family name, "Ayşe Yılmaz". */
function readName(reading: RowReading): { givenName: string; familyName: string } {
	const givenName = reading.text('givenName', 100);
	const familyName = reading.text('familyName', 100);
	if (familyName) return { givenName, familyName };
	const full = reading.text('fullName');
	const [last, first] = full.split(',', 2).map((part) => part.trim());
	if (first) return { givenName: first, familyName: last! };
	const at = full.lastIndexOf(' ');
	if (full) return { givenName: at < 0 ? '' : full.slice(0, at), familyName: full.slice(at + 1) };
	reading.refuse(givenName ? 'familyName' : 'fullName', 'required');
	return { givenName, familyName };
}

function readEmail(cell: string): string | undefined {
	const parsed = v.safeParse(optionalEmail, cell);
	return parsed.success ? (parsed.output ?? undefined) : undefined;
}

function readInstitution(reading: RowReading, institutions: InstitutionIndex): string | null {
	const name = reading.text('institution', 300);
	if (!name) return null;
	const found = institutions.get(institutionKey(name)) ?? [];
	if (found.length === 0) reading.refuse('institution', 'institution_unknown', { value: name.slice(0, 60) });
	if (found.length > 1) reading.refuse('institution', 'institution_ambiguous', { value: name.slice(0, 60) });
	return found[0] ?? null;
}

function personFinding(existing: readonly Existing<PersonRecord>[]) {
	const byEmail = new Map<string, Existing<PersonRecord>>();
	const byName = new Map<string, Existing<PersonRecord>[]>();
	for (const one of existing) {
		const { email, givenName, familyName } = one.current;
		if (email) byEmail.set(emailKey(email), one);
		const name = foldWords(`${givenName} ${familyName}`);
		byName.set(name, [...(byName.get(name) ?? []), one]);
	}
	return (reading: RowReading, record: PersonRecord): Existing<PersonRecord> | undefined => {
		if (reading.issues.length > 0) return undefined;
		const mailed = record.email ? byEmail.get(emailKey(record.email)) : undefined;
		if (mailed) return mailed;
		const named = (byName.get(foldWords(`${record.givenName} ${record.familyName}`)) ?? []).filter(
			({ current }) =>
				(!record.email || !current.email) &&
				(!record.institutionId || !current.institutionId || record.institutionId === current.institutionId),
		);
		if (named.length > 1) reading.refuse('familyName', 'several_of_this_name', { count: named.length });
		return named.length === 1 ? named[0] : undefined;
	};
}
