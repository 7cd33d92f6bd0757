// A lost circuit that the server no longer knows cannot be resumed: load the page again instead of leaving a dead screen.
const modal = document.getElementById('components-reconnect-modal');
new MutationObserver(() => {
  if (modal.classList.contains('components-reconnect-rejected') || modal.classList.contains('components-reconnect-failed')) location.reload();
}).observe(modal, { attributes: true, attributeFilter: ['class'] });
