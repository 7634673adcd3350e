/** Whether a voice quotes somebody or sums up what was said. */
export const voiceForms = ['quote', 'summary'] as const;
export type VoiceForm = (typeof voiceForms)[number];

/** How far the consent of the one who spoke reaches. Unset is no. */
export const consentScopes = ['none', 'internal', 'public'] as const;
export type ConsentScope = (typeof consentScopes)[number];
