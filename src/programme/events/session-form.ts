import { parseForm, typedLocalized, typedRows, type Parsed, type Typed } from '#shared/form.ts';
import { localizedFields } from '#shared/merge.ts';
import { sessionFields, type SessionFields } from './session.ts';

export function parseSession(form: FormData, previous: SessionFields | null = null): Parsed<SessionFields> {
	return parseForm(sessionFields, form, (given) => ({
		title: typedLocalized(given, 'title', previous?.title),
		description: typedLocalized(given, 'description', previous?.description),
		interpretation: typedRows(given, 'interpretation', ['from', 'to']),
	}));
}

/** A session as its form carries it, field by field. */
export function sessionTyped(session: SessionFields): Typed {
	const minute = (time: string) => time.replace(' ', 'T').slice(0, 16);
	const interpretation = session.interpretation.flatMap((row, at) =>
		Object.entries(row).map(([name, value]) => [`interpretation.${at}.${name}`, value]),
	);
	return {
		type: session.type,
		...localizedFields('title', session.title),
		...localizedFields('description', session.description),
		startsLocal: minute(session.startsLocal),
		endsLocal: minute(session.endsLocal),
		roomId: session.roomId ?? '',
		'languages[]': [...session.languages],
		...Object.fromEntries(interpretation),
		signUp: session.signUp,
		isNotRecorded: session.isNotRecorded ? 'on' : '',
		confidentiality: session.confidentiality,
	};
}
