// JS initializer of the Fluent layer: registers the elements in use and closes the gaps between them and Blazor.
import '@fluentui/web-components/badge.js';
import '@fluentui/web-components/button.js';
import '@fluentui/web-components/checkbox.js';
import '@fluentui/web-components/dialog.js';
import '@fluentui/web-components/dialog-body.js';
import '@fluentui/web-components/divider.js';
import '@fluentui/web-components/dropdown.js';
import '@fluentui/web-components/field.js';
import '@fluentui/web-components/listbox.js';
import '@fluentui/web-components/message-bar.js';
import '@fluentui/web-components/option.js';
import '@fluentui/web-components/progress-bar.js';
import '@fluentui/web-components/spinner.js';
import '@fluentui/web-components/switch.js';
import '@fluentui/web-components/tab.js';
import '@fluentui/web-components/tablist.js';
import '@fluentui/web-components/text-input.js';
import '@fluentui/web-components/textarea.js';
import { BaseCheckbox } from '@fluentui/web-components/checkbox/base.js';
import { BaseDropdown } from '@fluentui/web-components/dropdown/base.js';
import { BaseTextArea } from '@fluentui/web-components/textarea/base.js';
import { BaseTextInput } from '@fluentui/web-components/text-input/base.js';

// The elements take value and checked as initial values only; Blazor keeps writing them: the attribute wins.
BaseTextInput.prototype.initialValueChanged = function () {
  if ((this.value ?? '') !== (this.initialValue ?? '')) this.value = this.initialValue;
};
BaseCheckbox.prototype.initialCheckedChanged = function (previous, next) {
  if (this.checked !== !!next) this.checked = !!next;
};

// Inner controls live in a shadow root (or are made by the element) where an outer <label> does not reach.
const described = ['data-label', 'data-description', 'data-invalid', 'data-dir', 'data-inputmode', 'data-value'];
function describe(element) {
  const control = element.control ?? element.controlEl;
  if (!control) return;
  const copy = (from, to) => {
    const value = element.getAttribute(from);
    if (value) control.setAttribute(to, value); else control.removeAttribute(to);
  };
  copy('data-label', 'aria-label');
  copy('data-description', 'aria-description');
  copy('data-invalid', 'aria-invalid');
  copy('data-dir', 'dir');
  copy('data-inputmode', 'inputmode');
  const text = element.getAttribute('data-value');
  if (element instanceof BaseTextArea && text !== null && element.value !== text) element.value = text;
}
function whenSet(prototype, member) {
  const original = prototype[member];
  prototype[member] = function (...values) {
    original?.apply(this, values);
    // The dropdown announces "expanded" only after its first opening.
    if (this instanceof BaseDropdown && this.open === undefined) this.open = false;
    queueMicrotask(() => describe(this));
  };
}
whenSet(BaseTextInput.prototype, 'controlChanged');
whenSet(BaseDropdown.prototype, 'controlChanged');
whenSet(BaseTextArea.prototype, 'controlElChanged');
new MutationObserver(changes => changes.forEach(change => describe(change.target)))
  .observe(document, { subtree: true, attributes: true, attributeFilter: described });

window.hospitalOpsFluent = {
  /** Opens or closes a dialog; a dialog that is not upgraded yet opens when it is. */
  async dialog(element, open) {
    await customElements.whenDefined('fluent-dialog');
    if (!element?.isConnected) return;
    if (open) element.show();
    else if (element.dialog?.open) element.hide();
  },
  /** For the case where the server keeps another value than was typed: the attribute did not change, so nothing else would. */
  setValue(element, value) {
    if (element) element.value = value;
  },
};

/** Events whose arguments Blazor cannot read by itself. */
export function afterWebStarted(blazor) {
  blazor.registerCustomEventType('fluentcheckedchange', {
    browserEventName: 'change',
    createEventArgs: event => ({ checked: !!event.target.checked }),
  });
  blazor.registerCustomEventType('fluentdropdownchange', {
    browserEventName: 'change',
    createEventArgs: event => ({ value: event.target.value ?? null }),
  });
  blazor.registerCustomEventType('fluenttabchange', {
    browserEventName: 'change',
    createEventArgs: event => ({ activeId: event.target.activeid ?? null }),
  });
  blazor.registerCustomEventType('fluentdialogtoggle', {
    browserEventName: 'toggle',
    createEventArgs: event => ({ newState: event.detail?.newState ?? event.newState ?? null }),
  });
}
