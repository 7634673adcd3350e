import { createHmac } from 'node:crypto';
import { roundedTo, type Shift } from '../figure.ts';

/** The secret shift of a figure's grid, the same for ever for the same figure of the same dialogue. */
export const shiftOf =
	(secret: string, dialogueId: string): Shift =>
	(name) =>
		createHmac('sha256', secret).update(`figure ${dialogueId} ${name}`).digest()[0]! % roundedTo;
