namespace HospitalOps.Admissions.IntegrationTests.Desk;

/// <summary>
/// One hospital works beside another administrative system while the other stands alone; the tests of Rabat do not
/// change the mode of Bouskoura.
/// </summary>
public sealed class DeskModeTests(DeskFixture desk)
{
    [Fact]
    public async Task Beside_another_system_numbers_come_from_there_and_traits_are_locked_but_an_emergency_does_not_wait()
    {
        using var administrator = desk.As("administrator", DeskFixture.Rabat);
        using var clerk = desk.As("admissions-clerk", DeskFixture.Rabat);
        Assert.Equal(403, (await clerk.PostAsync("/api/v1/desk-mode", new { name = "Pastel" })).Status);
        await administrator.PostAsync("/api/v1/desk-mode", new { name = "Pastel" });
        try
        {
            Assert.Equal("Pastel", (await clerk.GetAsync("/api/v1/desk-mode")).Text("masterSystem"));
            object Person(string? number) =>
                new
                {
                    lastNameLatin = desk.NewName(),
                    sex = "female",
                    documentSeen = false,
                    provisional = false,
                    createAnywayReason = "test",
                    externalNumber = number,
                };
            Assert.Equal("number_from_master", (await clerk.PostAsync("/api/v1/patients", Person(null))).Code);
            var patient = await clerk.PostAsync("/api/v1/patients", Person("PAS 4711"));
            Assert.Equal(201, patient.Status);
            Assert.Equal("identifier_taken", (await clerk.PostAsync("/api/v1/patients", Person("PAS 4711"))).Code);
            Assert.Equal(
                patient.Text("patientId"),
                (await clerk.PostAsync("/api/v1/patients/search", new { query = "PAS4711" })).Body!.AsArray().Single()![
                    "patientId"
                ]!.ToString()
            );
            Assert.Equal(
                "mastered_elsewhere",
                (
                    await clerk.PostAsync(
                        $"/api/v1/patients/{patient.Text("patientId")}/identity",
                        new { lastNameLatin = "Other", sex = "female" },
                        version: 1
                    )
                ).Code
            );
            Assert.Equal(
                "number_from_master",
                (
                    await clerk.PostAsync(
                        "/api/v1/stays",
                        new { patientId = patient.Text("patientId"), kind = "scheduled" }
                    )
                ).Code
            );
            var stay = await clerk.PostAsync(
                "/api/v1/stays",
                new
                {
                    patientId = patient.Text("patientId"),
                    kind = "scheduled",
                    externalNumber = "S 99",
                }
            );
            Assert.Equal("S99", stay.Text("externalNumber"));

            var unknown = await clerk.PostAsync("/api/v1/patients", new { provisional = true });
            Assert.Equal(
                201,
                (
                    await clerk.PostAsync(
                        "/api/v1/stays",
                        new { patientId = unknown.Text("patientId"), kind = "emergency" }
                    )
                ).Status
            );
        }
        finally
        {
            await administrator.PostAsync("/api/v1/desk-mode", new { name = (string?)null });
        }
    }
}
