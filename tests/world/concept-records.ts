// One concept on purpose, however long: papers and pages are read against the whole of it.

import { textIn, type LocalizedText, type TextState } from '#shared/text.ts';
import type {
	ConceptRecords,
	MeasureRecord,
	ReportRecords,
} from '#programme/concepts/paper/concept-records.ts';

/** A text that a person wrote in Turkish, with translations that somebody reviewed. */
export function said(
	tr: string,
	more: { de?: string; ar?: string; en?: string } = {},
	state: TextState = 'reviewed',
): LocalizedText {
	const others = Object.entries(more).map(([locale, text]) => [locale, { text, state }]);
	return { original: 'tr', texts: { tr: { text: tr, state: 'human' }, ...Object.fromEntries(others) } };
}

const id = (kind: string, at: number) => `00000000-0000-7000-8000-${kind}${String(at).padStart(8, '0')}`;

export function measureRecord(at: number, changes: Partial<MeasureRecord> = {}): MeasureRecord {
	return {
		id: id('aaaa', at),
		title: said('Danışma noktası', {
			de: 'Beratungsstelle im Viertel',
			ar: 'نقطة استشارة في الحي',
			en: 'Advice point in the neighbourhood',
		}),
		text: said('Haftada üç gün, dört dilde.', {
			de: 'An drei Tagen der Woche, in vier Sprachen.',
			ar: 'ثلاثة أيام في الأسبوع، بأربع لغات.',
			en: 'Three days a week, in four languages.',
		}),
		fieldId: id('ffff', 1),
		goalId: id('eeee', 2),
		unit: said('Sosyal Destek Müdürlüğü', {
			de: 'Amt für soziale Unterstützung',
			ar: 'مديرية الدعم الاجتماعي',
			en: 'Department of social support',
		}),
		partners: said('Göç İdaresi, iki dernek', { de: 'Migrationsbehörde, zwei Vereine' }),
		startsOn: '2027-03-01',
		endsOn: '2028-12-31',
		milestones: [
			{
				number: 0,
				what: said('Yer bulundu', { de: 'Räume gefunden', ar: 'تم إيجاد المكان' }),
				dueOn: '2027-05-01',
			},
			{ number: 1, what: said('Ekip kuruldu', { de: 'Team steht', ar: 'تشكّل الفريق' }), dueOn: null },
		],
		currency: 'TRY',
		costOnce: '1250000.00',
		costYearly: '2400000.50',
		funding: [
			{
				number: 0,
				source: said('Belediye bütçesi', { de: 'Haushalt der Stadt', ar: 'ميزانية البلدية' }),
				amount: '1250000.00',
				rhythm: 'once',
				isSecured: true,
			},
			{
				number: 1,
				source: said('AB fonu', { de: 'EU-Mittel' }),
				amount: '1400000.00',
				rhythm: 'yearly',
				isSecured: false,
			},
		],
		targetGroups: ['refugees', 'women'],
		status: 'decided',
		statusReason: null,
		recommendations: [],
		practices: [id('dddd', 1)],
		...changes,
	};
}

export function reportRecords(changes: Partial<ReportRecords> = {}): ReportRecords {
	return {
		id: id('9999', 1),
		startsOn: '2027-01-01',
		endsOn: '2027-12-31',
		state: 'published',
		publishedAt: new Date('2028-03-01T09:00:00Z'),
		summary: said('İlk yıl iyi geçti.', { de: 'Das erste Jahr lief gut.', ar: 'كانت السنة الأولى جيدة.' }),
		entries: [
			{
				measureId: id('aaaa', 1),
				light: 'amber',
				percent: 40,
				milestones: [0],
				spent: '800000.00',
				obstacles: said('Kira arttı.', { de: 'Die Miete ist gestiegen.', ar: 'ارتفع الإيجار.' }),
				nextStep: said('Ekip alımı', { de: 'Team einstellen', ar: 'توظيف الفريق' }),
			},
		],
		...changes,
	};
}

