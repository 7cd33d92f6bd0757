using System.Globalization;
using System.Text.RegularExpressions;
using HospitalOps.Api.Admissions;
using HospitalOps.StaffPortal.Shared;

namespace HospitalOps.StaffPortal.Features.Payers;

/// <summary>What an administrator types about a payer, and what can be sent of it.</summary>
internal sealed partial class PayerForm
{
    public string? Code { get; set; }
    public string? NameFr { get; set; }
    public string? NameAr { get; set; }
    public string? NameEn { get; set; }
    public string? ManagedBy { get; set; }
    public string? Children { get; set; }
    public string? Students { get; set; }
    public string? From { get; set; }

    /// <summary>The request; null while something is missing or not understood.</summary>
    public ChangePayerRequest? Body =>
        IsCode(Code)
        && TypedText.Day(From) is { } day
        && Told(NameFr)
        && Told(NameAr)
        && Told(NameEn)
        && Told(ManagedBy)
        && TryAge(Children, out var child)
        && TryAge(Students, out var student)
            ? new(Code!, NameFr!, NameAr!, NameEn!, ManagedBy!, day, child, student)
            : null;

    /// <summary>Begins with what the payer is now.</summary>
    public static PayerForm Of(PayerPeriodView? known) =>
        new()
        {
            Code = known?.Code,
            NameFr = known?.NameFr,
            NameAr = known?.NameAr,
            NameEn = known?.NameEn,
            ManagedBy = known?.ManagedBy,
            Children = known?.ChildAgeLimit?.ToString(CultureInfo.InvariantCulture),
            Students = known?.StudentAgeLimit?.ToString(CultureInfo.InvariantCulture),
        };

    /// <summary>A typed share, "70", "97,5" or "٧٠"; null when it is none.</summary>
    public static decimal? Percent(string? typed) =>
        decimal.TryParse(
            LocalTime.Digits(typed).Trim().Replace(',', '.').Replace('٫', '.'),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var share
        )
        && share <= 100
            ? share
            : null;

    public static bool IsCode(string? typed) => typed is not null && CodePattern().IsMatch(typed);

    public static bool IsAge(string? typed) => TryAge(typed, out _);

    private static bool Told(string? typed) => typed?.Trim().Length > 1;

    private static bool TryAge(string? typed, out int? age)
    {
        age = TypedText.Number(typed);
        return age is <= 99 || string.IsNullOrWhiteSpace(typed);
    }

    [GeneratedRegex("^[a-z][a-z0-9_]{1,29}$")]
    private static partial Regex CodePattern();
}
