using HospitalOps.Api.Beds;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.Checks.Hospital;

/// <summary>Beds without a patient: blocked, dirty, cleaned.</summary>
internal sealed partial class Player
{
    private Task<BedView?> BlockAsync(BedView bed, int site, Random random) =>
        DoAsync(
            "blocks",
            site,
            bed.Code,
            Ward(Roles.WardNurse, site)
                .BlockBedAsync(
                    bed.BedId,
                    new(
                        BlockReason.Maintenance,
                        Now.AddHours(random.Next(1, 30)),
                        WhenEmpty: random.Next(2) == 0,
                        random.Next(4) == 0 ? Now.AddMinutes(random.Next(1, 600)) : null
                    ),
                    bed.Version
                )
        );

    private Task<BedView?> BlockedAsync(BedView bed, int site, Random random) =>
        random.Next(4) == 0
            ? DoAsync(
                "blocks longer",
                site,
                bed.Code,
                Ward(Roles.WardNurse, site).ProlongBlockAsync(bed.BedId, new(Now.AddHours(2)), bed.Version)
            )
            : DoAsync(
                "unblocks",
                site,
                bed.Code,
                Ward(Roles.WardNurse, site).UnblockBedAsync(bed.BedId, new(), bed.Version)
            );

    private Task<CleaningJobView?> DirtyAsync(BedView bed, int site) =>
        DoAsync(
            "finds dirty",
            site,
            bed.Code,
            Ward(Roles.Cleaner, site).ReportDirtyBedByCodeAsync(new(bed.Code, null))
        );

    private async Task CleanAsync(BedView bed, int site, Random random)
    {
        if (bed.CleaningJob is not { } job)
        {
            await DirtyAsync(bed, site);
            return;
        }
        var cleaner = Ward(Roles.Cleaner, site);
        var id = job.CleaningJobId;
        // A day's work is not what this is about: begun is mostly finished in the same act.
        if (random.Next(20) == 0)
            await DoAsync(
                "calls off the cleaning of",
                site,
                bed.Code,
                Ward(Roles.BedManager, site).CancelCleaningAsync(id, new("check"))
            );
        else if (job.State == CleaningState.Paused)
            await DoAsync("goes on cleaning", site, bed.Code, cleaner.ResumeCleaningAsync(id, new(null)));
        else if (job.State == CleaningState.AwaitingInspection)
            await DoAsync(
                "inspects",
                site,
                bed.Code,
                Ward(Roles.WardNurse, site).InspectCleaningAsync(id, new(random.Next(4) > 0, "check"))
            );
        else if (job.State == CleaningState.Requested)
        {
            await DoAsync("begins to clean", site, bed.Code, cleaner.StartCleaningAsync(id, new(null)));
            if (random.Next(5) > 0)
                await DoAsync("has cleaned", site, bed.Code, cleaner.FinishCleaningAsync(id, new(null)));
        }
        else if (random.Next(6) == 0)
            await DoAsync("stops cleaning", site, bed.Code, cleaner.PauseCleaningAsync(id, new("other", null)));
        else
            await DoAsync("has cleaned", site, bed.Code, cleaner.FinishCleaningAsync(id, new(null)));
    }
}