/** An adopted concept of Buca, as whatever is made of a concept gets it. */
export function conceptRecords(changes: Partial<ConceptRecords> = {}): ConceptRecords {
	return {
		concept: {
			id: id('cccc', 1),
			state: 'adopted',
			title: said('Buca’da birlikte yaşam 2027–2030', {
				de: 'Zusammenleben in Buca 2027–2030',
				ar: 'العيش المشترك في بوجا 2027–2030',
				en: 'Living together in Buca 2027–2030',
			}),
			term: said('Uyum stratejisi', {
				de: 'Integrationskonzept',
				ar: 'خطة الاندماج',
				en: 'Integration concept',
			}),
			edition: 1,
			mandate: said(
				'Meclis, herkes için bir uyum stratejisi hazırlanmasını istedi.\n\n- açık\n- ölçülebilir',
				{
					de: 'Der Rat hat ein Konzept für alle in Auftrag gegeben.\n\n- offen\n- messbar',
					ar: 'كلّف المجلس بإعداد خطة للجميع.\n\n- مفتوحة\n- قابلة للقياس',
					en: 'The council asked for a concept for everybody.\n\n- open\n- measurable',
				},
			),
			mandateOn: '2026-02-03',
			definition: said('Uyum, birlikte söz sahibi olmaktır.', {
				de: 'Integration heißt, gemeinsam mitzureden.',
				ar: 'الاندماج هو أن يكون للجميع رأي.',
			}),
			targetGroups: ['refugees', 'host_community'],
			startsOn: '2027-01-01',
			endsOn: '2030-12-31',
			resolution: '2026/118',
			resolvedOn: '2026-11-03',
			isExample: false,
		},
		hash: '5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8',
		house: {
			id: id('bbbb', 1),
			name: said('Buca Belediyesi', {
				de: 'Stadtverwaltung Buca',
				ar: 'بلدية بوجا',
				en: 'Buca Municipality',
			}),
			place: 'Buca',
			country: 'TR',
			latitude: 38.3867,
			longitude: 27.1764,
		},
		principles: [
			{
				id: id('1111', 1),
				title: said('Herkes aynı kapıdan girer', {
					de: 'Alle gehen durch dieselbe Tür',
					ar: 'باب واحد للجميع',
				}),
				text: said('Hizmetler herkese açıktır.', {
					de: 'Dienste stehen allen offen.',
					ar: 'الخدمات مفتوحة للجميع.',
				}),
			},
		],
		baseline: [
			figure(
				1,
				said('Geçici koruma altındaki kişiler', {
					de: 'Menschen unter vorübergehendem Schutz',
					ar: 'أشخاص تحت الحماية المؤقتة',
				}),
				9_840,
				'persons',
			),
			figure(2, said('Nüfus', { de: 'Einwohner', ar: 'السكان' }), 517_963, 'persons'),
			figure(
				3,
				said('Okula giden çocuklar', { de: 'Kinder, die zur Schule gehen', ar: 'أطفال في المدارس' }),
				78.5,
				'percent',
			),
			{
				...figure(
					4,
					said('Türkçe kursu az', { de: 'Zu wenige Türkischkurse', ar: 'دورات اللغة التركية قليلة' }),
					null,
					null,
				),
				kind: 'gap',
				text: said('Kurslar yalnızca sabah.', {
					de: 'Kurse gibt es nur am Vormittag.',
					ar: 'الدورات صباحًا فقط.',
				}),
			},
		],
		fields: [
			{
				id: id('ffff', 1),
				title: said('Danışma ve dil', { de: 'Beratung und Sprache', ar: 'الاستشارة واللغة' }),
				text: null,
				oecd: ['7', '12'],
				intercultural: ['language'],
				goals: ['10'],
			},
		],
		goals: [
			{
				id: id('eeee', 1),
				level: 'guiding',
				title: said('Herkes yardıma ulaşır', { de: 'Alle finden Hilfe', ar: 'الجميع يجد المساعدة' }),
				text: null,
				fieldId: id('ffff', 1),
				parentId: null,
			},
			{
				id: id('eeee', 2),
				level: 'strategic',
				title: said('Danışma yürüyerek ulaşılır', {
					de: 'Beratung ist zu Fuß erreichbar',
					ar: 'الاستشارة قريبة سيرًا',
				}),
				text: null,
				fieldId: id('ffff', 1),
				parentId: id('eeee', 1),
			},
			{
				id: id('eeee', 3),
				level: 'operational',
				title: said('Dört dilde hizmet', { de: 'Dienst in vier Sprachen', ar: 'خدمة بأربع لغات' }),
				text: null,
				fieldId: null,
				parentId: id('eeee', 2),
			},
		],
		measures: [
			measureRecord(1),
			measureRecord(2, {
				title: said('Akşam Türkçe kursları', {
					de: 'Türkischkurse am Abend',
					ar: 'دورات تركية مسائية',
					en: 'Turkish courses in the evening',
				}),
				startsOn: null,
				endsOn: '2027-09-30',
				currency: 'EUR',
				costOnce: null,
				costYearly: '18000.00',
				funding: [],
				milestones: [],
				practices: [],
				unit: null,
				status: 'proposed',
			}),
		],
		indicators: [
			{
				id: id('7777', 1),
				kind: 'output',
				title: said('Danışılan kişi sayısı', { de: 'Beratene Personen', ar: 'عدد من تلقّوا الاستشارة' }),
				measureId: id('aaaa', 1),
				goalId: null,
				unit: 'persons',
				baselineValue: 0,
				baselineYear: 2026,
				targetValue: 3_000,
				targetYear: 2030,
				source: 'Buca Belediyesi, faaliyet raporu',
			},
		],
		readings: [{ indicatorId: id('7777', 1), year: 2027, value: 640, source: null }],
		sections: [
			{
				id: id('6666', 1),
				title: said('Hukuki dayanak', { de: 'Rechtlicher Rahmen', ar: 'الأساس القانوني' }),
				body: said('5393 sayılı Belediye Kanunu.', { de: 'Das Gemeindegesetz Nr. 5393.' }),
			},
		],
		participation: {
			dialogues: [
				{
					id: id('5555', 1),
					title: said('Buca’da nasıl yaşamak istiyoruz?', {
						de: 'Wie wollen wir in Buca leben?',
						ar: 'كيف نريد أن نعيش في بوجا؟',
					}),
					runId: id('bbbb', 1),
					map: {
						hidden: null,
						stability: 0.9,
						stableFrom: 0.8,
						explainedVariance: [0.2, 0.1],
						groups: [
							{ id: 0, size: 250 },
							{ id: 1, size: 160 },
						],
						points: [
							{ x: -20, y: 3, group: 0 },
							{ x: -18, y: 9, group: 0 },
							{ x: 18, y: -2, group: 1 },
						],
					},
					startsOn: '2026-04-01',
					endsOn: '2026-05-31',
					participants: 412,
					statements: 96,
					votes: 14_280,
					languages: ['tr', 'ar'],
					common: [
						said('Parklar herkese açık olsun.', {
							de: 'Parks sollen allen offen stehen.',
							ar: 'لتكن الحدائق مفتوحة للجميع.',
						}),
					],
					recommendations: [
						{
							id: id('9999', 1),
							text: said('Akşamları danışma noktası açılsın.', {
								de: 'Es soll abends eine Anlaufstelle geben.',
								ar: 'لتُفتح نقطة استشارة مساءً.',
							}),
							answer: {
								kind: 'adopted',
								decidedOn: '2026-08-01',
								reason: said('Meclis kabul etti.', { de: 'Der Rat hat zugestimmt.' }),
							},
							dueOn: '2026-08-31',
							isOverdue: false,
							measure: { id: id('aaaa', 1), title: said('Danışma noktası') },
						},
						{
							id: id('9999', 2),
							text: said('Parklar akşam aydınlatılsın.', { de: 'Parks sollen abends beleuchtet sein.' }),
							answer: null,
							dueOn: '2026-08-31',
							isOverdue: true,
							measure: null,
						},
					],
				},
			],
			keptOn: '2026-10-12',
			consultation: { from: '2026-09-01', until: '2026-09-30', comments: 23 },
		},
		report: null,
		origins: { [id('dddd', 1)]: textIn('de', 'Anlaufstelle in Mannheim') },
		...changes,
	};
}

function figure(
	at: number,
	title: LocalizedText,
	value: number | null,
	unit: 'persons' | 'percent' | null,
): ConceptRecords['baseline'][number] {
	const isFigure = value !== null;
	return {
		id: id('2222', at),
		kind: 'figure',
		title,
		text: null,
		fieldId: null,
		value,
		unit,
		year: isFigure ? 2025 : null,
		source: isFigure ? (unit === 'percent' ? 'İl Millî Eğitim Müdürlüğü' : 'TÜİK, ADNKS') : null,
		sourceUrl: unit === 'persons' ? 'https://data.tuik.gov.tr' : null,
	};
}
