using System.Text.Json.Nodes;
using HospitalOps.TestKit.Services;

namespace HospitalOps.Checks.Beds;

/// <summary>One person: nurse, bed manager, doctor and cleaner in turn.</summary>
internal sealed class BedHands(
    BedLoad load,
    Random random,
    string address,
    TestIssuer issuer,
    BedArena arena,
    int client
) : IDisposable
{
    private readonly ApiClient nurse = new(address, issuer.Token("ward-nurse", arena.Hospital, $"nurse.{client}"));
    private readonly ApiClient manager = new(address, issuer.Token("bed-manager", arena.Hospital, $"manager.{client}"));
    private readonly ApiClient doctor = new(address, issuer.Token("doctor", arena.Hospital, $"doctor.{client}"));
    private readonly ApiClient cleaner = new(address, issuer.Token("cleaner", arena.Hospital, $"cleaner.{client}"));

    public Random Random => random;

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    public async Task ActAsync()
    {
        var beds = (await load.BoardAsync(nurse)).Where(bed => arena.Beds.Contains((Guid)bed!["bedId"]!)).ToList();
        var bed = beds[random.Next(beds.Count)]!;
        await (
            bed["label"]!.ToString() switch
            {
                "free" => FreeAsync(bed),
                "reserved" => HeldAsync(bed),
                "occupied" => OccupiedAsync(bed, beds),
                "on_leave" => BedAsync(
                    bed,
                    random.Next(10) < 7 ? "return" : "vacate",
                    new { stayId = StayIn(bed), cause = "discharge" }
                ),
                "blocked" => BedAsync(bed, "unblock"),
                _ => CleanAsync(bed),
            }
        );
    }

    public void Dispose()
    {
        nurse.Dispose();
        manager.Dispose();
        doctor.Dispose();
        cleaner.Dispose();
    }

    private static string? StayIn(JsonNode bed) => bed["occupancy"]?["stayId"]?.ToString();

    private async Task FreeAsync(JsonNode bed)
    {
        var guest = arena.Guests[random.Next(arena.Guests.Count)];
        switch (random.Next(20))
        {
            case 0:
                await BedAsync(bed, "block", new { reason = "maintenance", until = Now.AddHours(1) });
                break;
            case 1:
                await BedAsync(bed, "found-dirty");
                break;
            case < 6:
                await BedAsync(
                    bed,
                    "occupy",
                    new
                    {
                        stayId = guest.Stay,
                        patientId = guest.Patient,
                        sex = guest.Sex,
                        ageClass = "adult",
                        isolation = "none",
                        overrideReason = Override,
                    }
                );
                break;
            default:
                await ReserveAsync(bed, guest);
                break;
        }
    }

    private async Task ReserveAsync(JsonNode bed, Guest guest)
    {
        var asked = await load.SendAsync(
            doctor,
            "ask",
            "/placement-requests",
            new
            {
                stayId = guest.Stay,
                patientId = guest.Patient,
                careLevel = "standard",
                serviceCode = arena.ServiceCode,
                sex = guest.Sex,
                ageClass = "adult",
                isolation = "none",
                priority = "emergency",
            }
        );
        // Somebody has asked for this patient already: that request is as good.
        var request =
            asked.Status == 201 ? asked.Text("placementRequestId")
            : asked.Code == "request_already_open" && asked.Body!["placementRequestId"] is { } open ? open.ToString()
            : null;
        if (request is null)
            return;
        await load.SendAsync(
            manager,
            "reserve",
            $"/placement-requests/{request}/reserve",
            new { bedId = bed["bedId"]!.ToString(), overrideReason = Override },
            (long)bed["version"]!
        );
    }

    private async Task HeldAsync(JsonNode bed)
    {
        var request = bed["reservation"]!["placementRequestId"]!.ToString();
        switch (random.Next(20))
        {
            case < 2:
                await load.SendAsync(
                    nurse,
                    "refuse",
                    $"/placement-requests/{request}/refuse",
                    new { reason = "check" }
                );
                break;
            case 2:
                await load.SendAsync(
                    manager,
                    "release",
                    $"/placement-requests/{request}/release",
                    new { reason = "check" }
                );
                break;
            case 3:
                await load.SendAsync(
                    doctor,
                    "withdraw",
                    $"/placement-requests/{request}/withdraw",
                    new { reason = "check" }
                );
                break;
            case < 7:
                // Runs out at once: the sweep, the next claim and the arrival race for the end of it.
                await load.SendAsync(
                    manager,
                    "shorten",
                    $"/placement-requests/{request}/hold",
                    new { expiresAt = Now.AddMilliseconds(300), reason = "check" }
                );
                break;
            case 7:
                var thief = arena.Guests[random.Next(arena.Guests.Count)];
                await BedAsync(
                    bed,
                    "occupy",
                    new
                    {
                        stayId = thief.Stay,
                        patientId = thief.Patient,
                        sex = thief.Sex,
                        ageClass = "adult",
                        isolation = "none",
                        overrideReason = "check",
                    }
                );
                break;
            case < 10:
                await load.SendAsync(nurse, "accept", $"/placement-requests/{request}/accept");
                break;
            default:
                await load.SendAsync(nurse, "arrival", $"/placement-requests/{request}/arrival");
                break;
        }
    }

    private async Task OccupiedAsync(JsonNode bed, IReadOnlyList<JsonNode?> beds)
    {
        var taken = beds.Where(other =>
                other!["bedId"]!.ToString() != bed["bedId"]!.ToString() && StayIn(other!) is not null
            )
            .ToList();
        var free = beds.Where(other => other!["label"]!.ToString() == "free").ToList();
        switch (random.Next(20))
        {
            case < 5 when taken.Count > 0:
                var other = taken[random.Next(taken.Count)]!;
                await BedAsync(
                    bed,
                    "swap",
                    new
                    {
                        withBedId = other["bedId"]!.ToString(),
                        withBedVersion = (long)other["version"]!,
                        cleaningExemption = "linen changed",
                        overrideReason = Override,
                    }
                );
                break;
            case < 10
                when free.Count > 0
                    && arena.Guests.FirstOrDefault(guest => guest.Stay.ToString() == StayIn(bed)) is { } guest:
                await ReserveAsync(free[random.Next(free.Count)]!, guest);
                break;
            case < 12:
                await BedAsync(
                    bed,
                    "leave",
                    new { kind = random.Next(2) == 0 ? "leave" : "theatre", dueBackAt = Now.AddHours(1) }
                );
                break;
            case 12:
                await BedAsync(
                    bed,
                    "block",
                    new
                    {
                        reason = "maintenance",
                        until = Now.AddHours(1),
                        whenEmpty = true,
                    }
                );
                break;
            default:
                await BedAsync(bed, "vacate", new { stayId = StayIn(bed), cause = "discharge" });
                break;
        }
    }

    private async Task CleanAsync(JsonNode bed)
    {
        if (bed["cleaningJob"] is not JsonObject job)
            return;
        var id = job["cleaningJobId"]!.ToString();
        await (
            job["state"]!.ToString() switch
            {
                "requested" => load.SendAsync(cleaner, "start", $"/cleaning-jobs/{id}/start"),
                "paused" => load.SendAsync(cleaner, "resume", $"/cleaning-jobs/{id}/resume"),
                _ when random.Next(6) == 0 => load.SendAsync(
                    cleaner,
                    "pause",
                    $"/cleaning-jobs/{id}/pause",
                    new { reason = "check" }
                ),
                _ => load.SendAsync(cleaner, "finish", $"/cleaning-jobs/{id}/finish"),
            }
        );
    }

    /// <summary>Now and then a rule is set aside with a reason; else the refusal stands.</summary>
    private string? Override => random.Next(3) == 0 ? "check" : null;

    private Task<ApiReply> BedAsync(JsonNode bed, string act, object? body = null) =>
        load.SendAsync(nurse, act, $"/beds/{bed["bedId"]}/{act}", body, (long)bed["version"]!);
}
