const tr = {
	subject: 'Danışmanlık dosyaları yakında silinecek',
	text: 'Son görüşmesinin üzerinden yeterince zaman geçen danışmanlık dosyalarınız bir ay sonra silinecek. Sayısı: {count}. Hangileri olduğunu kilidi açınca görürsünüz. Yeni bir görüşme süreyi uzatır; o zamana kadar kişiye her şeyi verebilirsiniz.',
	button: 'Danışmanlığı aç',
};

export default tr;
