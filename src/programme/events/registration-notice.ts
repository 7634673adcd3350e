/**
 * Version of the privacy notice on the public registration page: its words are `notice_*` of the messages. Whoever changes what
 * they say raises it, since it is kept with every registration as what was agreed to.
 */
export const noticeWording = '1';

/** Months after an event for which name and address of those who registered are kept; then the counts alone remain. */
export const retentionMonths = 24;
