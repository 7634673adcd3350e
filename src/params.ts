import { defineParams } from '@sveltejs/kit/params';
import { isSheetFile } from '#programme/concepts/part-sheet.ts';
import { isPartKind } from '#programme/concepts/parts.ts';
import { isProgrammeTextKey } from '#programme/projects/programme.ts';
import { isId } from '#shared/id.ts';
import { isLocale } from '#shared/locale.ts';

export const params = defineParams({
	locale: (value) => (isLocale(value) ? value : undefined),
	whole: (value) => (/^[1-9]\d?$/.test(value) ? value : undefined),
	textKey: (value) => (isProgrammeTextKey(value) ? value : undefined),
	part: (value) => (isPartKind(value) ? value : undefined),
	concepttable: (value) => (isSheetFile(value) ? value : undefined),
	id: (value) => (isId(value) ? value : undefined),
});
