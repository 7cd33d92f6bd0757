using HospitalOps.TestKit;
using HospitalOps.TestKit.Services;

namespace HospitalOps.Checks.Beds;

/// <summary>One patient of the run.</summary>
internal sealed record Guest(Guid Patient, Guid Stay, string Sex);

/// <summary>The few beds that everybody wants, in whole rooms of one ward, and more patients than beds.</summary>
internal sealed record BedArena(
    Guid Hospital,
    Guid Ward,
    string ServiceCode,
    IReadOnlySet<Guid> Beds,
    IReadOnlyList<Guest> Guests
)
{
    public static async Task<BedArena> MakeAsync(
        TestDatabase database,
        string admissions,
        TestIssuer issuer,
        Guid hospital,
        int beds
    )
    {
        // The smallest ward by rooms with beds enough; the rest of it stays empty.
        var ward = await database.ScalarAsync<Guid>(
            """
            select w.id from ward w join bed b on b.ward_id = w.id where w.hospital_id = $1 and w.sex_policy = 'by_room' and w.age_policy <> 'child' and w.care_level = 'standard'
            group by w.id order by abs(count(*) - $2), w.code limit 1
            """,
            hospital,
            beds
        );
        var service = await database.ScalarAsync<string>("select service_code from ward where id = $1", ward);
        var wanted = await database.ListAsync<Guid>(
            "select id from bed where ward_id = $1 order by room, code limit $2",
            ward,
            beds
        );
        return new(
            hospital,
            ward,
            service,
            wanted.ToHashSet(),
            await GuestsAsync(admissions, issuer, hospital, beds * 3)
        );
    }

    private static async Task<IReadOnlyList<Guest>> GuestsAsync(
        string admissions,
        TestIssuer issuer,
        Guid hospital,
        int count
    )
    {
        using var clerk = new ApiClient(admissions, issuer.Token("admissions-clerk", hospital));
        var guests = new List<Guest>();
        for (var number = 1; number <= count; number++)
        {
            var sex = number % 2 == 0 ? "female" : "male";
            var patient = (
                await clerk.PostAsync(
                    "/api/v1/patients",
                    new
                    {
                        lastNameLatin = $"Essai {number}",
                        sex,
                        documentSeen = false,
                        provisional = false,
                        createAnywayReason = "check",
                    }
                )
            ).Text("patientId");
            var stay = (await clerk.PostAsync("/api/v1/stays", new { patientId = patient, kind = "emergency" })).Text(
                "stayId"
            );
            guests.Add(new(Guid.Parse(patient), Guid.Parse(stay), sex));
        }
        return guests;
    }
}
