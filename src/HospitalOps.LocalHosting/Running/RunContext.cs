using HospitalOps.LocalHosting.Console;

namespace HospitalOps.LocalHosting.Running;

/// <summary>What all runs share.</summary>
internal sealed record RunContext(
    TimeProvider Clock,
    StatusBoard Board,
    Milestones Milestones,
    LogFiles Logs,
    Speech Speech
)
{
    public void Say(string name, string text) => Speech.Say(name, text);
}
