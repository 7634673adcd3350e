// Of German, Turkish, English and Arabic, of Arabic those of the Levant as well; whole words or their usual short forms, whatever ending.
const months = [
	'jan(?:uar|uary)?|jän(?:ner)?|feb(?:ruar|ruary)?|märz?|mar(?:ch)?|apr(?:il)?|mai|may|juni?|june|juli?|july|aug(?:ust)?',
	'sept?(?:ember)?|okt(?:ober)?|oct(?:ober)?|nov(?:ember)?|dez(?:ember)?|dec(?:ember)?',
	'ocak|oca|şubat|şub|mart|nisan|nis|mayıs|haziran|haz|temmuz|tem|ağustos|ağu|eylül|eyl|ekim|eki|kasım|kas|aralık|ara',
	'يناير|فبراير|مارس|أبريل|ابريل|إبريل|مايو|يونيو|يوليو|أغسطس|اغسطس|سبتمبر|أكتوبر|اكتوبر|نوفمبر|ديسمبر',
	'كانون الثاني|كانون الأول|كانون الاول|شباط|آذار|اذار|نيسان|أيار|ايار|حزيران|تموز|آب|اب|أيلول|ايلول|تشرين الأول|تشرين الاول|تشرين الثاني',
].join('|');
const day = String.raw`(?:0?[1-9]|[12]\d|3[01])`;
const month = String.raw`(?:0?[1-9]|1[0-2])`;
const year = String.raw`(?:19|20)\d\d`;

const forms = [
	`(?<!\\d)\\d{1,2}\\s*[./-]\\s*\\d{1,2}\\s*[./-]\\s*${year}(?!\\d)`,
	`(?<!\\d)${year}\\s*[./-]\\s*${month}\\s*[./-]\\s*${day}(?!\\d)`,
	// Without the century it is taken for a date only where somebody who works may have been born then.
	`(?<![\\d.,/])${day}\\s?[./]\\s?${month}\\s?[./]\\s?'?[3-9]\\d(?![\\d.,/]|\\s*%)`,
	`(?<!\\d)${day}(?:\\.|st|nd|rd|th|'?(?:ün|un|in|ın))?[\\s-]+(?:of |من )?(?:${months})\\.?['’]?[\\p{L}]*,?[\\s-]+(?:سنة |عام )?${year}(?!\\d)`,
	`(?<!\\p{L})(?:${months})\\.?\\s+${day}(?:st|nd|rd|th)?,?\\s+${year}(?!\\d)`,
].map((form) => new RegExp(form, 'iu'));

/** Whether a text names a day with its month and year, in digits or in words. */
export const datesIn = (text: string) =>
	forms.some((form) => form.test(text.toLocaleLowerCase('tr'))) || forms.some((form) => form.test(text));
