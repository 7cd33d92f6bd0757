using HospitalOps.Api.Admissions;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Admissions;

namespace HospitalOps.Checks.Hospital;

/// <summary>Registration: records, corrections, merges, newborns.</summary>
internal sealed partial class Player
{
    private async Task IdentityAsync(Random random)
    {
        var (human, site) = (Who(random), Site(random));
        if (Last(human.Records[site], random) is not { } record)
        {
            await RegisterAsync(human, site, random);
            return;
        }
        switch (random.Next(20))
        {
            case < 2:
                await RegisterAsync(human, site, random);
                break;
            case < 8:
                await CorrectAsync(human, record, site, random);
                break;
            case < 11:
                await MergeAsync(human, site, random);
                break;
            case < 14 when Last(human.Merges[site], random) is { } merge:
                await SettleMergeAsync(human, merge, site, random);
                break;
            case < 16:
                await BearAsync(human, record, site, random);
                break;
            case 16:
                await DoAsync(
                    "doubts",
                    site,
                    $"{human}",
                    Desk(Roles.AdmissionsClerk, site).DoubtIdentityAsync(record, new("check"))
                );
                break;
            case 17:
                await DoAsync(
                    "settles a doubt",
                    site,
                    $"{human}",
                    Desk(Roles.AdmissionsClerk, site).DecideDoubtAsync(record, new("check"))
                );
                break;
            case 18:
                await DoAsync(
                    "verifies",
                    site,
                    $"{human}",
                    Desk(Roles.AdmissionsClerk, site)
                        .VerifyIdentityAsync(record, new("cin", $"K{history:00000}{human.Number}"))
                );
                break;
            default:
                if (Last(human.Stays[site], random) is { } stay)
                    await DoAsync(
                        "prints",
                        site,
                        $"{human}",
                        Desk(Roles.WardNurse, site).PrintPaperAsync(stay, new("wristband", "fr", "check"))
                    );
                break;
        }
    }

    /// <summary>The record of somebody, made when there is none yet.</summary>
    private async Task<Guid?> RecordAsync(Human human, int site, Random random) =>
        Last(human.Records[site], random, odd: 25) ?? await RegisterAsync(human, site, random);

    private async Task<Guid?> RegisterAsync(Human human, int site, Random random)
    {
        var clerk = Desk(Roles.AdmissionsClerk, site);
        if (human.Mother is null && human.Sex == Sex.Unknown && human.Records[site].Count == 0)
        {
            var unknown = await DoAsync(
                "registers an unknown",
                site,
                $"{human}",
                clerk.RegisterUnknownPatientAsync(
                    new(random.Next(2) == 0 ? Sex.Unknown : Sex.Male, 30, 50, null, null, null, null, null)
                )
            );
            if (unknown is not null)
                Keep(human.Records[site], unknown.PatientId);
            return unknown?.PatientId;
        }
        var registered = await DoAsync(
            "registers",
            site,
            $"{human}",
            clerk.RegisterPatientAsync(
                new()
                {
                    LastNameLatin = Name(history),
                    FirstNameLatin = Name(human.Number + 3),
                    Sex = human.Sex,
                    BirthDate = human.Sex == Sex.Unknown ? null : Birth(human),
                    // The same person shows the same document everywhere, if any.
                    DocumentType = human.Number % 2 == 0 ? "cin" : null,
                    DocumentNumber = human.Number % 2 == 0 ? $"K{history:00000}{human.Number}" : null,
                    DocumentSeen = human.Number % 2 == 0,
                    CreateAnywayReason = "check",
                    OccurredAt = Told0(random, out var old),
                    ConfirmOld = old,
                }
            )
        );
        if (registered is not null)
            Keep(human.Records[site], registered.PatientId);
        return registered?.PatientId;
    }

