import type { ParticipantCategory } from '../../dialogue.ts';
import { groupName } from '../../group-name.ts';
import { mapMessages } from '../../messages/map/index.ts';
import { participantCategories } from '../../dialogue.ts';
import type { Locale } from '#shared/locale.ts';
import { translator } from '#shared/messages.ts';

/** What a part of those who voted is called: `group-0`, or a stakeholder category. */
export function partName(part: string, locale: Locale): string {
	const t = translator(mapMessages, locale);
	const group = /^group-(\d+)$/.exec(part);
	if (group) return t('group', { name: groupName(Number(group[1])) });
	const category = participantCategories.find((one): one is ParticipantCategory => one === part);
	return category ? t(`c_${category}`) : part;
}
