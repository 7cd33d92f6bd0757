namespace HospitalOps.EndToEndTests.Pages;

public sealed class OperationsDashboardTests(ProductFixture product)
{
    [Theory]
    [InlineData("bsk.manager", "fr", "Tableau de bord des opérations")]
    [InlineData("bsk.manager", "en", "Operations dashboard")]
    [InlineData("bsk.admin", "ar", "لوحة مراقبة التشغيل")]
    public async Task Managers_and_administrators_find_the_way_to_it(string user, string language, string words)
    {
        var page = await product.SignInAsync(user, language);
        await page.GotoAsync("/platform");
        var link = page.GetByRole(AriaRole.Link, new() { Name = words });
        await Assertions.Expect(link).ToHaveAttributeAsync("href", ProductFixture.DashboardAddress);
        await page.Context.CloseAsync();
    }
}
