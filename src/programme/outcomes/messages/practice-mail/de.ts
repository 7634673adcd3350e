const de = {
	button: 'Gute Praxis öffnen',
	review_subject: 'Bitte um Begutachtung: {title}',
	review:
		'Das Programmteam bittet Sie, die gute Praxis {title} zu begutachten. Lesen Sie sie in Ruhe, und geben Sie sie frei oder schicken Sie sie mit Hinweisen zurück.',
	back_subject: 'Zur Überarbeitung zurück: {title}',
	back: 'Ihre gute Praxis {title} ist mit Hinweisen zurückgekommen. Was noch zu tun ist, steht auf ihrer Seite.',
	published_subject: 'Veröffentlicht: {title}',
	published: 'Ihre gute Praxis {title} ist jetzt öffentlich. Vielen Dank, dass Sie Ihre Erfahrung teilen.',
	due_subject: 'Stimmt das noch? {title}',
	due: 'Vor zwei Jahren wurde zuletzt bestätigt, dass die gute Praxis {title} noch stimmt. Bitte sehen Sie nach und bestätigen Sie sie, oder kennzeichnen Sie sie als veraltet.',
};

export default de;
