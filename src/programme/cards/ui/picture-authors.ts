import { authorsIn } from '../credits.ts';
import attribution from '../deck/pictures/attribution.json';

/** Who drew these pictures, each once. */
export const authorsOf = authorsIn(attribution);
