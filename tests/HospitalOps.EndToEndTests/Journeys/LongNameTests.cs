namespace HospitalOps.EndToEndTests.Journeys;

/// <summary>A long name is shortened; numbers and codes on bands and labels are always whole.</summary>
public sealed class LongNameTests(ProductFixture product)
{
    /// <summary>1 mm on paper.</summary>
    private const double Millimetre = 96 / 25.4;

    [Theory]
    [InlineData(40)]
    [InlineData(100)]
    public async Task Bar_code_number_and_birth_date_lie_inside_their_label_whatever_the_name(int letters)
    {
        var stay = await AdmittedAsync(letters);
        var page = await product.SignInAsync("bsk.clerk");
        await page.GotoAsync($"/stays/{stay}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Étiquettes" }).ClickAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.SetViewportSizeAsync((int)(210 * Millimetre), (int)(297 * Millimetre));
        await page.Locator(".paper.sheet .label").First.WaitForAsync();

        var outside = await page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('.paper.sheet .label')].flatMap((label, number) => {
              const box = label.getBoundingClientRect();
              return [...label.children].filter(part => {
                const own = part.getBoundingClientRect();
                return own.top < box.top - 1 || own.bottom > box.bottom + 1 || own.left < box.left - 1 || own.right > box.right + 1;
              }).map(part => `${number}: ${part.className || part.tagName}`);
            })
            """
        );
        Assert.Empty(outside);
        Assert.InRange(await MillimetresAsync(page, ".paper.sheet .label .bars", "width"), 50, 54);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_codes_of_a_wristband_keep_their_size_and_the_band_its_one_page()
    {
        var stay = await AdmittedAsync(100);
        var page = await product.SignInAsync("bsk.clerk");
        await page.GotoAsync($"/stays/{stay}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Bracelet" }).ClickAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.SetViewportSizeAsync((int)(246 * Millimetre), 400);
        await page.Locator(".slip.band").WaitForAsync();

        Assert.InRange(await MillimetresAsync(page, ".slip.band .qr", "width"), 17.5, 18.5);
        Assert.InRange(await MillimetresAsync(page, ".slip.band .bars", "width"), 44.5, 45.5);
        Assert.InRange(await MillimetresAsync(page, ".slip.band", "height"), 5, 21.5);
        Assert.InRange(await MillimetresAsync(page, ".slip.band", "width"), 100, 246.5);
        await page.Context.CloseAsync();
    }

    private static async Task<double> MillimetresAsync(IPage page, string what, string side) =>
        await page.EvaluateAsync<double>(
            "([what, side]) => document.querySelector(what).getBoundingClientRect()[side]",
            new[] { what, side }
        ) / Millimetre;

    private async Task<string> AdmittedAsync(int letters)
    {
        using var clerk = await product.ApiAsync("bsk.clerk");
        var patient = (
            await clerk.PostAsync(
                "/api/v1/patients",
                new
                {
                    lastNameLatin = Long("Ben Abdeljalil El Idrissi El Hassani Bennani "),
                    firstNameLatin = Long("Moulay Abderrahmane Sidi Mohammed Amine "),
                    lastNameArabic = Long("بن عبد الجليل الإدريسي الحسني بناني "),
                    firstNameArabic = Long("مولاي عبد الرحمن سيدي محمد أمين "),
                    sex = "male",
                    birthDate = "1958-04-12",
                    createAnywayReason = "homonyme",
                }
            )
        ).Text("patientId");
        return (await clerk.PostAsync("/api/v1/stays", new { patientId = patient, kind = "emergency" })).Text("stayId");

        string Long(string pattern) =>
            string.Concat(Enumerable.Repeat(pattern, (letters / pattern.Length) + 1))[..letters].Trim();
    }
}
