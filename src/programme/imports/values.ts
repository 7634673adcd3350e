import { fold } from '#shared/fold.ts';
import type { Locale } from '#shared/locale.ts';
import type { EventKind, EventMode, EventState } from '#programme/events/event.ts';
import type { RegistrationPart } from '#programme/events/registration.ts';
import type { InstitutionKind, SizeClass } from '#programme/institutions/institution.ts';
import type { Sex } from '#programme/people/person.ts';

/** What people write into a cell of a closed list, in four languages, separated by bars. Compared folded. */
type Words<T extends string> = Readonly<Record<T, string>>;

const institutionKind: Words<InstitutionKind> = {
	ministry: 'Ministerium | Bundesministerium | Bakanlık | وزارة | Ministry',
	central_agency:
		'Bundesbehörde | Behörde | Merkezi kurum | Başkanlık | هيئة مركزية | Central agency | Federal agency | Agency',
	state_authority: 'Landesbehörde | Landesministerium | Eyalet kurumu | سلطة ولاية | State authority',
	metropolitan_municipality:
		'Großstadtkommune | Büyükşehir belediyesi | Büyükşehir | بلدية كبرى | Metropolitan municipality',
	city: 'Stadt | Kommune | Şehir | Kent | مدينة | City | Belediye | Municipality | بلدية',
	district_municipality:
		'Bezirk | Bezirkskommune | İlçe belediyesi | İlçe | بلدية منطقة | District municipality | District',
	municipal_association:
		'Kommunalverband | Verband | Belediyeler birliği | Birlik | اتحاد بلديات | Association of municipalities | Municipal association',
	ngo: 'NGO | NRO | Verein | STK | Dernek | منظمة غير حكومية | جمعية | Association',
	foundation: 'Stiftung | Vakıf | مؤسسة خيرية | Foundation',
	academic:
		'Wissenschaft | Universität | Hochschule | Forschung | Üniversite | Akademi | جامعة | مؤسسة أكاديمية | Academic | University | Research',
	international_organisation:
		'Internationale Organisation | Uluslararası kuruluş | منظمة دولية | International organisation | International organization',
	development_agency: 'Entwicklungsorganisation | Kalkınma kuruluşu | وكالة تنمية | Development agency',
};
const sizeClass: Words<SizeClass> = {
	small: 'klein | küçük | صغير | small',
	medium: 'mittel | orta | متوسط | medium',
	large: 'groß | büyük | كبير | large',
	metropolis: 'Metropole | metropol | حاضرة | metropolis',
};
const sex: Words<Sex> = {
	female: 'weiblich | w | Frau | kadın | k | أنثى | female | f | woman | bayan | امرأة | kız',
	male: 'männlich | m | Mann | Herr | erkek | e | ذكر | male | man | bay | رجل',
	diverse: 'divers | d | diğer | آخر | diverse | other | x | non-binary | nichtbinär',
	not_stated:
		'keine Angabe | k. A. | belirtilmedi | غير مذكور | not stated | n/a | - | unbekannt | bilinmiyor | unknown',
};
const eventKind: Words<EventKind> = {
	delegation_visit:
		'Delegationsreise | Delegationsbesuch | Heyet ziyareti | زيارة وفد | Delegation visit | Studienreise | Çalışma ziyareti | Study visit',
	conference: 'Konferenz | Konferans | مؤتمر | Conference | Forum | Tagung',
	panel_discussion: 'Podiumsdiskussion | Panel | حلقة نقاش | Panel discussion',
	round_table: 'Runder Tisch | Yuvarlak masa | طاولة مستديرة | Round table | Roundtable',
	workshop: 'Workshop | Çalıştay | ورشة عمل | Atölye',
	training: 'Schulung | Eğitim | تدريب | Training | Fortbildung | Seminar | دورة تدريبية',
	peer_network_meeting:
		'Netzwerktreffen | Ağ toplantısı | اجتماع شبكة الأقران | Peer network meeting | Peer-to-peer | Akran ağı toplantısı',
	institutional_meeting:
		'Arbeitstreffen | Kurumsal toplantı | اجتماع مؤسسي | Institutional meeting | Sitzung | Toplantı | اجتماع | Meeting',
};
const eventState: Words<EventState> = {
	draft: 'Entwurf | Taslak | مسودة | Draft',
	announced: 'angekündigt | duyuruldu | معلن | announced | geplant | planlandı',
	open: 'offen | açık | مفتوح | open',
	closed: 'geschlossen | kapalı | مغلق | closed',
	running: 'läuft | devam ediyor | جارية | running',
	done: 'abgeschlossen | tamamlandı | مكتملة | done | completed | durchgeführt | gerçekleşti | yapıldı',
	cancelled: 'abgesagt | iptal | iptal edildi | ملغاة | cancelled | canceled',
	postponed: 'verschoben | ertelendi | مؤجلة | postponed',
};
const eventMode: Words<EventMode> = {
	on_site: 'Präsenz | vor Ort | yüz yüze | حضوري | on site | in person | onsite',
	online: 'online | çevrimiçi | عبر الإنترنت | virtuell | virtual',
	hybrid: 'hybrid | hibrit | karma | مختلط',
};
const registrationPart: Words<RegistrationPart> = {
	participant:
		'Teilnehmer | Teilnehmerin | Teilnehmende | Teilnahme | Katılımcı | مشارك | Participant | Gast | Guest',
	speaker: 'Redner | Rednerin | Referent | Referentin | Vortrag | Konuşmacı | متحدث | Speaker',
	moderator: 'Moderation | Moderator | Moderatorin | Moderatör | Kolaylaştırıcı | ميسّر | ميسر | Facilitator',
	trainer: 'Trainer | Trainerin | Eğitmen | مدرب',
	interpreter: 'Dolmetscher | Dolmetscherin | Dolmetschen | Tercüman | Çevirmen | مترجم | Interpreter',
	organiser: 'Organisation | Veranstalter | Düzenleyen | Organizatör | منظم | Organiser | Organizer',
};
const answer: Words<'yes' | 'no'> = {
	yes: 'ja | evet | نعم | yes | x | ✓ | ✔ | 1 | true | wahr | doğru | j | y | e | anwesend | katıldı | حضر | var | attended | teilgenommen | present',
	no: 'nein | hayır | لا | no | 0 | false | falsch | yanlış | n | h | abwesend | katılmadı | لم يحضر | غائب | yok | absent | nicht teilgenommen | -',
};
const language: Words<Locale> = {
	de: 'de | deutsch | Almanca | الألمانية | German | ألماني',
	tr: 'tr | türkisch | Türkçe | التركية | Turkish | تركي',
	ar: 'ar | arabisch | Arapça | العربية | Arabic | عربي',
	en: 'en | englisch | İngilizce | الإنجليزية | English | إنجليزي',
};
/** Countries by their usual names; two-letter codes are taken as they are. */
const country: Words<'DE' | 'TR' | 'SY' | 'JO' | 'LB' | 'AT' | 'CH' | 'NL' | 'BE' | 'FR' | 'GB' | 'GR'> = {
	DE: 'Deutschland | Almanya | ألمانيا | Germany | D | BRD | DEU',
	TR: 'Türkei | Türkiye | تركيا | Turkey | TUR | تركيه',
	SY: 'Syrien | Suriye | سوريا | Syria | SYR | سورية',
	JO: 'Jordanien | Ürdün | الأردن | Jordan | JOR',
	LB: 'Libanon | Lübnan | لبنان | Lebanon | LBN',
	AT: 'Österreich | Avusturya | النمسا | Austria | AUT',
	CH: 'Schweiz | İsviçre | سويسرا | Switzerland | CHE',
	NL: 'Niederlande | Hollanda | هولندا | Netherlands | NLD',
	BE: 'Belgien | Belçika | بلجيكا | Belgium | BEL',
	FR: 'Frankreich | Fransa | فرنسا | France | FRA',
	GB: 'Vereinigtes Königreich | Birleşik Krallık | المملكة المتحدة | United Kingdom | UK | GBR',
	GR: 'Griechenland | Yunanistan | اليونان | Greece | GRC',
};

