// npm run -s cards:check
import { Refusal } from '#platform/server/refusal.ts';
import { checkDeckFolder } from '#programme/cards/server/check-deck-folder.ts';
import { readDeck } from '#programme/cards/server/read-deck.ts';
import { runCommand } from './run.ts';

await runCommand('npm run -s cards:check -- [--esco DIR]', ['esco'], async (_config, values) => {
	const faults = await checkDeckFolder(values.esco);
	for (const fault of faults) console.log(fault);
	if (faults.length > 0) throw new Refusal(`The deck is not whole: ${faults.length} faults.`);
	const labels = values.esco
		? 'and repeats no label of ESCO'
		: 'labels of ESCO were not compared (--esco DIR)';
	console.log(`${readDeck().length} cards are whole; ${labels}.`);
});
