// Says where results are newer than those on the page; whoever reads decides when to load them. Without it the link to load them anew does the same.
const live = document.querySelector('[data-latest]');

async function look() {
	if (document.hidden) return;
	const answer = await fetch(live.dataset.latest, { cache: 'no-store' }).catch(() => null);
	if (!answer?.ok) return;
	const { run } = await answer.json();
	if (!run || run === live.dataset.run) return;
	const told = live.querySelector('[data-newer]');
	told.textContent = told.dataset.newer;
	clearInterval(timer);
}

// A minute, give or take, so that a hall full of phones does not ask at once.
const timer = live && setInterval(look, 45_000 + Math.random() * 30_000);
