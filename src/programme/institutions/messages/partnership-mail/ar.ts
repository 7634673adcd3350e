const ar = {
	button: 'فتح الشراكة',
	proposed_subject: 'نرجو التأكيد: {phase} مع {other}',
	proposed:
		'اقتُرحت خطوة في شراكتكم مع {other}: {phase}. تُحتسب الخطوة عندما تؤكدونها. ويمكنكم أيضًا رفضها مع ذكر السبب.',
	confirmed_subject: 'تم التأكيد: {phase} مع {other}',
	confirmed: 'تم تأكيد الخطوة المقترحة في شراكتكم مع {other}: {phase}.',
	declined_subject: 'لم تُؤكَّد: {phase} مع {other}',
	declined: 'رُفضت الخطوة المقترحة في شراكتكم مع {other}: {phase}. السبب مذكور في صفحة الشراكة.',
	withdrawn_subject: 'سُحب الاقتراح: {phase} مع {other}',
	withdrawn: 'سُحب الاقتراح في شراكتكم مع {other}: {phase}. لم يعد عليكم فعل شيء. السبب مذكور في صفحة الشراكة.',
	moved_subject: '{phase}: الشراكة مع {other}',
	moved: 'أصبحت شراكتكم مع {other} في هذه المرحلة: {phase}.',
};

export default ar;
