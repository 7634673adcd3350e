import { error } from '@sveltejs/kit';

// An address nobody knows is answered inside the frame, in the reader's language.
export const load = () => error(404);
