using HospitalOps.Api.Queues;
using HospitalOps.StaffPortal.Resources;
using Microsoft.AspNetCore.Components;

namespace HospitalOps.StaffPortal.Features.Triage;

/// <summary>What is typed at a triage, and the level that it speaks for.</summary>
public partial class TriageForm
{
    private TriageEntry entry = new();
    private TriageScaleView? scale;
    private LevelProposal? proposal;
    private int asked;
    private bool sending;

    [Inject]
    private Texts T { get; set; } = default!;

    [Inject]
    internal IQueuesApi Queues { get; set; } = default!;

    [Parameter, EditorRequired]
    public string LevelLabel { get; set; } = "";

    [Parameter, EditorRequired]
    public string Confirm { get; set; } = "";

    /// <summary>One group of levels for each patient on the page.</summary>
    [Parameter, EditorRequired]
    public Guid Ticket { get; set; }

    [Parameter]
    public bool Disabled { get; set; }

    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>Sends what was typed; true when it was taken: then the fields are empty for the next patient.</summary>
    [Parameter, EditorRequired]
    public Func<TriagePatientRequest, Task<bool>> Send { get; set; } = default!;

    /// <summary>What a measurement adds to the score; null while it was not taken.</summary>
    private int? PointsOf(string measurement) =>
        proposal?.Points.TryGetValue(measurement, out var points) == true ? points : null;

    private bool Differs => proposal?.Level is { } proposed && entry.Level is { } level && level != proposed;

    protected override async Task OnInitializedAsync() => scale = (await Queues.ShowTriageScaleAsync()).Value;

    /// <summary>An answer that was overtaken by a newer question is not shown.</summary>
    private async Task AskAsync()
    {
        var question = ++asked;
        if (!entry.IsReadable)
            return;
        var answer = await Queues.ProposeLevelAsync(entry.Question);
        if (question == asked && answer.Value is { } told)
            proposal = told;
    }

    private async Task ConfirmAsync()
    {
        sending = true;
        try
        {
            if (!Differs)
                entry.Reason = null;
            if (await Send(entry.Body))
                (entry, proposal) = (new(), null);
        }
        finally
        {
            sending = false;
        }
    }
}
