// Taps of the pages for phones (cleaning, porters). Each is kept in the phone, in order, until the hospital has answered: a lift or a basement loses nothing,
// and the time of the tap is what counts. The words are in the page; here is only when which of them are shown.
const place = 'hospitalops.taps';
const read = () => JSON.parse(localStorage.getItem(place) ?? '[]');
const write = taps => localStorage.setItem(place, JSON.stringify(taps));
const key = () => [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');
const line = job => document.querySelector(`[data-job="${CSS.escape(job)}"]`);

function mark() {
  const waiting = new Set(read().map(tap => tap.job));
  for (const item of document.querySelectorAll('[data-job]')) item.toggleAttribute('data-waiting', waiting.has(item.dataset.job));
  for (const bar of document.querySelectorAll('[data-kept]')) {
    bar.toggleAttribute('data-some', waiting.size > 0);
    const count = bar.querySelector('[data-kept-count]');
    if (count && count.textContent !== String(read().length)) count.textContent = read().length;
  }
}

// The open page reads itself again and says what was done as soon as a tap is accepted.
let hearer = null;
window.hearTaps = page => { hearer = page; };
const tell = tap => hearer?.invokeMethodAsync('AcceptedAsync', tap.job, tap.action, tap.reason).catch(() => {});

function say(job, message) {
  const place = line(job)?.querySelector('[data-refused]');
  if (place) place.textContent = message;
}

document.addEventListener('click', event => {
  const button = event.target.closest?.('[data-act]');
  const item = button?.closest('[data-job]');
  if (!item || item.hasAttribute('data-waiting')) return;
  say(item.dataset.job, '');
  write([...read(), { to: item.closest('[data-acts]')?.dataset.acts, job: item.dataset.job, action: button.dataset.act, reason: button.dataset.reason ?? null, key: key(), occurredAt: new Date().toISOString() }]);
  mark();
  send();
});

let sending = false;
async function send() {
  if (sending) return;
  sending = true;
  try {
    for (let tap; (tap = read()[0]);) {
      const { to, ...act } = tap;
      const answer = await fetch(to, {
        method: 'POST', body: JSON.stringify(act), signal: AbortSignal.timeout(10_000), redirect: 'error',
        headers: { 'content-type': 'application/json', 'X-HospitalOps-Tap': '1' },
      });
      // Away for a moment, or signed out: the tap stays and is sent again, after signing in if need be.
      if (answer.status >= 500 || answer.status === 401 || answer.status === 429) break;
      write(read().slice(1));
      if (answer.ok) tell(tap);
      else say(tap.job, (await answer.json().catch(() => null))?.message ?? '');
    }
  } catch { /* no network: asked again below */ }
  sending = false;
  mark();
}

setInterval(() => { if (read().length > 0) send(); }, 3000);
addEventListener('online', send);
new MutationObserver(() => { if (document.querySelector('[data-job]')) mark(); }).observe(document.body, { childList: true, subtree: true });
