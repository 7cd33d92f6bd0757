// After half an hour without a hand on it a screen shows no names any more. Boards refresh themselves all day: only keys, touches and
// the wheel count, in whichever window of this browser. A computer that slept is signed out when it wakes.
// Screens and kiosks have no such dialogue: nothing is kept in their browsers.
const key = 'hospitalops.active';
const dialogue = () => document.getElementById('idle');
const now = () => Date.now();
let mine = now();
const idle = () => now() - Math.max(mine, Number(localStorage.getItem(key) ?? 0));

for (const kind of ['pointerdown', 'keydown', 'wheel', 'touchstart'])
  addEventListener(kind, () => {
    if (now() - mine < 1000) return;
    mine = now();
    if (dialogue()) localStorage.setItem(key, String(mine));
  }, { capture: true, passive: true });

let leaving = false;
function leave() {
  const form = document.querySelector('form[action="/session/sign-out"]');
  if (leaving || !form) return;
  leaving = true;
  for (const [name, value] of [['reason', 'idle'], ['returnUrl', location.pathname + location.search]]) {
    const field = Object.assign(document.createElement('input'), { type: 'hidden', name, value });
    form.append(field);
  }
  form.submit();
}

setInterval(() => {
  const dialog = dialogue();
  if (!dialog) return;
  const [limit, warning] = [dialog.dataset.minutes, dialog.dataset.warningMinutes].map(minutes => minutes * 60_000);
  if (idle() >= limit) leave();
  else if (idle() >= limit - warning) { if (!dialog.open) dialog.showModal(); }
  else if (dialog.open) dialog.close();
}, 2000);
