namespace HospitalOps.EndToEndTests.Journeys;

/// <summary>
/// Two hands on a keyboard, and no mouse: what Tab does not reach, or a key does not move, is not there.
/// </summary>
internal sealed class Hands(IPage page)
{
    private const int MostTabs = 600;
    private const int TabsAtOnce = 12;
    private const int MostOptions = 60;

    /// <summary>True when the focus is on the element or inside it, open shadow roots included. Until then, Tabs that
    /// come after it was reached do nothing:
    /// several may be pressed without looking after each.</summary>
    private const string HasFocus = """
        element => {
          const reached = () => {
            let focused = document.activeElement;
            while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
            for (let at = focused; at; at = at.parentNode ?? at.host) if (at === element) return true;
            return false;
          };
          window.handsAtRest?.abort();
          if (reached()) return true;
          window.handsAtRest = new AbortController();
          addEventListener('keydown', press => { if (press.key === 'Tab' && reached()) press.preventDefault(); }, { capture: true, signal: window.handsAtRest.signal });
          return false;
        }
        """;

    /// <summary>From anywhere to the search for a patient.</summary>
    public Task JumpToSearchAsync() => page.Keyboard.PressAsync("F2");

    public async Task PressAsync(string button)
    {
        await ReachAsync(page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First);
        await page.Keyboard.PressAsync("Enter");
    }

    public async Task FollowAsync(ILocator link)
    {
        await ReachAsync(link);
        await page.Keyboard.PressAsync("Enter");
    }

    public async Task OpenAsync(string summary)
    {
        var details = page.Locator("details", new() { Has = page.Locator("summary", new() { HasText = summary }) });
        // An answer that is still on its way may close it again: it is open when it stays so.
        for (var (tries, stays) = (0, 0); stays < 2; tries++)
        {
            Assert.True(tries < 10, $"'{summary}' does not stay open on {page.Url}");
            if (await details.EvaluateAsync<bool>("element => element.open"))
                stays++;
            else
            {
                stays = 0;
                await ReachAsync(details.Locator("summary").First);
                await page.Keyboard.PressAsync("Enter");
            }
            await page.WaitForTimeoutAsync(400);
        }
    }

    public async Task TypeAsync(string field, string text)
    {
        await ReachAsync(page.GetByRole(AriaRole.Textbox, new() { Name = field, Exact = true }).First);
        await page.Keyboard.TypeAsync(text);
        await page.Keyboard.PressAsync("Tab");
    }

    /// <summary>Types over what is in the field.</summary>
    public async Task ReplaceAsync(string field, string text)
    {
        await ReachAsync(page.GetByRole(AriaRole.Textbox, new() { Name = field, Exact = true }).First);
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.TypeAsync(text);
        await page.Keyboard.PressAsync("Tab");
    }

    public async Task TickAsync(string box)
    {
        await ReachAsync(page.GetByRole(AriaRole.Checkbox, new() { Name = box, Exact = true }).First);
        await page.Keyboard.PressAsync("Space");
    }

    /// <summary>Opens a drop-down and goes down its options until the wanted one is taken.</summary>
    public async Task ChooseAsync(string field, string option)
    {
        var box = page.GetByRole(AriaRole.Combobox, new() { Name = field, Exact = true }).First;
        for (var tries = 0; tries < MostOptions; tries++)
        {
            await ReachAsync(box);
            if ((await box.TextContentAsync())?.Contains(option, StringComparison.Ordinal) == true)
                return;
            // The first key opens the list; up through it and around its end, then down again.
            foreach (var key in new[] { "ArrowDown", tries < MostOptions / 2 ? "ArrowUp" : "ArrowDown", "Enter" })
            {
                await page.Keyboard.PressAsync(key);
                await page.WaitForTimeoutAsync(60);
            }
        }
        Assert.Fail($"'{option}' of '{field}' cannot be chosen by keyboard; shown: {await box.TextContentAsync()}");
    }

    /// <summary>Goes through a group of radio buttons with the arrows until the wanted one is chosen.</summary>
    public async Task PickAsync(string group, string option)
    {
        var radios = page.GetByRole(AriaRole.Group, new() { Name = group }).GetByRole(AriaRole.Radio);
        var wanted = page.GetByRole(AriaRole.Group, new() { Name = group })
            .GetByRole(AriaRole.Radio, new() { Name = option });
        await ReachAsync(radios.First);
        for (var tries = 0; tries < MostOptions; tries++)
        {
            await page.Keyboard.PressAsync("ArrowDown");
            await page.WaitForTimeoutAsync(60);
            if (await wanted.First.IsCheckedAsync())
                return;
        }
        Assert.Fail($"'{option}' of '{group}' cannot be picked by keyboard");
    }

    private async Task ReachAsync(ILocator target)
    {
        try
        {
            await target.WaitForAsync(new() { Timeout = 20_000 });
        }
        catch (TimeoutException)
        {
            Assert.Fail($"{target} is not on {page.Url}, which shows: {await page.Locator("main").InnerTextAsync()}");
        }
        for (var tabs = 0; tabs < MostTabs; tabs += TabsAtOnce)
        {
            if (await target.EvaluateAsync<bool>(HasFocus))
                return;
            await Task.WhenAll(Enumerable.Range(0, TabsAtOnce).Select(_ => page.Keyboard.PressAsync("Tab")));
        }
        var shown = await target.EvaluateAsync<string>("element => element.outerHTML");
        Assert.Fail(
            $"Tab does not reach {target} on {page.Url}: {shown} {await page.Locator("main").AriaSnapshotAsync()}"
        );
    }
}
