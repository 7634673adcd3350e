import { expect, test } from 'vitest';
import { openSealed, sealText } from './seal.ts';

test('sealed text opens with the secret, at its place, unchanged', () => {
	const sealed = sealText('secret', 'answer 1', 'çölyak · حمية');
	expect(openSealed('secret', 'answer 1', sealed)).toBe('çölyak · حمية');
	expect(sealed).not.toContain('lyak');
	expect(sealText('secret', 'answer 1', 'çölyak · حمية')).not.toBe(sealed);
});

test('opens nowhere else, with no other secret, not cut and not changed', () => {
	const sealed = sealText('secret', 'answer 1', 'halal');
	expect(openSealed('secret', 'answer 2', sealed)).toBeNull();
	expect(openSealed('another', 'answer 1', sealed)).toBeNull();
	expect(openSealed('secret', 'answer 1', sealed.slice(0, -2))).toBeNull();
	expect(openSealed('secret', 'answer 1', '')).toBeNull();
	const bytes = Buffer.from(sealed, 'base64url');
	bytes[bytes.length - 1]! ^= 1;
	expect(openSealed('secret', 'answer 1', bytes.toString('base64url'))).toBeNull();
});
