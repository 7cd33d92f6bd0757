using FsCheck;
using FsCheck.Fluent;
using HospitalOps.TestKit.Services;

namespace HospitalOps.Admissions.IntegrationTests.Merging;

/// <summary>
/// Whatever is merged and taken back in whatever order: no stay is lost or doubled, each belongs to one living record,
/// no number disappears, and
/// when everything is taken back everything is as it was (INV-14).
/// </summary>
public sealed class MergeConservationTests(DeskFixture desk)
{
    private const int People = 5,
        Runs = 12;

    /// <summary>Pairs to merge; a pair of the same person takes the last merge back instead.</summary>
    private static Arbitrary<(int Kept, int Gone)[]> Acts =>
        (from kept in Gen.Choose(0, People - 1) from gone in Gen.Choose(0, People - 1) select (kept, gone))
            .ArrayOf()
            .Where(acts => acts.Length is > 0 and < 14)
            .ToArbitrary();

    [Fact]
    public void Stays_and_numbers_are_conserved() =>
        Prop.ForAll(Acts, acts => RunAsync(acts).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Runs));

    private async Task RunAsync((int Kept, int Gone)[] acts)
    {
        var people = await Task.WhenAll(Enumerable.Range(0, People).Select(_ => desk.RegisterAsync()));
        var ids = people.Select(person => Guid.Parse(person.Text("patientId"))).ToArray();
        // Two of them are admitted, so that some merges need a second person; everybody has an outpatient stay.
        foreach (var (id, at) in ids.Select((id, at) => (id, at)))
        {
            await desk.OpenAsync(id.ToString(), "outpatient");
            if (at < 2)
                await desk.OpenAsync(id.ToString());
        }
        var before = await StaysAsync(ids);
        var done = new Stack<ApiReply>();
        foreach (var (kept, gone) in acts)
        {
            if (kept != gone)
                await MergeAsync(ids[kept], ids[gone], done);
            else if (done.TryPop(out var last))
                await TakeBackAsync(last);
            await ConservedAsync(ids, before);
        }
        while (done.TryPop(out var last))
            await TakeBackAsync(last);
        Assert.Equal(before, await StaysAsync(ids));
        Assert.Equal(
            0,
            await desk.Database.ScalarAsync<long>(
                "select count(*) from patient where id = any($1) and merged_into_id is not null",
                ids
            )
        );
    }

    private async Task ConservedAsync(Guid[] ids, IReadOnlyList<string> before)
    {
        Assert.Equal(before.Select(Number), (await StaysAsync(ids)).Select(Number));
        Assert.Equal(
            0,
            await desk.Database.ScalarAsync<long>(
                "select count(*) from stay s join patient p on p.id = s.patient_id where p.id = any($1) and p.merged_into_id is not null",
                ids
            )
        );
        Assert.Equal(
            People,
            await desk.Database.ScalarAsync<long>("select count(distinct ipp) from patient where id = any($1)", ids)
        );
        Assert.True(
            await desk.Database.ScalarAsync<long>(
                "select count(*) from stay where patient_id = any($1) and state = 'open' and kind <> 'outpatient'",
                ids
            )
                is 1
                    or 2,
            "nobody is in hospital twice, and nobody is lost"
        );
    }

    /// <summary>Number, owner and state of every stay, by number.</summary>
    private Task<List<string>> StaysAsync(Guid[] ids) =>
        desk.Database.ListAsync<string>(
            "select stay_number || ' ' || patient_id || ' ' || state from stay where patient_id = any($1) order by stay_number",
            ids
        );

    private static string Number(string stay) => stay.Split(' ')[0];

    private async Task MergeAsync(Guid kept, Guid gone, Stack<ApiReply> done)
    {
        using var clerk = desk.As("admissions-clerk");
        using var second = desk.As("admissions-clerk", user: "second.clerk");
        var merge = await clerk.PostAsync(
            $"/api/v1/patients/{kept}/merge",
            new { retiredPatientId = gone, reason = "same person" }
        );
        if (merge.Status != 200)
        {
            Assert.Equal("patient_merged", merge.Code);
            return;
        }
        if (merge.Text("state") == "proposed")
        {
            var goesOn = await desk.Database.ScalarAsync<Guid>(
                "select id from stay where patient_id = $1 and state = 'open' and kind <> 'outpatient'",
                kept
            );
            merge = await second.PostAsync(
                $"/api/v1/patient-merges/{merge.Text("mergeId")}/decision",
                new { approve = true, keptStayId = goesOn }
            );
        }
        Assert.Equal("done", merge.Text("state"));
        if (done.All(other => other.Text("mergeId") != merge.Text("mergeId")))
            done.Push(merge);
    }

    /// <summary>Where something happened since, a person says that the same stays go back.</summary>
    private async Task TakeBackAsync(ApiReply merge)
    {
        using var clerk = desk.As("admissions-clerk");
        var path = $"/api/v1/patient-merges/{merge.Text("mergeId")}/undo";
        var undone = await clerk.PostAsync(path, new { reason = "two people" });
        if (undone.Text("state") == "done")
            undone = await clerk.PostAsync(path, new { reason = "two people", stayIds = undone.Body!["movedStays"] });
        Assert.True(undone.Text("state") == "undone", undone.Body!.ToJsonString());
    }
}
