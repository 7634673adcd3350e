const tr = {
	button: 'Ortaklığı aç',
	proposed_subject: 'Lütfen onaylayın: {phase} – {other}',
	proposed:
		'{other} ile ortaklığınız için bir adım önerildi: {phase}. Siz onaylayınca geçerli olur. Gerekçesini yazarak reddedebilirsiniz de.',
	confirmed_subject: 'Onaylandı: {phase} – {other}',
	confirmed: '{other} ile ortaklığınız için önerilen adım onaylandı: {phase}.',
	declined_subject: 'Onaylanmadı: {phase} – {other}',
	declined:
		'{other} ile ortaklığınız için önerilen adım reddedildi: {phase}. Gerekçesi ortaklığın sayfasında yazıyor.',
	withdrawn_subject: 'Geri çekildi: {phase} – {other}',
	withdrawn:
		'{other} ile ortaklığınız için yapılan öneri geri çekildi: {phase}. Yapmanız gereken bir şey kalmadı. Gerekçesi ortaklığın sayfasında yazıyor.',
	moved_subject: '{phase}: {other} ile ortaklık',
	moved: '{other} ile ortaklığınız artık şu aşamada: {phase}.',
};

export default tr;
