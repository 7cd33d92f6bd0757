using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace HospitalOps.EndToEndTests.Journeys;

/// <summary>The screen of a waiting room as somebody eight metres away sees and hears it.</summary>
internal static class Wall
{
    /// <summary>
    /// A screen's machine with a local Arabic and a local French voice, and one that would send words out; all that is
    /// said is noted.
    /// </summary>
    public const string Voices = """
        const voices = [
          { lang: 'fr-FR', localService: false, name: 'away' },
          { lang: 'fr-FR', localService: true },
          { lang: 'ar-SA', localService: true },
        ];
        window.heard = [];
        Object.defineProperty(window, 'speechSynthesis', { value: {
          getVoices: () => voices,
          speak: words => {
            window.heard.push({
              text: words.text,
              language: words.voice.lang,
              local: words.voice.localService,
              volume: words.volume,
              at: performance.now(),
            });
            setTimeout(() => { window.heard.at(-1).end = performance.now(); words.onend(); }, 120);
          } } });
        window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
        const tone = AudioContext.prototype.createOscillator;
        window.tones = 0;
        AudioContext.prototype.createOscillator = function () { window.tones++; return tone.call(this); };
        """;

    /// <summary>8 m: number and counter of at least 8 % of the height, contrast of at least 7 : 1.</summary>
    public static async Task ReadableAsync(IPage screen, ILocator call)
    {
        foreach (var part in new[] { ".big", ".where" })
        {
            var look = await call.Locator(part)
                .First.EvaluateAsync<JsonElement>(
                    """
                    element => {
                      const light = colour => {
                        const [r, g, b] = colour.match(/[\d.]+/g).map(part => {
                          const c = part / 255;
                          return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
                        });
                        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
                      };
                      let below = element;
                      while (getComputedStyle(below).backgroundColor === 'rgba(0, 0, 0, 0)')
                        below = below.parentElement;
                      const [a, b] = [
                        light(getComputedStyle(element).color),
                        light(getComputedStyle(below).backgroundColor),
                      ].sort((x, y) => y - x);
                      return {
                        size: parseFloat(getComputedStyle(element).fontSize),
                        contrast: (a + 0.05) / (b + 0.05),
                      };
                    }
                    """
                );
            Assert.True(look.GetProperty("size").GetDouble() >= 0.08 * 1080, $"{part}: {look}");
            Assert.True(look.GetProperty("contrast").GetDouble() >= 7, $"{part}: {look}");
        }
        Assert.Equal("ltr", await call.Locator(".big").GetAttributeAsync("dir"));
        Assert.Equal(1080, await screen.EvaluateAsync<int>("() => document.documentElement.scrollHeight"));
    }

    /// <summary>A chime, then Arabic, then French, by local voices only, one after the other.</summary>
    public static async Task HeardAsync(IPage screen, string number)
    {
        await screen.WaitForFunctionAsync(
            "() => window.heard.length >= 2 && window.heard[1].end",
            null,
            new() { Timeout = 30_000 }
        );
        var heard = (await screen.EvaluateAsync<JsonElement>("() => window.heard")).EnumerateArray().ToList();
        Assert.Equal(["ar-SA", "fr-FR"], heard.Select(words => words.GetProperty("language").GetString()));
        Assert.All(heard, words => Assert.True(words.GetProperty("local").GetBoolean()));
        var said = int.Parse(Regex.Match(number, "\\d+").Value, CultureInfo.InvariantCulture)
            .ToString(CultureInfo.InvariantCulture);
        Assert.All(
            heard,
            words => Assert.Contains(said, words.GetProperty("text").GetString(), StringComparison.Ordinal)
        );
        Assert.True(
            heard[1].GetProperty("at").GetDouble() >= heard[0].GetProperty("end").GetDouble(),
            "the voices talk over each other"
        );
        Assert.Equal(2, await screen.EvaluateAsync<int>("() => window.tones"));
    }
}
