import type { Translation } from '#shared/messages.ts';
import type original from './de.ts';

const tr: Translation<typeof original> = {
	help: 'Yardım',
	help_lead: 'Etkinlik bulma, kaydolma, kaydınızı değiştirme. Hesap açmanız gerekmez.',
	open_page: 'Aç: {page}',
	find: 'Etkinlik bulma',
	find_steps: `Bir sözcük arayın veya tür, ülke ya da eylem alanı seçin.
Etkinliği açın. Saatler etkinliğin yapıldığı yere göredir.`,
	register: 'Hesap açmadan kaydolma',
	register_steps: `Etkinliği açın. Kayıt açıksa orada “Kayıt ol” yazar.
Adınızı, e-posta adresinizi ve size hangi dilde yazacağımızı belirtin.
Bilgilerinizin nasıl kullanıldığını okuyun, kutuyu işaretleyin ve “Kaydol” düğmesini seçin.
E-posta kutunuza kaydınızın bağlantısı gelir.`,
	my_registration: 'Kaydınızı görme veya geri çekme',
	my_registration_steps: `E-postamızdaki bağlantıyı açın. Yeriniz olup olmadığını gösterir.
Gelemeyecekseniz “Kaydı geri çek” bağlantısını seçin. Yeriniz boşalır.
Bağlantıyı kimseye vermeyin: onu bilen kaydınızı görür.`,
	no_mail: 'E-posta gelmedi',
	no_mail_steps: `İstenmeyen posta klasörüne bakın.
On dakika sonra aynı adresle yeniden kaydolun. İki kez sayılmaz.
Yine gelmezse program ekibine yazın.`,
	my_data: 'Bilgilerinizin nasıl kullanıldığını öğrenme',
	my_data_steps: `Neyi, ne için ve ne kadar süre sakladığımız orada yazar.
Hakkınızda ne kayıtlı olduğunu sorabilir ve silinmesini isteyebilirsiniz.`,
	sign_in: 'Programda çalışıyorsanız oturum açma',
	sign_in_steps: `Program ekibi sizi davet eder. Davetteki bağlantıyı açın.
Daha sonra parolayla oturum açar veya “E-postayla bağlantı al” seçersiniz.
Çalışma alanındaki yardım sayfasında rolünüzle neler yapabileceğinizi bulursunuz.`,
};

export default tr;
