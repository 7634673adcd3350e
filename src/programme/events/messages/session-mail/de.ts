const de = {
	moved_subject: 'Anders gelegt: {session}',
	moved:
		'Sie haben sich für {session} angemeldet ({event}). Zeit oder Raum haben sich geändert. Ihr Platz bleibt.',
	was_is: 'Bisher: {was}. Jetzt: {is}.',
	gone_subject: 'Findet nicht wie geplant statt: {session}',
	gone: 'Sie haben sich für {session} angemeldet ({event}). Das steht nicht mehr zur Wahl. Wenn Sie möchten, wählen Sie etwas anderes.',
	back_subject: 'Wieder im Programm: {session}',
	back: 'Sie hatten sich für {session} angemeldet ({event}). Das findet nun doch statt, und Ihr Platz ist da.',
	is: 'Wann und wo: {is}.',
	look: 'Meine Programmpunkte ansehen',
};

export default de;
