const ar = {
	button: 'فتح الشبكة',
	invited_subject: 'دعوة إلى شبكة {network}',
	invited: 'يدعوكم أحد الزملاء إلى شبكة {network}. أنتم تقررون الانضمام والاسم الذي تظهرون به.',
	accepted_subject: 'أهلًا بكم في شبكة {network}',
	accepted: 'أصبحتم أعضاء في شبكة {network}، ويمكنكم طرح الأسئلة والإجابة عنها.',
	question_subject: 'سؤال جديد في {network}: {title}',
	question: 'طُرح سؤال جديد في شبكة {network}: {title}. تحددون في الشبكة عدد المرات التي تصلكم فيها الرسائل.',
	answer_subject: 'إجابة جديدة في {network}: {title}',
	answer:
		'وصلت في شبكة {network} إجابة جديدة عن السؤال {title}. تحددون في الشبكة عدد المرات التي تصلكم فيها الرسائل.',
	daily_subject: 'الجديد في {network}',
	daily: 'هناك جديد في شبكة {network} منذ رسالتكم الأخيرة. الأسئلة: {questions}. الإجابات: {answers}.',
};

export default ar;
