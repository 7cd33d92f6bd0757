using Microsoft.AspNetCore.Components;

namespace Microsoft.FluentUI.AspNetCore.Components;

/// <summary>
/// A field: label, control and message, tied together by ids for people who do not see them together.
/// </summary>
/// <typeparam name="TValue">Type of the bound value.</typeparam>
public abstract class FluentInputBase<TValue> : FluentComponentBase
{
    private static int lastId;
    private readonly string ownId = $"f{Interlocked.Increment(ref lastId)}";

    [Parameter]
    public string? Label { get; set; }

    [Parameter]
    public LabelPosition? LabelPosition { get; set; }

    [Parameter]
    public string? AriaLabel { get; set; }

    [Parameter]
    public string? Name { get; set; }

    [Parameter]
    public bool? Disabled { get; set; }

    [Parameter]
    public bool? Required { get; set; }

    [Parameter]
    public bool ReadOnly { get; set; }

    [Parameter]
    public bool Autofocus { get; set; }

    [Parameter]
    public string? Message { get; set; }

    [Parameter]
    public MessageState? MessageState { get; set; }

    [Parameter]
    public TValue? Value { get; set; }

    [Parameter]
    public EventCallback<TValue> ValueChanged { get; set; }

    /// <summary>Id of the control.</summary>
    protected string ControlId => Id ?? ownId;

    /// <summary>Accessible name of the inner control, with the sign that it must be filled in.</summary>
    protected string? AccessibleName => AriaLabel ?? Label;

    /// <summary>"true" when the message tells of an error.</summary>
    protected string? Invalid => MessageState == Components.MessageState.Error ? "true" : null;

    /// <summary>Takes the new value and tells the owner.</summary>
    protected Task SetAsync(TValue? value)
    {
        Value = value;
        return ValueChanged.InvokeAsync(value);
    }
}