    private async Task CorrectAsync(Human human, Guid record, int site, Random random)
    {
        var clerk = Desk(Roles.AdmissionsClerk, site);
        if ((await clerk.GetPatientAsync(record)).Value is not { } now)
            return;
        var what = random.Next(4);
        var request = new CorrectIdentityRequest
        {
            LastNameLatin = now.LastNameLatin,
            FirstNameLatin = what == 0 ? Name(random.Next(2000)) : now.FirstNameLatin,
            LastNameArabic = now.LastNameArabic,
            FirstNameArabic = now.FirstNameArabic,
            UsageName = now.UsageName,
            Sex =
                what == 1 ? (now.Sex == Sex.Female ? Sex.Male : Sex.Female)
                : what == 2 && random.Next(3) == 0 ? Sex.Unknown
                : now.Sex,
            // To a child, to a grown-up, to the year alone.
            BirthDate = what == 3 ? Today.AddDays(-random.Next(0, 40_000)) : now.BirthDate,
            BirthYear = what == 3 ? null : now.BirthYear,
            Provisional = now.IdentityState == IdentityState.Provisional,
            Reason = "check",
        };
        await DoAsync(
            $"corrects the {(what == 0 ? "name" : what == 3 ? "birth date" : "sex")} of",
            site,
            $"{human}",
            clerk.CorrectIdentityAsync(record, request, now.Version)
        );
    }

    private async Task MergeAsync(Human human, int site, Random random)
    {
        // Two records of one person, now and then of two.
        var other = random.Next(8) == 0 ? Who(random) : human;
        var own = human.Records[site];
        if (own.Count < 2 && other == human)
            await RegisterAsync(human, site, random);
        if (own.Count == 0 || other.Records[site].Count == 0)
            return;
        var survivor = own[random.Next(own.Count)];
        var retired = other.Records[site][random.Next(other.Records[site].Count)];
        var merge = await DoAsync(
            "merges",
            site,
            other == human ? $"records of {human}" : $"{other} into {human}",
            Desk(Roles.AdmissionsClerk, site).MergePatientsAsync(survivor, new(retired, "check"))
        );
        if (merge is not null)
            Keep(human.Merges[site], merge.MergeId);
    }

    private async Task SettleMergeAsync(Human human, Guid merge, int site, Random random)
    {
        // A second person decides.
        var clerk = product.Admissions(Roles.AdmissionsClerk, scene.Sites[site].Hospital, $"second.{scene.Number}");
        if (random.Next(3) == 0)
            await DoAsync(
                "decides a merge of",
                site,
                $"{human}",
                clerk.DecideMergeAsync(merge, new(random.Next(4) > 0, Last(human.Stays[site], random)))
            );
        else
            await DoAsync(
                "undoes a merge of",
                site,
                $"{human}",
                clerk.UndoMergeAsync(
                    merge,
                    new("check", random.Next(2) == 0 ? null : [.. human.Stays[site].Take(random.Next(3))])
                )
            );
    }

    private async Task BearAsync(Human human, Guid record, int site, Random random)
    {
        if (babies.Count >= 3)
            return;
        var born = await DoAsync(
            "registers a newborn of",
            site,
            $"{human}",
            Desk(random.Next(2) == 0 ? Roles.WardNurse : Roles.AdmissionsClerk, site)
                .RegisterNewbornAsync(
                    record,
                    new(random.Next(2) == 0 ? Sex.Female : Sex.Male, Told0(random, out _), null)
                )
        );
        if (born is null)
            return;
        var baby = new Human(Cast.Length + babies.Count, Sex.Female, 0) { Mother = human.Number };
        baby.Records[site].Add(born.PatientId);
        baby.Stays[site].Add(born.StayId);
        lock (babies)
            babies.Add(baby);
    }

    private DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    private DateOnly Birth(Human human) => new(Today.Year - human.Age, 3, 10 + human.Number);

    /// <summary>A name of letters, another for each number.</summary>
    private static string Name(int number) =>
        $"K{(char)('a' + (number / 676 % 26))}{(char)('a' + (number / 26 % 26))}{(char)('a' + (number % 26))}o";
}
