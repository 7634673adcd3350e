import { fold } from '#shared/fold.ts';
import { locales, type Locale } from '#shared/locale.ts';
import type { ImportKind } from './import.ts';

/**
 * The fields a column can fill, by kind of import, each with the headings people give it, separated by bars. The first four
 * are those we use ourselves, in German, Turkish, Arabic and English. Compared folded: case, accents and marks do not matter.
 */
type Headings = { readonly [field: string]: string };

const person: Headings = {
	givenName: 'Vorname | Ad | الاسم الأول | Given name | First name | Adı | İsim | الاسم | Rufname',
	familyName:
		'Nachname | Soyad | اسم العائلة | Family name | Last name | Surname | Familienname | Soyadı | Soyisim | الكنية | اللقب',
	fullName:
		'Name | Ad soyad | الاسم الكامل | Full name | Vor- und Nachname | Name, Vorname | Adı soyadı | İsim soyisim | Teilnehmer | Teilnehmende | Katılımcı | Participant | الاسم والكنية | المشارك',
	email:
		'E-Mail | E-posta | البريد الإلكتروني | Email | E-Mail-Adresse | Mail | Email address | E-posta adresi | Eposta | بريد إلكتروني | الايميل | الإيميل',
	phone:
		'Telefon | Telefon no | الهاتف | Phone | Telephone | Tel | Mobil | Handy | Cep telefonu | GSM | رقم الهاتف | Mobile',
	sex: 'Geschlecht | Cinsiyet | الجنس | Sex | Gender | m/w/d | m/w | K/E | النوع',
	languages: 'Sprachen | Diller | اللغات | Languages | Sprache | Dil | اللغة | Language',
	institution:
		'Institution | Kurum | المؤسسة | Organisation | Organization | Einrichtung | Behörde | Kuruluş | Kurumu | Belediye | الجهة | المنظمة | Affiliation',
	post: 'Funktion | Görev | المنصب | Post | Position | Rolle | Unvan | Ünvan | Görevi | Pozisyon | Job title | Title | Amt | الوظيفة | المسمى الوظيفي',
};

export const headings: Readonly<Record<ImportKind, Headings>> = {
	institutions: {
		name: 'Name | Ad | الاسم | Name of institution | Institution | Kurum | Kurum adı | المؤسسة | Bezeichnung | Organisation',
		name_de:
			'Name (Deutsch) | Almanca ad | الاسم بالألمانية | Name (German) | Name de | Name auf Deutsch | German name | Ad (Almanca)',
		name_tr:
			'Name (Türkisch) | Türkçe ad | الاسم بالتركية | Name (Turkish) | Name tr | Name auf Türkisch | Turkish name | Ad (Türkçe)',
		name_ar:
			'Name (Arabisch) | Arapça ad | الاسم بالعربية | Name (Arabic) | Name ar | Name auf Arabisch | Arabic name | Ad (Arapça)',
		name_en:
			'Name (Englisch) | İngilizce ad | الاسم بالإنجليزية | Name (English) | Name en | Name auf Englisch | English name | Ad (İngilizce)',
		acronym: 'Kürzel | Kısaltma | الاختصار | Acronym | Abkürzung | Abbreviation | Kısa ad',
		kind: 'Art | Tür | النوع | Kind | Typ | Type | Art der Institution | Kurum türü | نوع المؤسسة | Kategorie',
		country: 'Land | Ülke | البلد | Country | Staat | الدولة',
		place: 'Ort | Yer | المكان | Place | Stadt | Şehir | İlçe | City | Town | المدينة | Sitz',
		region: 'Bundesland | İl | المحافظة | Region | Provinz | Province | State | الولاية | Bölge',
		latitude: 'Breitengrad | Enlem | خط العرض | Latitude | Lat',
		longitude: 'Längengrad | Boylam | خط الطول | Longitude | Lon | Lng | Long',
		website: 'Webseite | Web sitesi | الموقع الإلكتروني | Website | Internet | URL | Homepage | Web | الموقع',
		sizeClass: 'Größe | Büyüklük | الحجم | Size | Größenklasse | Size class',
	},
	people: person,
	events: {
		title:
			'Titel | Başlık | العنوان | Title | Veranstaltung | Etkinlik | الفعالية | Event | Thema | Etkinlik adı | Bezeichnung | Konu',
		title_de: 'Titel (Deutsch) | Almanca başlık | العنوان بالألمانية | Title (German) | Titel de | Title de',
		title_tr: 'Titel (Türkisch) | Türkçe başlık | العنوان بالتركية | Title (Turkish) | Titel tr | Title tr',
		title_ar: 'Titel (Arabisch) | Arapça başlık | العنوان بالعربية | Title (Arabic) | Titel ar | Title ar',
		title_en:
			'Titel (Englisch) | İngilizce başlık | العنوان بالإنجليزية | Title (English) | Titel en | Title en',
		kind: 'Art | Tür | النوع | Kind | Format | Typ | Type | Veranstaltungsart | Etkinlik türü | نوع الفعالية',
		state: 'Stand | Durum | الحالة | State | Status',
		startDate:
			'Beginn | Başlangıç | البداية | Start | Datum | Tarih | التاريخ | Date | Start date | Von | Başlangıç tarihi | تاريخ البداية | Startdatum | From',
		startTime:
			'Uhrzeit | Saat | الساعة | Start time | Time | Beginn Uhrzeit | Başlangıç saati | وقت البداية | Startzeit',
		endDate:
			'Ende | Bitiş | النهاية | End | End date | Bis | Bitiş tarihi | تاريخ النهاية | Enddatum | To | Until',
		endTime: 'Uhrzeit Ende | Bitiş saati | وقت النهاية | End time | Ende Uhrzeit | Endzeit',
		zone: 'Zeitzone | Saat dilimi | المنطقة الزمنية | Time zone | Timezone',
		place: 'Ort | Yer | المكان | Place | Stadt | Şehir | City | Location | المدينة',
		country: 'Land | Ülke | البلد | Country | الدولة',
		venue: 'Veranstaltungsort | Mekân | مكان الانعقاد | Venue | Adresse | Salon | Mekan',
		mode: 'Form | Biçim | الشكل | Mode | Online/Präsenz | Çevrimiçi/yüz yüze | Durchführung',
		host: 'Gastgeber | Ev sahibi | المضيف | Host | Veranstalter | Düzenleyen | Organiser | الجهة المنظمة | Institution | Kurum',
		project: 'Projekt | Proje | المشروع | Project | Projektkürzel | Proje kodu | Project code',
		actionField: 'Handlungsfeld | Eylem alanı | مجال العمل | Action field',
		languages: 'Sprachen | Diller | اللغات | Languages | Sprache | Dil | Language',
	},
	participants: {
		...person,
		part: 'Rolle | Katılım rolü | الدور | Role | Teilnahme als | Rol | Part',
		attended:
			'Teilgenommen | Katıldı | حضر | Attended | Anwesend | Present | Anwesenheit | Attendance | Katılım | الحضور',
	},
};

