import { openCompiler } from './compile.ts';
import { extractable } from './extractable.ts';
import type { Answer, Order } from './press.ts';

const compile = openCompiler();

function answer({ number, template, data, timestamp }: Order): Answer {
	if (!compile) return { number, problem: 'missing' };
	try {
		return { number, pdf: extractable(compile(template, data, timestamp)) };
	} catch (error) {
		// The compiler puts its diagnostics into the message or, with an empty message, into the code.
		const { message, code } = error as NodeJS.ErrnoException;
		return { number, problem: 'failed', detail: message || code };
	}
}

process.on('message', (order: Order) => process.send?.(answer(order)));
// The parent is gone: nobody waits for an answer any more.
process.on('disconnect', () => process.exit());
