using HospitalOps.Api.Beds;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;
using HospitalOps.TestKit.Services;

namespace HospitalOps.Checks.Hospital;

/// <summary>What a history has of one hospital for itself: two wards and three queues.</summary>
/// <param name="Beds">Six beds of grown-ups in rooms of two, then two of newborns.</param>
internal sealed record Site(Guid Hospital, string Code, IReadOnlyList<(Guid Id, string Code)> Beds, MadeQueue[] Queues);

/// <summary>The places of one history after the other; no other history plays there at the same time.</summary>
internal sealed record Scene(int Number, Site[] Sites)
{
    private const string Reason = "place of a check";

    public static async Task<Scene> MakeAsync(HospitalProduct product, int number) =>
        new(
            number,
            await Task.WhenAll(Hospitals.All.Select(hospital => SiteAsync(product, hospital.Id, hospital.Code, number)))
        );

    private static async Task<Site> SiteAsync(HospitalProduct product, Guid hospital, string code, int number)
    {
        var administrator = product.Beds(Roles.Administrator, hospital, "check.administrator");
        var letters =
            $"{(char)('A' + (number / 676 % 26))}{(char)('A' + (number / 26 % 26))}{(char)('A' + (number % 26))}";
        await WardAsync(administrator, $"KA{letters}", "standard", AgePolicy.Any, ["01", "02", "03"]);
        await WardAsync(administrator, $"KN{letters}", "neonatal", AgePolicy.Newborn, ["01"]);
        var database = product.Databases["beds"];
        var beds = await database.ListAsync<Guid>(
            """
            select b.id from bed b join ward w on w.id = b.ward_id where w.hospital_id = $1 and w.code = any($2)
            order by b.code
            """,
            hospital,
            new[] { $"KA{letters}", $"KN{letters}" }
        );
        var codes = await database.ListAsync<string>(
            "select code from bed where id = any($1) order by code",
            beds.ToArray()
        );
        var queues = new List<MadeQueue>();
        foreach (var kind in new[] { "reception", "triage", "doctor" })
        {
            var queue = await MadeQueue.InAsync(
                product.Databases["queues"],
                hospital,
                kind,
                $"K{letters}{char.ToUpperInvariant(kind[0])}",
                desks: 2
            );
            await product
                .Databases["queues"]
                .ExecuteAsync("update queue set day_starts_at_hour = 4 where id = $1", queue.Id);
            queues.Add(queue);
        }
        return new(hospital, code, [.. beds.Zip(codes)], [.. queues]);
    }

    private static async Task WardAsync(IBedsApi administrator, string code, string type, AgePolicy age, string[] rooms)
    {
        Made(
            await administrator.AddWardAsync(
                new(code, type, new("MED", code, code, code, "A", 1, SexPolicy.ByRoom, age, Reason))
            ),
            code
        );
        var ward = (await administrator.ListPlacesAsync()).Value!.Single(place => place.Code == code).WardId;
        foreach (var room in rooms)
        foreach (var letter in new[] { "A", "B" })
            Made(await administrator.AddBedAsync(ward, new(room, letter, RoomCapability.None, Reason)), code);
    }

    private static void Made(Api.ApiAnswer<object> answer, string what)
    {
        if (!answer.Succeeded)
            throw new InvalidOperationException($"{what} was not made: {answer.Problem}");
    }
}
