import type { Locale } from '#shared/locale.ts';
import type { LocalizedText } from '#shared/text.ts';
import type { ModerationReason } from './dialogue.ts';

/** Our own words, in German first; whoever looks after the dialogue reads them and makes them their own. */
function said(de: string, tr: string, ar: string, en: string): LocalizedText {
	const machine = (text: string) => ({ text, state: 'machine' as const });
	const texts: Record<Locale, { text: string; state: 'human' | 'machine' }> = {
		de: { text: de, state: 'human' },
		tr: machine(tr),
		ar: machine(ar),
		en: machine(en),
	};
	return { original: 'de', texts };
}

/** The moderation policy that a dialogue begins with. */
export const standardPolicy: { readonly text: LocalizedText; readonly reasons: ModerationReason[] } = {
	text: said(
		'Jede Aussage wird vor der Veröffentlichung gelesen. Abgelehnt wird sie nur aus einem der genannten Gründe, nie wegen ihrer Meinung. Wer sie geschrieben hat, ist der Moderation nicht bekannt.',
		'Her ifade yayımlanmadan önce okunur. Yalnızca sayılan nedenlerden biriyle reddedilir, asla görüşü nedeniyle değil. Kimin yazdığı moderasyon tarafından bilinmez.',
		'تُقرأ كل عبارة قبل نشرها. ولا تُرفض إلا لأحد الأسباب المذكورة، ولا تُرفض أبداً بسبب الرأي الذي فيها. ولا يعرف المشرفون من كتبها.',
		'Every statement is read before it is published. It is rejected only for one of the reasons named here, never for its opinion. Moderators do not know who wrote it.',
	),
	reasons: [
		{
			key: 'off_topic',
			name: said(
				'Gehört nicht zur Frage',
				'Soruyla ilgili değil',
				'لا تتعلق بالسؤال',
				'Not about the question',
			),
		},
		{
			key: 'insulting',
			name: said(
				'Beleidigt oder hetzt gegen Menschen',
				'İnsanlara hakaret ediyor veya nefret içeriyor',
				'تسيء إلى الناس أو تحرّض عليهم',
				'Insults people or stirs up hatred',
			),
		},
		{
			key: 'names_people',
			name: said(
				'Nennt einzelne Menschen oder verrät, wer sie sind',
				'Kişilerin adını veriyor veya kim olduklarını açığa çıkarıyor',
				'تذكر أشخاصاً بأعينهم أو تكشف من هم',
				'Names single people or tells who they are',
			),
		},
		{
			key: 'no_statement',
			name: said(
				'Ist nichts, dem man zustimmen kann',
				'Katılıp katılmama söylenebilecek bir ifade değil',
				'ليست عبارة يمكن الموافقة عليها',
				'Nothing that can be agreed to',
			),
		},
		{
			key: 'duplicate',
			name: said(
				'Sagt dasselbe wie eine andere Aussage',
				'Başka bir ifadeyle aynı şeyi söylüyor',
				'تقول ما تقوله عبارة أخرى',
				'Says the same as another statement',
			),
		},
		{
			key: 'compound',
			name: said(
				'Sagt mehreres auf einmal',
				'Aynı anda birden çok şey söylüyor',
				'تقول أكثر من شيء في آن واحد',
				'Says several things at once',
			),
		},
		{
			key: 'unlawful',
			name: said('Verstößt gegen das Recht', 'Hukuka aykırı', 'تخالف القانون', 'Against the law'),
		},
	],
};
