const de = {
	button: 'Partnerschaft öffnen',
	proposed_subject: 'Bitte bestätigen: {phase} mit {other}',
	proposed:
		'Für Ihre Partnerschaft mit {other} ist ein Schritt vorgeschlagen: {phase}. Er zählt, sobald Sie ihn bestätigen. Sie können ihn auch mit einer Begründung ablehnen.',
	confirmed_subject: 'Bestätigt: {phase} mit {other}',
	confirmed: 'Der vorgeschlagene Schritt in Ihrer Partnerschaft mit {other} ist bestätigt: {phase}.',
	declined_subject: 'Nicht bestätigt: {phase} mit {other}',
	declined:
		'Der vorgeschlagene Schritt in Ihrer Partnerschaft mit {other} wurde abgelehnt: {phase}. Die Begründung steht auf der Seite der Partnerschaft.',
	withdrawn_subject: 'Zurückgezogen: {phase} mit {other}',
	withdrawn:
		'Der Vorschlag in Ihrer Partnerschaft mit {other} wurde zurückgezogen: {phase}. Sie müssen nichts mehr tun. Die Begründung steht auf der Seite der Partnerschaft.',
	moved_subject: '{phase}: Partnerschaft mit {other}',
	moved: 'Ihre Partnerschaft mit {other} hat jetzt diese Phase: {phase}.',
};

export default de;
