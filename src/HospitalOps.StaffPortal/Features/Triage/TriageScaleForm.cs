using System.Globalization;
using HospitalOps.Api.Queues;
using HospitalOps.SharedKernel.Queues;
using HospitalOps.StaffPortal.Shared;

namespace HospitalOps.StaffPortal.Features.Triage;

/// <summary>A scale while an administrator changes it.</summary>
public sealed class TriageScaleForm(TriageScaleView from)
{
    public string Name { get; } = from.Name;

    public int FloorLevels { get; } = from.FloorLevels;

    public IReadOnlyList<Row> Rows { get; } = [.. from.Levels.Select(level => new Row(level))];

    public string? Reason { get; set; }

    /// <summary>Null while a number cannot be read, a name is missing or no reason is given.</summary>
    public TriageScaleRequest? Body =>
        string.IsNullOrWhiteSpace(Reason) || Rows.Any(row => row.Level is null)
            ? null
            : new(Name, FloorLevels, [.. Rows.Select(row => row.Level!)], Reason.Trim());

    /// <summary>One level.</summary>
    public sealed class Row(TriageLevel level)
    {
        public string Code { get; } = level.Code;

        public string? Doctor { get; set; } = level.DoctorMinutes.ToString(CultureInfo.InvariantCulture);

        public string? LookAgain { get; set; } = level.LookAgainMinutes.ToString(CultureInfo.InvariantCulture);

        public string? NameFr { get; set; } = level.NameFr;

        public string? NameEn { get; set; } = level.NameEn;

        public string? NameAr { get; set; } = level.NameAr;

        public TriageLevel? Level =>
            Minutes(Doctor) is { } doctor
            && Minutes(LookAgain) is { } again
            && NameFr is { Length: > 0 } french
            && NameEn is { Length: > 0 } english
            && NameAr is { Length: > 0 } arabic
                ? new(Code, doctor, again, french, english, arabic)
                : null;

        private static int? Minutes(string? typed) => TypedText.Number(typed) is { } value and <= 240 ? value : null;
    }
}
