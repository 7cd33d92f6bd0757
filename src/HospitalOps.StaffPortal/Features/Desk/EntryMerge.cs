using System.Reflection;

namespace HospitalOps.StaffPortal.Features.Desk;

/// <summary>One field that two people changed to different values.</summary>
public sealed record EntryConflict(string Field, string? Mine, string? Theirs);

/// <summary>
/// Puts two people's changes of one record together: what only one of them touched is taken over, what both changed
/// differently is shown and
/// stays as typed until somebody decides.
/// </summary>
public static class EntryMerge
{
    private static readonly PropertyInfo[] Fields =
    [
        .. typeof(PatientEntry).GetProperties().Where(field => field.CanWrite),
    ];

    /// <param name="read">What both started from.</param>
    /// <param name="mine">Changed in place: takes over what only the other one changed.</param>
    /// <param name="theirs">What is stored now.</param>
    public static IReadOnlyList<EntryConflict> Into(PatientEntry read, PatientEntry mine, PatientEntry theirs)
    {
        var conflicts = new List<EntryConflict>();
        foreach (var field in Fields)
        {
            var (was, typed, stored) = (Text(field, read), Text(field, mine), Text(field, theirs));
            if (stored == was || stored == typed)
                continue;
            if (typed == was)
                field.SetValue(mine, field.GetValue(theirs));
            else
                conflicts.Add(new(field.Name, typed, stored));
        }
        return conflicts;
    }

    private static string? Text(PropertyInfo field, PatientEntry entry) =>
        field.GetValue(entry) is { } value && $"{value}" is { Length: > 0 } text ? text : null;
}
