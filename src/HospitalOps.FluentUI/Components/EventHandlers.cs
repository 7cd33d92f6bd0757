using Microsoft.AspNetCore.Components;

namespace Microsoft.FluentUI.AspNetCore.Components;

/// <summary>Events registered by the JS initializer, with the arguments that it builds.</summary>
[EventHandler(
    "onfluentcheckedchange",
    typeof(FluentCheckedEventArgs),
    enableStopPropagation: true,
    enablePreventDefault: true
)]
[EventHandler(
    "onfluentdropdownchange",
    typeof(FluentDropdownEventArgs),
    enableStopPropagation: true,
    enablePreventDefault: true
)]
[EventHandler("onfluenttabchange", typeof(FluentTabEventArgs), enableStopPropagation: true, enablePreventDefault: true)]
[EventHandler(
    "onfluentdialogtoggle",
    typeof(FluentToggleEventArgs),
    enableStopPropagation: true,
    enablePreventDefault: true
)]
public static class EventHandlers;

/// <summary>A checkbox or switch was toggled.</summary>
public sealed class FluentCheckedEventArgs : EventArgs
{
    public bool Checked { get; set; }
}

/// <summary>Another option was chosen.</summary>
public sealed class FluentDropdownEventArgs : EventArgs
{
    public string? Value { get; set; }
}

/// <summary>Another tab was chosen.</summary>
public sealed class FluentTabEventArgs : EventArgs
{
    public string? ActiveId { get; set; }
}

/// <summary>A dialog opened or closed.</summary>
public sealed class FluentToggleEventArgs : EventArgs
{
    public string? NewState { get; set; }
}

/// <summary>What <see cref="FluentDialog.OnStateChange"/> tells.</summary>
public sealed class DialogEventArgs : EventArgs
{
    internal DialogEventArgs(string? id, DialogState state) => (Id, State) = (id, state);

    public string? Id { get; }
    public DialogState State { get; }
}
