using System.Globalization;
using HospitalOps.Api;
using HospitalOps.Api.Admissions;
using HospitalOps.SharedKernel;
using HospitalOps.StaffPortal.Shared;
using Microsoft.AspNetCore.Components;

namespace HospitalOps.StaffPortal.Features.Payers;

/// <summary>Payers and their shares: what was stays for the stays of then, a change is told from a day on.</summary>
public partial class PayersPage
{
    private PayerBookView? book;
    private PayerForm form = new();
    private string chosen = "",
        act = "hospital_stay";
    private string? ending,
        lastDay,
        rated,
        percent,
        rateFrom;

    [Inject]
    internal IAdmissionsApi Payers { get; set; } = default!;

    private IReadOnlyList<string> Codes => [.. book!.Payers.Select(period => period.Code).Distinct()];

    private IReadOnlyList<string> Choices => ["", .. Codes];

    protected override async Task<ApiProblem?> LoadAsync()
    {
        var answer = await Payers.ShowPayerBookAsync();
        book = answer.Value ?? book;
        if (book?.Payers.Count > 0)
            (ending, rated) = (ending ?? book.Payers[0].Code, rated ?? book.Payers[0].Code);
        return answer.Problem;
    }

    private PayerPeriodView? Newest(string code) => book!.Payers.LastOrDefault(period => period.Code == code);

    private void Choose(string? code)
    {
        chosen = code ?? "";
        form = PayerForm.Of(Newest(chosen));
    }

    private async Task ChangeAsync()
    {
        if (form.Body is not { } body)
            return;
        if (await Commands.RunAsync("payer", key => Payers.ChangePayerAsync(body, key), fresh => book = fresh))
            Choose("");
    }

    private async Task EndAsync()
    {
        if (ending is not { } code || TypedText.Day(lastDay) is not { } day)
            return;
        if (await Commands.RunAsync("end", key => Payers.EndPayerAsync(code, new(day), key), fresh => book = fresh))
            lastDay = null;
    }

    private async Task RateAsync()
    {
        if (
            rated is not { } code
            || PayerForm.Percent(percent) is not { } share
            || TypedText.Day(rateFrom) is not { } day
        )
            return;
        if (
            await Commands.RunAsync(
                "rate",
                key => Payers.SetPayerRateAsync(code, new(act, share, day), key),
                fresh => book = fresh
            )
        )
            (percent, rateFrom) = (null, null);
    }

    private string? DayNote(string? typed) =>
        string.IsNullOrWhiteSpace(typed) || TypedText.Day(typed) is not null ? null : T["payers.day_form"];

    private bool IsOver(DateOnly? last) => last < CasablancaTime.DayOf(Now);

    private static string NameOf(PayerPeriodView payer) => Names.Of(payer.NameFr, payer.NameAr, payer.NameEn);

    private static string Text(DateOnly? day) => day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "–";
}