/** The fields without which no row of the kind can be taken; of each group one is enough. */
export const requiredFields: Readonly<Record<ImportKind, readonly (readonly string[])[]>> = {
	institutions: [['name', 'name_de', 'name_tr', 'name_ar', 'name_en'], ['kind'], ['country']],
	people: [['familyName', 'fullName']],
	events: [['title', 'title_de', 'title_tr', 'title_ar', 'title_en'], ['kind'], ['startDate']],
	participants: [['familyName', 'fullName']],
};

export function fieldsOf(kind: ImportKind): string[] {
	return Object.keys(headings[kind]);
}

/** What a field is called in a language; the heading a template gives it. */
export function fieldLabel(kind: ImportKind, field: string, locale: Locale): string {
	return headings[kind][field]?.split(' | ')[locales.indexOf(locale)] ?? field;
}

/**
 * The field each heading means, or an empty text. An exact folded match wins over one inside longer words ("E-Mail dienstlich");
 * no field is given away twice: the first column that fits best has it.
 */
export function matchColumns(kind: ImportKind, given: readonly string[]): string[] {
	const folded = given.map(fold);
	const wishes = folded.flatMap((heading, column) =>
		Object.entries(headings[kind]).flatMap(([field, known]) =>
			known.split(' | ').map((name) => ({ column, field, score: likeness(heading, fold(name)) })),
		),
	);
	const fields = given.map(() => '');
	for (const { column, field, score } of wishes.toSorted(
		(a, b) => b.score - a.score || a.column - b.column,
	)) {
		if (score === 0 || fields[column] !== '' || fields.includes(field)) continue;
		fields[column] = field;
	}
	return fields;
}

/** 0 (nothing in common) to 1 (the same): the share of the heading that the known name makes up, as whole words. */
function likeness(heading: string, known: string): number {
	if (heading === '' || known === '') return 0;
	if (heading === known) return 1;
	if (known.length < 4 || !` ${heading} `.includes(` ${known} `)) return 0;
	return (0.9 * known.length) / heading.length;
}

/** The groups of required fields that no column fills; each group is missing as a whole. */
export function missingFields(kind: ImportKind, fields: readonly string[]): (readonly string[])[] {
	return requiredFields[kind].filter((group) => !group.some((field) => fields.includes(field)));
}
