using System.Buffers.Binary;
using HospitalOps.PatientTracking.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.PatientTracking.Indicators;

/// <summary>A row of the rolled-up days, as <see cref="IndicatorDay"/>, without the hours.</summary>
internal readonly record struct RolledDay(
    DateOnly Day,
    string Code,
    string Ward,
    string Level,
    double[] Minutes,
    int Count,
    int Dropped,
    int Met,
    int Judged
);

/// <summary>
/// Rolled-up days of a period. A year of a large hospital holds over a million minutes, and the driver takes each
/// element of an array by itself: the
/// database sends an array as one piece, in the form in which it travels anyway (<c>array_send</c>), and it is taken
/// apart here.
/// </summary>
internal static class RolledDays
{
    /// <summary>
    /// Dimensions, whether there are nulls, type of the elements; then length and first index of the only dimension.
    /// </summary>
    private const int Header = 12,
        Dimension = 8;

    /// <summary>Each element is told with its length.</summary>
    private const int Length = 4,
        Element = Length + sizeof(double);

    /// <param name="wards">Codes; null = all.</param>
    /// <param name="codes">Of waits and points; none = all.</param>
    public static async Task<List<RolledDay>> ReadAsync(
        TrackingDbContext database,
        Guid hospital,
        DateOnly from,
        DateOnly to,
        string[]? wards,
        string[] codes,
        CancellationToken cancel
    )
    {
        var (everyWard, everyCode) = (wards is null, codes.Length == 0);
        var rows = await database
            .Database.SqlQuery<Row>(
                $"""
                select day, code, ward, level, array_send(minutes) as minutes, count, dropped, met, judged
                from indicator_day where hospital_id = {hospital} and day >= {from} and day <= {to} and ({everyWard} or ward = any({wards
                    ?? []})) and ({everyCode} or code = any({codes}))
                """
            )
            .ToListAsync(cancel);
        return rows.ConvertAll(row => new RolledDay(
            row.Day,
            row.Code,
            row.Ward,
            row.Level,
            Of(row.Minutes),
            row.Count,
            row.Dropped,
            row.Met,
            row.Judged
        ));
    }

    private static double[] Of(ReadOnlySpan<byte> sent)
    {
        // An empty array has no dimension.
        if (sent.Length <= Header + Dimension)
            return [];
        sent = sent[(Header + Dimension)..];
        var minutes = new double[sent.Length / Element];
        for (var at = 0; at < minutes.Length; at++)
            minutes[at] = BinaryPrimitives.ReadDoubleBigEndian(sent[((at * Element) + Length)..]);
        return minutes;
    }

    private sealed record Row(
        DateOnly Day,
        string Code,
        string Ward,
        string Level,
        byte[] Minutes,
        int Count,
        int Dropped,
        int Met,
        int Judged
    );
}
