using HospitalOps.BedManagement.Persistence;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel.Beds;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.BedManagement.Beds;

/// <summary>A code of a code system.</summary>
public sealed record FhirCoding(string System, string Code);

/// <summary>A code as FHIR wraps it.</summary>
public sealed record FhirConcept(IReadOnlyList<FhirCoding> Coding);

/// <summary>A reference to another resource.</summary>
public sealed record FhirReference(string Reference);

/// <summary>A bed as FHIR R4 Location (4.0.1): no patient in it.</summary>
public sealed record FhirLocation(
    string ResourceType,
    string Id,
    string Status,
    FhirCoding OperationalStatus,
    string Name,
    FhirConcept PhysicalType,
    FhirReference PartOf
);

/// <summary>One entry of a bundle.</summary>
public sealed record FhirEntry(string FullUrl, FhirLocation Resource);

/// <summary>The answer to a search.</summary>
public sealed record FhirBundle(string ResourceType, string Type, int Total, IReadOnlyList<FhirEntry> Entry);

/// <summary>
/// Beds for other systems, read only: <c>GET /fhir/Location?partof={ward}</c> and <c>GET /fhir/Location/{bed}</c>.
/// </summary>
internal static class ReadFhirLocations
{
    private const string Table0116 = "http://terminology.hl7.org/CodeSystem/v2-0116";
    private const string PhysicalType = "http://terminology.hl7.org/CodeSystem/location-physical-type";

    public static void Map(RouteGroupBuilder group)
    {
        group
            .MapGet("/fhir/Location", SearchAsync)
            .Query(BedsPermissions.ReadBoards)
            .WithName("SearchFhirLocations")
            .WithSummary("The beds of a ward as FHIR Locations; isolatedAs=I sends isolated beds as I of table 0116.");
        group
            .MapGet("/fhir/Location/{id:guid}", ReadAsync)
            .Query(BedsPermissions.ReadBoards)
            .WithName("ReadFhirLocation")
            .WithSummary("One bed as FHIR Location.");
    }

    private static async Task<Ok<FhirBundle>> SearchAsync(
        Guid partof,
        string? isolatedAs,
        Caller caller,
        BedsDbContext database,
        CancellationToken cancel
    )
    {
        var rows = await BedRows.ReadAsync(database, caller.HospitalId, partof, cancel);
        return TypedResults.Ok(
            new FhirBundle(
                "Bundle",
                "searchset",
                rows.Count,
                [.. rows.Select(row => new FhirEntry($"urn:uuid:{row.BedId}", Of(row, isolatedAs)))]
            )
        );
    }

    private static async Task<Results<Ok<FhirLocation>, ProblemHttpResult>> ReadAsync(
        Guid id,
        string? isolatedAs,
        Caller caller,
        BedsDbContext database,
        CancellationToken cancel
    )
    {
        var rows = await BedRows.ReadOneAsync(database, caller.HospitalId, id, cancel);
        return rows is [var row] ? TypedResults.Ok(Of(row, isolatedAs)) : CommonRefusals.NotFound.ToProblem();
    }

    private static FhirLocation Of(BedRow row, string? isolatedAs)
    {
        var isolated =
            row.Isolation is not (null or "none") || (row.Label == BedLabel.Blocked && row.BlockReason == "isolation");
        var told = OutwardBedStatus.Of(row.Label, row.CleaningClass == "terminal", isolated, isolatedAs == "I");
        return new FhirLocation(
            "Location",
            row.BedId.ToString(),
            told.Fhir,
            new FhirCoding(Table0116, told.Hl7.ToString()),
            row.Code,
            new FhirConcept([new FhirCoding(PhysicalType, "bd")]),
            new FhirReference($"Location/{row.WardId}")
        );
    }
}
