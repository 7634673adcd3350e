const tr = {
	subject: 'Danışmanlık dosyaları yakında silinecek',
	text: 'Son görüşmesinin üzerinden yeterince zaman geçen danışmanlık dosyalarınız bir ay sonra silinecek. Sayısı: {count}. Hangileri olduğunu kilidi açınca görürsünüz. Yeni bir görüşme süreyi uzatır; o zamana kadar kişiye her şeyi verebilirsiniz.',
	closed_subject: 'Danışma merkeziniz kapatıldı',
	closed_text:
		'{name} danışma merkezi kapatıldı. Dosyalarına {date} tarihine kadar hâlâ erişebilirsiniz: Lütfen orada danışmanlık yaptığınız her cihazı ağa bağlıyken bir kez açın ki hiçbir şey yalnızca o cihazda kalmasın; kişilere de kendilerine ait olanı verin. Sonra dosyalara kimse erişemez; süreleri dolunca silinirler.',
	button: 'Danışmanlığı aç',
};

export default tr;
