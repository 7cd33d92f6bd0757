using HospitalOps.SharedKernel;

namespace HospitalOps.Admissions.Desk;

internal static class DeskTaskRefusals
{
    public static readonly Refusal Done = new(RefusalKind.Conflict, "task_done", "Somebody has already seen to it.");
}
