namespace HospitalOps.Admissions.IntegrationTests.Demonstrations;

/// <summary>Invented patients and real ones never meet in one installation.</summary>
public sealed class DemonstrationTests(DeskFixture desk)
{
    private const string Path = "/api/v1/demonstration";

    [Fact]
    public async Task An_empty_installation_is_marked_for_good_by_an_administrator_and_everybody_may_read_it()
    {
        await using var empty = await desk.EmptyAsync();
        using var administrator = desk.As("administrator", address: empty.Address);
        using var clerk = desk.As("admissions-clerk", DeskFixture.Rabat, address: empty.Address);
        using var nobody = new HttpClient();
        Assert.Equal(403, (await clerk.PostAsync(Path, new { })).Status);
        Assert.DoesNotContain("20", await nobody.GetStringAsync(empty.Address + Path), StringComparison.Ordinal);

        Assert.Equal(200, (await administrator.PostAsync(Path, new { })).Status);
        var since = (await clerk.GetAsync(Path)).Text("since");

        await clerk.PostAsync(
            "/api/v1/patients",
            new
            {
                lastNameLatin = "Essai",
                sex = "male",
                documentSeen = false,
                provisional = false,
            }
        );
        // Said again, as by a second start, it is the same mark: the patients are its own by now.
        Assert.Equal(since, (await administrator.PostAsync(Path, new { })).Text("since"));
    }

    [Fact]
    public async Task An_installation_with_a_patient_of_either_hospital_is_not_marked()
    {
        await desk.RegisterAsync(hospital: DeskFixture.Rabat);
        using var administrator = desk.As("administrator");

        Assert.Equal("patients_exist", (await administrator.PostAsync(Path, new { })).Code);
    }
}
