const de = {
	drawings_by: 'Bilder: OpenMoji (CC BY-SA 4.0), von {names}.',
	photos_by: 'Fotos: {names}.',
	photo_by: 'Foto: {name}',
	licence_own: 'eigenes Foto',
	licence_allowed: 'mit Erlaubnis',
};
export default de;
