using System.Text.Json;
using Microsoft.Playwright;

namespace HospitalOps.Checks.Boards;

/// <summary>A tile that changed on the screen.</summary>
/// <param name="At">Milliseconds since 1970, of the browser's clock.</param>
internal sealed record SeenChange(string Code, string Label, double At);

/// <summary>Somebody before the board in a browser of his own; the page notes when each tile changed.</summary>
internal sealed class BoardViewer(IPage page)
{
    private const string Watch = """
        () => {
          window.seen = [];
          const label = tile => [...tile.classList].find(name => name !== 'tile');
          new MutationObserver(changes => {
            const at = performance.timeOrigin + performance.now();
            for (const tile of new Set(changes.map(change => change.target.nodeType === 1 ? change.target.closest('.tile') : change.target.parentElement?.closest('.tile'))))
              if (tile) window.seen.push({ code: tile.querySelector('.code').textContent, label: label(tile), at });
          }).observe(document.querySelector('.board'), { subtree: true, childList: true, characterData: true, attributes: true });
        }
        """;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static async Task<BoardViewer> OpenAsync(IBrowser browser, BoardProduct product)
    {
        var context = await browser.NewContextAsync(
            new()
            {
                BaseURL = product.Portal.Address,
                ViewportSize = new() { Width = 1280, Height = 900 },
            }
        );
        var page = await context.NewPageAsync();
        await page.GotoAsync("/session/preferences?language=en&returnUrl=/sign-in");
        await page.Locator("fluent-text-input[name=userName] input").FillAsync("bsk.nurse");
        await page.Locator("fluent-text-input[name=password] input").FillAsync(product.Password("bsk.nurse"));
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(url => !url.Contains("sign-in", StringComparison.Ordinal));
        await page.GotoAsync($"/wards/{product.Ward}");
        await page.Locator(".tile")
            .Nth(product.BedList.Count - 1)
            .WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await page.EvaluateAsync(Watch);
        return new BoardViewer(page);
    }

    public async Task<IReadOnlyList<SeenChange>> SeenAsync() =>
        JsonSerializer.Deserialize<List<SeenChange>>(
            await page.EvaluateAsync<string>("() => JSON.stringify(window.seen)"),
            Json
        )!;

    public Task CloseAsync() => page.Context.CloseAsync();
}
