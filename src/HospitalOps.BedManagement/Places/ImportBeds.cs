using System.Text.RegularExpressions;
using HospitalOps.Api.Beds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Places;

/// <summary>
/// Beds from a file: every line goes through the same guards as a change by hand, and every refusal is told with its
/// line.
/// </summary>
internal static partial class ImportBeds
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/places/import", HandleAsync)
            .Command(BedsPermissions.EditPlaces)
            .WithName("ImportBeds")
            .WithSummary(
                "Add, close and reopen beds from a file; dryRun lists every refusal by line and changes nothing."
            );

    private static async Task<Results<Ok<ImportReport>, ProblemHttpResult>> HandleAsync(
        ImportBedsRequest body,
        Caller caller,
        BedsDbContext database,
        PlacesCommand command,
        CancellationToken cancel
    )
    {
        var lines = body
            .Csv.ReplaceLineEndings("\n")
            .Split('\n')
            .Select((text, at) => (Text: text.Trim(), Number: at + 1))
            .Where(line => line.Text.Length > 0 && !line.Text.StartsWith("action;", StringComparison.OrdinalIgnoreCase))
            .ToList();
        if (lines.Count == 0)
            return PlaceRefusals.FileEmpty.ToProblem();
        var wards = await database
            .Wards.AsNoTracking()
            .Where(ward => ward.HospitalId == caller.HospitalId)
            .ToDictionaryAsync(ward => ward.Code, cancel);
        var refused = new List<RefusedLine>();
        var seen = new HashSet<string>();
        // Inside the command's transaction each line is carried out, so that a line is judged with those before it; a
        // refusal or a dry run takes it all back.
        await database.Database.CurrentTransaction!.CreateSavepointAsync("import", cancel);
        foreach (var (text, number) in lines)
        {
            if (await ApplyAsync(text, wards, seen, caller, database, command, cancel) is { } refusal)
                refused.Add(new RefusedLine(number, text, refusal.Code, refusal.Detail));
            database.ChangeTracker.Clear();
        }
        var applied = !body.DryRun && refused.Count == 0;
        if (!applied)
            await database.Database.CurrentTransaction!.RollbackToSavepointAsync("import", cancel);
        return TypedResults.Ok(new ImportReport(lines.Count, lines.Count - refused.Count, applied, refused));
    }

    private static async Task<Refusal?> ApplyAsync(
        string text,
        Dictionary<string, Ward> wards,
        HashSet<string> seen,
        Caller caller,
        BedsDbContext database,
        PlacesCommand command,
        CancellationToken cancel
    )
    {
        if (
            text.Split(';') is not [var action, var wardCode, var room, var letter, var isolation, var reason]
            || reason.Trim().Length is < 3 or > 200
            || !Room().IsMatch(room)
            || !Letter().IsMatch(letter)
            || !Capabilities.Contains(isolation)
        )
            return PlaceRefusals.LineMalformed;
        if (!wards.TryGetValue(wardCode, out var ward))
            return PlaceRefusals.WardUnknown.With("ward", wardCode);
        var code = PlacesCommand.CodeOf(ward, room, letter);
        if (!seen.Add(code))
            return PlaceRefusals.LineTwice.With("bedCode", code);
        if (action == "add")
            return await command.AddAsync(ward, room, letter, isolation, reason.Trim(), caller, cancel);
        var bed = await database
            .Beds.AsNoTracking()
            .Where(bed => bed.Code == code)
            .Select(bed => (Guid?)bed.Id)
            .SingleOrDefaultAsync(cancel);
        if (bed is null)
            return PlaceRefusals.BedUnknown.With("bedCode", code);
        return action switch
        {
            "close" => await command.CloseAsync(bed.Value, reason.Trim(), caller, cancel),
            "reopen" => await command.ReopenAsync(bed.Value, reason.Trim(), caller, cancel),
            _ => PlaceRefusals.LineMalformed,
        };
    }

    private static readonly string[] Capabilities =
    [
        .. Enum.GetValues<RoomCapability>().Select(capability => capability.Code()),
    ];

    [GeneratedRegex("^[0-9]{2}$")]
    private static partial Regex Room();

    [GeneratedRegex("^[A-Z]$")]
    private static partial Regex Letter();
}
