using System.ComponentModel.DataAnnotations;

namespace HospitalOps.Api.Beds;

/// <summary>
/// Lines <c>action;ward;room;bed;isolation;reason</c> with the action add, close or reopen; a first line that begins
/// with "action" is a heading.
/// </summary>
/// <param name="DryRun">Only tell what would happen.</param>
public sealed record ImportBedsRequest(
    [property: Required, StringLength(200_000, MinimumLength = 1)] string Csv,
    bool DryRun
);

/// <summary>A line that cannot be carried out, and why.</summary>
public sealed record RefusedLine(int Line, string Text, string Code, string Detail);

/// <summary>What the file does.</summary>
/// <param name="Applied">False after a dry run, and when any line was refused: a file is carried out whole or not at
/// all.</param>
public sealed record ImportReport(int Lines, int Accepted, bool Applied, IReadOnlyList<RefusedLine> Refused);
