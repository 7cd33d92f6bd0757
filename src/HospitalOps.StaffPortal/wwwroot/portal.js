const modal = document.getElementById('components-reconnect-modal');
const failure = document.getElementById('blazor-error-ui');
const screen = () => document.querySelector('main[data-screen]');
// Also while it is not drawn: a page that never came to that is loaded again as well.
const unattended = /^\/(display|kiosk)\b/.test(location.pathname);

// Screens and kiosks have nobody who would read a small notice: they say "see the desk" in all languages, large.
const lost = is => document.documentElement.toggleAttribute('data-lost', is && screen() !== null);

// A lost circuit that the server no longer knows cannot be resumed: load the page again instead of leaving a dead screen. Not before
// the server answers: a browser's own error page never comes back, and nobody stands before a screen on the wall. Who is alive again
// meanwhile stays as he is.
let coming = false;
async function comeBack(stays = () => false) {
  if (coming) return;
  coming = true;
  while (!stays()) {
    try {
      const answer = await fetch(location.href, { cache: 'no-store', signal: AbortSignal.timeout(4000) });
      if (answer.ok && !stays()) return location.reload();
    } catch { /* still away: asked again below */ }
    await new Promise(done => setTimeout(done, 2000));
  }
  coming = false;
}

let broken = false;
new MutationObserver(() => {
  const state = modal.classList;
  const gone = state.contains('components-reconnect-rejected') || state.contains('components-reconnect-failed');
  if (gone) comeBack();
  broken = gone || state.contains('components-reconnect-show');
  lost(broken);
}).observe(modal, { attributes: true, attributeFilter: ['class'] });

// A page that failed never draws again. Somebody at a desk reads the notice and decides; a screen decides by itself, not faster
// than every five seconds where it fails again and again.
new MutationObserver(() => {
  if (!unattended && !screen() || failure.style.display !== 'block' || coming) return;
  broken = true;
  lost(true);
  setTimeout(comeBack, 5000);
}).observe(failure, { attributes: true, attributeFilter: ['style'] });

// A screen with a heart (Shared/Heartbeat.razor) that stands still has lost its server, noticed or not. Until it is drawn for the
// first time it has longer: a slow machine would never come to that.
const silence = () => screen() ? 10_000 : 30_000;
let beat = Date.now();
new MutationObserver(changes => {
  if (changes.some(change => change.type === 'attributes' || screen()?.querySelector('[data-beat]'))) beat = Date.now();
}).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-beat'] });
const beats = () => Date.now() - beat < silence();
setInterval(() => {
  if (!unattended) return;
  if (beats()) {
    if (!broken) lost(false);
    return;
  }
  lost(true);
  comeBack(beats);
}, 1000);

// The dialogue of a printer blocks the page; the server must not wait for it.
window.printSoon = () => { setTimeout(() => window.print(), 50); };

// Once it is drawn: where the work goes on.
// Whoever is at work there already stays where he is.
window.focusSoon = selector => {
  setTimeout(() => {
    const target = document.querySelector(selector);
    if (target && !target.closest('section, aside')?.contains(document.activeElement)) target.focus();
  }, 150);
};

// From wherever the hands are to the search for a patient: that of the page, else that of the bar.
addEventListener('keydown', press => {
  const box = press.key === 'F2' && (document.querySelector('main [data-find]') ?? document.querySelector('[data-find]'));
  if (!box) return;
  press.preventDefault();
  box.focus();
});

// Enter in a field of a form presses its button, once the field has told what was typed.
addEventListener('keydown', press => {
  if (press.key !== 'Enter' || press.isComposing || !press.composedPath().some(part => part.localName === 'fluent-text-input')) return;
  const button = press.target.closest('[data-enter]')?.querySelector('[data-submit]');
  if (button) setTimeout(() => button.click(), 50);
});

// Whoever calls all day calls by a key.
addEventListener('keydown', press => {
  const button = press.key === 'F9' && !press.repeat && document.querySelector('main [aria-keyshortcuts="F9"]:not(:disabled)');
  if (!button) return;
  press.preventDefault();
  button.click();
});

// The components hold their role and state in ElementInternals. The browser's accessibility tree has them; screen readers' scripts
// and tools that read the document do not. As attributes everybody finds them.
const mirror = element => {
  const role = element.elementInternals?.role;
  if (role && !element.hasAttribute('role')) element.setAttribute('role', role);
  if (role === 'checkbox' || role === 'switch') {
    const checked = String(!!element.checked);
    if (element.getAttribute('aria-checked') !== checked) element.setAttribute('aria-checked', checked);
  }
};
const mirrored = 'fluent-button, fluent-checkbox, fluent-switch';
new MutationObserver(changes => {
  for (const change of changes)
    if (change.type === 'attributes') mirror(change.target);
    else for (const node of change.addedNodes)
      if (node.nodeType === 1) [node, ...node.querySelectorAll(mirrored)].forEach(one => one.matches(mirrored) && mirror(one));
}).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['checked', 'current-checked'] });
addEventListener('change', event => event.target?.matches?.(mirrored) && mirror(event.target), true);
for (const name of mirrored.split(', ')) customElements.whenDefined(name).then(() => document.querySelectorAll(name).forEach(mirror));

// The components name a required field "…, Required", in English on a French page. The field is marked as required already: its label
// is its name.
const plainName = control => {
  const name = control.getAttribute('aria-label');
  if (name?.endsWith(', Required')) control.setAttribute('aria-label', name.slice(0, -', Required'.length));
};
const named = new WeakSet();
const watchName = field => {
  const control = field.shadowRoot?.querySelector('input, textarea, [role=combobox]');
  if (!control || named.has(control)) return;
  named.add(control);
  plainName(control);
  new MutationObserver(() => plainName(control)).observe(control, { attributes: true, attributeFilter: ['aria-label'] });
};
const fields = 'fluent-text-input, fluent-textarea';
new MutationObserver(changes => changes.forEach(change => change.addedNodes.forEach(node => {
  if (node.nodeType === 1) [node, ...node.querySelectorAll(fields)].filter(one => one.matches(fields)).forEach(one => setTimeout(watchName, 0, one));
}))).observe(document.body, { childList: true, subtree: true });
document.querySelectorAll(fields).forEach(watchName);
