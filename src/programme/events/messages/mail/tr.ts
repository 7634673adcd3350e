import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const tr: Translation<typeof de> = {
	subject: 'Kaydınız: {title}',
	received: 'Teşekkür ederiz. {title} için kaydınız bize ulaştı.',
	stands_already: '{title} için zaten kayıtlısınız. Başka bir şey yapmanız gerekmiyor.',
	when: 'Ne zaman: {when}',
	when_where: 'Ne zaman: {when}. Nerede: {where}',
	next: 'Program ekibi kaydınızı inceleyecek. Aşağıdaki bağlantıyla kaydınızın durumunu istediğiniz zaman görebilir ve kaydınızı geri çekebilirsiniz. Bağlantıyı başkasıyla paylaşmayın.',
	next_settled:
		'Aşağıdaki bağlantıyla kaydınızın durumunu istediğiniz zaman görebilir ve kaydınızı geri çekebilirsiniz. Bağlantıyı başkasıyla paylaşmayın.',
	button: 'Kaydımı göster',
	not_you: 'Kaydı siz yapmadıysanız bağlantı üzerinden kaydı geri çekin.',
};

export default tr;
