using System.Globalization;
using HospitalOps.TestKit.Services;

namespace HospitalOps.Checks.Patients;

/// <summary>
/// Of families written in other ways, how many are found among the first five and how many second records are caught;
/// of people who are new, how many are taken for somebody else. Through the public API.
/// </summary>
internal sealed class PatientRecall(TestIssuer issuer, string address, Guid hospital, int clients)
{
    private const double LeastFound = 0.98,
        LeastCaught = 0.95,
        MostFalse = 0.01;

    /// <summary>Searches and second registrations of each kind.</summary>
    private const int Tried = 300;

    /// <returns>True when what was promised is kept.</returns>
    public async Task<bool> RunAsync(int families, TextWriter output)
    {
        var members = Enumerable.Range(1, families).SelectMany(SyntheticFamilies.Family).ToList();
        var ids = new string[members.Count];
        await EachAsync(
            Enumerable.Range(0, members.Count),
            async (clerk, at) => ids[at] = (await RegisterAsync(clerk, members[at], "synthetic")).Text("patientId")
        );
        void Line(FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));
        Line($"{families:N0} synthetic families, {members.Count:N0} people, in two scripts");
        Line($"{"written", -30} {"searches", 8} {"first 5", 8} {"2nd record caught", 18}");
        var (found, caught, all) = (0, 0, 0);
        foreach (var (kind, noise) in NameNoise.Kinds)
        {
            var (foundHere, caughtHere) = (0, 0);
            await EachAsync(
                Enumerable.Range(0, Tried),
                async (clerk, at) =>
                {
                    var random = new Random(at * 31 + kind.Length);
                    var which = random.Next(members.Count);
                    var person = noise(members[which], random);
                    var birth = at % 2 == 0 ? $"{person.Birth.Year}" : $"{person.Birth:dd/MM/yyyy}";
                    var reply = await clerk.PostAsync(
                        "/api/v1/patients/search",
                        new { query = FormattableString.Invariant($"{person.First} {person.Last} {birth}") }
                    );
                    if (reply.Body!.AsArray().Take(5).Any(hit => hit!["patientId"]!.ToString() == ids[which]))
                        Interlocked.Increment(ref foundHere);
                    var second = await RegisterAsync(clerk, person, null);
                    if (second.Code == "possible_duplicate")
                        Interlocked.Increment(ref caughtHere);
                }
            );
            Line($"{kind, -30} {Tried, 8} {(double)foundHere / Tried, 8:P1} {(double)caughtHere / Tried, 18:P1}");
            (found, caught, all) = (found + foundHere, caught + caughtHere, all + Tried);
        }
        var (strangers, alarms) = (0, 0);
        await EachAsync(
            Enumerable.Range(families + 1, Tried).SelectMany(SyntheticFamilies.Family).Take(1000),
            async (clerk, person) =>
            {
                Interlocked.Increment(ref strangers);
                if ((await RegisterAsync(clerk, person, null)).Code == "possible_duplicate")
                    Interlocked.Increment(ref alarms);
            }
        );
        var (recall, share, wrong) = ((double)found / all, (double)caught / all, (double)alarms / strangers);
        Line(
            $"all: first five {recall:P1} (promised {LeastFound:P0}), second records caught {share:P1} ({LeastCaught:P0}), false alarms {wrong:P2} of {strangers} new people ({MostFalse:P0})"
        );
        return recall >= LeastFound && share >= LeastCaught && wrong <= MostFalse;
    }

    private static Task<ApiReply> RegisterAsync(ApiClient clerk, FamilyMember person, string? anyway)
    {
        var arabic = person.Last.Any(letter => letter > '\u0600');
        return clerk.PostAsync(
            "/api/v1/patients",
            new
            {
                lastNameLatin = arabic ? null : person.Last,
                firstNameLatin = arabic ? null : person.First,
                // Every second record is in Latin letters only, as clerks leave it.
                lastNameArabic = arabic || (anyway is not null && person.Birth.Day % 2 == 0) ? person.LastArabic : null,
                firstNameArabic = arabic || (anyway is not null && person.Birth.Day % 2 == 0)
                    ? person.FirstArabic
                    : null,
                sex = person.Female ? "female" : "male",
                birthDate = person.Birth,
                documentSeen = false,
                provisional = false,
                createAnywayReason = anyway,
            }
        );
    }

    private Task EachAsync<T>(IEnumerable<T> items, Func<ApiClient, T, Task> act) =>
        Parallel.ForEachAsync(
            items,
            new ParallelOptions { MaxDegreeOfParallelism = clients },
            async (item, _) =>
            {
                using var clerk = new ApiClient(address, issuer.Token("admissions-clerk", hospital));
                await act(clerk, item);
            }
        );
}
