// The page asks again by itself, also when the phone wakes up; what it shows is never silently old.
const every = 20_000;
const page = document.querySelector('[data-follow]');
async function again() {
  if (document.hidden) return;
  try {
    const answer = await fetch(location.href, { cache: 'no-store', signal: AbortSignal.timeout(10_000) });
    if (answer.status >= 500 || answer.status === 429) throw new Error(answer.statusText);
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-follow]');
    page.replaceChildren(...fresh.childNodes);
    page.classList.remove('old');
  } catch {
    page.classList.add('old');
  }
}
setInterval(again, every);
document.addEventListener('visibilitychange', again);
