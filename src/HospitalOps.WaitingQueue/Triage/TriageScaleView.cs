using HospitalOps.Api.Queues;

namespace HospitalOps.WaitingQueue.Triage;

internal static class TriageScaleViews
{
    extension(TriageScaleView)
    {
        internal static TriageScaleView Of(TriageScale scale, TriageScaleVersion? row) =>
            new(scale.Name, scale.Version, scale.FloorLevels, scale.Levels, row?.Reason, row?.SetBy, row?.SetAt);
    }
}
