// After half an hour without a hand on it a screen shows no names any more. Boards refresh themselves all day: only keys, touches and
// the wheel count, in whichever window of this browser. A computer that slept is signed out when it wakes.
const key = 'hospitalops.active';
const now = () => Date.now();
const touch = () => localStorage.setItem(key, String(now()));
const idle = () => now() - Number(localStorage.getItem(key) ?? now());

touch();
let written = now();
for (const kind of ['pointerdown', 'keydown', 'wheel', 'touchstart'])
  addEventListener(kind, () => {
    if (now() - written < 1000) return;
    written = now();
    touch();
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
  const dialog = document.getElementById('idle');
  if (!dialog) return;
  const [limit, warning] = [dialog.dataset.minutes, dialog.dataset.warningMinutes].map(minutes => minutes * 60_000);
  if (idle() >= limit) leave();
  else if (idle() >= limit - warning) { if (!dialog.open) dialog.showModal(); }
  else if (dialog.open) dialog.close();
}, 2000);
