export const projectStates = ['planned', 'running', 'completed', 'cancelled'] as const;
export type ProjectState = (typeof projectStates)[number];

/** What an institution is to a project. */
export const projectParts = ['funder', 'commissioner', 'implementer', 'partner'] as const;
export type ProjectPart = (typeof projectParts)[number];
