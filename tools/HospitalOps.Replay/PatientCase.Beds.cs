namespace HospitalOps.Replay;

/// <summary>Into a bed, and the bed that was left.</summary>
internal sealed partial class PatientCase
{
    private async Task PlaceAsync(DateTimeOffset at, string level)
    {
        // A log may admit again after a release: the patient came back.
        if (Released)
            await ReturnAsync(at);
        Expected = "in_bed";
        Returned = false;
        if (!decided)
            await api.PostAsync(Doctor, $"stays/{Stay}/admission-decision", new { careLevel = level, occurredAt = at });
        decided = true;
        var asked = await api.PostAsync(
            Doctor,
            "placement-requests",
            new
            {
                stayId = Stay,
                patientId = patient,
                careLevel = level,
                sex,
                ageClass = "adult",
                isolation = "none",
                priority = "emergency",
                occurredAt = at,
            }
        );
        if (asked.Refusal is not null)
            return;
        var request = asked.Text("placementRequestId");
        for (var attempt = 0; attempt < 10; attempt++)
        {
            var proposal = await api.GetAsync(Manager, $"placement-requests/{request}/suggestions");
            var bed = proposal.Body!["suggestions"]!
                .AsArray()
                .FirstOrDefault(option => option!["label"]!.ToString() == "free");
            if (bed is null)
                break;
            var reserved = await api.PostAsync(
                Manager,
                $"placement-requests/{request}/reserve",
                new { bedId = bed["bedId"]!.ToString(), occurredAt = at },
                bed["bedVersion"]!.GetValue<long>()
            );
            if (reserved.Refusal is not null)
                continue;
            await api.PostAsync(Nurse, $"placement-requests/{request}/accept", new { occurredAt = at });
            var arrived = await api.PostAsync(Nurse, $"placement-requests/{request}/arrival", new { occurredAt = at });
            if (arrived.Refusal is not null)
                return;
            var former = Bed;
            Bed = arrived.Text("bedId");
            tally.Moved();
            if (former is not null)
                await CleanAsync(former, at);
            return;
        }
        tally.NoBed();
        await api.PostAsync(
            Doctor,
            $"placement-requests/{request}/withdraw",
            new { reason = "no bed in the replay", occurredAt = at }
        );
    }

    private async Task CleanAsync(string bed, DateTimeOffset at)
    {
        var jobs = await api.GetAsync(Cleaner, "cleaning-jobs");
        if (jobs.Body!.AsArray().FirstOrDefault(job => job!["bedId"]!.ToString() == bed) is not { } found)
            return;
        var id = found["cleaningJobId"]!.ToString();
        await api.PostAsync(Cleaner, $"cleaning-jobs/{id}/start", new { occurredAt = at.AddMinutes(10) });
        await api.PostAsync(Cleaner, $"cleaning-jobs/{id}/finish", new { occurredAt = at.AddMinutes(50) });
    }
}
