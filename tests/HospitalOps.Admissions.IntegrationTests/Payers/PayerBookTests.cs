using HospitalOps.TestKit.Services;

namespace HospitalOps.Admissions.IntegrationTests.Payers;

/// <summary>Payers and rates are edited by day: what was stays for the stays of then.</summary>
public sealed class PayerBookTests(DeskFixture desk)
{
    [Fact]
    public async Task A_scheme_begins_changes_its_manager_and_ends_without_a_new_program()
    {
        Assert.Equal(200, (await ChangeAsync("essai_one", "Caisse A", "2020-01-01")).Status);
        Assert.Equal(200, (await ChangeAsync("essai_one", "Caisse B", "2026-03-01", child: 18)).Status);

        Assert.Equal(
            ("Caisse A", "Caisse B", "Caisse B"),
            (
                await ManagerAsync("essai_one", "2026-02-28"),
                await ManagerAsync("essai_one", "2026-03-01"),
                await ManagerAsync("essai_one", "2030-01-01")
            )
        );
        var late = await ChangeAsync("essai_one", "Caisse C", "2026-03-01");
        Assert.Equal(("later_period_exists", "2026-03-01"), (late.Code, late.Text("from")));

        Assert.Equal(
            "ends_before_it_begins",
            (await PostAsync("payers/essai_one/end", new { lastDay = "2026-02-01" })).Code
        );
        var ended = await PostAsync("payers/essai_one/end", new { lastDay = "2026-06-30" });
        Assert.Equal(
            "2026-06-30",
            ended.Body!["payers"]!.AsArray().Last(period => period!["code"]!.ToString() == "essai_one")![
                "validTo"
            ]!.ToString()
        );
        Assert.Equal(
            (null, "Caisse B"),
            (await ManagerAsync("essai_one", "2026-07-01"), await ManagerAsync("essai_one", "2026-06-30"))
        );
        Assert.Equal(
            "payer_unknown",
            (
                await desk.ActAsync(
                    "admissions-clerk",
                    await desk.StayAsync(),
                    "cover",
                    new { payerCode = "essai_one", relation = "self" }
                )
            ).Code
        );
        Assert.Equal("no_such_payer", (await PostAsync("payers/essai_none/end", new { lastDay = "2026-06-30" })).Code);
    }

    [Fact]
    public async Task A_new_share_is_shown_for_the_stays_from_its_day_on()
    {
        await ChangeAsync("essai_two", "Caisse", "2020-01-01");
        var stay = await desk.StayAsync();
        async Task<string?> ShareAsync() =>
            (await desk.ActAsync("admissions-clerk", stay, "cover", new { payerCode = "essai_two", relation = "self" }))
                .Body!["payerPercent"]
                ?.ToString();
        Assert.Null(await ShareAsync());
        await PostAsync(
            "payers/essai_two/rates",
            new
            {
                actClass = "hospital_stay",
                percent = 72.5,
                validFrom = "2020-01-01",
            }
        );
        Assert.Equal("72.50", await ShareAsync());

        var set = await PostAsync(
            "payers/essai_two/rates",
            new
            {
                actClass = "hospital_stay",
                percent = 90,
                validFrom = "2099-01-01",
            }
        );

        Assert.Equal("72.50", await ShareAsync());
        Assert.Equal(
            ["2098-12-31", ""],
            set.Body!["rates"]!
                .AsArray()
                .Where(rate => rate!["payerCode"]!.ToString() == "essai_two")
                .Select(rate => rate!["validTo"]?.ToString() ?? "")
        );
        Assert.Equal(
            "later_period_exists",
            (
                await PostAsync(
                    "payers/essai_two/rates",
                    new
                    {
                        actClass = "hospital_stay",
                        percent = 10,
                        validFrom = "2050-01-01",
                    }
                )
            ).Code
        );
        Assert.Equal(
            400,
            (
                await PostAsync(
                    "payers/essai_two/rates",
                    new
                    {
                        actClass = "hospital_stay",
                        percent = 101,
                        validFrom = "2100-01-01",
                    }
                )
            ).Status
        );
    }

    [Fact]
    public async Task Two_administrators_at_once_leave_one_period_a_day()
    {
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(day => ChangeAsync("essai_three", $"Caisse {day}", $"2026-01-0{day + 1}"))
        );
        Assert.All(
            answers,
            answer => Assert.True(answer.Status == 200 || answer.Code == "later_period_exists", $"{answer.Status}")
        );
        Assert.Equal(
            0,
            await desk.Database.ScalarAsync<long>(
                "select count(*) from payer a join payer b on a.code = b.code and a.id < b.id where a.code = 'essai_three' and daterange(a.valid_from, a.valid_to, '[]') && daterange(b.valid_from, b.valid_to, '[]')"
            )
        );
        Assert.Equal(
            1,
            await desk.Database.ScalarAsync<long>(
                "select count(*) from payer where code = 'essai_three' and valid_to is null"
            )
        );
    }

    [Fact]
    public async Task Only_an_administrator_edits_them()
    {
        using var clerk = desk.As("admissions-clerk");
        Assert.Equal(
            (403, 403),
            (
                (await clerk.GetAsync("/api/v1/payers/book")).Status,
                (await clerk.PostAsync("/api/v1/payers/cnss/end", new { lastDay = "2026-12-31" })).Status
            )
        );
    }

    private Task<ApiReply> ChangeAsync(string code, string manager, string from, int? child = null) =>
        PostAsync(
            "payers",
            new
            {
                code,
                nameFr = "Essai",
                nameAr = "تجربة",
                nameEn = "Trial",
                managedBy = manager,
                validFrom = from,
                childAgeLimit = child,
            }
        );

    private async Task<ApiReply> PostAsync(string path, object body)
    {
        using var administrator = desk.As("administrator");
        return await administrator.PostAsync($"/api/v1/{path}", body);
    }

    private async Task<string?> ManagerAsync(string code, string day)
    {
        using var clerk = desk.As("admissions-clerk");
        return (await clerk.GetAsync($"/api/v1/payers?day={day}"))
            .Body!.AsArray()
            .SingleOrDefault(payer => payer!["code"]!.ToString() == code)
            ?["managedBy"]!.ToString();
    }
}
