/** A task by its name; its steps, one a line. A label in quotation marks is one that stands on a page: a test looks it up. */
const de = {
	help: 'Hilfe',
	help_lead:
		'Veranstaltungen finden, sich anmelden, die eigene Anmeldung ändern. Ein Konto brauchen Sie nicht.',
	open_page: 'Öffnen: {page}',
	find: 'Eine Veranstaltung finden',
	find_steps: `Suchen Sie nach einem Wort, oder wählen Sie Art, Land oder Handlungsfeld.
Öffnen Sie die Veranstaltung. Die Zeiten gelten am Ort der Veranstaltung.`,
	register: 'Sich anmelden, ohne Konto',
	register_steps: `Öffnen Sie die Veranstaltung. Ist die Anmeldung offen, steht dort „Anmelden“.
Geben Sie Name und E-Mail-Adresse ein und in welcher Sprache wir schreiben sollen.
Lesen Sie, was mit Ihren Angaben geschieht, setzen Sie den Haken und wählen Sie „Verbindlich anmelden“.
In Ihrem Postfach liegt dann ein Link zu Ihrer Anmeldung.`,
	my_registration: 'Die eigene Anmeldung sehen oder zurückziehen',
	my_registration_steps: `Öffnen Sie den Link aus unserer E-Mail. Er zeigt, ob Sie einen Platz haben.
Können Sie nicht kommen, wählen Sie „Anmeldung zurückziehen“. Ihr Platz wird frei.
Geben Sie den Link nicht weiter: Wer ihn kennt, sieht Ihre Anmeldung.`,
	no_mail: 'Es kam keine E-Mail',
	no_mail_steps: `Sehen Sie im Spam-Ordner nach.
Melden Sie sich nach zehn Minuten noch einmal an, mit derselben Adresse. Doppelt zählt es nicht.
Kommt wieder nichts, schreiben Sie dem Programmteam.`,
	my_data: 'Wissen, was mit Ihren Angaben geschieht',
	my_data_steps: `Dort steht, was wir speichern, wofür und wie lange.
Sie können fragen, was über Sie gespeichert ist, und es löschen lassen.`,
	sign_in: 'Sich anmelden, wenn Sie im Programm mitarbeiten',
	sign_in_steps: `Das Programmteam lädt Sie ein. Öffnen Sie den Link in der Einladung.
Später melden Sie sich mit Passwort an oder wählen „Link per E-Mail erhalten“.
Im Arbeitsbereich finden Sie unter Hilfe, was Sie in Ihrer Rolle tun können.`,
};

export default de;
