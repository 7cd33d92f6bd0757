using System.Globalization;
using System.Text.Json.Nodes;
using HospitalOps.Demo.Plan;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.Demo.UnitTests;

/// <summary>The wards of the product's reference model as the demonstration reads them.</summary>
internal static class BedModel
{
    public static IReadOnlyList<WardSpot> Of(string hospital)
    {
        var model = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "hospitals.json")))!;
        var found = model["hospitals"]!.AsArray().Single(one => one!["code"]!.ToString() == hospital)!;
        return [.. found["wards"]!.AsArray().Select(ward => Ward(hospital, ward!))];
    }

    private static WardSpot Ward(string hospital, JsonNode ward)
    {
        var code = ward["code"]!.ToString();
        var kind = ward["bedType"]!.ToString();
        return new(
            StableId.Of("ward", $"{hospital}-{code}"),
            code,
            ward["service"]!.ToString(),
            kind,
            Level(kind),
            Codes.Parse<SexPolicy>(ward["sexPolicy"]!.ToString()),
            Codes.Parse<AgePolicy>(ward["agePolicy"]!.ToString()),
            [.. Beds($"{hospital}-{code}", ward["roomGroups"]!.AsArray())]
        );
    }

    private static IEnumerable<BedSpot> Beds(string prefix, JsonArray groups)
    {
        var room = 0;
        foreach (var group in groups)
            for (var number = 0; number < group!["rooms"]!.GetValue<int>(); number++)
            {
                var name = (++room).ToString("D2", CultureInfo.InvariantCulture);
                var size = group["bedsPerRoom"]!.GetValue<int>();
                for (var bed = 0; bed < size; bed++)
                {
                    var code = $"{prefix}-{name}{(char)('A' + bed)}";
                    yield return new(
                        StableId.Of("bed", code),
                        code,
                        name,
                        size,
                        Codes.Parse<RoomCapability>(group["isolation"]!.ToString())
                    );
                }
            }
    }

    private static CareLevel Level(string kind) =>
        kind switch
        {
            "icu" or "nicu" or "picu" or "ccu" or "stroke" or "burns" => CareLevel.Critical,
            "hdu" => CareLevel.Intermediate,
            "short_stay" => CareLevel.ShortStay,
            "dialysis" or "day_hospital" or "day_surgery" => CareLevel.Day,
            _ => CareLevel.Standard,
        };
}
