const tr = {
	button: 'Ağı aç',
	invited_subject: '{network} ağına davet',
	invited:
		'Bir meslektaşınız sizi {network} ağına davet ediyor. Katılıp katılmayacağınıza ve hangi adla katılacağınıza siz karar verirsiniz.',
	accepted_subject: '{network} ağına hoş geldiniz',
	accepted: 'Artık {network} ağının üyesisiniz; soru sorabilir ve yanıtlayabilirsiniz.',
	question_subject: '{network} ağında yeni soru: {title}',
	question:
		'{network} ağında yeni bir soru soruldu: {title}. Ne sıklıkta haber alacağınızı ağda kendiniz ayarlarsınız.',
	answer_subject: '{network} ağında yeni yanıt: {title}',
	answer:
		'{network} ağında {title} sorusuna yeni bir yanıt geldi. Ne sıklıkta haber alacağınızı ağda kendiniz ayarlarsınız.',
	daily_subject: '{network} ağında yenilikler',
	daily:
		'Son mesajınızdan bu yana {network} ağında yenilikler var. Sorular: {questions}. Yanıtlar: {answers}.',
};

export default tr;