/** Reads a cell of a closed list; undefined where nothing fits. Codes as exports write them fit as well. */
function reading<T extends string>(words: Words<T>): (cell: string) => T | undefined {
	const known = new Map<string, T>();
	for (const [value, names] of Object.entries(words) as [T, string][])
		for (const name of [value.replaceAll('_', ' '), value, ...names.split(' | ')])
			known.set(key(name), value);
	return (cell) => known.get(key(cell));
}

/** Folding drops punctuation, which is all some answers are made of. */
function key(text: string): string {
	return fold(text) || text.trim();
}

export const readInstitutionKind = reading(institutionKind);
export const readSizeClass = reading(sizeClass);
export const readSex = reading(sex);
export const readEventKind = reading(eventKind);
export const readEventState = reading(eventState);
export const readEventMode = reading(eventMode);
export const readRegistrationPart = reading(registrationPart);
export const readAnswer = reading(answer);
const readLanguage = reading(language);
const readKnownCountry = reading(country);

export function readCountry(cell: string): string | undefined {
	const known = readKnownCountry(cell);
	if (known) return known;
	return /^[A-Z]{2}$/.test(cell.trim()) ? cell.trim() : undefined;
}

/** Languages separated by comma, semicolon, slash or "and"; undefined where one is unknown. */
export function readLanguages(cell: string): Locale[] | undefined {
	const found = cell
		.split(/[,;/|+&،]|\s(?:und|ve|and|و)\s/)
		.map((part) => part.trim())
		.filter(Boolean)
		.map(readLanguage);
	return found.includes(undefined) ? undefined : [...new Set(found as Locale[])];
}
